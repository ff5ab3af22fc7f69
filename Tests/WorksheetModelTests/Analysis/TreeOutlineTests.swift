import Testing

@testable import WorksheetModel

/// The words that the tests name sides with.
let sideWords = TreeOutline.SideWords(
  focal: ["masalah inti"], cause: ["sebab", "sebab langsung"], effect: ["akibat", "dampak"])

/// The cards that a text becomes, each as `role: statement < the card it hangs on`.
func outlined(_ text: String, in workbook: Workbook? = nil, on anchor: TreeOutline.Anchor? = nil)
  -> [String]
{
  let workbook = workbook ?? Workbook(header: .init(id: "w", title: "", created: ""))
  let cards = planted(text, in: workbook, on: anchor).cards
  let known = workbook.records + cards
  return cards.map { card in
    let parent = known.first { $0.id == card.parent }?.text("statement") ?? "-"
    let also = card.links("also_under").map { id in
      " + " + (known.first { $0.id == id }?.text("statement") ?? "?")
    }
    return "\(card.text("role") ?? ""): \(card.text("statement") ?? "") < \(parent)"
      + also.joined()
  }
}

func planted(
  _ text: String, in workbook: Workbook? = nil, on anchor: TreeOutline.Anchor? = nil
) -> TreeOutline.Planted {
  var count = 0
  return TreeOutline(text, words: sideWords).planted(
    in: workbook ?? Workbook(header: .init(id: "w", title: "", created: "")), on: anchor
  ) {
    count += 1
    return RecordID("n\(count)")
  }
}

@Suite struct TreeOutlineTests {
  private let shape = ["focal: P < -", "cause: A < P", "cause: A1 < A", "cause: B < P"]

  @Test(arguments: [
    "P\n  A\n    A1\n  B", "P\n\tA\n\t\tA1\n\tB", "P\r\n  A\r\n    A1\r\n  B\r\n",
    "- P\n  - A\n    - A1\n  - B", "* P\n    * A\n        + A1\n    * B", "P\n- A\n  - A1\n- B",
    "P\n1. A\n1.1 A1\n2. B", "P\n1. A\n  1.1. A1\n2. B", "P\n1) A\na) A1\n2) B",
    "1. P\n1.1 A\n1.1.1 A1\n1.2 B", "A. P\n1. A\na. A1\n2. B", "# P\n## A\n### A1\n## B",
    "# P\n\n- **A**\n  - *A1*\n- B\n", "P\n====\n\n- A\n   1. A1\n- B",
    "- [ ] P\n  - [x] A\n    - A1\n  - B",
    "P\n-A\n\t-A1\n-B", "P\n  A\n\t\tA1\n  B", "Masalah inti: P\nSebab:\n  A\n    A1\n  B",
    "Masalah inti: P\nSebab 1: A\n  A1\nSebab 2: B", "# P\n## Sebab\n- A\n  - A1\n- B",
    "Masalah inti:\nP\nSebab:\nA\n  A1\nB",
  ])
  func `one shape is read from every way of writing it`(text: String) {
    #expect(outlined(text) == shape)
  }

