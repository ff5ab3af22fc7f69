import Testing
import WorksheetModel
import WorksheetStore
import WorksheetText

@testable import WorksheetReport

@Suite struct SlidesTests {
  private let examples: Examples

  init() throws { examples = try Examples() }

  private func workbook(_ name: String) throws -> Workbook {
    let text = try #require(examples.library.example(name))
    return try WorkbookFormat.read(Array(text.utf8)).workbook
  }

  @Test(arguments: Examples.names, [Language.indonesian, .english])
  func `no screen has more than 12 lines of 60 characters`(name: String, language: Language) throws
  {
    let slides = examples.subject(try workbook(name), in: language).slides(withFindings: true)
    #expect(slides.count > 8)
    for slide in slides {
      for frame in slide.frames(on: .test(Slide.mostColumns)) {
        #expect(frame.lines.count <= 12, "\(slide.title)")
        #expect(frame.lines.allSatisfy { $0.count <= 60 }, "\(frame.lines)")
        #expect(!frame.title.isEmpty && !frame.rows.isEmpty, "\(slide.title)")
      }
    }
  }

  @Test func `long answers go on on further screens, and no word of them is lost`() throws {
    let words = (1...400).map { "kata\($0)" }.joined(separator: " ")
    let slide = Slide("Panjang", [.sentences([words, "habis"])])
    let frames = slide.frames(on: .test(60))
    #expect(frames.count > 3)
    let shown = frames.flatMap(\.rows).joined(separator: " ").split(separator: " ").map(String.init)
    #expect(shown.filter { $0 != "-" } == (words + " habis").split(separator: " ").map(String.init))
  }

  @Test func `an empty workbook still asks what is decided`() throws {
    let empty = Workbook(header: .init(id: "w", title: "Uji", created: ""))
    let slides = examples.subject(empty).slides()
    #expect(slides.map(\.title) == ["Uji", "Apa yang kita putuskan?"])
  }

  @Test func `the tree comes one branch at a time, and findings only when asked`() throws {
    let subject = try examples.subject("susu-kambing")
    let titles = subject.slides().map(\.title)
    #expect(titles.filter { $0.hasPrefix("Mengapa?") }.count == 3)
    #expect(!titles.contains("Yang perlu diperiksa"))
    #expect(subject.slides(withFindings: true).map(\.title).contains("Yang perlu diperiksa"))
  }

  @Test func `the profit of a year stands large and in words`() throws {
    let subject = try examples.subject("susu-kambing")
    let slide = try #require(
      subject.slides().first { $0.title == "Apakah usaha ini menghasilkan?" })
    let frame = try #require(slide.frames(on: .test(60)).first)
    #expect(frame.rows.filter { $0.contains("█") }.count == 5)
    #expect(frame.rows.joined(separator: " ").contains("lima juta tujuh ratus"))
    #expect(frame.rows.joined(separator: " ").contains("Untung Rp5.725.333 dalam setahun."))
  }

  @Test func `hidden amounts are nowhere on the wall`() throws {
    let workbook = try workbook("susu-kambing")
    var catalogue = examples.library.catalogue(.indonesian)
    catalogue.hidesAmounts = true
    let subject = ReportSubject(
      workbook, worksheets: examples.library.worksheets, wordlists: examples.library.wordlists,
      catalogue: catalogue)
    let rows = subject.slides(withFindings: true).flatMap { $0.frames(on: .test(60)) }
      .flatMap(\.lines)
    #expect(rows.contains { $0.contains("Rp···") })
    // "Of every Rp1.000" is a way of speaking and no amount of the group.
    for row in rows {
      var rest = row.replacing("Rp1.000", with: "")[...]
      while let found = rest.firstRange(of: "Rp") {
        #expect(rest[found.upperBound...].first?.isNumber != true, "\(row)")
        rest = rest[found.upperBound...]
      }
    }
  }

  @Test func `hidden names are gone from their fields and from what others wrote`() throws {
    var person = Record(id: "o1", kind: .person)
    person.fields = ["name": .text("Yati")]
    var remark = Record(id: "r1", kind: .remark)
    remark.fields = [
      "by": .text("Pak Ahmad"), "text": .text("Tanya Yati dan Pak Ahmad, Desa maju"),
    ]
    var potential = Record(id: "p1", kind: .potential)
    potential.fields = ["name": .text("Kebun Desa"), "owner": .text("Desa")]
    let workbook = Workbook(
      header: .init(id: "w", title: "Uji", created: ""), records: [person, remark, potential])
    let hidden = workbook.withoutNames(
      examples.library.worksheets, examples.library.wordlists
    ) { "Orang \($0)" }
    let text = try #require(hidden["r1"]?.text("text"))
    #expect(!text.contains("Yati") && !text.contains("Ahmad") && text.contains("Desa maju"))
    #expect(hidden["r1"]?.text("by")?.hasPrefix("Orang ") == true)
    #expect(hidden["o1"]?.text("name")?.hasPrefix("Orang ") == true)
    #expect(hidden["p1"]?.text("owner")?.hasPrefix("Orang ") == true)
    #expect(hidden["p1"]?.text("name") == "Kebun Desa")
  }
}
