import Testing
import WorksheetModel

@Suite struct WeekTableTests {
  private func table(cycle months: Value, _ lines: [[FieldKey: Value]]) throws -> WeekTable {
    let workbook = PlanBuilding.workbook(
      ["cycle_months": months, "opening_cash": 100], lines: lines.map { (.weekLine, $0) })
    let record = try #require(workbook["u1"])
    return try WeekTable(Plan(reading: record, in: workbook), in: workbook)
  }

  @Test(arguments: [(1, 5), (3, 13), (6, 26), (12, 26), (1_000_000, 26)])
  func `a cycle of so many months has so many weeks, at most half a year`(
    months: Int, weeks: Int
  ) throws {
    #expect(try table(cycle: Value(integerLiteral: months), []).net.count == weeks)
  }

  @Test func `half a month is three weeks, and next to nothing is one`() throws {
    #expect(try table(cycle: 0.5, []).net.count == 3)
    #expect(try table(cycle: 0.0001, []).net.count == 1)
  }

  @Test func `weeks are added up by themselves and say when the cash is thinnest`() throws {
    let table = try table(
      cycle: 1,
      [
        ["direction": "out", "week.1": 150, "week.2": 30, "week.9": 5],
        ["direction": "in", "week.4": 500, "plan.2027-01": 7],
      ])
    #expect(table.closing.map(\.amount) == [-50, -80, -80, 420, 420])
    #expect(table.workingCapital.need.amount == 80)
    #expect(table.workingCapital.deepestMonth == 2)
    #expect(table.workingCapital.recoveredInMonth == 4)
  }

  @Test func `sums beyond all numbers are refused and do not trap`() throws {
    let lines = (0..<20).map { _ -> [FieldKey: Value] in
      Dictionary(
        uniqueKeysWithValues: (1...26).map { (FieldKey("week.\($0)"), 99_999_999_999_999) })
    }
    #expect(try table(cycle: 6, lines).closing.count == 26)
  }
}
