import Testing
import WorksheetModel

@Suite struct CashFillTests {
  private let months = (0..<24).compactMap { Month(iso: "2027-03")?.advanced(by: $0) }

  private func filled(
    _ fill: CashFill, from figure: Int64?, at column: Int
  ) throws -> [Int: String] {
    let cells = try fill.cells(
      from: figure.flatMap { Decimal4(whole: $0) }, at: column, of: months.count, months: months)
    return Dictionary(uniqueKeysWithValues: cells.map { ($0.index, $0.figure?.json ?? "-") })
  }

  @Test func `to the right means every later month and no earlier one`() throws {
    let cells = try filled(.right, from: 5, at: 21)
    #expect(cells == [22: "5", 23: "5"])
  }

  @Test func `every third month leaves those between alone`() throws {
    #expect(try filled(.every(3), from: 5, at: 15) == [18: "5", 21: "5"])
    #expect(try filled(.every(0), from: 5, at: 15).isEmpty)
  }

  @Test func `growth is rounded to whole rupiah in every month`() throws {
    let cells = try filled(.growth(Decimal4(whole: 10) ?? .zero), from: 105, at: 20)
    #expect(cells == [21: "116", 22: "128", 23: "141"])
    let shrinking = try filled(.growth(Decimal4(whole: -100) ?? .zero), from: 105, at: 22)
    #expect(shrinking == [23: "0"])
  }

  @Test func `growth beyond all numbers is said and not written`() throws {
    let most = Decimal4(whole: 99_999_999_999_999)
    #expect(throws: Reason.tooLarge) {
      try CashFill.growth(.hundred).cells(from: most, at: 0, of: 24, months: months)
    }
  }

  @Test func `a year's sum is spread exactly, and the other months of that year become empty`()
    throws
  {
    let cells = try filled(.year(Rupiah(1_000), over: [4, 5, 12]), from: nil, at: 3)
    #expect(cells.count == 12)
    #expect(cells.filter { $0.value != "-" } == [1: "334", 2: "333", 9: "333"])
    let second = try filled(.year(Rupiah(-100), over: [3, 4, 5]), from: nil, at: 12)
    #expect(second.filter { $0.value != "-" } == [12: "-34", 13: "-33", 14: "-33"])
  }

  @Test func `a year without any of the chosen months is refused`() throws {
    let short = Array(months.prefix(2))
    #expect(throws: Reason.noMonths) {
      try CashFill.year(Rupiah(5), over: [1]).cells(from: nil, at: 0, of: 2, months: short)
    }
  }
}
