import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetText

/// `lembar appraise FILE`: what the plans come to, with formulas.
struct AppraiseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("appraise", alias: "hitung", about: .aboutAppraise)
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Flag(help: .phrase(.helpJSON)) var json = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let read = try surroundings.read(file)
    guard json else {
      let subject = ReportSubject(
        read.workbook, worksheets: surroundings.library.worksheets, findings: [],
        wordlists: surroundings.library.wordlists, catalogue: read.catalogue)
      return try surroundings.print(Report(appraising: subject), read.catalogue)
    }
    try surroundings.print(
      results(read, surroundings.library.worksheets).serialized, read.catalogue)
  }

  private func results(_ read: WorkbookInHand, _ worksheets: Worksheets) -> JSON {
    let workbook = read.workbook
    let catalogue = read.catalogue
    return .object([
      .init("plans", AppraisalReport.plans(of: workbook) { catalogue.wording($0) }),
      .init("rankings", Rankings(workbook, worksheets: worksheets).json),
      .init("problem_tree", ProblemTree(workbook).json(ideas: workbook.records(of: .idea))),
    ])
  }
}
