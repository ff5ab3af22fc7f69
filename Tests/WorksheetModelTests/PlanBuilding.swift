import WorksheetModel

/// Builds workbooks of one plan for tests; a record is written as its kind and its fields.
enum PlanBuilding {
  static func plan(
    _ fields: [FieldKey: Value] = [:], lines: [(Kind, [FieldKey: Value])]
  ) -> Plan {
    let workbook = workbook(fields, lines: lines)
    let record = workbook["u1"] ?? Record(id: "u1", kind: .plan)
    return Plan(reading: record, in: workbook)
  }

  static func workbook(
    _ fields: [FieldKey: Value], lines: [(Kind, [FieldKey: Value])]
  ) -> Workbook {
    let header = Workbook.Header(id: "w", title: "W", created: "2026-11-23T09:12:00+07:00")
    let children = lines.enumerated().map { index, line in
      Record(
        id: RecordID("r\(index)"), kind: line.0, parent: "u1",
        order: String(Character(Unicode.Scalar(UInt8(97 + index)))), fields: line.1)
    }
    return Workbook(
      header: header, records: [Record(id: "u1", kind: .plan, fields: fields)] + children)
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByFloatLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral number: Int) {
    self = .number(Decimal4(whole: Int64(number)) ?? .zero)
  }
  public init(floatLiteral number: Double) {
    self = .number(Decimal4(units: Int64((number * 10_000).rounded())) ?? .zero)
  }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(arrayLiteral values: Value...) { self = .list(values) }
}
