extension Record {
  /// The edit that brings the conflict at a field back; none where there is no conflict.
  func conflict(at field: FieldKey) -> [Edit] {
    guard also[field] != nil else { return [] }
    return [.set(id, .also(field), answer(.also(field)))]
  }

  /// An answer given knowing all others takes their place.
  mutating func endConflict(at field: FieldKey) {
    also[field] = nil
    agreed[field] = nil
  }

  /// The record as it is kept after its removal.
  var withoutLife: Record {
    var record = self
    record.live = nil
    record.stamps[.removal] = nil
    return record
  }
}

/// Answers that were given at one field without knowing each other, for a person to decide.
public struct Conflict: Hashable, Sendable {
  public let record: RecordID
  /// `@parent` for a record that was moved to two places, or whose move would close a circle.
  public let field: FieldKey
  /// What counts until somebody decides.
  public let standing: Record.Alternative
  /// The others, the latest first.
  public let others: [Record.Alternative]
}

extension Workbook {
  /// All open conflicts in reading order.
  public var conflicts: [Conflict] {
    outline.order.flatMap { id -> [Conflict] in
      guard let record = recordsByID[id], !record.also.isEmpty else { return [] }
      return record.conflicts
    }
  }
}

extension Record {
  /// The open conflicts of this record, by field.
  public var conflicts: [Conflict] {
    also.keys.sorted().compactMap { field in
      let standing = Alternative(
        field == .parent ? .place(parent) : answer(field), stamp: stamps[field] ?? .unset)
      var seen: Set<Answer> = [standing.answer]
      let others = also[field, default: []].filter { seen.insert($0.answer).inserted }
      guard !others.isEmpty else { return nil }
      return Conflict(record: id, field: field, standing: standing, others: others)
    }
  }
}

extension Answer {
  /// Where a record stands, as an answer: the id of the record above it, nothing at the top.
  static func place(_ parent: RecordID?) -> Answer {
    Answer(value: parent.map { .text($0.text) })
  }

  /// The record that such an answer names.
  var parent: RecordID? { value?.text.map { RecordID($0) } }
}
