import ArgumentParser
import WorksheetModel
import WorksheetStore
import WorksheetText

/// `lembar merge A B -o C`: joins two copies of a workbook that were edited apart.
struct MergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("merge", alias: "gabung", about: .aboutMerge)
  }

  @Argument(help: .phrase(.helpMergeFirst)) var first: String
  @Argument(help: .phrase(.helpMergeSecond)) var second: String
  @Option(name: [.short, .long], help: .phrase(.helpOutput)) var output: String
  @Flag(help: .phrase(.helpForce)) var force = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let one = try surroundings.read(first)
    let other = try surroundings.read(second)
    let catalogue = one.catalogue
    for (path, read) in [(first, one), (second, other)]
    where read.workbook.header.version > Workbook.Header.currentVersion {
      let problem = FileProblem.newerVersion(read.workbook.header.version)
      throw Refusal.badInput(catalogue.wording(problem, at: path))
    }
    guard one.workbook.header.id == other.workbook.header.id else {
      throw Refusal.badInput(catalogue[CommandPhrase.mergeOfStrangers, first, second])
    }
    let merged = one.workbook.merged(with: other.workbook)
    try write(merged, catalogue)
    try tell(merged.conflicts, of: merged, surroundings, catalogue)
  }

  private func write(_ merged: Workbook, _ catalogue: Catalogue) throws(Refusal) {
    let file = WorkbookFile(path: output)
    do throws(FileProblem) {
      try force ? file.replace(with: merged) : file.create(merged)
    } catch {
      let sentence = catalogue.wording(error, at: output)
      let isRefused = [FileProblem.exists, .tooLarge, .tooManyRecords].contains(error)
      throw isRefused ? Refusal.badInput(sentence) : .notWritten(sentence)
    }
  }

  /// Lists what a person has to decide; the file has both answers.
  private func tell(
    _ conflicts: [Conflict], of merged: Workbook, _ surroundings: Surroundings,
    _ catalogue: Catalogue
  ) throws {
    guard !conflicts.isEmpty else {
      return Console.say(catalogue[CommandPhrase.mergedWhole, output])
    }
    let words = ConflictWording(merged, surroundings.library.worksheets, catalogue)
    for conflict in conflicts {
      let answers = words.choices(of: conflict).map {
        catalogue[CommandPhrase.mergeAnswer, $0.text, $0.author]
      }
      Console.say(
        catalogue[
          CommandPhrase.mergeConflict, words.place(of: conflict), answers.joined(separator: " · ")])
    }
    Console.say(
      catalogue[CommandPhrase.mergedWithConflicts, output, String(conflicts.count)])
    throw ExitCode(ExitStatus.findings.rawValue)
  }
}
