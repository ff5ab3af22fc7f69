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

  /// The highest counter of any session; it tells which of two states of a workbook is newer.
  public var highestCounter: Int { clock.values.max() ?? 0 }

  /// Takes note of a change that was seen; the clock never goes back.
  public mutating func witness(_ stamp: Stamp) {
    guard !stamp.replica.isEmpty, (1..<Self.counterLimit).contains(stamp.counter) else { return }
    clock[stamp.replica] = max(clock[stamp.replica] ?? 0, stamp.counter)
  }

  /// The header as the file has it, without the checksum.
  public var json: JSON {
    var unread = other
    var counters = clock.map { JSON.Member($0.key, .number(String($0.value))) }
    if let index = unread.firstIndex(where: { $0.name == "clock" && $0.value.members != nil }) {
      counters += (unread.remove(at: index).value.members ?? []).filter { clock[$0.name] == nil }
    }
    counters.sort { FieldKey($0.name) < FieldKey($1.name) }
    var members = [
      JSON.Member("lembar", .number(String(version))), JSON.Member("id", .string(id)),
      JSON.Member("title", .string(title)),
    ]
    if let language { members.append(JSON.Member("language", .string(language.code))) }
    members.append(JSON.Member("created", .string(created)))
    members.append(JSON.Member("clock", .object(counters)))
    let names = Set(members.map(\.name))
    return .object(members + unread.filter { !names.contains($0.name) })
  }
}
