/// One thing a group wrote down: a potential, a problem, a line of costs.
public struct Record: Hashable, Sendable, Identifiable {
  /// Always exactly one. Records are handed around by the thousand, and an array is copied as one
  /// reference, where what it holds are a dozen.
  private var contents: [Content]

  private struct Content: Hashable {
    let id: RecordID
    let kind: Kind
    var parent: RecordID?
    var order: String
    var fields: [FieldKey: Value]
    var sources: [FieldKey: Source] = [:]
    var states: [FieldKey: AnswerState] = [:]
    var dismissed: [String: String] = [:]
    var stamps: [FieldKey: Stamp] = [:]
    var also: [FieldKey: [Alternative]] = [:]
    var agreed: [FieldKey: [Stamp]] = [:]
    var live: [Stamp]?
    var movedFrom: RecordID?
    var other: [JSON.Member] = []
  }

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
    contents = [Content(id: id, kind: kind, parent: parent, order: order, fields: fields)]
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

// Each is changed where it lies: taking a large set of answers out and putting it back would copy it.
extension Record {
  public var id: RecordID { contents[0].id }
  public var kind: Kind { contents[0].kind }
  public var parent: RecordID? {
    get { contents[0].parent }
    _modify { yield &contents[0].parent }
  }
  /// Siblings sort by this text, then by id.
  public var order: String {
    get { contents[0].order }
    _modify { yield &contents[0].order }
  }
  public var fields: [FieldKey: Value] {
    get { contents[0].fields }
    _modify { yield &contents[0].fields }
  }
  public var sources: [FieldKey: Source] {
    get { contents[0].sources }
    _modify { yield &contents[0].sources }
  }
  public var states: [FieldKey: AnswerState] {
    get { contents[0].states }
    _modify { yield &contents[0].states }
  }
  /// Reasons for which findings at this record were dismissed, by check id.
  public var dismissed: [String: String] {
    get { contents[0].dismissed }
    _modify { yield &contents[0].dismissed }
  }
  public var stamps: [FieldKey: Stamp] {
    get { contents[0].stamps }
    _modify { yield &contents[0].stamps }
  }
  /// The other answers of a merge conflict that a person has yet to decide.
  public var also: [FieldKey: [Alternative]] {
    get { contents[0].also }
    _modify { yield &contents[0].also }
  }
  /// Further stamps under which others gave the very answer that stands, without knowing of it.
  public var agreed: [FieldKey: [Stamp]] {
    get { contents[0].agreed }
    _modify { yield &contents[0].agreed }
  }
  /// The edits that keep the record alive; nil when the latest one at it or below it does.
  ///
  /// A removal ends only what it knew, so a merge has to tell which edits it did not know.
  public var live: [Stamp]? {
    get { contents[0].live }
    _modify { yield &contents[0].live }
  }
  /// Below which record it stood before its last move, should that move close a circle.
  public var movedFrom: RecordID? {
    get { contents[0].movedFrom }
    _modify { yield &contents[0].movedFrom }
  }
  /// Members of the line that this version does not know; kept and written back.
  public var other: [JSON.Member] {
    get { contents[0].other }
    _modify { yield &contents[0].other }
  }
}
