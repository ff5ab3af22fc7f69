import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetText

/// `lembar check FILE...`: all findings.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("check", alias: "periksa", about: .aboutCheck)
  }

  @Argument(help: .phrase(.helpFiles)) var files: [String]
  @Flag(help: .phrase(.helpJSON)) var json = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    var status = ExitStatus.fine
    var checked: [(file: String, subject: ReportSubject)] = []
    for file in files {
      do throws(Refusal) {
        let subject = surroundings.subject(try surroundings.read(file))
        checked.append((file, subject))
        if subject.needsWork, status == .fine { status = .findings }
      } catch {
        // The other files are still worth checking.
        Console.say(error.sentence)
        status = error.status
      }
    }
    if json {
      try printJSON(checked, surroundings)
    } else {
      for (index, (file, subject)) in checked.enumerated() {
        if index > 0 { try surroundings.print("", subject.catalogue) }
        try print(file, subject, surroundings)
      }
    }
    guard status == .fine else { throw ExitCode(status.rawValue) }
  }

  private func printJSON(
    _ checked: [(file: String, subject: ReportSubject)], _ surroundings: Surroundings
  ) throws(Refusal) {
    let catalogue = surroundings.catalogue()
    guard files.count > 1 else {
      guard let subject = checked.first?.subject else { return }
      return try surroundings.print(subject.findingsJSON.serialized, catalogue)
    }
    let reports = checked.map { file, subject in
      JSON.object([.init("file", .string(file))] + (subject.findingsJSON.members ?? []))
    }
    try surroundings.print(
      JSON.object([.init("files", .array(reports))]).serialized, catalogue)
  }

  private func print(
    _ file: String, _ subject: ReportSubject, _ surroundings: Surroundings
  ) throws(Refusal) {
    var report = Report(findingsOf: subject)
    if files.count > 1 { report.title = "\(file): \(report.title)" }
    try surroundings.print(report, subject.catalogue)
  }
}

extension ReportSubject {
  /// Whether something above a hint was found and not dismissed.
  fileprivate var needsWork: Bool {
    findings.contains { finding in
      guard finding.dismissed == nil else { return false }
      return switch finding.severity {
      case .error, .warning: true
      case .hint: false
      }
    }
  }

  fileprivate var findingsJSON: JSON {
    FindingReport.json(findings) { catalogue.wording($0) }
  }
}
