import WorksheetModel

extension Change {
  var removesSomething: Bool {
    edits.contains { edit in
      if case .remove = edit { return true }
      return false
    }
  }

  /// What the records are called that the change removes.
  func names(at desk: Desk) -> String {
    edits.compactMap { edit in
      guard case .remove(let id) = edit else { return nil }
      return desk.name(of: id)
    }.joined(separator: ", ")
  }
}

extension Desk {
  /// What the message row says after a change; nothing for an ordinary answer, which is seen anyway.
  func sentence(about change: Change, purpose: Purpose, names: String?) -> String? {
    switch purpose {
    case .new: names.map { phrase(.removed, $0) }
    case .undo: phrase(.undone, subject(of: change))
    case .redo: phrase(.redone, subject(of: change))
    }
  }

  /// A field of a record in the words of the sheet.
  func place(_ id: RecordID, _ field: FieldKey) -> String {
    let kind = workbook[id]?.kind
    let label = kind.flatMap { worksheets.field(field, of: $0) }.map { text($0.label) }
    // All months of a line share one label.
    let month = Month(iso: field.text.drop { $0 != "." }.dropFirst())
    let suffix = month.map { " " + catalogue.month($0) } ?? ""
    return "\(name(of: id)): \(label ?? field.text)\(suffix)"
  }

  /// The field or record that a change is about, in the words of the sheet.
  private func subject(of change: Change) -> String {
    switch change.edits.last {
    case .set(let id, let field, _): return place(id, field)
    case .insert(let record): return name(of: record)
    case .remove(let id): return workbook[id].map { name(of: $0) } ?? phrase(.record)
    case .move(let id, _): return name(of: id)
    case nil: return ""
    }
  }
}
