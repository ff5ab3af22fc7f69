import WorksheetModel

/// Records as a JSON array, one a line, so that a difference between two states shows where it is.
public struct RecordLines: Sendable {
  public let text: PrintedText

  /// The records in the order that is given.
  public init(_ records: [Record]) {
    let lines = records.map(\.json.serialized)
    text = PrintedText(lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n")
  }
}
