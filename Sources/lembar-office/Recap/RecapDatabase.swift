import WorksheetModel

/// Where the rows of a recap are kept.
protocol RecapDatabase {
  /// Writes one workbook in one transaction, or leaves out what is there or known already.
  func load(_ row: RecapLine) throws(OfficeProblem) -> Loaded

  /// Remembers that a file could not be read.
  func skip(file: String, reason: String) throws(OfficeProblem)

  /// Leaves everything as others want to find it.
  func close() throws(OfficeProblem)
}

/// What became of a workbook, and the file of the state that is stored.
struct Loaded {
  let outcome: Outcome
  var stored: String?
  /// Why the database would not take it.
  var detail: String?
}
