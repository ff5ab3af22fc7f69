import WorksheetModel

/// Collects a workbook line by line.
struct WorkbookReader {
  private var header: Workbook.Header?
  private var records: [Record] = []
  private var ids: Set<RecordID> = []
  private var removed: [RecordID: Stamp] = [:]
  private var buried: [RecordID: Record] = [:]
  private var otherLines: [JSON] = []
  private var damaged: [DamagedLine] = []
  private var checkedLines = 0
  /// Lines after the header that are neither blank nor the end.
  private var lineCount = 0
  private var promisedCount: Int?

  init() {}

  mutating func read(_ file: UnsafeBufferPointer<UInt8>) throws(FileProblem) -> ReadWorkbook {
    let content = withoutMark(file)
    guard !content.allSatisfy(isSpace) else { throw .empty }
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var first: UnsafeBufferPointer<UInt8>?
    for (index, slice) in lines.enumerated() where !slice.allSatisfy(isSpace) {
      let line = UnsafeBufferPointer(rebasing: slice)
      if first == nil {
        first = line
        try takeHeader(line, number: index + 1)
      } else {
        try take(line, number: index + 1)
      }
    }
    return try finished(first: first ?? content, content)
  }

  // Editors on Windows put a byte order mark in front; it is no part of the first line.
  private func withoutMark(_ file: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    file.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: file[3...]) : file
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private mutating func takeHeader(
    _ line: UnsafeBufferPointer<UInt8>, number: Int
  ) throws(FileProblem) {
    switch CheckedLine(line, limits: .workbook) {
    case .good(let json, let hasChecksum):
      guard let read = Workbook.Header(json: json) else { throw .notAWorkbook }
      header = read
      if hasChecksum { checkedLines += 1 }
    case .damaged(let reason):
      guard !takeJoined(line, number: number) else { return }
      damaged.append(DamagedLine(number: number, bytes: Array(line), reason: reason))
    case .beyondLimits(let problem): throw refusal(problem, number)
    }
  }

  private mutating func take(
    _ line: UnsafeBufferPointer<UInt8>, number: Int
  ) throws(FileProblem) {
    switch CheckedLine(line, limits: .workbook) {
    case .good(let json, let hasChecksum):
      if hasChecksum { checkedLines += 1 }
      if !take(json) {
        damaged.append(DamagedLine(number: number, bytes: Array(line), reason: .repeatedRecord))
      }
      guard records.count <= Workbook.mostRecords else { throw .tooManyRecords }
    case .damaged(let reason):
      guard !takeJoined(line, number: number) else { return }
      lineCount += 1
      damaged.append(DamagedLine(number: number, bytes: Array(line), reason: reason))
    case .beyondLimits(let problem): throw refusal(problem, number)
    }
  }

  private func refusal(_ problem: JSONProblem, _ number: Int) -> FileProblem {
    switch problem {
    case .tooDeep: .tooDeep(line: number)
    case .textTooLong: .textTooLong(line: number)
    case .malformed, .notUTF8, .duplicateName: .notAWorkbook
    }
  }

  /// Takes a line by what it holds; false when its record is there already.
  private mutating func take(_ json: JSON) -> Bool {
    if let count = json["end"]?.whole, json.members?.count == 1 {
      promisedCount = count
      return true
    }
    lineCount += 1
    if let record = Record(json: json) {
      guard ids.insert(record.id).inserted else { return false }
      records.append(record)
    } else if let record = Record(json: json, named: WorkbookFormat.removedRecord),
      buried[record.id] == nil
    {
      buried[record.id] = record
    } else if let entries = json["removed"]?.members {
      takeRemoved(entries, of: json)
    } else {
      otherLines.append(json)
    }
    return true
  }

  private mutating func takeRemoved(_ entries: [JSON.Member], of json: JSON) {
    var unread: [JSON.Member] = []
    for entry in entries {
      let id = RecordID(entry.name)
      if let stamp = entry.value.text.flatMap({ Stamp($0) }) {
        removed[id] = max(removed[id] ?? .unset, stamp)
      } else {
        unread.append(entry)
      }
    }
    let others = (json.members ?? []).filter { $0.name != "removed" }
    if !unread.isEmpty || !others.isEmpty {
      otherLines.append(.object([JSON.Member("removed", .object(unread))] + others))
    }
  }

  // A damaged line feed joins two lines. Where the first one ends by a checksum that holds, both can
  // be told apart again.
  private mutating func takeJoined(_ line: UnsafeBufferPointer<UInt8>, number: Int) -> Bool {
    let (pieces, rest) = CheckedLine.pieces(of: line, limits: .workbook)
    // The second line may be one without a checksum, or damaged itself.
    guard pieces.count > 1 || (pieces.count == 1 && !rest.isEmpty) else { return false }
    damaged.append(DamagedLine(number: number, bytes: Array(line), reason: .lineFeedLost))
    for json in pieces {
      checkedLines += 1
      if header == nil, let read = Workbook.Header(json: json) {
        header = read
      } else {
        _ = take(json)
      }
    }
    takeRest(rest)
    return true
  }

  private mutating func takeRest(_ rest: UnsafeBufferPointer<UInt8>) {
    if case .good(let json, false) = CheckedLine(rest, limits: .workbook) {
      _ = take(json)
    } else if !rest.allSatisfy(isSpace) {
      lineCount += 1
    }
  }
}

extension WorkbookReader {
  private mutating func finished(
    first: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>
  ) throws(FileProblem) -> ReadWorkbook {
    if header == nil { header = try salvagedHeader(first, content) }
    guard var header else { throw .notAWorkbook }
    if header.id.isEmpty { header.id = "h" + Checksum.hex(Checksum.of(first)) }
    for id in buried.keys where removed[id] == nil { removed[id] = .unset }
    for record in records + buried.values {
      for stamp in record.stamps.values { header.witness(stamp) }
      for other in record.also.values.joined() { header.witness(other.stamp) }
    }
    for stamp in removed.values { header.witness(stamp) }
    let isHandMade = checkedLines == 0 && promisedCount == nil
    return ReadWorkbook(
      workbook: Workbook(
        header: header, records: records, removed: removed, buried: buried, otherLines: otherLines),
      damaged: damaged, completeness: completeness(isHandMade: isHandMade), isHandMade: isHandMade)
  }

  private func completeness(isHandMade: Bool) -> ReadWorkbook.Completeness {
    guard let promisedCount else { return isHandMade ? .complete : .cut }
    guard promisedCount == lineCount else {
      return .wrongCount(expected: promisedCount, found: lineCount)
    }
    return .complete
  }

  // A header that is damaged is no reason to give up the records below it, as long as at least one
  // line proves by its checksum that this is a workbook.
  private func salvagedHeader(
    _ first: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>
  ) throws(FileProblem) -> Workbook.Header {
    guard checkedLines > 0, lineCount > 0 else {
      let isText = String(validating: content, as: UTF8.self) != nil
      throw isText ? .notAWorkbook : .notText
    }
    let json = try? JSON(parsing: first)
    var header =
      json.flatMap(Workbook.Header.init(json:)) ?? Workbook.Header(id: "", title: "", created: "")
    header.version = Workbook.Header.currentVersion
    header.other.removeAll { $0.name == "crc" }
    return header
  }
}
