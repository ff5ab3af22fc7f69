// Lines of the cash table that follow the plan, and what the table lacks of it.
extension Plan {
  /// What a row comes from: a loan and a replaced asset give one row in each direction.
  struct CashOrigin: Hashable {
    let record: RecordID
    let direction: CashDirection
  }

  /// The amounts that lines of the cash table follow.
  func followedRows() throws(Reason) -> [CashOrigin: [Rupiah]] {
    let followed = Set(cashLines.filter(\.followsPlan).compactMap(\.derivedFrom))
    guard !followed.isEmpty else { return [:] }
    var amounts: [CashOrigin: [Rupiah]] = [:]
    for row in try derivedRows(of: followed) {
      amounts[.init(record: row.record, direction: row.direction)] = row.amounts
    }
    return amounts
  }

  /// What each line that follows the plan gets from it, in rupiah per month; a line whose source is gone
  /// is missing here.
  public func followedAmounts() throws(Reason) -> [RecordID: [Rupiah]] {
    let followed = try followedRows()
    let amounts = cashLines.compactMap { line in
      line.origin.flatMap { followed[$0] }.map { (line.id, $0) }
    }
    return Dictionary(amounts) { first, _ in first }
  }

  /// The rows of the plan for which the typed table has no line, whether it follows or not.
  ///
  /// A thing that was given moves no money and is not missing. None while the table is not typed: then
  /// it is the plan itself.
  public func rowsNotInTable() throws(Reason) -> [CashTable.Row] {
    guard !cashLines.isEmpty else { return [] }
    let known = Set(
      cashLines.compactMap { line in
        line.derivedFrom.map { CashOrigin(record: $0, direction: line.direction) }
      })
    return try derivedRows().filter(\.movesMoney)
      .filter { !known.contains(.init(record: $0.record, direction: $0.direction)) }
  }

  /// Lines that follow something the plan does not have (any more); only their typed cells count.
  public var linesWithoutSource: [CashLine] {
    guard let followed = try? followedRows() else { return [] }
    return cashLines.filter { line in
      line.followsPlan && line.origin.map { followed[$0] == nil } ?? true
    }
  }
}

extension CashTable.Row {
  /// Whether any month has an amount.
  public var movesMoney: Bool { amounts.contains { $0 != .zero } }
}

extension Plan.CashLine {
  /// What the line follows; nil for one that was typed.
  var origin: Plan.CashOrigin? {
    guard followsPlan, let derivedFrom else { return nil }
    return .init(record: derivedFrom, direction: direction)
  }
}
