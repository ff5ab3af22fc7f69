/// The cash book of a plan in the order of its days, with the balance after each entry.
public struct CashBook: Hashable, Sendable {
  /// Entries without a day come last.
  public let entries: [Plan.CashEntry]
  /// Rupiah in the box after each entry.
  public let balances: [Rupiah]

  /// The book begins with the opening cash of the plan.
  public init(_ plan: Plan) throws(Reason) {
    try self.init(opening: plan.openingCash, plan.entries)
  }

  /// The book below the record of a plan, without reading the rest of it.
  public init(below plan: Record, in workbook: Workbook) throws(Reason) {
    try self.init(
      opening: plan.number("opening_cash")?.rupiah ?? .zero,
      workbook.children(of: plan.id, kind: .cashEntry).map(Plan.CashEntry.init(reading:)))
  }

  private init(opening: Rupiah, _ unsorted: [Plan.CashEntry]) throws(Reason) {
    let entries = unsorted.ordered(by: \.date)
    var balance = opening
    var balances: [Rupiah] = []
    for entry in entries {
      balance = try balance.plus(entry.into).minus(entry.out)
      balances.append(balance)
    }
    self.entries = entries
    self.balances = balances
  }

  /// Rupiah in the box now; nil for a book without entries.
  public var balance: Rupiah? { balances.last }

  /// How many entries have no day, or name no line of the cash table.
  public var incomplete: Int { entries.count { $0.date == nil || $0.line == nil } }
}

extension Plan {
  /// One line of the cash book.
  public struct CashEntry: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public var date: Day?
    public var text: String
    public var into: Rupiah
    public var out: Rupiah
    /// The line of the cash table it belongs to.
    public var line: RecordID?
  }

  /// Entries of the book that no line of the cash table counts: without a line, or without a day.
  public var entriesNotCounted: [CashEntry] {
    let lines = Set(cashLines.map(\.id))
    return entries.filter { $0.date == nil || $0.line.map { !lines.contains($0) } ?? true }
  }
}

extension Plan.CashEntry {
  init(reading record: Record) {
    self.init(
      id: record.id, date: record.text("date").flatMap { Day(iso: $0) },
      text: record.text("text") ?? "", into: record.number("in")?.rupiah ?? .zero,
      out: record.number("out")?.rupiah ?? .zero, line: record.links("line").first)
  }
}

extension [Plan.CashLine] {
  /// Fills the months in which nobody typed what really was with the sums of the cash book.
  mutating func takeActuals(from entries: [Plan.CashEntry]) {
    guard !entries.isEmpty else { return }
    let places = Dictionary(enumerated().map { ($1.id, $0) }) { first, _ in first }
    var sums: [Int: [Month: Rupiah]] = [:]
    for entry in entries {
      guard let month = entry.date?.month, let place = entry.line.flatMap({ places[$0] }) else {
        continue
      }
      let gain = self[place].direction == .into
      let sum = sums[place]?[month] ?? .zero
      // A sum beyond all numbers stays there, so that whatever is made of it says so.
      sums[place, default: [:]][month] =
        sum.adding(gain ? entry.into : entry.out)?.subtracting(gain ? entry.out : entry.into)
        ?? Rupiah(.max)
    }
    for (place, sum) in sums {
      self[place].actual.merge(sum) { typed, _ in typed }
    }
  }
}
