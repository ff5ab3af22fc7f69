import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetText

/// How much of a workbook `lembar export` tells, as options that go with every format that can obey.
struct ExportChoice: ParsableArguments {
  @Flag(help: .phrase(.helpSummary)) var summary = false
  @Flag(help: .phrase(.helpBlank)) var blank = false
  @Option(help: .phrase(.helpWithout)) var without: [String] = []
  @Flag(help: .phrase(.helpAnonymous)) var anonymous = false
  @Flag(help: .phrase(.helpPaged)) var paged = false

  /// What may be left out of a report.
  enum Omission: String, CaseIterable {
    case findings, remarks, amounts

    fileprivate var phrase: CommandPhrase {
      switch self {
      case .findings: .omittedFindings
      case .remarks: .omittedRemarks
      case .amounts: .omittedAmounts
      }
    }
  }

  /// Refuses what makes no sense, before anything is read.
  func check(_ format: ReportFormat, sheet: String?, _ surroundings: Surroundings) throws(Refusal) {
    let catalogue = surroundings.catalogue()
    let omissions = try omissions(surroundings)
    let (blank, summary) = ("--blank", "--summary")
    let pairs = [
      (self.summary && sheet != nil, summary, "--sheet"),
      (self.blank && self.summary, blank, summary),
      (self.blank && !omissions.isEmpty, blank, "--without"),
      (self.blank && anonymous, blank, "--anonymous"),
    ]
    if let pair = pairs.first(where: { $0.0 }) {
      throw .badInput(catalogue[CommandPhrase.notTogether, pair.1, pair.2])
    }
    if self.blank || self.summary, !format.takesAnyReport {
      let name = self.blank ? blank : summary
      throw .badInput(catalogue[CommandPhrase.notAPage, name, format.rawValue])
    }
    if omissions.contains(.amounts), !format.isForPeople {
      throw .badInput(catalogue[CommandPhrase.amountsAreData, format.rawValue])
    }
    if paged, format != .text { throw .badInput(catalogue[CommandPhrase.onlyTextIsPaged]) }
  }

  /// In the words of any language, so that a command goes on working when the language changes.
  private func omissions(_ surroundings: Surroundings) throws(Refusal) -> Set<Omission> {
    // Nearly always nothing is left out, and then no other language is read.
    guard !without.isEmpty else { return [] }
    let library = surroundings.library
    let catalogues = library.languages.map { library.catalogue($0) }
    var omissions: Set<Omission> = []
    for name in without.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let word = name.lowercased()
      let found = Omission.allCases.first { omission in
        omission.rawValue == word || catalogues.contains { $0[omission.phrase] == word }
      }
      guard let found else {
        let catalogue = surroundings.catalogue()
        let known = Omission.allCases.map { catalogue[$0.phrase] }.joined(separator: ", ")
        throw .badInput(catalogue[CommandPhrase.unknownOmission, String(name), known])
      }
      omissions.insert(found)
    }
    return omissions
  }

  /// What the report is made of, without what was to be left out.
  func subject(
    of read: WorkbookInHand, in surroundings: Surroundings
  ) throws(Refusal) -> ReportSubject {
    let omissions = try omissions(surroundings)
    var workbook = read.workbook
    var catalogue = read.catalogue
    if omissions.contains(.remarks) { workbook = workbook.withoutRemarks }
    if anonymous {
      workbook = workbook.withoutNames(
        surroundings.library.worksheets, surroundings.library.wordlists
      ) {
        catalogue[SlidePhrase.somebody, String($0)]
      }
    }
    catalogue.hidesAmounts = omissions.contains(.amounts)
    // Checked as it is shown: findings quote names and remarks, too.
    var subject = surroundings.subject(WorkbookInHand(workbook: workbook, catalogue: catalogue))
    subject.hidesFindings = omissions.contains(.findings)
    return subject
  }

  /// Forms need no workbook; with one they bear its title.
  func blankForms(
    _ read: WorkbookInHand?, sheet: Template?, in surroundings: Surroundings
  ) -> (report: Report, catalogue: Catalogue) {
    let catalogue = read?.catalogue ?? surroundings.catalogue()
    let empty = Workbook(
      header: .init(id: "", title: read?.workbook.header.title ?? "", created: ""))
    let subject = ReportSubject(
      empty, worksheets: surroundings.library.worksheets, findings: [],
      wordlists: surroundings.library.wordlists, catalogue: catalogue)
    return (Report(blankFormsOf: subject, sheet: sheet), catalogue)
  }
}
