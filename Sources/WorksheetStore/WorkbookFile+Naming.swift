import Glibc
import WorksheetModel

extension WorkbookFile {
  /// The file name without its ending.
  var stem: String {
    let name = FilePath.name(of: path)
    return name.hasSuffix(".lembar") ? String(name.dropLast(".lembar".count)) : name
  }

  /// A file of the same name in another folder, or beside itself for nil; `-2`, `-3`... follow the name
  /// as long as it is taken.
  public func freeName(in other: String? = nil) -> WorkbookFile {
    Self.free(stem, in: other ?? folder)
  }

  static func free(_ stem: String, in folder: String) -> WorkbookFile {
    let place = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    for number in 1...999 {
      let suffix = number == 1 ? "" : "-\(number)"
      let file = WorkbookFile(path: "\(place)\(stem)\(suffix).lembar")
      if !file.exists { return file }
    }
    return WorkbookFile(path: "\(place)\(stem).lembar")
  }

  /// Writes a new file beside this one, `NAME-ending`, or `NAME-2-ending` and so on while it is taken.
  public func createBeside(_ ending: String, _ bytes: [UInt8]) throws(FileProblem) -> PlainFile {
    let place = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    for number in 1...999 {
      let suffix = number == 1 ? "" : "-\(number)"
      let new = PlainFile(path: "\(place)\(stem)\(suffix)-\(ending)")
      guard !new.exists else { continue }
      try new.create(bytes)
      return new
    }
    throw .exists
  }

  /// The file that somebody means who types this path for a copy: a folder takes the copy under the
  /// same name, and a name without an ending gets one.
  public func place(typed path: String) -> WorkbookFile {
    var status = stat()
    if path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      let folder = path.hasSuffix("/") ? path : path + "/"
      return WorkbookFile(path: "\(folder)\(stem).lembar")
    }
    let hasEnding = FilePath.name(of: path).dropFirst().contains(".")
    return WorkbookFile(path: hasEnding ? path : "\(path).lembar")
  }

  /// Everything under the name, as it is.
  public func content() throws(FileProblem) -> [UInt8] { try bytes(of: path) }
}

extension Backup {
  /// Writes the backup as a new file beside the workbook, or into another folder when that takes
  /// none; nothing is written over.
  public func restore(
    beside file: WorkbookFile, or folder: String?
  ) throws(FileProblem) -> WorkbookFile {
    let workbook = try read()
    do throws(FileProblem) {
      return try restore(workbook, of: file, in: file.folder)
    } catch {
      guard let folder else { throw error }
      return try restore(workbook, of: file, in: folder)
    }
  }

  private func restore(
    _ workbook: Workbook, of file: WorkbookFile, in folder: String
  ) throws(FileProblem) -> WorkbookFile {
    let new = WorkbookFile.free("\(file.stem).cadangan-\(day)", in: folder)
    try new.create(workbook)
    return new
  }
}
