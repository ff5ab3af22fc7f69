/// What a mentor said about a field, a record or the whole workbook, and what became of it.
public struct Remark: Hashable, Sendable, Identifiable {
  public enum State: String, Hashable, Sendable, CaseIterable {
    case open, fixed, closed
  }

  /// A name and a date, as far as they were given.
  public struct Signature: Hashable, Sendable {
    public let name: String?
    public let date: String?

    public init(name: String?, date: String?) {
      self.name = name
      self.date = date
    }
  }

  public let id: RecordID
  /// The record it speaks of; nil when the whole workbook is meant.
  public let record: RecordID?
  public let field: FieldKey?
  public let text: String
  public let state: State
  public let made: Signature
  public let reply: String?
  public let replied: Signature
  public let fixed: Signature
  public let closed: Signature
  /// The record it speaks of is in the workbook no more; the remark is kept.
  public let isOrphaned: Bool

  public init(_ record: Record, in workbook: Workbook) {
    func signature(_ name: FieldKey, _ date: FieldKey) -> Signature {
      Signature(name: record.text(name), date: record.text(date))
    }
    id = record.id
    let place = record.text("record").map { RecordID($0) }
    self.record = place
    field = record.text("field").map { FieldKey($0) }
    text = record.text("text") ?? ""
    state = record.text("state").flatMap(State.init) ?? .open
    made = signature("by", "date")
    reply = record.text("reply")
    replied = signature("reply_by", "reply_date")
    fixed = signature("fixed_by", "fixed_date")
    closed = signature("closed_by", "closed_date")
    isOrphaned = place.map { workbook[$0] == nil } ?? false
  }

  /// Whether somebody still has to do something about it.
  public var isWaiting: Bool { state != .closed }

  /// What brings it into another state, by whom and when.
  public func moving(to state: State, by name: String, on day: Day) -> Change {
    let set = Edit.set(id, "state", Answer(.text(state.rawValue)))
    return switch state {
    case .open: Change(set)
    case .fixed: Change([set] + signing(id, "fixed_by", "fixed_date", by: name, on: day))
    case .closed: Change([set] + signing(id, "closed_by", "closed_date", by: name, on: day))
    }
  }

  /// What answers it, by whom and when.
  public func replying(_ text: String, by name: String, on day: Day) -> Change {
    Change(
      [.set(id, "reply", Answer(.text(text)))]
        + signing(id, "reply_by", "reply_date", by: name, on: day))
  }

  /// A new remark, without its text.
  public static func fresh(
    _ id: RecordID, about record: RecordID?, _ field: FieldKey?, by name: String, on day: Day,
    in workbook: Workbook
  ) -> Record {
    var fields: [FieldKey: Value] = ["state": .text("open"), "date": .text(day.iso)]
    fields["record"] = record.map { .text($0.text) }
    fields["field"] = field.map { .text($0.text) }
    if !name.isEmpty { fields["by"] = .text(name) }
    return Record(
      id: id, kind: .remark, order: workbook.lastOrder(below: nil, kind: .remark), fields: fields)
  }
}

extension Workbook {
  /// All remarks in the order of the workbook.
  public var remarks: [Remark] { records(of: .remark).map { Remark($0, in: self) } }
}
