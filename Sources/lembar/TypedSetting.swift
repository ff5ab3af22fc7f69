import WorksheetModel
import WorksheetStore
import WorksheetText

/// What was given as RECORD FIELD VALUE, read as the screen would read it.
struct TypedSetting {
  let record: RecordID
  let field: FieldKey
  let typed: String
}

extension WritingSession {
  /// The edit that a typed value asks for, or why it is refused.
  func edit(_ setting: TypedSetting, in surroundings: Surroundings) throws(Refusal) -> Edit {
    guard let record = workbook[setting.record] else {
      throw .badInput(catalogue[CommandPhrase.noSuchRecord, setting.record.text])
    }
    switch setting.field {
    case .parent: return try move(record, below: setting.typed, in: surroundings)
    case .order: return try move(record, to: setting.typed)
    case let key where key.dismissedCheck != nil:
      let reason = setting.typed.isEmpty ? Answer() : Answer(.text(setting.typed))
      return .set(record.id, key, reason)
    default: return try set(setting, of: record, in: surroundings)
    }
  }

  private func move(
    _ record: Record, below typed: String, in surroundings: Surroundings
  ) throws(Refusal) -> Edit {
    let parent = typed.isEmpty ? nil : RecordID(typed)
    if let parent {
      let part = surroundings.library.worksheets.part(record.kind)
      try checkParent(parent, of: record.kind, owner: part?.owner)
    }
    guard parent != record.parent else {
      return .move(record.id, to: Place(parent: parent, order: record.order))
    }
    let order = workbook.lastOrder(below: parent, kind: record.kind)
    return .move(record.id, to: Place(parent: parent, order: order))
  }

  /// Refuses a parent that is not there, or below which no sheet would show such a record.
  func checkParent(_ parent: RecordID, of kind: Kind, owner: Kind?) throws(Refusal) {
    guard let above = workbook[parent] else {
      throw .badInput(catalogue[CommandPhrase.noSuchRecord, parent.text])
    }
    guard owner == nil || owner == above.kind || kind == above.kind else {
      throw .badInput(catalogue[CommandPhrase.parentWrongKind, kind.text, above.kind.text])
    }
  }

  private func move(_ record: Record, to order: String) throws(Refusal) -> Edit {
    guard !order.isEmpty, order.utf8.count <= Field.longestText else {
      throw .badInput(catalogue[CommandPhrase.orderEmpty])
    }
    return .move(record.id, to: Place(parent: record.parent, order: order))
  }

  private func set(
    _ setting: TypedSetting, of record: Record, in surroundings: Surroundings
  ) throws(Refusal) -> Edit {
    let worksheets = surroundings.library.worksheets
    guard let field = worksheets.field(setting.field, of: record.kind),
      !(field.isPattern && field.key == setting.field)
    else {
      throw .badInput(
        catalogue[CommandPhrase.noSuchField, setting.field.text, record.kind.text])
    }
    let reading: FieldReading
    do throws(InputProblem) {
      reading = try field.answer(
        typed: setting.typed, in: context(of: field, record, surroundings),
        knowing: { workbook[$0].map { field.mayLink(to: $0.kind) } ?? false })
    } catch {
      throw .badInput(
        catalogue[
          CommandPhrase.valueRefused, record.id.text, setting.field.text, catalogue.wording(error)])
    }
    var answer = reading.answer
    if let value = answer.value {
      // The value changes; who said it does not, unless the words tell.
      answer.source = answer.source ?? record.sources[setting.field]
      if reading.isEchoed {
        Console.say(
          catalogue[CommandPhrase.readAs, record.id.text, setting.field.text, value.json.serialized]
        )
      }
    }
    return .set(record.id, setting.field, answer)
  }

  private func context(
    of field: Field, _ record: Record, _ surroundings: Surroundings
  ) -> TypingContext {
    var units: [String] = []
    if case .number(let unitKey?, _) = field.kind, let unit = record.text(unitKey) {
      units.append(unit)
    }
    return TypingContext(units: units, year: surroundings.clock.day.month.year)
  }
}
