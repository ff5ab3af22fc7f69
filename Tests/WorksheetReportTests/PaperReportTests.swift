import TerminalScreen
import Testing
import WorksheetModel
import WorksheetText

@testable import WorksheetReport

/// What leaves the program on paper: pages of text, a summary on one of them, and empty forms.
@Suite struct PaperReportTests {
  private let examples: Examples

  init() throws { examples = try Examples() }

  private func pages(_ report: Report) -> [[Substring]] {
    var paper = Paper.test(80)
    paper.length = Paper.usualLength
    return PlainText(on: paper).printed(report).text.split(separator: "\u{C}")
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every field of every kind filled with more than fits, in several records.
  private var endless: ReportSubject {
    let text = String(repeating: "kata panjang ", count: 400)
    var records: [Record] = []
    for number in 1...5 {
      for part in examples.library.worksheets.sheets.flatMap(\.parts) {
        var record = Record(
          id: RecordID("\(part.kind.text)\(number)"), kind: part.kind,
          parent: part.owner.map { RecordID("\($0.text)\(number)") }, order: "\(number)")
        for field in part.fields where !field.isPattern {
          record.fields[field.key] = field.kind.isNumeric ? .number(.hundred) : .text(text)
        }
        record.fields["chosen"] = .flag(true)
        records.append(record)
      }
    }
    return examples.subject(records, title: text)
  }

  @Test(arguments: Examples.names)
  func `every page has its head, and holds at most so many lines`(name: String) throws {
    let report = Report(of: try examples.subject(name))
    let pages = pages(report)
    #expect(pages.count > 20)
    for (index, page) in pages.enumerated() {
      #expect(page.count <= Paper.usualLength - 2)
      #expect(page[0].hasPrefix(report.title) && page[0].hasSuffix(" \(index + 1)/\(pages.count)"))
      #expect(page.allSatisfy { displayWidth(of: String($0)) <= 80 })
    }
    // Nothing is lost between the pages: what the screen shows stands on paper, too.
    let printed = Set(pages.flatMap { $0 })
    #expect(report.lines().allSatisfy { printed.contains($0[...]) })
  }

  @Test(arguments: Examples.names)
  func `no page ends with a heading or with the head of a table`(name: String) throws {
    let pages = pages(Report(of: try examples.subject(name)))
    for page in pages.dropLast() {
      let last = page.last { !$0.isEmpty } ?? ""
      #expect(!last.hasPrefix("• ") && !last.allSatisfy { $0 == "─" || $0 == " " }, "\(last)")
    }
  }

  @Test func `a summary fits on one page, whatever was typed`() throws {
    for subject in try Examples.names.map(examples.subject) + [endless, examples.subject([])] {
      let pages = pages(Report(summaryOf: subject))
      #expect(pages.count == 1, "\(pages.map(\.count)) \(subject.workbook.header.title.prefix(20))")
    }
  }

  @Test(arguments: Examples.names)
  func `a summary says what the plan comes to in the words of its results`(name: String) throws {
    let subject = try examples.subject(name)
    let record = try #require(subject.workbook.records(of: .plan).first)
    let appraisal = PlanAppraisal(Plan(reading: record, in: subject.workbook))
    let text = Report(summaryOf: subject).plainText(width: 400)
    for id in [Indicator.ID.need, .invested] {
      let indicator = try #require(appraisal.indicator(id))
      #expect(text.contains(subject.catalogue.result(of: indicator)))
    }
    let focal = try #require(subject.tree.focal)
    #expect(text.contains(subject.name(of: focal)) && text.contains(subject.stateSentence))
  }

  @Test func `empty forms ask every question of every sheet`() throws {
    let subject = examples.subject([], title: "")
    for language in [Language.indonesian, .english] {
      let subject = examples.subject(subject.workbook, in: language)
      let report = Report(blankFormsOf: subject)
      let text = report.plainText(width: 2000)
      let page = HTMLPage(catalogue: subject.catalogue, paper: .test(80)).text(of: report).text
      for part in subject.worksheets.sheets.flatMap(\.parts) where part.analysis != .drill {
        let fields = part.fields.filter { !$0.isInternal && !$0.isPattern }
        for field in fields where part.grid == nil && part.analysis != .objectives {
          let label = field.label[language]
          #expect(text.contains(label), "\(label)")
          #expect(page.contains(Markup<HTMLPage.Language>("\(label)").text), "\(label)")
        }
      }
      #expect(report.lines().allSatisfy { displayWidth(of: $0) <= 80 })
    }
  }

  @Test func `without findings and remarks neither is printed`() throws {
    var subject = try examples.subject("susu-kambing")
    #expect(Report(of: subject).plainText().contains("PO10"))
    subject.hidesFindings = true
    #expect(!Report(of: subject).plainText().contains("PO10"))
    #expect(!Report(summaryOf: subject).plainText().contains("Temuan:"))
    let silent = examples.subject(subject.workbook.withoutRemarks)
    #expect(subject.workbook.remarks.count > 1 && silent.workbook.remarks.isEmpty)
    #expect(!Report(of: silent).plainText().contains("TJ01"))
  }

  @Test func `headings of a page go down one step at a time`() throws {
    for name in Examples.names {
      let subject = try examples.subject(name)
      let page = try #require(
        ReportFormat.page.page(of: Report(of: subject), in: subject.catalogue, on: .test(80)))
      let levels = page.text.split(separator: "<h").dropFirst().compactMap {
        $0.first?.wholeNumberValue
      }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
    }
  }

  @Test func `months below a drawing have room for their names`() throws {
    for count in [6, 12, 24, 36, 60, 120] {
      let months = (0..<count).map { Month.first.advanced(by: $0 + 10) }
      let curve = Report.Curve(
        months: months.map { examples.library.catalogue(.indonesian).month($0) },
        rows: [.init(sign: "", name: "Saldo", values: months.map { Double($0.month) })],
        top: "12", bottom: "")
      let text = CurvePicture(curve: curve).drawing.content.text
      let spots = text.split(separator: "<text x=\"").dropFirst().compactMap {
        piece -> (Int, Int)? in
        guard piece.contains("middle") else { return nil }
        let parts = piece.split(separator: "\"")
        return Int(parts[0]).flatMap { x in Int(parts[2]).map { (x, $0) } }
      }
      #expect(spots.count > 2)
      for row in Set(spots.map(\.1)) {
        let places = spots.filter { $0.1 == row }.map(\.0).sorted()
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 28 }, "\(count)")
      }
    }
  }
}
