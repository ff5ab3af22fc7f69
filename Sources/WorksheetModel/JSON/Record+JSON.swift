extension Record {
  /// Reads a record line, or nil when it has no `id` and `kind`.
  ///
  /// What has another shape than expected is kept in `other` under its name and written back.
  public init?(json: JSON) { self.init(json: json, named: "id") }

  /// Reads a line whose first member has another name, as those of removed records.
  public init?(json: JSON, named idName: String) {
    guard let members = json.members, let id = json[idName]?.text, let kind = json["kind"]?.text
    else { return nil }
    self.init(id: RecordID(id), kind: Kind(kind))
    for member in members where member.name != idName { read(member) }
  }

  private mutating func read(_ member: JSON.Member) {
    switch member.name {
    case "kind": break
    case "parent":
      guard let text = member.value.text, !text.isEmpty else { return other.append(member) }
      parent = RecordID(text)
    case "order":
      guard let text = member.value.spelling else { return other.append(member) }
      order = text
    case "fields": fields = entries(of: member) { Value(json: $0) }
    case "sources":
      sources = entries(of: member) { $0.text.flatMap(Source.init(rawValue:)) }
    case "states":
      states = entries(of: member) { $0.text.flatMap(AnswerState.init(rawValue:)) }
    case "stamps":
      stamps = entries(of: member, besides: [.parent, .order, .removal]) { Stamp.given($0) }
    case "also": also = entries(of: member, besides: [.parent], Alternative.list(json:))
    case "dismissed": readDismissed(member)
    case "agreed": agreed = entries(of: member, besides: []) { Stamp.list(json: $0) }
    case "live":
      guard let stamps = Stamp.list(json: member.value) else { return other.append(member) }
      live = stamps
    case "from":
      guard let text = member.value.text, !text.isEmpty else { return other.append(member) }
      movedFrom = RecordID(text)
    default: other.append(member)
    }
  }

  /// - Parameter others: keys that may stand here beside fields and dismissals; nil where only fields may.
  private mutating func entries<Entry>(
    of member: JSON.Member, besides others: [FieldKey]? = nil, _ entry: (JSON) -> Entry?
  ) -> [FieldKey: Entry] {
    guard let members = member.value.members else {
      other.append(member)
      return [:]
    }
    var read = [FieldKey: Entry](minimumCapacity: members.count)
    var unread: [JSON.Member] = []
    for member in members {
      let key = FieldKey(member.name)
      // What begins with `@` is no field; what a file says of it in a wrong place is only kept.
      if key.text.utf8.first != UInt8(ascii: "@") || key.isDismissal(or: others),
        let value = entry(member.value)
      {
        read[key] = value
      } else {
        unread.append(member)
      }
    }
    if !unread.isEmpty { other.append(JSON.Member(member.name, .object(unread))) }
    return read
  }

  private mutating func readDismissed(_ member: JSON.Member) {
    guard let members = member.value.members else { return other.append(member) }
    for entry in members { dismissed[entry.name] = entry.value.text }
    let unread = members.filter { $0.value.text == nil }
    if !unread.isEmpty { other.append(JSON.Member(member.name, .object(unread))) }
  }

  /// The record as a line of the file has it, without the checksum; the same record always gives
  /// the same members in the same order.
  public var json: JSON { json(named: "id") }

  /// The same with another name for its first member, so that the line is no record of the workbook.
  public func json(named idName: String) -> JSON {
    var line = RecordLine(unread: other)
    line.append(idName, .string(id.text))
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
    line.append("agreed", agreed) { Stamp.json($0) }
    if let live { line.append("live", Stamp.json(live)) }
    if let movedFrom { line.append("from", .string(movedFrom.text)) }
    return line.json
  }
}

extension Record.Alternative {
  /// A list of answers as one value, for an edit that brings a conflict back.
  static func value(_ alternatives: [Self]) -> Value { .other(.array(alternatives.map(\.json))) }

  static func list(value: Value) -> [Self]? { list(json: value.json) }

  fileprivate static func list(json: JSON) -> [Self]? {
    guard let items = json.items else { return nil }
    let read = items.compactMap { Self(json: $0) }
    return read.count == items.count && !read.isEmpty ? read : nil
  }

  // What is not understood here is kept whole by the record, so nothing may be left out.
  private init?(json: JSON) {
    guard let members = json.members, let value = json["v"],
      let stamp = json["s"]?.text.flatMap({ Stamp($0) })
    else { return nil }
    self.init(Answer(value: value == .null ? nil : Value(json: value)), stamp: stamp)
    for member in members {
      switch member.name {
      case "v", "s": break
      case "state":
        guard let state = member.value.text.flatMap(AnswerState.init(rawValue:)) else { return nil }
        answer.state = state
      case "source":
        guard let source = member.value.text.flatMap(Source.init(rawValue:)) else { return nil }
        answer.source = source
      case "from":
        guard let text = member.value.text else { return nil }
        from = RecordID(text)
      default: return nil
      }
    }
  }

  var json: JSON {
    var members = [
      JSON.Member("v", answer.value?.json ?? .null), JSON.Member("s", .string(stamp.text)),
    ]
    if let state = answer.state { members.append(JSON.Member("state", .string(state.rawValue))) }
    if let source = answer.source {
      members.append(JSON.Member("source", .string(source.rawValue)))
    }
    if let from { members.append(JSON.Member("from", .string(from.text))) }
    return .object(members)
  }
}

extension Stamp {
  fileprivate static func given(_ json: JSON) -> Stamp? {
    json.text.flatMap { Stamp($0) }.flatMap { $0.isUnset ? nil : $0 }
  }

  fileprivate static func list(json: JSON) -> [Stamp]? {
    guard let items = json.items else { return nil }
    let read = items.compactMap { $0.text.flatMap { Stamp($0) } }
    return read.count == items.count ? read : nil
  }

  fileprivate static func json(_ stamps: [Stamp]) -> JSON {
    .array(stamps.map { .string($0.text) })
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

extension FieldKey {
  fileprivate func isDismissal(or others: [FieldKey]?) -> Bool {
    others.map { dismissedCheck != nil || $0.contains(self) } ?? false
  }
}
