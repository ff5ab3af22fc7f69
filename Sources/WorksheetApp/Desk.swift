import TerminalScreen
import WorksheetModel
import WorksheetText

/// All that a page may look at: the workbook, the sheets, the texts and what follows from them.
public struct Desk: Sendable {
  public var workbook: Workbook
  public let worksheets: Worksheets
  public var catalogue: Catalogue
  public let wordlists: Wordlists
  /// Today, as the machine believes; nothing is ordered by it.
  public var today: Day
  /// Why nothing can be changed, or nil.
  public var readOnlyReason: String?
  /// How much room the page has, so that rows of a long text break where they are drawn.
  public var room = Size(columns: 80, rows: 20)
  /// Ids for new records; every key sees another state of it.
  public var ids: IdentifierSource
  /// All findings of the workbook as it is now.
  public private(set) var findings: [Finding]
  /// Fields that have several answers since copies were merged.
  private(set) var conflicts: [Conflict]
  /// The problem tree as it is now; the checks need it anyway.
  private(set) var tree: ProblemTree
  /// Findings that were not dismissed, by their record: a frame asks for every row.
  private var openFindings: [RecordID: [Finding]]
  /// How many errors and warnings count, by the kind of their record.
  private var doubts: [Kind: Int]
  /// The rankings as they are now, by what they rank and how: every frame of a matrix needs one.
  private var rankings: [Kind: [Analysis: ScoreRanking]]
  public var lessons: [Lesson]
  /// What was typed in forms that were left, and is no answer yet.
  var drafts: [RecordID: [FieldKey: String]] = [:]

  /// A short text to read, as its file in `templates/lessons` has it.
  public struct Lesson: Hashable, Sendable {
    public let title: String
    public let text: String

    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  public init(
    workbook: Workbook, worksheets: Worksheets, catalogue: Catalogue, wordlists: Wordlists,
    today: Day, seed: UInt64
  ) {
    self.workbook = workbook
    self.worksheets = worksheets
    self.catalogue = catalogue
    self.wordlists = wordlists
    self.today = today
    ids = IdentifierSource(seed: seed)
    readOnlyReason = nil
    lessons = []
    findings = []
    conflicts = []
    tree = ProblemTree(cards: [])
    openFindings = [:]
    doubts = [:]
    rankings = [:]
    recheck()
  }

  public var language: Language { catalogue.language }
  public var isReadOnly: Bool { readOnlyReason != nil }

  /// Runs all checks again; called after every change of the workbook.
  mutating func recheck() {
    let checked = CheckedWorkbook(
      workbook: workbook, worksheets: worksheets, wordlists: wordlists)
    findings = Checks.findings(in: checked)
    conflicts = workbook.conflicts
    tree = checked.tree
    rankings = [:]
    for part in worksheets.sheets.flatMap(\.parts) where part.grid == .fields {
      guard let analysis = part.analysis else { continue }
      let ranking = ScoreRanking(workbook.records(of: part.kind), part: part)
      rankings[part.kind, default: [:]][analysis] = ranking
    }
    openFindings = [:]
    doubts = [:]
    for finding in findings where finding.dismissed == nil {
      guard let id = finding.record else { continue }
      openFindings[id, default: []].append(finding)
      if finding.severity != .hint, let kind = workbook[id]?.kind { doubts[kind, default: 0] += 1 }
    }
  }

  /// Findings that were not dismissed, at one record and, when asked, one of its fields.
  func findings(at record: RecordID, field: FieldKey? = nil) -> [Finding] {
    let findings = openFindings[record] ?? []
    return field == nil ? findings : findings.filter { $0.field == field }
  }

  /// Whether an error or a warning waits at a record; hints are no reason for a mark.
  func hasDoubt(at record: RecordID, field: FieldKey? = nil) -> Bool {
    findings(at: record, field: field).contains { $0.severity != .hint }
  }

  /// Errors and warnings that were not dismissed, on any record of a sheet.
  func doubts(on sheet: Template) -> Int {
    Set(sheet.parts.map(\.kind)).reduce(0) { $0 + (doubts[$1] ?? 0) }
  }

  /// The ranking that a matrix shows.
  func ranking(of part: Part) -> ScoreRanking {
    part.analysis.flatMap { rankings[part.kind]?[$0] }
      ?? ScoreRanking(workbook.records(of: part.kind), part: part)
  }

  func phrase(_ phrase: ScreenPhrase, _ facts: String...) -> String {
    catalogue.text("\(ScreenPhrase.section).\(phrase.rawValue)", facts)
  }

  func text(_ localized: Localized) -> String { localized[language] }

  /// What a record is called in lists; a record without a name says so.
  func name(of record: Record) -> String {
    let name = worksheets.name(of: record)
    return name == record.id.text ? phrase(.nameless) : name
  }

  var conflictWording: ConflictWording { ConflictWording(workbook, worksheets, catalogue) }

  func name(of id: RecordID) -> String {
    workbook[id].map { name(of: $0) } ?? phrase(.missingRecord, id.text)
  }
}

/// Makes ids from a seed that the program is given once; the same seed gives the same ids.
public struct IdentifierSource: Hashable, Sendable {
  private var state: UInt64
  private static let letters = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  public init(seed: UInt64) { state = seed }

  /// A random id of twelve characters, 60 bits.
  public mutating func next() -> RecordID {
    var bits = nextWord()
    var bytes: [UInt8] = []
    for _ in 0..<12 {
      bytes.append(Self.letters[Int(bits & 31)])
      bits >>= 5
    }
    return RecordID(String(decoding: bytes, as: UTF8.self))
  }

  // SplitMix64: small, and good enough to tell records of one village apart.
  private mutating func nextWord() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
