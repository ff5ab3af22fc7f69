import WorksheetModel
import WorksheetText

/// Hands the rows of a recap over to a database, through the program that has its libraries.
struct RecapLoading {
  private let target: DatabaseTarget
  private let run: OfficeRun
  private let catalogue: Catalogue

  init(_ target: DatabaseTarget, _ surroundings: Surroundings) throws(Refusal) {
    self.target = target
    catalogue = surroundings.catalogue()
    do throws(OfficeProblem) {
      run = try OfficeProgram(environment: surroundings.environment).start(["load", target.text])
    } catch {
      throw .badInput(catalogue.wording(error, at: target.shown))
    }
    try feed(.object([JSON.Member("program", .string(Lembar.version))]))
  }

  func take(_ row: RecapRow) throws(Refusal) { try feed(row.json) }

  /// Lets the database remember what could not be read; other copies stand in the rows already.
  func take(_ skipped: [RecapSkip]) throws(Refusal) {
    for skip in skipped where skip.cause == .unreadable {
      try feed(.object([JSON.Member("skipped", skip.json)]))
    }
  }

  /// Waits for the end; answers with the totals, and with a sentence for each that was left out.
  func finish() throws(Refusal) -> (totals: String, leftOut: [String]) {
    let answer = try asking { () throws(OfficeProblem) in try run.finish() }
    guard let totals = answer.last else {
      throw .badInput(catalogue.wording(OfficeProblem(.died), at: target.shown))
    }
    let counts = ["added", "updated", "unchanged"].map { String(totals[$0]?.whole ?? 0) }
    return (
      catalogue[OfficePhrase.loaded, target.shown, counts[0], counts[1], counts[2]],
      answer.dropLast().map(leftOut)
    )
  }

  private func leftOut(_ answer: JSON) -> String {
    let file = answer["file"]?.text ?? ""
    let stored = answer["stored"]?.text ?? ""
    return switch answer["left_out"]?.text {
    case "older": catalogue[OfficePhrase.leftOutOlder, file, stored]
    case "apart": catalogue[OfficePhrase.leftOutApart, file, stored]
    default: catalogue[OfficePhrase.leftOutRefused, file, answer["detail"]?.text ?? ""]
    }
  }

  private func feed(_ line: JSON) throws(Refusal) {
    var bytes: [UInt8] = []
    line.write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    try asking { () throws(OfficeProblem) in try run.feed(bytes) }
  }

  private func asking<Answer>(
    _ work: () throws(OfficeProblem) -> Answer
  ) throws(Refusal) -> Answer {
    do throws(OfficeProblem) {
      return try work()
    } catch {
      throw .badInput(catalogue.wording(error, at: target.shown))
    }
  }
}
