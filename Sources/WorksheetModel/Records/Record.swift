/// One thing a group wrote down: a potential, a problem, a line of costs.
public struct Record: Hashable, Sendable, Identifiable {
  public let id: RecordID
  public let kind: Kind
  public var parent: RecordID?
  /// Siblings sort by this text, then by id.
  public var order: String
  public var fields: [FieldKey: Value]
  public var sources: [FieldKey: Source]
  public var states: [FieldKey: AnswerState]
  /// Reasons for which findings at this record were dismissed, by check id.
  public var dismissed: [String: String]
  public var stamps: [FieldKey: Stamp]
  /// The other answers of a merge conflict that a person has yet to decide.
  public var also: [FieldKey: [Alternative]]
  /// Further stamps under which others gave the very answer that stands, without knowing of it.
  public var agreed: [FieldKey: [Stamp]]
  /// The edits that keep the record alive; nil when the latest one at it or below it does.
  ///
  /// A removal ends only what it knew, so a merge has to tell which edits it did not know.
  public var live: [Stamp]?
  /// Below which record it stood before its last move, should that move close a circle.
  public var movedFrom: RecordID?
  /// Members of the line that this version does not know; kept and written back.
  public var other: [JSON.Member]

  /// An answer that lost against a later one without its author knowing that one.
  public struct Alternative: Hashable, Sendable {
    public var answer: Answer
    public var stamp: Stamp
    /// At `@parent` only: see `movedFrom`.
    public var from: RecordID?

    public init(_ answer: Answer, stamp: Stamp, from: RecordID? = nil) {
      self.answer = answer
      self.stamp = stamp
      self.from = from
    }

    public init(value: Value, stamp: Stamp) { self.init(Answer(value), stamp: stamp) }
  }

  public init(
    id: RecordID, kind: Kind, parent: RecordID? = nil, order: String = "",
    fields: [FieldKey: Value] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.parent = parent
    self.order = order
    self.fields = fields
    sources = [:]
    states = [:]
    dismissed = [:]
    stamps = [:]
    also = [:]
    agreed = [:]
    live = nil
    movedFrom = nil
    other = []
  }

  public subscript(field: FieldKey) -> Value? { fields[field] }

  /// The answer at a field as one value; a `@dismissed.` key gives the reason, an `@also.` key the
  /// other answers of a conflict.
  public func answer(_ field: FieldKey) -> Answer {
    if let check = field.dismissedCheck { return Answer(value: dismissed[check].map(Value.text)) }
    if let key = field.conflictedField { return Answer(value: also[key].map(Alternative.value)) }
    return Answer(value: fields[field], state: states[field], source: sources[field])
  }

  /// Whether a question of a sheet was answered in any way, if only by where the answer would come from.
  public func hasAnswer(_ field: FieldKey) -> Bool {
    fields[field] != nil || states[field] != nil || sources[field] != nil
  }

  /// Replaces the answer at a field; an empty answer clears value, state and source.
  mutating func put(_ answer: Answer, at field: FieldKey) {
    if let check = field.dismissedCheck {
      dismissed[check] = answer.value?.text
    } else if let key = field.conflictedField {
      also[key] = answer.value.flatMap(Alternative.list(value:))
    } else {
      fields[field] = answer.value
      states[field] = answer.state
      sources[field] = answer.source
    }
  }

  // Small readers, so that those who turn records into typed values stay short.

  public func text(_ field: FieldKey) -> String? {
    fields[field]?.text.flatMap { $0.isEmpty ? nil : $0 }
  }
  public func number(_ field: FieldKey) -> Decimal4? { fields[field]?.number }
  public func whole(_ field: FieldKey) -> Int? { fields[field]?.number?.whole }
  public func flag(_ field: FieldKey) -> Bool? { fields[field]?.flag }
  public func links(_ field: FieldKey) -> [RecordID] { fields[field]?.links ?? [] }
}
