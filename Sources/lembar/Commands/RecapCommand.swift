import ArgumentParser
import Glibc
import WorksheetModel
import WorksheetReport
import WorksheetStore
import WorksheetText

/// `lembar recap DIR...`: who is where, over all workbooks of a class or an organisation.
struct RecapCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("recap", alias: "rekap", about: .aboutRecap)
  }

  @Argument(help: .phrase(.helpFolders)) var folders: [String]
  @Option(help: .phrase(.helpRecapFormat)) var to: String?
  @Option(name: .shortAndLong, help: .phrase(.helpRecapOutput)) var output: String?
  @Flag(help: .phrase(.helpForce)) var force = false
  @OptionGroup var look: LookOptions
  @OptionGroup var options: GlobalOptions

  /// What becomes of the rows.
  private enum Form {
    case whole(RecapFormat)
    case stream(RecapStream)
  }

  func run() throws {
    let surroundings = try Surroundings()
    let catalogue = surroundings.catalogue()
    if let target = to.flatMap(DatabaseTarget.init) { return try load(into: target, surroundings) }
    if to == nil, output == nil, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      return try show(surroundings)
    }
    let form = try form(catalogue)
    // Said before the work and not after it; finishing looks again.
    if let output, !force, PlainFile(path: output).exists {
      throw Refusal.badInput(catalogue[CommandPhrase.outputExists, output])
    }
    let signals = output == nil ? nil : HeldSignals()
    // The unfinished file is gone when the work has ended, and then a signal may end the program.
    defer { signals?.release() }
    let skipped = try recap(form, surroundings, signals)
    guard skipped.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func show(_ surroundings: Surroundings) throws(Refusal) {
    let screen = try RecapScreen(try RecapReading(folders, in: surroundings), in: surroundings)
    let outcome = try surroundings.onScreen(look) { screen.run(on: $0) }
    if let sentence = outcome.savingProblem { throw .notWritten(sentence) }
  }

  private func recap(
    _ form: Form, _ surroundings: Surroundings, _ signals: HeldSignals?
  ) throws(Refusal) -> [RecapSkip] {
    let catalogue = surroundings.catalogue()
    let reading = try RecapReading(folders, in: surroundings)
    if let output, reading.reads(output) {
      throw .badInput(catalogue[CommandPhrase.overWorkbook, output])
    }
    let target = try RecapOutput(output, isReplacing: force, catalogue)
    return try write(form, of: reading, to: target, surroundings, signals)
  }

  private func form(_ catalogue: Catalogue) throws(Refusal) -> Form {
    guard let to else { return .whole(.text) }
    if let format = RecapFormat(rawValue: to) { return .whole(format) }
    if let stream = RecapStream(rawValue: to) { return .stream(stream) }
    let known =
      RecapFormat.allCases.map(\.rawValue) + RecapStream.allCases.map(\.rawValue)
      + ["sqlite:...", "postgresql://..."]
    throw .badInput(
      catalogue[CommandPhrase.unknownFormat, to, known.sorted().joined(separator: ", ")])
  }

  private func write(
    _ form: Form, of reading: RecapReading, to target: RecapOutput, _ surroundings: Surroundings,
    _ signals: HeldSignals?
  ) throws(Refusal) -> [RecapSkip] {
    let catalogue = surroundings.catalogue()
    var progress = RecapProgress(
      total: reading.total, isWanted: output != nil || isatty(STDOUT_FILENO) == 0, catalogue)
    defer { progress.clear() }
    switch form {
    case .stream(let stream):
      try target.append(stream.head)
      var isFirst = true
      let skipped = try forEachRow(of: reading, &progress, signals) { row throws(Refusal) in
        try target.append(stream.text(of: row, isFirst: isFirst))
        isFirst = false
      }
      try target.append(stream.tail(skipped))
      try target.finish()
      return skipped
    case .whole(let format):
      var recap = Recap()
      recap.skipped = try forEachRow(of: reading, &progress, signals) { row throws(Refusal) in
        recap.rows.append(row.brief)
      }
      let paper = try surroundings.paper(width: Paper.usual, isASCII: look.ascii)
      progress.clear()
      try target.append(format.text(of: recap, on: paper, catalogue))
      try target.finish()
      return recap.skipped
    }
  }

  /// Hands out all rows in their order, and tells what gave none.
  func forEachRow(
    of reading: RecapReading, _ progress: inout RecapProgress, _ signals: HeldSignals?,
    _ take: (RecapRow) throws(Refusal) -> Void
  ) throws(Refusal) -> [RecapSkip] {
    var skipped: [RecapSkip] = []
    while let piece = reading.next() {
      if signals?.haveCome == true {
        throw .notWritten(HelpTexts.catalogue[CommandPhrase.outputFailed])
      }
      if !piece.notices.isEmpty { progress.clear() }
      for notice in piece.notices { Console.say(notice) }
      for row in piece.rows { try take(row) }
      skipped += piece.skipped
      progress.add(piece.files)
    }
    return skipped
  }
}
