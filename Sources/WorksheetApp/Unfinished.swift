import WorksheetModel

/// A text that is being typed and was not taken as an answer yet.
public struct Unfinished: Hashable, Sendable {
  public let record: RecordID
  public let field: FieldKey
  public let text: String

  public init(record: RecordID, field: FieldKey, text: String) {
    self.record = record
    self.field = field
    self.text = text
  }
}
