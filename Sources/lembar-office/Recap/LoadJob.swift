import WorksheetModel

/// `lembar-office load TARGET`: the rows of a recap from standard input into a database.
///
/// Names what was left out while it loads; the last line of the answer has the totals.
struct LoadJob {
  private let database: any RecapDatabase
  private var counts: [Outcome: Int] = [:]
  private var skipped = 0

  /// Opens the database first: what is wrong with it is said before anything was read.
  init(_ target: String) throws(OfficeProblem) {
    if target.hasPrefix("sqlite:") {
      database = try SQLiteDatabase(path: String(target.dropFirst("sqlite:".count)))
    } else if target.hasPrefix("postgresql://") || target.hasPrefix("postgres://") {
      database = try PostgresDatabase(target)
    } else {
      throw OfficeProblem(.badTarget)
    }
  }

  mutating func run() throws(OfficeProblem) {
    var input = Input()
    var number = 1
    let first = try input.line().flatMap { try? JSON(parsing: $0[...]) }
    guard let program = first?["program"]?.text else {
      throw OfficeProblem(.badInput, "the first line names no program")
    }
    while let line = try input.line() {
      number += 1
      switch try RecapEntry(line, number: number, program: program) {
      case .workbook(let row): note(try database.load(row), of: row)
      case .skipped(let file, let reason):
        try database.skip(file: file, reason: reason)
        skipped += 1
      }
    }
    try database.close()
    Output.say(totals)
  }

  private mutating func note(_ loaded: Loaded, of row: RecapLine) {
    counts[loaded.outcome, default: 0] += 1
    switch loaded.outcome {
    case .added, .updated, .unchanged: break
    case .older, .apart, .refused:
      Output.say(
        .object([
          JSON.Member("left_out", .string(loaded.outcome.rawValue)),
          JSON.Member("id", .string(row.id)), JSON.Member("file", .string(row.state.file)),
          JSON.Member("stored", loaded.stored.map { .string($0) } ?? .null),
          JSON.Member("detail", loaded.detail.map { .string($0) } ?? .null),
        ]))
    }
  }

  private var totals: JSON {
    let outcomes = Outcome.allCases.map { outcome in
      JSON.Member(outcome.rawValue, .number(String(counts[outcome, default: 0])))
    }
    return .object(outcomes + [JSON.Member("skipped", .number(String(skipped)))])
  }
}
