import WorksheetModel

extension WorkbookFile {
  /// Another copy of the same workbook beside the file, with something in it that this one lacks.
  public struct Copy: Hashable, Sendable {
    public let path: String
    public let workbook: Workbook
    /// How many fields a merge would change here.
    public let newFields: Int

    public var name: String { FilePath.name(of: path) }
  }

  /// Copies beside the file that were renamed, as `X (1).lembar` or `X-kopi.lembar`.
  ///
  /// Only names that resemble the file's own are looked into: a stick has the workbooks of a class.
  public func copies(lackedBy workbook: Workbook) -> [Copy] {
    let name = FilePath.name(of: path)
    return FilePath.names(in: folder).compactMap { other in
      guard other != name, Self.mayBeCopy(other, of: name) else { return nil }
      return Self.copy(at: "\(folder)/\(other)", lackedBy: workbook)
    }
  }

  private static func copy(at path: String, lackedBy workbook: Workbook) -> Copy? {
    guard header(at: path)?.id == workbook.header.id,
      let read = try? WorkbookFile(path: path).open().read, read.newerVersion == nil
    else { return nil }
    let count = workbook.merged(with: read.workbook).differences(from: workbook)
    return count == 0 ? nil : Copy(path: path, workbook: read.workbook, newFields: count)
  }

  /// The first line of a file, when it is one of a workbook.
  private static func header(at path: String) -> Workbook.Header? {
    firstLine(of: path).flatMap { try? JSON(parsing: $0) }.flatMap(Workbook.Header.init(json:))
  }

  private static func mayBeCopy(_ name: String, of own: String) -> Bool {
    guard let stem = letters(of: name), let ownStem = letters(of: own) else { return false }
    return stem.contains(ownStem) || ownStem.contains(stem)
  }

  /// The letters and digits before `.lembar`; nil for other files, and for those of a save.
  private static func letters(of name: String) -> String? {
    let lower = name.lowercased()
    guard let end = lower.firstRange(of: ".lembar"), !lower.hasSuffix(".lama"),
      !lower.hasSuffix(".tmp")
    else { return nil }
    let stem = lower[..<end.lowerBound].filter { $0.isLetter || $0.isNumber }
    return stem.isEmpty ? nil : stem
  }
}

extension Workbook {
  /// How many answers, and records as a whole, differ from another state of the workbook.
  fileprivate func differences(from other: Workbook) -> Int {
    let gone = other.records.count { self[$0.id] == nil }
    return records.reduce(gone) { count, record in
      guard let before = other[record.id] else { return count + max(1, record.fields.count) }
      return count + record.differences(from: before)
    }
  }
}

extension Record {
  fileprivate func differences(from other: Record) -> Int {
    guard self != other else { return 0 }
    let keys = Set(fields.keys).union(other.fields.keys).union(states.keys).union(other.states.keys)
    let answers = keys.count { answer($0) != other.answer($0) || also[$0] != other.also[$0] }
    let isMoved = parent != other.parent || order != other.order || dismissed != other.dismissed
    return answers + (isMoved ? 1 : 0)
  }
}
