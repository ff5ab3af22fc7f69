import Testing
import WorksheetModel

@testable import WorksheetReport

@Suite struct TreePictureTests {
  private let examples: Examples

  init() throws { examples = try Examples() }

  private func text(_ format: ReportFormat, _ subject: ReportSubject) -> String {
    guard case .text(let text) = format.export(of: subject, sheet: nil, on: .test(80)) else {
      return ""
    }
    return text.text
  }

  private func card(
    _ id: String, _ role: String, _ text: String, below parent: String? = nil, also: [String] = []
  ) -> Record {
    var record = Record(
      id: RecordID(id), kind: .problem, parent: parent.map { RecordID($0) }, order: id,
      fields: ["role": .text(role), "statement": .text(text)])
    if !also.isEmpty { record.fields["also_under"] = .list(also.map { .text($0) }) }
    return record
  }

  @Test func `every card is a box once, and further links are dashed`() throws {
    let subject = try examples.subject("susu-kambing")
    let cards = subject.workbook.records(of: .problem).count
    let svg = text(.picture, subject)
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(svg.split(separator: "<rect x=").count - 1 == cards)
    #expect(svg.contains("stroke-dasharray=\"6 4\""))
    let dot = text(.graph, subject)
    #expect(dot.split(separator: " [label=").count - 1 == cards)
    #expect(dot.contains("[style=dashed, constraint=false]"))
  }

  @Test func `boxes of a branch never overlap, effects stand above and causes below`() throws {
    for name in Examples.names {
      let subject = try examples.subject(name)
      let diagram = TreeDiagram(subject, subject.tree)
      let placement = TreePlacement(diagram, on: .test(80))
      let spots = placement.spots
      for (index, spot) in spots.enumerated() {
        for other in spots[(index + 1)...] {
          let isApart =
            abs(spot.left - other.left) >= placement.measure.boxWidth
            || spot.top + spot.height <= other.top || other.top + other.height <= spot.top
          #expect(isApart, "\(name) \(index)")
        }
        #expect(spot.left >= 0 && spot.left + placement.measure.boxWidth <= placement.width)
        #expect(spot.top >= 0 && spot.top + spot.height <= placement.height)
      }
      for arrow in diagram.arrows where !arrow.isFurther {
        #expect(spots[arrow.cause].top > spots[arrow.effect].top, "\(name)")
      }
    }
  }

  @Test func `loose cards, circles and no cards at all are drawn`() {
    let loose = examples.subject([
      card("f", "focal", "P"), card("l", "cause", "Lepas"),
      card("m", "cause", "Di bawahnya", below: "l"),
      card("x", "cause", "X", below: "y"), card("y", "cause", "Y", below: "x"),
      card("c", "cause", "C", below: "f", also: ["c", "tidak ada"]),
    ])
    let svg = text(.picture, loose)
    #expect(svg.split(separator: "<rect x=").count - 1 == 6)
    #expect(svg.contains("Belum tersambung"))
    #expect(text(.picture, examples.subject([])).contains("</svg>"))
    #expect(text(.graph, examples.subject([])).contains("digraph"))
  }

  @Test func `what a group typed is a text and never markup`() {
    let hostile = "</text><script>alert(1)</script> \"x\" \\ \u{1B}[2J {a|b} ]]>"
    let subject = examples.subject([card("f", "focal", hostile)])
    let svg = text(.picture, subject)
    #expect(!svg.contains("<script") && !svg.contains("\u{1B}"))
    let dot = text(.graph, subject)
    #expect(dot.contains("\\\"x\\\"") && dot.contains("\\\\") && !dot.contains("\u{1B}"))
  }

  @Test func `two thousand cards, a chain of them, and long statements are drawn`() {
    let wide =
      [card("f", "focal", "P")]
      + (0..<2_000).map { card("w\($0)", "cause", "Kartu \($0)", below: "f") }
    #expect(text(.picture, examples.subject(wide)).contains("Kartu 1999"))
    let deep = (0..<2_000).map {
      card(
        "d\($0)", $0 == 0 ? "focal" : "cause", "Kartu \($0)", below: $0 == 0 ? nil : "d\($0 - 1)")
    }
    #expect(text(.picture, examples.subject(deep)).contains("Kartu 1999"))
    let long = String(repeating: "panjang ", count: 38)
    #expect(text(.picture, examples.subject([card("f", "focal", long)])).contains("<tspan>panjang"))
  }

  @Test func `the text tree of long statements keeps to eighty columns`() throws {
    let long = String(repeating: "keadaan yang panjang ", count: 15)
    let subject = examples.subject([
      card("f", "focal", long), card("c", "cause", long, below: "f"),
      card("d", "cause", long, below: "c"),
      card("e", "effect", long, below: "f"),
    ])
    let sheet = try #require(subject.worksheets.sheet("problems"))
    #expect(Report(of: subject, sheet: sheet).lines().allSatisfy { $0.count <= 80 })
  }
}
