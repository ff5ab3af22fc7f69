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
    /// Members that this version does not know; kept and written back.
    public var other: [JSON.Member]

    public init(
      version: Int = Header.currentVersion, id: String, title: String, language: Language? = nil,
      created: String, clock: [String: Int] = [:], other: [JSON.Member] = []
    ) {
      self.version = version
      self.id = id
      self.title = title
      self.language = language
      self.created = created
      self.clock = clock
      self.other = other
    }
  }

  public static var mostRecords: Int { 100_000 }

  public var header: Header
  /// Records that were removed, and when; a merge needs them.
  public internal(set) var removed: [RecordID: Stamp]
  /// Whole lines that this version does not know, without their checksum; kept and written back.
  public var otherLines: [JSON]

  var recordsByID: [RecordID: Record]
  var childrenByParent: [RecordID?: [RecordID]]
  /// All ids in reading order, and those of each kind; kept up with every change of structure.
  var outline: Outline

  struct Outline: Hashable, Sendable {
    var order: [RecordID] = []
    var byKind: [Kind: [RecordID]] = [:]
  }

  public init(header: Header) {
    self.header = header
    removed = [:]
    otherLines = []
    recordsByID = [:]
    childrenByParent = [:]
    outline = Outline()
  }

  /// Takes records as a file has them. Of two with the same id the first stays; the second is returned.
  public init(
    header: Header, records: [Record], removed: [RecordID: Stamp] = [:], otherLines: [JSON] = []
  ) {
    self.init(header: header)
    self.removed = removed
    self.otherLines = otherLines
    recordsByID = Dictionary(records.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    childrenByParent = Dictionary(grouping: recordsByID.keys) { recordsByID[$0]?.parent }
    for parent in childrenByParent.keys { sortChildren(of: parent) }
    renewOutline()
  }

  public subscript(id: RecordID) -> Record? { recordsByID[id] }

  public var count: Int { recordsByID.count }

  /// The stamp for the next change in this editing session.
  public func nextStamp(in replica: String) -> Stamp {
    Stamp(counter: (header.clock.values.max() ?? 0) + 1, replica: replica)
  }

  mutating func sortChildren(of parent: RecordID?) {
    let sorted = childrenByParent[parent, default: []].sorted { left, right in
      guard let a = recordsByID[left], let b = recordsByID[right] else { return left < right }
      guard a.order != b.order else { return left < right }
      return a.order.utf8.lexicographicallyPrecedes(b.order.utf8)
    }
    childrenByParent[parent] = sorted.isEmpty ? nil : sorted
  }
}
