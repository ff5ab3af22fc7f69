import ArgumentParser
import WorksheetModel
import WorksheetStore
import WorksheetText

/// `lembar import FILE LIST`: a list or a diagram in a text file becomes a problem tree.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("import", alias: "impor", about: .aboutImport)
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Argument(help: .phrase(.helpList)) var list: String
  @Option(help: .phrase(.helpUnder)) var under: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let text = try text(surroundings.catalogue())
    let session = try WritingSession(file, in: surroundings)
    let catalogue = session.catalogue
    let planted = TreeOutline(text, words: .init(surroundings.library.wordlists))
      .planted(in: session.workbook, on: try anchor(session)) { MadeIdentifier.record() }
    guard !planted.cards.isEmpty else {
      throw Refusal.badInput(catalogue[CommandPhrase.listEmpty, list])
    }
    try session.carryOut(Change(planted.edits))
    Console.say(catalogue[CommandPhrase.cardsImported, String(planted.cards.count), file])
    for sentence in catalogue.wording(planted.remarks, limit: 200) { Console.say(sentence) }
    let isWhole = planted.remarks.allSatisfy {
      if case .loose = $0 { false } else { true }
    }
    guard isWhole else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  /// The text of the file, or for `-` that of standard input.
  private func text(_ catalogue: Catalogue) throws(Refusal) -> String {
    do throws(FileProblem) {
      guard list == "-" else { return try PlainFile(path: list).text() }
      let bytes = Console.input(limit: WorkbookFormat.mostBytes + 1)
      guard bytes.count <= WorkbookFormat.mostBytes,
        let text = String(validating: bytes, as: UTF8.self)
      else { throw .notText }
      return text
    } catch {
      throw .badInput(catalogue.wording(error, at: list))
    }
  }

  private func anchor(_ session: WritingSession) throws(Refusal) -> TreeOutline.Anchor? {
    guard let under else { return nil }
    guard let card = session.workbook[RecordID(under)], card.kind == .problem else {
      throw .badInput(session.catalogue[CommandPhrase.noSuchRecord, under])
    }
    return TreeOutline.Anchor(card)
  }
}
