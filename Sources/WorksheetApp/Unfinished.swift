import WorksheetModel

/// A text that is being typed and was not taken as an answer yet.
public struct Unfinished: Hashable, Sendable {
  public let record: RecordID
  public let field: FieldKey
  public let text: String
  /// The edits that make the record, as long as it is not in the workbook.
  public let making: [Edit]

  public init(record: RecordID, field: FieldKey, text: String, making: [Edit] = []) {
    self.record = record
    self.field = field
    self.text = text
    self.making = making
  }
}
