import Testing
import WorksheetModel

@Suite struct TreeLayoutTests {
  private func card(_ id: String, _ role: String, below parent: String?) -> Record {
    SoundWorkbook.card(RecordID(id), role, below: parent.map { RecordID($0) }, id)
  }

  private func lines(_ layout: TreeLayout) -> [String] {
    layout.rows.map { row in
      switch row.content {
      case .problem(let id), .loose(let id): "\(row.lines)\(id)"
      case .reference(let id): "\(row.lines)(\(id))"
      case .draft: "\(row.lines)_"
      case .looseHeading: "-"
      }
    }
  }

  private var cards: [Record] {
    [
      card("f", "focal", below: nil), card("a", "cause", below: "f"),
      card("a1", "cause", below: "a"), card("b", "cause", below: "f"),
      card("e", "effect", below: "f"), card("g", "effect", below: "e"),
      card("h", "effect", below: "f"),
    ]
  }

  private func tree(_ cards: [Record]) -> ProblemTree {
    ProblemTree(SoundWorkbook.workbook(cards))
  }

  @Test func `effects grow upwards and causes downwards`() {
    #expect(
      lines(TreeLayout(tree(cards))) == [
        "   ┌─ g", "┌─ e", "├─ h", "f", "├─ a", "│  └─ a1", "└─ b",
      ])
  }

  @Test func `a card in between stands above what moves below it, on both sides`() {
    let below = TreeLayout(
      tree(cards), draft: .init(parent: "f", role: "cause", behind: nil, around: "a"))
    #expect(lines(below).suffix(4) == ["├─ _", "│  └─ a", "│     └─ a1", "└─ b"])
    let above = TreeLayout(
      tree(cards), draft: .init(parent: "f", role: "effect", behind: nil, around: "h"))
    #expect(lines(above).contains("├─ _") && lines(above).contains("│  ┌─ h"))
  }

  @Test func `one branch alone has nothing else beside it`() {
    #expect(lines(TreeLayout(tree(cards), top: "a")) == ["a", "└─ a1"])
    #expect(lines(TreeLayout(tree(cards), top: "e")) == ["┌─ g", "e"])
    #expect(lines(TreeLayout(tree(cards), folded: ["a"], top: "a")) == ["a"])
  }

  @Test func `loose cards keep their branches`() {
    let loose = cards + [card("x", "cause", below: nil), card("y", "cause", below: "x")]
    #expect(lines(TreeLayout(tree(loose))).suffix(3) == ["-", "  x", "  └─ y"])
  }

  @Test func `a chain of two thousand cards is drawn to its end`() {
    var chain = [card("m0", "focal", below: nil)]
    for number in 1..<2000 {
      chain.append(card("m\(number)", "cause", below: "m\(number - 1)"))
    }
    let rows = TreeLayout(tree(chain)).rows
    #expect(rows.count == 2000 && rows.last?.content == .problem("m1999"))
    #expect((rows.last?.lines.count ?? 0) < 200)
  }

  @Test func `every card of a circle is drawn once`() {
    var circle = cards
    circle[1].parent = "a1"
    let drawn = TreeLayout(tree(circle)).rows.compactMap(\.id)
    #expect(Set(drawn).count == cards.count && drawn.count == cards.count)
  }

  @Test func `as much is folded as it takes to fit, and never what stands at the focal problem`() {
    let tree = tree(cards)
    #expect(tree.folds(fitting: 7).isEmpty)
    #expect(tree.folds(fitting: 6) == ["a", "e"])
    #expect(tree.folds(fitting: 1) == ["a", "e"])
    #expect(TreeLayout(tree, folded: tree.folds(fitting: 6)).rows.count == 5)
  }
}
