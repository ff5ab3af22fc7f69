extension Record {
  /// Reads a record line, or nil when it has no `id` and `kind`.
  ///
  /// What has another shape than expected is kept in `other` under its name and written back.
  public init?(json: JSON) {
    guard let members = json.members, let id = json["id"]?.text, let kind = json["kind"]?.text
    else { return nil }
    self.init(id: RecordID(id), kind: Kind(kind))
    for member in members { read(member) }
  }

  private mutating func read(_ member: JSON.Member) {
    switch member.name {
    case "id", "kind": break
    case "parent":
      guard let text = member.value.text, !text.isEmpty else { return other.append(member) }
      parent = RecordID(text)
    case "order":
      guard let text = member.value.spelling else { return other.append(member) }
      order = text
    case "fields": read(member, into: \.fields) { Value(json: $0) }
    case "sources": read(member, into: \.sources) { $0.text.flatMap(Source.init(rawValue:)) }
    case "states": read(member, into: \.states) { $0.text.flatMap(AnswerState.init(rawValue:)) }
    case "stamps": read(member, into: \.stamps) { $0.text.flatMap { Stamp($0) } }
    case "also": read(member, into: \.also, reading: Alternative.list(json:))
    case "dismissed": readDismissed(member)
    default: other.append(member)
    }
  }

  private mutating func read<Entry>(
    _ member: JSON.Member, into entries: WritableKeyPath<Record, [FieldKey: Entry]>,
    reading entry: (JSON) -> Entry?
  ) {
    guard let members = member.value.members else { return other.append(member) }
    var unread: [JSON.Member] = []
    for member in members {
      if let value = entry(member.value) {
        self[keyPath: entries][FieldKey(member.name)] = value
      } else {
        unread.append(member)
      }
    }
    if !unread.isEmpty { other.append(JSON.Member(member.name, .object(unread))) }
  }

  private mutating func readDismissed(_ member: JSON.Member) {
    guard let members = member.value.members else { return other.append(member) }
    for entry in members { dismissed[entry.name] = entry.value.text }
    let unread = members.filter { $0.value.text == nil }
    if !unread.isEmpty { other.append(JSON.Member(member.name, .object(unread))) }
  }

  /// The record as a line of the file has it, without the checksum; the same record always gives
  /// the same members in the same order.
  public var json: JSON {
    var line = RecordLine(unread: other)
    line.append("id", .string(id.text))
    line.append("kind", .string(kind.text))
    if let parent { line.append("parent", .string(parent.text)) }
    if !order.isEmpty || !line.hasUnread("order") { line.append("order", .string(order)) }
    line.append("fields", fields, isOptional: false) { $0.json }
    line.append("sources", sources) { .string($0.rawValue) }
    line.append("states", states) { .string($0.rawValue) }
    let dismissed = self.dismissed.map { (FieldKey($0.key), $0.value) }
    line.append("dismissed", Dictionary(dismissed) { first, _ in first }) { .string($0) }
    line.append("stamps", stamps) { .string($0.text) }
    line.append("also", also) { .array($0.map(\.json)) }
    return line.json
  }
}

extension Record.Alternative {
  fileprivate static func list(json: JSON) -> [Self]? {
    guard let items = json.items else { return nil }
    let read = items.compactMap { Self(json: $0) }
    return read.count == items.count ? read : nil
  }

  private init?(json: JSON) {
    guard let members = json.members, members.count == 2, let value = json["v"],
      let stamp = json["s"]?.text.flatMap({ Stamp($0) })
    else { return nil }
    self.init(value: Value(json: value), stamp: stamp)
  }

  fileprivate var json: JSON {
    .object([JSON.Member("v", value.json), JSON.Member("s", .string(stamp.text))])
  }
}

extension JSON {
  /// A text, or a number as it is spelled.
  fileprivate var spelling: String? {
    switch self {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }
}

/// Collects the members of a record line and joins them with those that were not understood.
private struct RecordLine {
  private var members: [JSON.Member] = []
  private var unread: [JSON.Member]

  init(unread: [JSON.Member]) { self.unread = unread }

  func hasUnread(_ name: String) -> Bool { unread.contains { $0.name == name } }

  mutating func append(_ name: String, _ value: JSON) {
    unread.removeAll { $0.name == name }
    members.append(JSON.Member(name, value))
  }

  mutating func append<Entry>(
    _ name: String, _ entries: [FieldKey: Entry], isOptional: Bool = true, _ json: (Entry) -> JSON
  ) {
    if entries.isEmpty, isOptional || hasUnread(name) { return }
    var all = Dictionary(
      (unread.first { $0.name == name }?.value.members ?? []).map { (FieldKey($0.name), $0.value) },
      uniquingKeysWith: { first, _ in first })
    for (key, entry) in entries { all[key] = json(entry) }
    let sorted = all.sorted { $0.key < $1.key }
    append(name, .object(sorted.map { JSON.Member($0.key.text, $0.value) }))
  }

  var json: JSON { .object(members + unread) }
}
