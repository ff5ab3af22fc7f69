/// One group's work: a set of records in an order, and the header of its file.
public struct Workbook: Hashable, Sendable {
  /// The first line of a workbook file.
  public struct Header: Hashable, Sendable {
    /// The version of the format that this program writes.
    public static var currentVersion: Int { 1 }

    public var version: Int
    public var id: String
    public var title: String
    public var language: Language?
    /// When the workbook was made, as ISO 8601 with a time zone.
    public var created: String
    /// The highest counter seen per editing session.
    public var clock: [String: Int]
    /// Who edited in which session, and since when; only to be shown.
    public var sessions: [String: Author]
    /// Members that this version does not know; kept and written back.
    public var other: [JSON.Member]

    public init(
      version: Int = Header.currentVersion, id: String, title: String, language: Language? = nil,
      created: String, clock: [String: Int] = [:], sessions: [String: Author] = [:],
      other: [JSON.Member] = []
    ) {
      self.version = version
      self.id = id
      self.title = title
      self.language = language
      self.created = created
      self.clock = clock
      self.sessions = sessions
      self.other = other
    }
  }

  /// Who edited in a session, and since when.
  public struct Author: Hashable, Sendable {
    /// As the machine knows the user, for example `siti@laptop-desa`.
    public var name: String
    /// When the session began, as ISO 8601; clocks of laptops are off, so nothing is ordered by it.
    public var since: String

    public init(name: String, since: String) {
      self.name = name
      self.since = since
    }
  }

  public static var mostRecords: Int { 100_000 }

  public var header: Header
  /// Records that were removed, and when; a merge needs them.
  public internal(set) var removed: [RecordID: Stamp]
  /// What removed records held: an edit of another copy, made without knowing of the removal, brings
  /// the whole record back.
  public internal(set) var buried: [RecordID: Record]
  /// Whole lines that this version does not know, without their checksum; kept and written back.
  public var otherLines: [JSON]

  var recordsByID: [RecordID: Record]
  var childrenByParent: [RecordID?: [RecordID]]
  /// All ids in reading order, and those of each kind; kept up with every change of structure.
  var outline: Outline

  struct Outline: Hashable, Sendable {
    var order: [RecordID] = []
    var byKind: [Kind: [RecordID]] = [:]
    var places: [RecordID: Place] = [:]

    /// Where a record stands in reading order.
    struct Place: Hashable, Sendable {
      let index: Int
      let kind: Kind
      /// The kind of the record at the top above it; its own for one at the top.
      let topKind: Kind
    }
  }

  public init(header: Header) {
    self.header = header
    removed = [:]
    buried = [:]
    otherLines = []
    recordsByID = [:]
    childrenByParent = [:]
    outline = Outline()
  }

  /// Takes records as a file has them. Of two with the same id the first stays; the second is returned.
  public init(
    header: Header, records: [Record], removed: [RecordID: Stamp] = [:],
    buried: [RecordID: Record] = [:], otherLines: [JSON] = []
  ) {
    self.init(header: header)
    self.removed = removed
    self.buried = buried
    self.otherLines = otherLines
    recordsByID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // A file has siblings in their order, and what is sorted already is sorted fastest.
    let kept = recordsByID.count == records.count ? records : Array(recordsByID.values)
    childrenByParent = Dictionary(grouping: kept, by: \.parent).mapValues(Self.sorted)
    renewOutline()
  }

  public subscript(id: RecordID) -> Record? { recordsByID[id] }

  public var count: Int { recordsByID.count }

  /// The stamp for the next change in this editing session.
  public func nextStamp(in replica: String) -> Stamp {
    Stamp(counter: (header.clock.values.max() ?? 0) + 1, replica: replica)
  }

  mutating func sortChildren(of parent: RecordID?) {
    let sorted = Self.sorted(children(of: parent))
    childrenByParent[parent] = sorted.isEmpty ? nil : sorted
  }

  /// Puts a record among the others below its parent, which are in their order: sorting all of them
  /// for each row of a long list takes seconds.
  mutating func placeChild(_ id: RecordID, below parent: RecordID?) {
    guard let record = recordsByID[id] else { return }
    let siblings = childrenByParent[parent, default: []]
    var range = siblings.startIndex..<siblings.endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isBefore = recordsByID[siblings[middle]].map { Self.precedes($0, record) } ?? true
      range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    childrenByParent[parent, default: []].insert(id, at: range.lowerBound)
  }

  private static func sorted(_ siblings: [Record]) -> [RecordID] {
    siblings.sorted(by: precedes).map(\.id)
  }

  private static func precedes(_ left: Record, _ right: Record) -> Bool {
    guard left.order != right.order else { return left.id < right.id }
    return left.order.utf8.lexicographicallyPrecedes(right.order.utf8)
  }
}
