/// One change of a workbook. There is no other way to change one.
public enum Edit: Hashable, Sendable {
  /// An empty answer clears the field.
  case set(RecordID, FieldKey, Answer)
  case insert(Record)
  /// Removes the record and all below it.
  case remove(RecordID)
  case move(RecordID, to: Place)
}

/// Where a record stands: below which record, and in which order among its siblings.
public struct Place: Hashable, Sendable {
  public var parent: RecordID?
  public var order: String

  public init(parent: RecordID?, order: String) {
    self.parent = parent
    self.order = order
  }
}

/// Edits that belong together: they are journalled, undone and redone as one.
public struct Change: Hashable, Sendable {
  public var edits: [Edit]

  public init(_ edits: [Edit]) { self.edits = edits }
  public init(_ edit: Edit) { edits = [edit] }
}

/// Why an edit cannot be carried out.
public enum EditProblem: Error, Hashable, Sendable {
  case noSuchRecord(RecordID)
  case recordExists(RecordID)
  /// The record would stand below itself.
  case circle(RecordID)
  /// More than 100,000 records.
  case tooManyRecords
}
