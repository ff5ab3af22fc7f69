import ArgumentParser
import WorksheetModel
import WorksheetText

extension RecapCommand {
  /// `--to sqlite:FILE` and `--to postgresql://...`: the rows go into a database.
  func load(into target: DatabaseTarget, _ surroundings: Surroundings) throws {
    let catalogue = surroundings.catalogue()
    guard output == nil else { throw Refusal.badInput(catalogue[OfficePhrase.noOutputFile]) }
    guard !target.shown.isEmpty else {
      throw Refusal.badInput(catalogue[OfficePhrase.databaseNeedsFile])
    }
    let reading = try RecapReading(folders, in: surroundings)
    let loading = try RecapLoading(target, surroundings)
    var progress = RecapProgress(total: reading.total, isWanted: true, catalogue)
    defer { progress.clear() }
    let skipped = try forEachRow(of: reading, &progress, nil) { row throws(Refusal) in
      try loading.take(row)
    }
    try loading.take(skipped)
    let (totals, leftOut) = try loading.finish()
    progress.clear()
    for reason in skipped.map(\.reason) + leftOut { Console.say(reason) }
    try surroundings.print(totals, catalogue)
    guard skipped.isEmpty, leftOut.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
