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
  /// What may be changed by whoever is at the keyboard.
  public var access = Access.everything
  /// Who is at the keyboard, once that was asked.
  var signers = Signers()
  /// How much room the page has, so that rows of a long text break where they are drawn.
  public var room = Size(columns: 80, rows: 20)
  /// Ids for new records; every key sees another state of it.
  public var ids: IdentifierSource
  /// All findings of the workbook as it is now, with what the next check starts from.
  private var inspection: Inspection
  /// Counts the states of the workbook, so that a page knows whether what it prepared still holds.
  private(set) var revision = 0
  /// Fields that have several answers since copies were merged.
  private(set) var conflicts: [Conflict]
  /// Findings that were not dismissed, by their record: a frame asks for every row.
  private var openFindings: [RecordID: [Finding]]
  /// What mentors said, in the order of the workbook.
  private(set) var remarks: [Remark]
  /// Remarks that wait, by the record they speak of.
  private var waitingRemarks: [RecordID: [Remark]]
  /// How many errors and warnings count, by the kind of their record.
  private var doubts: [Kind: Int]
  /// How many errors and warnings count in all.
  private(set) var doubtCount = 0
  /// The rankings as they are now, by what they rank and how: every frame of a matrix needs one.
  private var rankings: [Kind: [Analysis: ScoreRanking]]
  /// The lessons in every language there is.
  public var allLessons: [Lesson]
  /// Whether the workbook was chosen from a list of many, to which one can go back.
  var comesFromRecap = false
  /// What was typed in forms that were left, and is no answer yet.
  var drafts: [RecordID: [FieldKey: String]] = [:]

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
    allLessons = []
    inspection = Inspection(workbook, worksheets: worksheets, wordlists: wordlists, today: today)
    conflicts = []
    remarks = []
    waitingRemarks = [:]
    openFindings = [:]
    doubts = [:]
    rankings = [:]
    recheck()
  }

  public var language: Language { catalogue.language }
  /// The lessons in the language of the screen, as far as they are translated.
  var lessons: [Lesson] { allLessons.reading(in: language) }

  /// All findings of the workbook as it is now.
  public var findings: [Finding] { inspection.findings }

  /// The problem tree as it is now; the checks need it anyway.
  var tree: ProblemTree { inspection.checked.tree }

  /// Runs the checks again; called after every change of the workbook.
  ///
  /// - Parameter change: the only thing that happened since; nil when anything may have.
  mutating func recheck(after change: Change? = nil) {
    revision += 1
    inspection = Inspection(
      workbook, worksheets: worksheets, wordlists: wordlists, today: today, after: inspection)
    conflicts = workbook.conflicts
    remarks = workbook.remarks
    waitingRemarks = Dictionary(
      grouping: remarks.filter(\.isWaiting), by: { $0.record ?? "" })
    for part in worksheets.sheets.flatMap(\.parts) where part.grid == .fields {
      guard let analysis = part.analysis else { continue }
      if let change, ranking(of: part, isUntouchedBy: change) { continue }
      let ranking = ScoreRanking(workbook.records(of: part.kind), part: part)
      rankings[part.kind, default: [:]][analysis] = ranking
    }
    countFindings()
  }

  private mutating func countFindings() {
    openFindings = [:]
    doubts = [:]
    doubtCount = 0
    var run: (id: RecordID, findings: [Finding])?
    // They are sorted by record, so that each record is looked up once.
    for finding in findings where finding.dismissed == nil {
      if finding.severity != .hint { doubtCount += 1 }
      guard let id = finding.record else { continue }
      if run?.id == id {
        run?.findings.append(finding)
      } else {
        close(run)
        run = (id, [finding])
      }
    }
    close(run)
  }

  private mutating func close(_ run: (id: RecordID, findings: [Finding])?) {
    guard let run else { return }
    openFindings[run.id, default: []] += run.findings
    let count = run.findings.count { $0.severity != .hint }
    if count > 0, let kind = workbook.kind(of: run.id) { doubts[kind, default: 0] += count }
  }

  /// Whether a change leaves the scores of a part alone, and the order of what was scored.
  private func ranking(of part: Part, isUntouchedBy change: Change) -> Bool {
    guard let analysis = part.analysis, let ranking = rankings[part.kind]?[analysis] else {
      return false
    }
    // A key that another part of the kind asks for is no score of this one.
    func isElsewhere(_ field: FieldKey) -> Bool {
      part.field(field) == nil && worksheets.field(field, of: part.kind) != nil
    }
    return change.edits.allSatisfy { edit in
      switch edit {
      case .set(let id, let field, _):
        workbook.kind(of: id) != part.kind || isElsewhere(field)
      case .insert(let record):
        record.kind != part.kind || record.fields.keys.allSatisfy(isElsewhere)
      case .move(let id, _): workbook.kind(of: id) != part.kind || ranking[id] == nil
      case .remove: false
      }
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

  var hasWaitingRemarks: Bool { !waitingRemarks.isEmpty }

  /// Remarks that wait at a record and, when asked, at one of its fields.
  func remarks(at record: RecordID, field: FieldKey? = nil) -> [Remark] {
    let remarks = waitingRemarks[record] ?? []
    return field == nil ? remarks : remarks.filter { $0.field == field }
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

  func phrase(_ phrase: KeyPhrase) -> String { catalogue[phrase] }

  func text(_ localized: Localized) -> String { localized[language] }

  /// What a record is called in lists; a record without a name says so. One that is named by a choice
  /// is called by the words of that choice, not by the word the file keeps.
  func name(of record: Record) -> String {
    let field = worksheets.part(record.kind)?.nameField
    if let field, case .choice = field.kind, record[field.key] != nil {
      return catalogue.shown(record.answer(field.key), for: field)
    }
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
