/// What a check looks at: the workbook, the sheets that give its keys their meaning, and the words to
/// look for; with what several checks need read once.
public struct CheckedWorkbook: Sendable {
  public let workbook: Workbook
  public let worksheets: Worksheets
  public let wordlists: Wordlists
  /// Today, as the machine believes; without it no date is in the future.
  public let today: Day?
  public let tree: ProblemTree
  /// The records of each kind in reading order: nearly every check asks for some.
  private let recordsByKind: [Kind: [Record]]
  /// The potentials by their scores.
  let potentialRanking: ScoreRanking
  /// The business plans in reading order.
  let plans: [CheckedPlan]
  /// The cards of the tree with their words, in reading order.
  private(set) var cards: [Card]

  /// A problem card and the words on it.
  struct Card: Sendable {
    let record: Record
    let node: ProblemTree.Node
    let hasCauses: Bool
    let words: Words
    /// The lists of which a phrase may stand on it.
    let lists: Set<Wordlists.Name>
    /// The words as one text, to see whether two cards say the very same.
    let text: String
    /// The numbers of the stems that carry the meaning, each once, in ascending order.
    let stems: [Int]
  }

  /// All stems that any card had so far.
  let stems: StemNumbers

  /// `previous`: an earlier state with the same sheets and words; what the cards say is
  /// read anew only where it changed.
  public init(
    workbook: Workbook, worksheets: Worksheets, wordlists: Wordlists, today: Day? = nil,
    after previous: CheckedWorkbook? = nil
  ) {
    self.workbook = workbook
    self.today = today
    self.worksheets = worksheets
    self.wordlists = wordlists
    let records = workbook.recordsByKind
    recordsByKind = records
    potentialRanking = ScoreRanking(
      records[.potential, default: []], part: worksheets.scoring(.potential))
    plans = records[.plan, default: []].map { CheckedPlan($0, in: workbook) }
    let problems = records[.problem, default: []]
    // Only where they stood: a card is large, and copying all of them takes a while.
    let known = problems.indices.map { previous?.place(like: problems[$0], near: $0) }
    let tree = ProblemTree(
      cards: problems,
      nodes: problems.indices.map { place in
        guard let previous, let earlier = known[place] else {
          return ProblemTree.Node(problems[place])
        }
        return previous.cards[earlier].node
      })
    var numbers = previous?.stems ?? StemNumbers()
    cards = problems.indices.map { place in
      let hasCauses = !tree.graph.causes[place].isEmpty
      guard let previous, let earlier = known[place] else {
        return Card(
          reading: problems[place], as: tree.nodes[place], hasCauses: hasCauses,
          wordlists: wordlists, numbers: &numbers)
      }
      return Card(
        record: problems[place], node: tree.nodes[place], hasCauses: hasCauses,
        words: previous.cards[earlier].words, lists: previous.cards[earlier].lists,
        text: previous.cards[earlier].text, stems: previous.cards[earlier].stems)
    }
    stems = numbers
    self.tree = tree
  }

  /// Where the card of this record is, if nothing on it has changed since.
  ///
  /// - Parameter place: where it probably is.
  private func place(like record: Record, near place: Int) -> Int? {
    guard let place = self.place(of: record.id, near: place),
      cards[place].record.says(theSameAs: record)
    else { return nil }
    return place
  }

  /// Where the same card stood before, if nothing has changed that a check of single cards looks at.
  func place(ofCardAt place: Int, in previous: CheckedWorkbook) -> Int? {
    guard let earlier = previous.place(of: cards[place].record.id, near: place),
      previous.cards[earlier].node.standing == cards[place].node.standing,
      previous.cards[earlier].hasCauses == cards[place].hasCauses,
      previous.cards[earlier].record.says(theSameAs: cards[place].record)
    else { return nil }
    return earlier
  }

  /// Whether the same cards say the same, in the same order, and the same was dismissed.
  func says(theSameAs other: CheckedWorkbook) -> Bool {
    cards.count == other.cards.count
      && cards.indices.allSatisfy { place in
        cards[place].record.id == other.cards[place].record.id
          && cards[place].node.statement == other.cards[place].node.statement
          && cards[place].record.dismissed == other.cards[place].record.dismissed
      }
  }

  func place(of id: RecordID, near place: Int) -> Int? {
    cards.indices.contains(place) && cards[place].record.id == id ? place : tree.places[id]
  }

  /// The same workbook, of whose cards the checks see only some.
  func showing(_ cards: [Card]) -> CheckedWorkbook {
    var shown = self
    shown.cards = cards
    return shown
  }

  /// The records of a kind in reading order.
  func records(of kind: Kind) -> [Record] { recordsByKind[kind, default: []] }

  func hasRecords(of kind: Kind) -> Bool { workbook.count(of: kind) > 0 }

  /// The records of a kind right below another one.
  func children(of record: Record, kind: Kind) -> [Record] {
    workbook.children(of: record.id, kind: kind)
  }

  /// Why a finding was dismissed. What concerns the whole workbook is dismissed at the profile.
  func dismissal(of check: String, at record: RecordID?) -> String? {
    guard let record else { return workbook.single(.profile)?.dismissed[check] }
    if let place = tree.places[record], cards.indices.contains(place),
      cards[place].record.id == record
    {
      return cards[place].record.dismissed[check]
    }
    return workbook[record]?.dismissed[check]
  }

  /// What a record is called in sentences.
  func name(of record: Record) -> Finding.Fact { .text(worksheets.name(of: record)) }
}

extension CheckedWorkbook.Card {
  /// Reads the words on a card, and numbers the stems that no card had before.
  fileprivate init(
    reading record: Record, as node: ProblemTree.Node, hasCauses: Bool, wordlists: Wordlists,
    numbers: inout StemNumbers
  ) {
    let words = Words(node.statement)
    self.init(
      record: record, node: node, hasCauses: hasCauses, words: words,
      lists: wordlists.lists(touching: words), text: words.text,
      stems: words.stems(without: wordlists[.stopword]).map { numbers.number(of: $0) }.sorted())
  }
}

extension Record {
  /// Whether another state of the record has the same answers; quick where they were not touched.
  fileprivate func says(theSameAs other: Record) -> Bool {
    fields == other.fields && states == other.states && dismissed == other.dismissed
  }

  /// Whether the question was answered in any way; "tidak ada" and "belum tahu" are answers.
  func isAnswered(_ field: FieldKey) -> Bool {
    if states[field] != nil { return true }
    switch self[field] {
    case .text(let text): return !text.isBlank
    case .list(let values): return !values.isEmpty
    case .number, .flag, .other: return true
    case nil: return false
    }
  }
}
