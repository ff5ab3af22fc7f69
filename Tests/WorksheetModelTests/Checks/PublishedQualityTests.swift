import FoundationEssentials
import Testing
import WorksheetModel

/// How well the checks of wording tell published good cards from published bad ones.
///
/// Which is which, and which fault a bad one has, is said by the data: the pairs of good and bad
/// statements with their `why`, and the `tests` of the trees, which name the faulty cards. Every
/// other card of a published tree counts as good.
@Suite struct PublishedQualityTests {
  /// A card, and by which finding it is to be found; nil for a good one.
  private struct Card {
    let text: String
    let wanted: String?
  }

  private struct Statements: Decodable {
    let bad_good: [Pair]
    struct Pair: Decodable {
      let bad: String
      let good: String?
      let why: String
    }
  }

  fileprivate struct Tree: Decodable {
    let focal: String
    let causes: [Node]
    let effects: [Node]
    let tests: [String]
    let objective_tree: Objectives?
    struct Node: Decodable {
      let text: String
      let causes: [Node]?
      let effects: [Node]?

      var texts: [String] { [text] + ((causes ?? []) + (effects ?? [])).flatMap(\.texts) }
    }
    struct Objectives: Decodable {
      let purpose: String
      let means: [String]
      let ends: [String]
    }

    var texts: [String] { [focal] + (causes + effects).flatMap(\.texts) }
  }

  /// The words by which the data names a fault, and the finding that stands for it.
  private static let faults = [
    ("tidak adanya jawaban", "PT02"), ("absent solution", "PT02"), ("absent-solution", "PT02"),
    ("satu masalah per kartu", "PT04"), ("inadequate problem specification", "PT12"),
    ("are not statements", "PT15 noun"),
  ]

  /// All findings that can stand for a fault, and what else is said of a card as a warning.
  private static let wording = [
    "PT02", "PT03", "PT04", "PT11 absolute", "PT12", "PT13", "PT14", "PT15 noun",
  ]

  private static func fault(named text: String) -> String? {
    faults.first { text.contains($0.0) }?.1
  }

  private func decoded<Cases: Decodable>(_ name: String) throws -> Cases {
    let text = try CheckSheets.text("Tests/Fixtures/cases/\(name).json")
    return try JSONDecoder().decode(Cases.self, from: Data(text.utf8))
  }

  private func cards() throws -> [Card] {
    let statements: Statements = try decoded("problem_statements")
    let pairs = try statements.bad_good.flatMap { pair -> [Card] in
      let fault = try #require(Self.fault(named: pair.why))
      return [Card(text: pair.bad, wanted: fault)]
        + (pair.good.map { [Card(text: $0, wanted: nil)] } ?? [])
    }
    let trees: [Tree] = try decoded("problem_trees")
    return pairs
      + trees.flatMap { tree in
        Set(tree.texts).sorted().map { text in
          Card(text: text, wanted: Self.fault(of: text, in: tree))
        }
      }
  }

  /// A test of a tree quotes the card it speaks of, or its beginning and three dots; what it says
  /// of one noun-only card is true of all that are a single word.
  private static func fault(of text: String, in tree: Tree) -> String? {
    for test in tree.tests {
      guard let fault = fault(named: test) else { continue }
      let quoted = test.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      let isQuoted = quoted.contains { quote in
        quote.hasSuffix("...")
          ? text.hasPrefix(quote.dropLast(3).trimmingSuffix(while: \.isWhitespace))
          : text == quote
      }
      if isQuoted || (test.hasPrefix("noun-only") && !text.contains(" ")) { return fault }
    }
    return nil
  }

  /// What is found about a statement: as a cause in the middle and as the focal problem of a tree.
  private func found(_ statement: String) throws -> Set<String> {
    let ids = try ["m4", "m1"].flatMap { card in
      try CheckSheets.ids(
        SoundWorkbook.workbook(changing: card) { $0.fields["statement"] = .text(statement) })
    }
    return Set(ids)
  }

  @Test func `published bad cards are found for the reason that was published, good ones are not`()
    throws
  {
    var (right, wrong, missed, good) = (0, 0, 0, 0)
    for card in try cards() {
      let found = try found(card.text)
      let flags = found.intersection(Self.wording)
      switch card.wanted {
      case let wanted?:
        if flags.contains(wanted) { right += 1 } else { missed += 1 }
        #expect(flags.contains(wanted), "\(card.text): \(found.sorted()) without \(wanted)")
      case nil:
        good += 1
        wrong += flags.isEmpty ? 0 : 1
        #expect(flags == [], "\(card.text): \(flags.sorted())")
      }
    }
    #expect(right + missed >= 8 && good >= 40)
    print(
      """
      published cards: \(right + missed) bad, \(good) good; \
      precision \(share(right, of: right + wrong)), recall \(share(right, of: right + missed))
      """)
  }

  @Test func `a published tree gets no finding about its whole but what it lacks`() throws {
    let trees: [Tree] = try decoded("problem_trees")
    for tree in trees {
      let ids = Set(try CheckSheets.ids(SoundWorkbook.workbook(tree.cards)))
      let shape = ids.filter { !$0.hasPrefix("PT09") }.subtracting(Self.wording)
      #expect(shape.subtracting(["PT15 short"]) == [], "\(tree.focal)")
      #expect(ids.contains("PT09 effects") == tree.effects.isEmpty, "\(tree.focal)")
    }
  }

  @Test func `published objectives are taken as positive states`() throws {
    let trees: [Tree] = try decoded("problem_trees")
    var (right, all) = (0, 0)
    for text in trees.compactMap(\.objective_tree).flatMap({ [$0.purpose] + $0.means + $0.ends }) {
      var records = SoundWorkbook.records()
      for index in records.indices where records[index].kind == .problem {
        records[index].fields["objective"] = "Keadaan baik tercapai"
      }
      records[0].fields["objective"] = .text(text)
      let ids = try CheckSheets.ids(SoundWorkbook.workbook(records))
      all += 1
      right += ids.isEmpty ? 1 : 0
      #expect(ids == [], "\(text)")
    }
    #expect(all >= 20)
    print("published objectives: \(right) of \(all) pass PT19")
  }

  private func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : "\(Double(part * 1000 / whole) / 1000)"
  }
}

extension PublishedQualityTests.Tree {
  /// The tree as a workbook has it: a card that stands in two places is one card with two links.
  fileprivate var cards: [Record] {
    var cards = [SoundWorkbook.card("m", "focal", focal)]
    for node in causes { node.add("cause", below: "m", to: &cards) }
    for node in effects { node.add("effect", below: "m", to: &cards) }
    return cards
  }
}

extension PublishedQualityTests.Tree.Node {
  fileprivate func add(_ role: String, below parent: RecordID, to cards: inout [Record]) {
    let next = (role == "cause" ? causes : effects) ?? []
    if let index = cards.firstIndex(where: { $0.text("statement") == text }) {
      let links = cards[index].links("also_under") + [parent]
      cards[index].fields["also_under"] = .list(links.map { .text($0.text) })
    } else {
      let id = RecordID("\(role.prefix(1))\(cards.count)")
      let stop = role == "cause" && next.isEmpty ? "can_act" : nil
      cards.append(SoundWorkbook.card(id, role, below: parent, text, stop: stop))
      for node in next { node.add(role, below: id, to: &cards) }
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isLeftOut: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isLeftOut(last) { rest = rest.dropLast() }
    return rest
  }
}
