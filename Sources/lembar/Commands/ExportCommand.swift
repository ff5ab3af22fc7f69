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

  @Argument(help: .phrase(.helpExportFile)) var file: String?
  @Option(help: .phrase(.helpFormat)) var to: String
  @Option(name: .shortAndLong, help: .phrase(.helpExportOutput)) var output: String?
  @Option(help: .phrase(.helpSheet)) var sheet: String?
  @OptionGroup var choice: ExportChoice
  @Flag(help: .phrase(.helpForce)) var force = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let format = try format(surroundings.catalogue())
    try choice.check(format, sheet: sheet, surroundings)
    let chosen = try surroundings.sheet(named: sheet)
    if let chosen { try refuse(chosen, for: format, surroundings) }
    if let output { try refuse(output, for: format, surroundings) }
    guard file != nil || choice.blank else {
      throw Refusal.badInput(surroundings.catalogue()[CommandPhrase.exportNeedsFile])
    }
    let read = try file.map { try surroundings.read($0) }
    let (export, catalogue) = try made(format, read, chosen, surroundings)
    guard let output else { return try surroundings.print(export, catalogue) }
    if let file, PlainFile(path: output).isSame(as: file) {
      throw Refusal.badInput(catalogue[CommandPhrase.overWorkbook, output])
    }
    if case .values(let values) = export {
      return try writeSpreadsheet(values, to: output, surroundings, catalogue)
    }
    do throws(FileProblem) {
      try write(export, to: output)
    } catch .exists {
      throw exists(output, surroundings)
    } catch {
      throw Refusal.notWritten(catalogue.wording(error, at: output))
    }
  }

  /// Said before the work and not after it; writing looks again.
  private func refuse(
    _ output: String, for format: ReportFormat, _ surroundings: Surroundings
  ) throws(Refusal) {
    let file = PlainFile(path: output)
    let isInTheWay = format != .tables && file.isFolder
    if isInTheWay || !force && file.exists { throw exists(output, surroundings) }
  }

  private func refuse(
    _ sheet: Template, for format: ReportFormat, _ surroundings: Surroundings
  ) throws(Refusal) {
    guard !format.tells(of: sheet) else { return }
    let catalogue = surroundings.catalogue()
    func name(_ sheet: Template) -> String {
      "\(sheet.number) \(sheet.title[catalogue.language])"
    }
    let drawn = surroundings.library.worksheets.sheets.filter { format.tells(of: $0) }.map(name)
    throw .badInput(
      catalogue[
        CommandPhrase.notDrawn, name(sheet), format.rawValue, drawn.joined(separator: ", ")])
  }

  private func made(
    _ format: ReportFormat, _ read: WorkbookInHand?, _ sheet: Template?,
    _ surroundings: Surroundings
  ) throws -> (Export, Catalogue) {
    var paper = Paper.terminal(width: Paper.usual)
    // A file may go to any printer; on a screen form feeds would only be in the way.
    if choice.paged || output != nil { paper.length = Paper.usualLength }
    guard let read, !choice.blank else {
      let (report, catalogue) = choice.blankForms(read, sheet: sheet, in: surroundings)
      let page = format.page(of: report, in: catalogue, on: paper)
      return (.text(page ?? PrintedText("")), catalogue)
    }
    let subject = try choice.subject(of: read, in: surroundings)
    let summary = choice.summary ? Report(summaryOf: subject) : nil
    let page = summary.flatMap { format.page(of: $0, in: subject.catalogue, on: paper) }
    return (
      page.map { .text($0) } ?? format.export(of: subject, sheet: sheet, on: paper), read.catalogue
    )
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
    if to != ReportFormat.tables.rawValue, PlainFile(path: output).isFolder {
      return .badInput(catalogue[CommandPhrase.folderInTheWay, output])
    }
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
