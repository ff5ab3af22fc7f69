import ArgumentParser
import WorksheetStore
import WorksheetTemplates
import WorksheetText

/// `lembar templates list | copy DIR | check DIR`, for trainers.
struct TemplatesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "templates", abstract: HelpTexts.catalogue[CommandPhrase.aboutTemplates],
      subcommands: [List.self, Copy.self, Check.self], aliases: ["templat"])
  }

  /// Names every file in use.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { .command("list", about: .aboutTemplatesList) }

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let surroundings = try Surroundings()
      let paths = surroundings.library.files.map(\.path).joined(separator: "\n")
      try surroundings.print(paths, surroundings.catalogue())
    }
  }

  /// Puts every file in use into a folder; a file that is there stays, and then nothing is written.
  struct Copy: ParsableCommand {
    static var configuration: CommandConfiguration { .command("copy", about: .aboutTemplatesCopy) }

    @Argument(help: .phrase(.helpTemplateFolder)) var folder: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let surroundings = try Surroundings()
      let catalogue = surroundings.catalogue()
      let files = surroundings.library.files
      let paths = files.map { "\(folder)/\($0.path)" }
      if let existing = paths.first(where: { PlainFile(path: $0).exists }) {
        throw Refusal.badInput(catalogue[CommandPhrase.templateExists, existing])
      }
      for (path, file) in zip(paths, files) {
        guard write(file.text, to: path) else {
          throw Refusal.notWritten(catalogue[CommandPhrase.templateNotWritten, path])
        }
      }
      Console.say(catalogue[CommandPhrase.templatesCopied, String(files.count), folder])
    }

    private func write(_ text: String, to path: String) -> Bool {
      let file = PlainFile(path: path)
      return (try? file.makeFolder()) != nil && (try? file.create(Array(text.utf8))) != nil
    }
  }

  /// Reads a folder as the program would and points to all that is wrong, or hardly meant.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      .command("check", about: .aboutTemplatesCheck)
    }

    @Argument(help: .phrase(.helpTemplateFolder)) var folder: String
    @Flag(help: .phrase(.helpAllRemarks)) var all = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let surroundings = try Surroundings()
      let catalogue = surroundings.catalogue()
      let problems = TemplateLibrary.problems(in: folder)
      guard problems.isEmpty else {
        throw Refusal.badInput(problems.map { catalogue.wording($0) }.joined(separator: "\n"))
      }
      do throws(TemplateProblem) {
        let library = try TemplateLibrary.load(folder: folder)
        let counts = [library.worksheets.sheets.count, library.languages.count].map(String.init)
        Console.say(catalogue[CommandPhrase.templatesGood, folder, counts[0], counts[1]])
      } catch {
        throw Refusal.badInput(catalogue.wording(error))
      }
      let remarks = TemplateLibrary.remarks(in: folder)
      guard !remarks.isEmpty else { return }
      tell(remarks, catalogue)
      throw ExitCode(ExitStatus.findings.rawValue)
    }

    /// A new language lacks hundreds of texts: of each file only the first are named, and how many follow.
    private func tell(_ remarks: [TemplateProblem], _ catalogue: Catalogue) {
      var counts: [[String]: Int] = [:]
      var order: [[String]] = []
      for remark in remarks {
        guard !all, case .missingLanguage(_, let language) = remark.mistake else {
          Console.say(catalogue.wording(remark))
          continue
        }
        let group = [remark.file, language]
        if counts[group] == nil { order.append(group) }
        counts[group, default: 0] += 1
        if counts[group, default: 0] <= Self.named { Console.say(catalogue.wording(remark)) }
      }
      let more = order.filter { counts[$0, default: 0] > Self.named }
      for group in more {
        let count = String(counts[group, default: 0])
        Console.say(catalogue[CommandPhrase.textsMissing, group[0], count, group[1]])
      }
      if !more.isEmpty { Console.say(catalogue[CommandPhrase.seeAllRemarks, folder.inCommand]) }
    }

    private static var named: Int { 3 }
  }
}
