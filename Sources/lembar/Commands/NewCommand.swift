import ArgumentParser
import WorksheetModel
import WorksheetStore
import WorksheetText

/// `lembar new FILE`: an empty workbook or a copy of an example.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("new", alias: "baru", about: .aboutNew)
  }

  @Argument(help: .phrase(.helpNewFile)) var file: String
  @Option(help: .phrase(.helpExample)) var example: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let catalogue = surroundings.catalogue()
    var workbook = Workbook(
      header: .init(
        id: MadeIdentifier.workbook(), title: title, language: surroundings.language(for: nil),
        created: surroundings.clock.iso))
    if let example {
      workbook = try self.example(example, surroundings, catalogue)
      workbook.header.id = MadeIdentifier.workbook()
      workbook.header.created = surroundings.clock.iso
    }
    do throws(FileProblem) {
      try WorkbookFile(path: file).create(workbook)
    } catch {
      let sentence = catalogue.wording(error, at: file)
      throw error == .exists ? Refusal.badInput(sentence) : .notWritten(sentence)
    }
  }

  /// The file name without ending.
  private var title: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  private func example(
    _ name: String, _ surroundings: Surroundings, _ catalogue: Catalogue
  ) throws(Refusal) -> Workbook {
    guard let text = surroundings.library.example(name) else {
      let known = surroundings.library.exampleNames.joined(separator: ", ")
      throw .badInput(catalogue[CommandPhrase.unknownExample, name, known])
    }
    do throws(FileProblem) {
      return try WorkbookFormat.read(Array(text.utf8)).workbook
    } catch {
      throw .badInput(catalogue.wording(error, at: name))
    }
  }
}
