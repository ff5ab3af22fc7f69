import WorksheetModel

/// A change and the stamp at which it was made.
public struct StampedChange: Hashable, Sendable {
  public var change: Change
  public var stamp: Stamp
  /// The highest counters of other sessions that its author had seen; nil when that is not known.
  public var knowing: [String: Int]?

  public init(_ change: Change, at stamp: Stamp, knowing: [String: Int]? = nil) {
    self.change = change
    self.stamp = stamp
    self.knowing = knowing
  }
}

/// What stands in a field that was not yet committed.
public struct Draft: Hashable, Sendable {
  public var record: RecordID
  public var field: FieldKey
  public var text: String
  /// The edits that make the record, as long as it is not in the workbook.
  public var making: [Edit]

  public init(record: RecordID, field: FieldKey, text: String, making: [Edit] = []) {
    self.record = record
    self.field = field
    self.text = text
    self.making = making
  }
}

/// Says that the workbook file has the changes of a journal.
struct SavedMark: Hashable, Sendable {
  /// Changes up to this counter are in the file; a save may run while the next change is made.
  var through: Int
  /// Nothing above is left, no change and no draft.
  var isAll: Bool
}

/// One line of a journal.
enum JournalLine: Hashable, Sendable {
  /// The first line: of which workbook, under which path, by whom and since when.
  case opened(workbook: String, path: String, author: Workbook.Author)
  /// The highest counters of other sessions that the workbook has from here on.
  case knows([String: Int])
  case change(StampedChange)
  /// What is being typed; nil when it was given up.
  case draft(Draft?)
  case saved(SavedMark)

  // An inserted record stands three containers deeper here than in the workbook.
  static var limits: JSON.Limits { JSON.Limits(depth: 12) }

  init?(json: JSON) {
    if let workbook = json["journal"]?.text {
      let author = Workbook.Author(
        name: json["by"]?.text ?? "", since: json["started"]?.text ?? "")
      self = .opened(workbook: workbook, path: json["path"]?.text ?? "", author: author)
    } else if let members = json["knows"]?.members {
      var clock: [String: Int] = [:]
      for member in members { clock[member.name] = member.value.whole }
      self = .knows(clock)
    } else if let stamp = json["stamp"]?.text.flatMap({ Stamp($0) }),
      let items = json["edits"]?.items
    {
      let edits = items.compactMap { Edit(journal: $0) }
      guard edits.count == items.count else { return nil }
      self = .change(StampedChange(Change(edits), at: stamp))
    } else if let record = json["draft"]?.text, let field = json["field"]?.text,
      let text = json["text"]?.text
    {
      let making = (json["making"]?.items ?? []).compactMap { Edit(journal: $0) }
      self = .draft(
        Draft(record: RecordID(record), field: FieldKey(field), text: text, making: making))
    } else if json["draft"] == .null {
      self = .draft(nil)
    } else if let counter = json["saved"]?.whole {
      self = .saved(SavedMark(through: counter, isAll: json["all"] == .bool(true)))
    } else {
      return nil
    }
  }

  var json: JSON {
    switch self {
    case .opened(let workbook, let path, let author):
      .object([
        JSON.Member("journal", .string(workbook)), JSON.Member("path", .string(path)),
        JSON.Member("by", .string(author.name)), JSON.Member("started", .string(author.since)),
      ])
    case .knows(let clock):
      .object([
        JSON.Member(
          "knows",
          .object(
            clock.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
              .map { JSON.Member($0.key, .number(String($0.value))) }))
      ])
    case .change(let change):
      .object([
        JSON.Member("stamp", .string(change.stamp.text)),
        JSON.Member("edits", .array(change.change.edits.map(\.journal))),
      ])
    case .draft(nil): .object([JSON.Member("draft", .null)])
    case .draft(let draft?):
      .object([
        JSON.Member("draft", .string(draft.record.text)),
        JSON.Member("field", .string(draft.field.text)), JSON.Member("text", .string(draft.text)),
        JSON.Member("making", .array(draft.making.map(\.journal))),
      ])
    case .saved(let mark):
      .object([
        JSON.Member("saved", .number(String(mark.through))),
        JSON.Member("all", .bool(mark.isAll)),
      ])
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    CheckedLine.append(json, to: &bytes)
    return bytes
  }
}

extension Edit {
  fileprivate init?(journal json: JSON) {
    if let id = json["set"]?.text, let field = json["field"]?.text {
      let answer = Answer(
        value: json["value"].map(Value.init(json:)),
        state: json["state"]?.text.flatMap(AnswerState.init(rawValue:)),
        source: json["source"]?.text.flatMap(Source.init(rawValue:)))
      self = .set(RecordID(id), FieldKey(field), answer)
    } else if let record = json["insert"].flatMap(Record.init(json:)) {
      self = .insert(record)
    } else if let id = json["remove"]?.text {
      self = .remove(RecordID(id))
    } else if let id = json["move"]?.text, let order = json["order"]?.text {
      let parent = json["parent"]?.text.map { RecordID($0) }
      self = .move(RecordID(id), to: Place(parent: parent, order: order))
    } else {
      return nil
    }
  }

  fileprivate var journal: JSON {
    switch self {
    case .set(let id, let field, let answer):
      var members = [
        JSON.Member("set", .string(id.text)), JSON.Member("field", .string(field.text)),
      ]
      if let value = answer.value { members.append(JSON.Member("value", value.json)) }
      if let state = answer.state { members.append(JSON.Member("state", .string(state.rawValue))) }
      if let source = answer.source {
        members.append(JSON.Member("source", .string(source.rawValue)))
      }
      return .object(members)
    case .insert(let record): return .object([JSON.Member("insert", record.json)])
    case .remove(let id): return .object([JSON.Member("remove", .string(id.text))])
    case .move(let id, let place):
      var members = [
        JSON.Member("move", .string(id.text)), JSON.Member("order", .string(place.order)),
      ]
      if let parent = place.parent { members.append(JSON.Member("parent", .string(parent.text))) }
      return .object(members)
    }
  }
}
