import Testing
import WorksheetModel

@Suite struct CashBookTests {
  private func plan(_ entries: [[FieldKey: Value]], line: [FieldKey: Value] = [:]) -> Plan {
    PlanBuilding.plan(
      ["start_month": "2027-01", "opening_cash": 1_000],
      lines: [(.cashLine, ["direction": "out"].merging(line) { $1 })]
        + entries.map { (.cashEntry, $0) })
  }

  @Test func `the book sums up into the actual figures of its line, month by month`() {
    let plan = plan([
      ["date": "2027-01-05", "out": 300, "line": "r0"],
      ["date": "2027-01-31", "out": 50, "in": 20, "line": "r0"],
      ["date": "2027-02-01", "out": 7, "line": "r0"],
    ])
    let actual = plan.cashLines.first?.actual.map { ($0.key.iso, $0.value.amount) }
    #expect(Dictionary(uniqueKeysWithValues: actual ?? []) == ["2027-01": 330, "2027-02": 7])
  }

  @Test func `an actual figure that was typed wins over the book`() {
    let plan = plan(
      [["date": "2027-01-05", "out": 300, "line": "r0"]], line: ["actual.2027-01": 299])
    #expect(plan.cashLines.first?.actual.values.map(\.amount) == [299])
  }

  @Test func `actual figures do not enter the planned table`() throws {
    let plan = plan([["date": "2027-01-05", "out": 300, "line": "r0"]])
    #expect(try CashTable(plan).outflow.allSatisfy { $0 == .zero })
  }

  @Test func `the balance runs from the opening cash through the days, whatever was written first`()
    throws
  {
    let plan = plan([
      ["text": "late", "date": "2027-02-01", "out": 400],
      ["text": "undated", "in": 5],
      ["text": "early", "date": "2027-01-02", "in": 100],
    ])
    let book = try CashBook(plan)
    #expect(book.entries.map(\.text) == ["early", "late", "undated"])
    #expect(book.balances.map(\.amount) == [1_100, 700, 705])
  }

  @Test func `entries without a line, with one of another plan, or without a day are found`() {
    let plan = plan([
      ["date": "2027-01-05", "out": 1, "line": "r0"], ["date": "2027-01-05", "out": 2],
      ["date": "2027-01-05", "out": 3, "line": "elsewhere"], ["out": 4, "line": "r0"],
    ])
    #expect(plan.entriesNotCounted.map(\.out.amount) == [2, 3, 4])
  }
}
