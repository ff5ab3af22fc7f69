import FoundationEssentials
import Testing
import WorksheetModel

@Suite struct ProblemTreeTests {
  private let tree = ProblemTree(SoundWorkbook.workbook())

  @Test func `each card has the standing that the rule gives it`() {
    let standings = tree.nodes.map { "\($0.id) \($0.standing.rawValue)" }
    #expect(standings == ["m1 focal", "m2 cause", "m3 root", "m4 root", "m5 effect"])
    #expect(tree.depth == 2)
    #expect(tree.roots == ["m3", "m4"])
    #expect(tree.causes(of: "m1").map(\.id) == ["m2", "m4"])
    #expect(tree.effects(of: "m1").map(\.id) == ["m5"])
  }

  @Test func `a leaf without a stop reason is no root`() {
    let tree = ProblemTree(
      SoundWorkbook.workbook(changing: "m3") { $0.fields["stop_reason"] = nil })
    #expect(tree.roots == ["m4"])
  }

  @Test func `a root that is not joined to the focal problem is unconnected`() {
    let tree = ProblemTree(SoundWorkbook.workbook(changing: "m4") { $0.parent = nil })
    #expect(tree["m4"]?.standing == .unconnected)
    #expect(tree.roots == ["m3"])
  }

  @Test func `a cause under two problems counts once and makes the chain longer`() {
    let tree = ProblemTree(
      SoundWorkbook.workbook(changing: "m4") { $0.fields["also_under"] = ["m3", "m1", "m99"] })
    #expect(tree.depth == 3)
    #expect(tree.roots == ["m4"])
    #expect(tree.effects(of: "m4").map(\.id) == ["m1", "m3"])
    #expect(tree.circles == [])
  }

  @Test func `a circle ends, is named once, and keeps the other branches`() {
    let tree = ProblemTree(
      SoundWorkbook.workbook(changing: "m2") { $0.fields["also_under"] = ["m3", "m2"] })
    #expect(tree.circles.map(\.writtenAt) == ["m2", "m2"])
    #expect(tree.roots == ["m4"])
    #expect(tree.depth == 2)
  }

  @Test func `the summary has the shape of the format`() {
    let records = SoundWorkbook.workbook(changing: "i1") { $0.fields["roots"] = ["m5"] }
    #expect(
      tree.json(ideas: records.records(of: .idea))
        == .object([
          .init("focal", .string("m1")),
          .init("roots", .array([.string("m3"), .string("m4")])),
          .init("depth", .number("2")),
          .init("unlinked_ideas", .array([.string("i1")])),
        ]))
    #expect(ProblemTree(cards: []).json(ideas: [])["focal"] == .null)
  }

  private struct Published: Decodable {
    let id: String
    let lang: String
    let focal: String
    let causes: [Card]
    let effects: [Card]
    let counts: Counts
    struct Counts: Decodable {
      let causes: Int
      let effects: Int
    }
    struct Card: Decodable {
      let text: String
      let causes: [Card]?
      let effects: [Card]?
    }

    var cards: [Record] {
      var cards = [SoundWorkbook.card("m", "focal", focal)]
      Self.add(causes, "cause", below: "m", to: &cards)
      Self.add(effects, "effect", below: "m", to: &cards)
      return cards
    }

    private static func add(
      _ more: [Card], _ role: String, below parent: RecordID, to cards: inout [Record]
    ) {
      for (number, card) in more.enumerated() {
        let id = RecordID("\(parent)\(role.prefix(1))\(number)")
        let next = (role == "cause" ? card.causes : card.effects) ?? []
        let stop = role == "cause" && next.isEmpty ? "can_act" : nil
        cards.append(SoundWorkbook.card(id, role, below: parent, card.text, stop: stop))
        add(next, role, below: id, to: &cards)
      }
    }
  }

  private func published() throws -> [Published] {
    let text = try CheckSheets.text("Tests/Fixtures/cases/problem_trees.json")
    return try JSONDecoder().decode([Published].self, from: Data(text.utf8))
  }

  @Test func `published trees are joined, without circles, with roots at all their ends`() throws {
    for example in try published() {
      let tree = ProblemTree(cards: example.cards)
      #expect(tree.nodes.allSatisfy { $0.standing != .unconnected }, "\(example.id)")
      #expect(tree.circles == [], "\(example.id)")
      let leaves = tree.nodes.filter { $0.role == .cause && !tree.hasCauses($0.id) }
      #expect(tree.roots == leaves.map(\.id).sorted(), "\(example.id)")
    }
  }

  @Test func `published trees are never found to be wrong, only doubtful`() throws {
    for example in try published() {
      let findings = try CheckSheets.findings(SoundWorkbook.workbook(example.cards))
      let errors = findings.filter { $0.severity == .error }.map(\.check)
      #expect(errors == [], "\(example.id)")
    }
  }

  @Test func `the tree of the tutorial says nothing twice but its shared effect`() throws {
    let example = try #require(try published().first { $0.id == "ID-handout-bis" })
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(example.cards))
    #expect(findings.map(\.check).filter { $0 != "PT15" } == ["PT07"])
  }

  @Test(arguments: [
    ("DSE-Stockholm-river", "Lack of knowledge of farmers"),
    ("ID-Permendagri66-2007-banjir", "Tidak ada reboisasi"),
  ])
  func `missing solutions in published trees are found`(id: String, statement: String) throws {
    let example = try #require(try published().first { $0.id == id })
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(example.cards))
    let cards = findings.filter { $0.check == "PT02" }.compactMap(\.record)
    let texts = example.cards.filter { cards.contains($0.id) }.compactMap { $0.text("statement") }
    #expect(texts.contains(statement))
  }
}
