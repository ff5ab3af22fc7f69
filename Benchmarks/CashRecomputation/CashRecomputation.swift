// Brings the mathematics library along, which a program of its own has to name.
import Glibc
import WorksheetModel

/// `cash-recomputation`: how long the results of a plan of 60 months and 60 lines take with all break
/// points, and what a change of one cell costs a page that shows them. Prints one JSON line a table.
@main
struct CashRecomputation {
  static func main() {
    measure("typed", workbook(follows: false))
    measure("follows", workbook(follows: true))
  }

  private static func measure(_ name: String, _ workbook: Workbook) {
    guard let record = workbook["u1"] else { return }
    var reading: [Double] = []
    var results: [Double] = []
    for round in 0..<110 {
      var plan = Plan(reading: record, in: workbook)
      let read = milliseconds { plan = Plan(reading: record, in: workbook) }
      var isKnown = false
      let computed = milliseconds {
        let appraisal = PlanAppraisal(plan)
        isKnown = (try? appraisal.breakPoints.lowestPriceCash.get()) != nil
      }
      // The first ones fill caches.
      guard round >= 10, isKnown else { continue }
      reading.append(read)
      results.append(computed)
    }
    guard !results.isEmpty else { return }
    print(
      #"{"table":"\#(name)","reading":\#(reading.figures),"results":\#(results.figures)}"#)
  }

  /// Sixty lines over five years: a third sells, the rest costs, no two amounts of a line are alike.
  private static func workbook(follows: Bool) -> Workbook {
    let header = Workbook.Header(id: "bench", title: "Desa", created: "2026-11-24T09:00:00+07:00")
    func number(_ whole: Int) -> Value { Decimal4(whole: Int64(whole)).map(Value.number) ?? "" }
    var records = [
      Record(
        id: "u1", kind: .plan,
        fields: [
          "name": "Usaha", "start_month": "2027-01", "horizon_months": number(60),
          "opening_cash": number(90_000_000), "discount_percent": number(6),
        ])
    ]
    for index in 0..<60 {
      let isSale = index % 3 == 0
      let order = String(1_000 + index)
      records.append(
        Record(
          id: RecordID("l\(index)"), kind: isSale ? .sale : .cost, parent: "u1", order: order,
          fields: [
            "name": "Baris", "quantity": number(10), "price": number(90_000 + index),
            "per": "month",
          ]))
      var fields: [FieldKey: Value] = [
        "name": "Baris", "category": isSale ? "sale" : "material",
        "direction": isSale ? "in" : "out", "derived_from": .text("l\(index)"),
        "follows_plan": .flag(follows),
      ]
      for month in 0..<60 where !follows || month % 6 == 0 {
        let iso = Month(iso: "2027-01")?.advanced(by: month).iso ?? ""
        fields[FieldKey("plan.\(iso)")] = number((isSale ? 2_100_000 : 900_000) + month * 977)
      }
      records.append(
        Record(
          id: RecordID("k\(index)"), kind: .cashLine, parent: "u1", order: order, fields: fields))
    }
    return Workbook(header: header, records: records)
  }

  private static func milliseconds(_ work: () -> Void) -> Double {
    ContinuousClock().measure(work) / .milliseconds(1)
  }
}

extension [Double] {
  /// The median and the 99th percentile.
  fileprivate var figures: String {
    let sorted = sorted()
    return "[\(sorted[count / 2]),\(sorted[count * 99 / 100])]"
  }
}

extension Value: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .text(text) }
}
