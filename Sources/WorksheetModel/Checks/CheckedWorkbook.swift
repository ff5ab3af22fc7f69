/// What a check looks at: the workbook, the sheets that give its keys their meaning, and the words to
/// look for; with what several checks need read once.
public struct CheckedWorkbook: Sendable {
  public let workbook: Workbook
  public let worksheets: Worksheets
  public let wordlists: Wordlists
  public let tree: ProblemTree
  /// The cards of the tree with their words, in reading order.
  let cards: [Card]
  /// The place of each record in reading order.
  let positions: [RecordID: Int]
  /// The kind of the record at the top above each one, its own for those at the top.
  let topKinds: [RecordID: Kind]
  private let recordsByKind: [Kind: [Record]]

  /// A problem card and the words on it.
  struct Card: Sendable {
    let record: Record
    let node: ProblemTree.Node
    let words: Words
  }

  public init(workbook: Workbook, worksheets: Worksheets, wordlists: Wordlists) {
    self.workbook = workbook
    self.worksheets = worksheets
    self.wordlists = wordlists
    let records = workbook.records
    recordsByKind = Dictionary(grouping: records, by: \.kind)
    positions = Dictionary(
      zip(records.map(\.id), records.indices), uniquingKeysWith: { first, _ in first })
    topKinds = records.reduce(into: [:]) { kinds, record in
      kinds[record.id] = record.parent.flatMap { kinds[$0] } ?? record.kind
    }
    let problems = recordsByKind[.problem, default: []]
    tree = ProblemTree(cards: problems)
    cards = zip(problems, tree.nodes).map {
      Card(record: $0, node: $1, words: Words($1.statement))
    }
  }

  /// The records of a kind in reading order.
  func records(of kind: Kind) -> [Record] { recordsByKind[kind, default: []] }

  func hasRecords(of kind: Kind) -> Bool { recordsByKind[kind] != nil }

  /// The records of a kind right below another one.
  func children(of record: Record, kind: Kind) -> [Record] {
    workbook.children(of: record.id, kind: kind)
  }

  /// Why a finding was dismissed. What concerns the whole workbook is dismissed at the profile.
  func dismissal(of check: String, at record: RecordID?) -> String? {
    let place = record.map { workbook[$0] } ?? workbook.single(.profile)
    return place?.dismissed[check]
  }

  /// What a record is called in sentences.
  func name(of record: Record) -> Finding.Fact { .text(worksheets.name(of: record)) }
}

extension Record {
  /// Whether the question was answered in any way; "tidak ada" and "belum tahu" are answers.
  func isAnswered(_ field: FieldKey) -> Bool {
    if states[field] != nil { return true }
    switch self[field] {
    case .text(let text): return text.contains { !$0.isWhitespace }
    case .list(let values): return !values.isEmpty
    case .number, .flag, .other: return true
    case nil: return false
    }
  }
}
