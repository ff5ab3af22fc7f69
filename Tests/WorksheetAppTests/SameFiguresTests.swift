import TerminalScreen
import Testing
import WorksheetModel
import WorksheetReport
import WorksheetText

@testable import WorksheetApp

/// One calculation: whoever asks, on whatever way, is told the same.
@Suite struct SameFiguresTests {
  static let examples = ["susu-kambing", "keripik-singkong", "padi-organik"]

  /// All pages of a long screen, blanks taken together.
  private func screen(_ plan: RecordID, _ desk: Desk) -> String {
    var canvas = Canvas(size: Size(columns: 160, rows: 400))
    ResultsPage(plan: plan).draw(on: &canvas, desk: desk)
    return words(canvas.text)
  }

  private func words(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
  }

  private func text(_ format: ReportFormat, _ subject: ReportSubject) -> String {
    switch format.export(of: subject, sheet: nil, on: .terminal(width: 4000)) {
    case .text(let text): words(text.text)
    case .folder(let files):
      files.first { $0.name == "_results.csv" }?.content.text ?? ""
    case .values(let values): values.serialized
    }
  }

  @Test(arguments: examples)
  func `screen, text, Markdown, HTML, CSV and JSON show the same figures`(name: String) throws {
    let desk = try Player.example(name).app.desk
    let subject = desk.report
    let printed = [
      text(.text, subject), text(.page, subject),
      words(PlainText(on: .terminal(width: 4000)).text(of: Report(appraising: subject))),
      text(.markdown, subject).replacing("\\", with: ""),
    ]
    let cells = text(.tables, subject)
    var compared = 0
    for record in desk.workbook.records(of: .plan) {
      let appraisal = PlanAppraisal(Plan(reading: record, in: desk.workbook))
      let screen = screen(record.id, desk)
      let json = AppraisalReport.plan(appraisal) { desk.catalogue.wording($0) }
      for indicator in appraisal.indicators {
        guard case .success(let figure) = indicator.value else { continue }
        compared += 1
        let result = desk.catalogue.result(of: indicator)
        let heading = desk.catalogue.heading(of: indicator)
        #expect(screen.contains("\(heading) \(result)"), "\(heading)")
        for text in printed {
          #expect(text.contains(heading) && text.contains(result), "\(heading) \(result)")
        }
        let spelling = figure.json.serialized
        let row = "\(record.id.text),\(indicator.id.rawValue),\(indicator.basis?.rawValue ?? "")"
        #expect(cells.contains("\(row),\(spelling),"), "\(row)")
        #expect(isSame(member(indicator, of: json), figure.json, indicator.id), "\(heading)")
      }
      for verdict in appraisal.verdicts {
        let sentence = words(desk.catalogue.wording(verdict))
        #expect(screen.contains(sentence), "\(sentence)")
        #expect(printed.allSatisfy { $0.contains(sentence) }, "\(sentence)")
        #expect(
          json["verdicts"]?.items?.contains { words($0.text ?? "") == sentence } == true)
      }
    }
    #expect(compared > 30)
  }

  @Test(arguments: examples)
  func `a summary says in every format what the whole report and the screen say`(
    name: String
  ) throws {
    let desk = try Player.example(name).app.desk
    let subject = desk.report
    let plan = try #require(desk.workbook.records(of: .plan).first)
    let appraisal = PlanAppraisal(Plan(reading: plan, in: desk.workbook))
    let summary = Report(summaryOf: subject)
    let wide = Paper.terminal(width: 4000)
    var texts = [screen(plan.id, desk), text(.text, subject)]
    for format in [ReportFormat.text, .page, .markdown] {
      let page = try #require(format.page(of: summary, in: desk.catalogue, on: wide))
      texts.append(words(page.text).replacing("\\", with: ""))
    }
    let figures: [(Indicator.ID, Basis?)] = [
      (.revenue, .year), (.totalCost, .year), (.profit, .year), (.invested, nil), (.need, nil),
    ]
    for (id, basis) in figures {
      let indicator = try #require(appraisal.indicator(id, per: basis))
      let heading = desk.catalogue.heading(of: indicator)
      let result = words(desk.catalogue.result(of: indicator))
      #expect(texts.allSatisfy { $0.contains(heading) && $0.contains(result) }, "\(heading)")
    }
    let earns = try #require(appraisal.verdicts.first { $0.question == .earns })
    let sentence = words(desk.catalogue.wording(earns))
    #expect(texts.allSatisfy { $0.contains(sentence.prefix(100)) }, "\(sentence)")
  }

  /// Where the report for programs has a result.
  private func member(_ indicator: Indicator, of json: JSON) -> JSON? {
    let id = indicator.id.rawValue
    if let basis = indicator.basis { return json[basis.rawValue]?[id] }
    return json[id] ?? json["over_time"]?[id] ?? json["break_points"]?[id] ?? json["people"]?[id]
      ?? json["cash"]?[id]
  }

  // Programs get the return as a fraction, people as a percentage.
  private func isSame(_ one: JSON?, _ other: JSON, _ id: Indicator.ID) -> Bool {
    guard let one = number(one), let other = number(other) else { return false }
    let scale: Double = id == .roi || id == .irr ? 100 : 1
    return (one * scale - other).magnitude <= 1e-5 * max(1, other.magnitude)
  }

  private func number(_ json: JSON?) -> Double? {
    guard case .number(let spelling) = json else { return nil }
    return Double(spelling)
  }
}
