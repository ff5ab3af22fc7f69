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
  public static func bytes(_ workbook: Workbook) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    CheckedLine.append(workbook.header.json, to: &bytes)
    for record in workbook.records {
      CheckedLine.append(record.json, to: &bytes)
      count += 1
    }
    if !workbook.removed.isEmpty {
      CheckedLine.append(removedLine(workbook.removed), to: &bytes)
      count += 1
    }
    for line in workbook.otherLines {
      CheckedLine.append(line, to: &bytes)
      count += 1
    }
    CheckedLine.append(.object([JSON.Member("end", .number(String(count)))]), to: &bytes)
    guard bytes.count <= mostBytes else { throw .tooLarge }
    return bytes
  }

  private static func removedLine(_ removed: [RecordID: Stamp]) -> JSON {
    let entries = removed.sorted { $0.key < $1.key }.map {
      JSON.Member($0.key.text, .string($0.value.text))
    }
    return .object([JSON.Member("removed", .object(entries))])
  }
}
