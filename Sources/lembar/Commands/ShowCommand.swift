import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetText

/// `lembar show FILE`: the workbook as text, also for a plain printer.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("show", alias: "lihat", about: .aboutShow)
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Option(help: .phrase(.helpSheet)) var sheet: String?
  @Option(help: .phrase(.helpWidth)) var width = Paper.usual
  @Flag(help: .phrase(.helpASCII)) var ascii = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let paper = try surroundings.paper(width: width, isASCII: ascii)
    let chosen = try surroundings.sheet(named: sheet)
    let read = try surroundings.read(file)
    let report = Report(of: surroundings.subject(read), sheet: chosen)
    try surroundings.print(report, on: paper, read.catalogue)
  }
}
