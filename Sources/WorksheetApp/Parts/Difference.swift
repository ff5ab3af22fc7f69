import WorksheetModel

/// One thing that is other in a second workbook, in words.
struct Difference: Hashable, Sendable {
  /// The record and the field.
  let place: String
  let old: String
  let new: String

  /// Both values, as a list shows them.
  var text: String { "\(old) → \(new)" }
}

extension Desk {
  /// What would be other if the workbook of this desk became another one.
  func differences(to next: Workbook) -> [Difference] {
    var after = self
    after.workbook = next
    let kept = next.records.flatMap { record in
      workbook[record.id].map { differences(from: $0, to: record, after: after) }
        ?? after.difference(new: record)
    }
    let gone = workbook.records.filter { next[$0.id] == nil }.map { record in
      Difference(place: name(of: record), old: title(of: record), new: phrase(.recordRemoved))
    }
    return kept + gone
  }

  /// A text that was being typed, as if it were an answer already.
  func difference(typing text: Unfinished, in next: Workbook) -> Difference {
    var after = self
    after.workbook = next
    let record = next[text.record]
    let place = record == nil ? text.field.text : after.place(text.record, text.field)
    return Difference(
      place: phrase(.beingTyped, place), old: shown(record, text.field), new: text.text)
  }

  private func differences(
    from old: Record, to new: Record, after: Desk
  ) -> [Difference] {
    guard old != new else { return [] }
    let fields = fields(of: new, old).filter { old.answer($0) != new.answer($0) }.map { key in
      Difference(
        place: after.place(new.id, key), old: shown(old, key), new: after.shown(new, key))
    }
    guard old.parent != new.parent || old.order != new.order else { return fields }
    let moved = Difference(
      place: after.name(of: new), old: title(of: new), new: phrase(.recordMoved))
    return fields + [moved]
  }

  private func difference(new record: Record) -> [Difference] {
    let keys = fields(of: record)
    guard !keys.isEmpty else {
      return [
        Difference(place: name(of: record), old: title(of: record), new: phrase(.recordNew))
      ]
    }
    return keys.map { key in
      Difference(
        place: place(record.id, key), old: phrase(.emptyAnswer), new: shown(record, key))
    }
  }

  private func shown(_ record: Record?, _ key: FieldKey) -> String {
    guard let record, !record.answer(key).isEmpty else { return phrase(.emptyAnswer) }
    guard let field = worksheets.field(key, of: record.kind) else {
      return record.text(key) ?? "…"
    }
    return catalogue.shown(record.answer(key), for: field, in: record, naming: name(of:))
  }

  /// What a record is, in the words of its sheet.
  private func title(of record: Record) -> String {
    worksheets.part(record.kind).map { text($0.title) } ?? phrase(.record)
  }

  /// The fields of records in the order of their sheet, then those that no sheet knows.
  private func fields(of records: Record...) -> [FieldKey] {
    let known = records.first.flatMap { worksheets.part($0.kind) }?.fields ?? []
    let keys = Set(records.flatMap { Array($0.fields.keys) + Array($0.states.keys) })
    return keys.sorted { left, right in
      let places = [left, right].map { key in
        known.firstIndex { $0.key == key || $0.covers(key) } ?? known.count
      }
      return places[0] == places[1] ? left < right : places[0] < places[1]
    }
  }
}
