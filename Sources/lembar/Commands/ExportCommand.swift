import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetStore
import WorksheetText

/// `lembar export FILE --to FORMAT`: reports and data for other programs.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("export", alias: "ekspor", about: .aboutExport)
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Option(help: .phrase(.helpFormat)) var to: String
  @Option(name: .shortAndLong, help: .phrase(.helpExportOutput)) var output: String?
  @Option(help: .phrase(.helpSheet)) var sheet: String?
  @Flag(help: .phrase(.helpForce)) var force = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let format = try format(surroundings.catalogue())
    let chosen = try surroundings.sheet(named: sheet)
    // Said before the work and not after it; writing looks again.
    if let output, !force, PlainFile(path: output).exists { throw exists(output, surroundings) }
    let read = try surroundings.read(file)
    let export = format.export(
      of: surroundings.subject(read), sheet: chosen, on: .terminal(width: Paper.usual))
    guard let output else { return try surroundings.print(export, read.catalogue) }
    guard !PlainFile(path: output).isSame(as: file) else {
      throw Refusal.badInput(read.catalogue[CommandPhrase.overWorkbook, output])
    }
    if case .values(let values) = export {
      return try writeSpreadsheet(values, to: output, surroundings, read.catalogue)
    }
    do throws(FileProblem) {
      try write(export, to: output)
    } catch .exists {
      throw exists(output, surroundings)
    } catch {
      throw Refusal.notWritten(read.catalogue.wording(error, at: output))
    }
  }

  private func format(_ catalogue: Catalogue) throws(Refusal) -> ReportFormat {
    guard let format = ReportFormat(rawValue: to) else {
      let known = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badInput(catalogue[CommandPhrase.unknownFormat, to, known])
    }
    guard output != nil || !format.needsFile else {
      throw .badInput(
        catalogue[
          format == .tables ? CommandPhrase.tablesNeedFolder : .spreadsheetNeedsFile])
    }
    return format
  }

  private func exists(_ output: String, _ surroundings: Surroundings) -> Refusal {
    let catalogue = surroundings.catalogue()
    // With --force only what can never be replaced is left: a file or link where tables need a folder.
    return .badInput(
      force ? catalogue[FilePhrase.exists, output] : catalogue[CommandPhrase.outputExists, output])
  }

  private func write(_ export: Export, to path: String) throws(FileProblem) {
    switch export {
    case .text(let content):
      let file = PlainFile(path: path)
      let bytes = Array(content.text.utf8)
      if force { try file.replace(with: bytes) } else { try file.create(bytes) }
    case .folder(let files):
      let folder = PlainFolder(path: path)
      let all = files.map { (name: $0.name, bytes: Array($0.content.text.utf8)) }
      if force { try folder.fill(all) } else { try folder.create(all) }
    // The second program writes these.
    case .values: break
    }
  }

  /// Hands a spreadsheet over to the second program, which has the library for its format.
  private func writeSpreadsheet(
    _ values: JSON, to path: String, _ surroundings: Surroundings, _ catalogue: Catalogue
  ) throws(Refusal) {
    do throws(OfficeProblem) {
      // A name that begins like an option is a name of a file here.
      let target = path.hasPrefix("/") ? path : "./\(path)"
      let program = try OfficeProgram(environment: surroundings.environment)
      _ = try program.run(["xlsx", target], on: values.serializedBytes)
    } catch {
      throw .badInput(
        error.code == .absent
          ? catalogue[OfficePhrase.absentForSpreadsheet] : catalogue.wording(error, at: path))
    }
  }
}
