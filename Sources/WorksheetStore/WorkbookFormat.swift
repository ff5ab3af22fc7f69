import WorksheetModel

/// The workbook file as bytes: JSON Lines with a header, records, what was removed, and an end line.
public enum WorkbookFormat {
  /// 16 MiB.
  public static var mostBytes: Int { 16 * 1024 * 1024 }

  /// Reads a workbook from the bytes of its file and salvages every good line.
  public static func read(_ bytes: [UInt8]) throws(FileProblem) -> ReadWorkbook {
    guard bytes.count <= mostBytes else { throw .tooLarge }
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(FileProblem) in
        var reader = WorkbookReader()
        return try reader.read(buffer)
      }
    }
    return try result.get()
  }

  /// The bytes of a workbook; the same workbook always gives the same bytes.
  ///
  /// Refuses what could not be read again: too many records, too many bytes, too deep a value.
  public static func bytes(_ workbook: Workbook) throws(FileProblem) -> [UInt8] {
    guard workbook.count <= Workbook.mostRecords else { throw .tooManyRecords }
    let buried = workbook.buried.values.sorted { $0.id < $1.id }
    let bytes = try bytes(workbook, buried: buried)
    if bytes.count <= mostBytes { return bytes }
    // What was removed is given up before anything that is there.
    let rest = try self.bytes(workbook, buried: [])
    guard rest.count <= mostBytes else { throw .tooLarge }
    return rest
  }

  private static func bytes(
    _ workbook: Workbook, buried: [Record]
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    CheckedLine.append(workbook.header.json, to: &bytes)
    func append(_ line: JSON) throws(FileProblem) {
      count += 1
      guard line.isShallow(JSON.Limits.workbook.depth) else { throw .tooDeep(line: count + 1) }
      CheckedLine.append(line, to: &bytes)
    }
    for record in workbook.records { try append(record.json) }
    if !workbook.removed.isEmpty { try append(removedLine(workbook.removed)) }
    for record in buried { try append(record.json(named: removedRecord)) }
    for line in workbook.otherLines { try append(line) }
    CheckedLine.append(.object([JSON.Member("end", .number(String(count)))]), to: &bytes)
    return bytes
  }

  /// What stands in the place of `id` in the line of a record that was removed.
  static var removedRecord: String { "was" }

  private static func removedLine(_ removed: [RecordID: Stamp]) -> JSON {
    let entries = removed.sorted { $0.key < $1.key }.map {
      JSON.Member($0.key.text, .string($0.value.text))
    }
    return .object([JSON.Member("removed", .object(entries))])
  }
}
