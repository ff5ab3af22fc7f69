import WorksheetModel

extension Catalogue {
  /// In which week of a cycle the cash is thinnest, how much it lacks, and when it is whole again.
  public func verdict(on table: WeekTable) -> String {
    guard !table.rows.isEmpty else { return self[GridPhrase.weekEmpty] }
    let capital = table.workingCapital
    guard let deepest = capital.deepestMonth else {
      return self[GridPhrase.weekHolds, money(table.lowest)]
    }
    let first = self[GridPhrase.weekDeepest, String(deepest), money(capital.need)]
    guard let whole = capital.recoveredInMonth else {
      return "\(first) \(self[GridPhrase.weekNever])"
    }
    return "\(first) \(self[GridPhrase.weekWhole, String(whole)])"
  }
}