  @Test(arguments: [
    "P\nAkibat: E\n  E2\nSebab: A", "P\n  Sebab: A\n  Akibat: E\n    E2",
    "# P\n## Akibat\n- E\n  - E2\n## Sebab\n- A", "Akibat:\n  E\n    E2\nMasalah inti: P\nSebab: A",
  ])
  func `a heading or a word before a colon names the side`(text: String) {
    #expect(
      Set(outlined(text)) == ["focal: P < -", "effect: E < P", "effect: E2 < E", "cause: A < P"])
    #expect(planted(text).remarks.isEmpty)
  }

  @Test func `figures at the start of a card are no numbering`() {
    #expect(
      outlined("P\n  3 dari 8 peternak rugi\n  2.5 ton susu basi\n  -5 derajat di malam hari")
        .dropFirst() == [
          "cause: 3 dari 8 peternak rugi < P", "cause: 2.5 ton susu basi < P",
          "cause: -5 derajat di malam hari < P",
        ])
  }

  @Test func `lines without steps are the focal problem and its causes`() {
    #expect(outlined("P\nA\n\nB") == ["focal: P < -", "cause: A < P", "cause: B < P"])
  }

  @Test func `what stands beside the focal problem stays loose and is named`() {
    let reading = planted("P\n  A\nQ\n  Q1\nMasalah inti: R\n")
    #expect(
      outlined("Masalah inti: P\n  A\nQ\n  Q1\nMasalah inti: R") == [
        "focal: P < -", "cause: A < P", "cause: Q < -", "cause: Q1 < Q", "cause: R < -",
      ])
    #expect(reading.cards.count == 5)
    #expect(
      planted("P\n  A\nQ").remarks == [.loose(text: "Q", line: 3, .secondTop)])
  }

  @Test func `an effect of a cause and a cause of an effect stay loose and are named`() {
    let remarks = planted("P\n  A\n    Akibat: X\n  Akibat: E\n    Sebab: Y").remarks
    #expect(
      remarks == [
        .loose(text: "X", line: 3, .effectOfCause), .loose(text: "Y", line: 5, .causeOfEffect),
      ])
  }

  @Test func `sides without a focal problem lose no card`() {
    let reading = planted("Sebab: A\n  A1\nAkibat: E")
    #expect(reading.cards.map { $0.text("statement") } == ["A", "A1", "E"])
    #expect(reading.remarks.count == 2)
  }

  @Test func `tabs beside blanks, and a line between two steps, are read and remarked`() {
    #expect(planted("P\n  A\n\tB").remarks == [.mixedIndentation(line: 3)])
    #expect(outlined("P\n  A\n\tB").last == "cause: B < P")
    #expect(planted("P\n    A\n  B").remarks == [.unevenIndentation(line: 3)])
    #expect(outlined("P\n    A\n  B").last == "cause: B < P")
  }

  // MARK: Into a workbook

  private func workbook() -> Workbook {
    let cards = [("f", "focal", "P"), ("a", "cause", "A"), ("z", "cause", "Z")]
    return Workbook(
      header: .init(id: "w", title: "", created: ""),
      records: cards.map { id, role, text in
        Record(
          id: RecordID(id), kind: .problem, parent: id == "f" ? nil : "f", order: id,
          fields: ["role": .text(role), "statement": .text(text)])
      })
  }

  @Test func `on a card all tops hang on it, behind the one that was meant`() throws {
    let workbook = workbook()
    let focal = try #require(workbook["f"])
    let anchor = TreeOutline.Anchor(focal, behind: "a")
    #expect(
      outlined("B\n  B1\nC\nAkibat: E", in: workbook, on: anchor) == [
        "cause: B < P", "cause: B1 < B", "cause: C < P", "effect: E < P",
      ])
    let orders = planted("B\nC", in: workbook, on: anchor).cards.map(\.order)
    #expect(orders == orders.sorted() && orders.allSatisfy { $0 > "a" && $0 < "z" })
  }

  @Test func `a tree whose focal problem is there already is joined to it, another stays loose`() {
    #expect(
      outlined("p\n  B\n  Akibat: E", in: workbook()) == ["cause: B < P", "effect: E < P"])
    #expect(outlined("Q\n  B", in: workbook()) == ["cause: Q < -", "cause: B < Q"])
    #expect(
      planted("Q\n  B", in: workbook()).remarks == [.loose(text: "Q", line: 1, .secondFocal)])
  }

  @Test func `no text traps, and no line is lost`() {
    let pieces = [
      "\t", "  ", "- ", "1. ", "1.1 ", "#", "a) ", "A", "Akibat:", "\n", "graph TD\n", "mindmap\n",
      "-->", "[", "]", "\"", "&", "```mermaid\n", "```\n", ";", "|", "(", "{", "é", "~~~", "---\n",
      "999999999999. ", "subgraph ", "end\n", "\u{200D}", "\r\n", "\\",
    ]
    var state: UInt64 = 42
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let outline = TreeOutline(text, words: sideWords)
      #expect(outline.entries.indices.allSatisfy { outline.entries[$0].parent ?? -1 < $0 })
      #expect(planted(text).cards.count == outline.cardCount)
    }
  }

  @Test func `two thousand lines of any depth are read at once`() {
    let deep = (0..<2_000).map { String(repeating: " ", count: $0) + "kartu \($0)" }
    let wide = ["P"] + (0..<2_000).map { "  \($0 % 7 == 0 ? "" : "  ")kartu \($0)" }
    let time = ContinuousClock().measure {
      #expect(planted(deep.joined(separator: "\n")).cards.count == 2_000)
      #expect(planted(wide.joined(separator: "\n")).cards.count == 2_001)
    }
    #expect(time < .seconds(10))
  }
}
