import Testing

@testable import WorksheetModel

@Suite struct MermaidOutlineTests {
  private let shape: Set = ["focal: P < -", "cause: A < P", "cause: A1 < A", "cause: B < P"]

  @Test(arguments: [
    "graph BT\n  a[A] --> p[P]\n  a1[A1] --> a\n  b[B] --> p",
    "flowchart TD\nP --> A & B\nA --> A1", "graph TD;A1-->A;A-->P;B-->P;",
    "graph LR\nA1(A1) -- karena --> A([A])\nA ==>|lalu| P{{P}}\nB -.-> P",
    "```mermaid\ngraph BT\n%% komentar\nA1 --> A --> P\nB:::merah --> P\nclassDef merah fill:#f00\n```",
    "---\ntitle: x\n---\ngraph BT\nA1 --> A --> P\nB --> P\nstyle A fill:#eee",
    "mindmap\n  root((P))\n    A\n      A1\n    b[B]",
    "mindmap\n  P\n    ::icon(fa fa-x)\n    A\n      A1\n    B",
    "graph TD\nP[Masalah inti: P] --> A\nA --> A1\nP --> B",
  ])
  func `boxes and arrows become the tree they show`(text: String) {
    #expect(Set(outlined(text)) == shape)
  }

  @Test func `how the arrows were read is always said`() {
    #expect(planted("graph BT\nA --> P\nB --> P").remarks == [.arrowsToEffects(focal: "P")])
    #expect(planted("graph TD\nP --> A\nP --> B").remarks == [.arrowsToCauses(focal: "P")])
  }

  @Test func `a frame, or what stands before a colon, names the side`() {
    let text = """
      flowchart BT
      subgraph Akibat
        E["Utang (besar) bertambah"]
      end
      A --> P[Masalah inti: P]
      P --> E --> E2
      """
    #expect(
      outlined(text) == [
        "focal: P < -", "cause: A < P", "effect: Utang (besar) bertambah < P",
        "effect: E2 < Utang (besar) bertambah",
      ])
    #expect(
      outlined("mindmap\n  P\n    Akibat\n      E\n    Sebab\n      A") == [
        "focal: P < -", "effect: E < P", "cause: A < P",
      ])
  }

  @Test func `the card with most before and behind it is the focal problem`() {
    let cards = outlined("graph BT\nA --> P\nB --> P\nP --> E\nP --> F")
    #expect(cards.first == "focal: P < -" && cards.contains("effect: F < P"))
  }

  @Test func `a cause of two problems hangs on one and names the other`() {
    let cards = outlined("graph BT\nA --> P\nB --> P\nC --> A\nC --> B")
    #expect(cards.contains("cause: C < A + B"))
  }

  @Test func `a circle is kept and ends`() {
    let cards = outlined("graph BT\nA --> P\nB --> A\nA --> B")
    #expect(cards == ["focal: P < -", "cause: A < P + B", "cause: B < A"])
    #expect(outlined("graph BT\nA --> B --> A").count == 2)
  }

  @Test func `what no arrow joins, and what is no diagram, stays loose and is named`() {
    let reading = planted("# Judul\n```mermaid\ngraph BT\nA --> P\nX --> Y\n]] rusak\n```\nCatatan")
    let texts = reading.cards.compactMap { $0.text("statement") }
    #expect(Set(texts) == ["P", "A", "X", "Y", "]] rusak", "Judul", "Catatan"])
    let loose = reading.remarks.filter { if case .loose = $0 { true } else { false } }
    #expect(loose.count == 5)
  }

  @Test func `a list that begins with such a word is still a list`() {
    #expect(outlined("Graph harga turun\n  A").first == "focal: Graph harga turun < -")
  }
}
