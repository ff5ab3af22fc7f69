extension Workbook.Header {
  /// Counters from here on are no counters of ours: adding to them could leave the number range.
  private static var counterLimit: Int { 1_000_000_000_000 }

  /// Reads the first line of a workbook, or nil when it has no `lembar` with a version from 1 on.
  public init?(json: JSON) {
    guard let members = json.members, let version = json["lembar"]?.whole, version >= 1 else {
      return nil
    }
    self.init(version: version, id: "", title: "", created: "")
    for member in members { read(member) }
  }

  private mutating func read(_ member: JSON.Member) {
    switch (member.name, member.value) {
    case ("lembar", _): break
    case ("id", .string(let text)): id = text
    case ("title", .string(let text)): title = text
    case ("language", .string(let code)): language = Language(code)
    case ("created", .string(let text)): created = text
    case ("clock", .object(let counters)): readClock(counters)
    case ("sessions", .object(let authors)): readSessions(authors)
    default: other.append(member)
    }
  }

  private mutating func readClock(_ members: [JSON.Member]) {
    var unread: [JSON.Member] = []
    for member in members {
      if let counter = member.value.whole, (0..<Self.counterLimit).contains(counter) {
        clock[member.name] = counter
      } else {
        unread.append(member)
      }
    }
    if !unread.isEmpty { other.append(JSON.Member("clock", .object(unread))) }
  }

  private mutating func readSessions(_ members: [JSON.Member]) {
    var unread: [JSON.Member] = []
    for member in members {
      if let author = Workbook.Author(json: member.value) {
        sessions[member.name] = author
      } else {
        unread.append(member)
      }
    }
    if !unread.isEmpty { other.append(JSON.Member("sessions", .object(unread))) }
  }

  /// The highest counter of any session; it tells which of two states of a workbook is newer.
  public var highestCounter: Int { clock.values.max() ?? 0 }

  /// Takes note of what somebody else had seen.
  public mutating func learn(_ other: [String: Int]) {
    clock.merge(other, uniquingKeysWith: max)
  }

  /// Takes note of a change that was seen; the clock never goes back.
  public mutating func witness(_ stamp: Stamp) {
    guard !stamp.replica.isEmpty, (1..<Self.counterLimit).contains(stamp.counter) else { return }
    clock[stamp.replica] = max(clock[stamp.replica] ?? 0, stamp.counter)
  }

  /// The header as the file has it, without the checksum.
  public var json: JSON {
    var unread = other
    var members = [
      JSON.Member("lembar", .number(String(version))), JSON.Member("id", .string(id)),
      JSON.Member("title", .string(title)),
    ]
    if let language { members.append(JSON.Member("language", .string(language.code))) }
    members.append(JSON.Member("created", .string(created)))
    let counters = clock.map { JSON.Member($0.key, .number(String($0.value))) }
    members.append(JSON.Member("clock", unread.takeEntries("clock", beside: counters)))
    let authors = unread.takeEntries(
      "sessions", beside: sessions.map { JSON.Member($0.key, $0.value.json) })
    if authors != .object([]) { members.append(JSON.Member("sessions", authors)) }
    let names = Set(members.map(\.name))
    return .object(members + unread.filter { !names.contains($0.name) })
  }
}

extension [JSON.Member] {
  /// An object of known entries and of those under the same name that were not understood, sorted.
  fileprivate mutating func takeEntries(_ name: String, beside known: [JSON.Member]) -> JSON {
    var entries = known
    if let index = firstIndex(where: { $0.name == name && $0.value.members != nil }) {
      let names = Set(known.map(\.name))
      entries += (remove(at: index).value.members ?? []).filter { !names.contains($0.name) }
    }
    return .object(entries.sorted { FieldKey($0.name) < FieldKey($1.name) })
  }
}

extension Workbook.Author {
  fileprivate init?(json: JSON) {
    guard let members = json.members, members.count == 2, let name = json["by"]?.text,
      let since = json["since"]?.text
    else { return nil }
    self.init(name: name, since: since)
  }

  fileprivate var json: JSON {
    .object([JSON.Member("by", .string(name)), JSON.Member("since", .string(since))])
  }
}
