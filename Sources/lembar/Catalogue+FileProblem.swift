import WorksheetModel
import WorksheetStore
import WorksheetText

extension Catalogue {
  /// What happened to the file at this path, and what to do.
  func wording(_ problem: FileProblem, at path: String) -> String {
    switch problem {
    case .notFound: self[FilePhrase.notFound, path]
    case .isFolder: self[FilePhrase.isFolder, path]
    case .notAFile: self[FilePhrase.notAFile, path]
    case .notAllowed: self[FilePhrase.notAllowed, path]
    case .empty: self[FilePhrase.empty, path]
    case .notText: self[FilePhrase.notText, path]
    case .notAWorkbook: self[FilePhrase.notAWorkbook, path]
    case .tooLarge: self[FilePhrase.tooLarge, path]
    case .tooManyRecords: self[FilePhrase.tooManyRecords, path]
    case .textTooLong(let line): self[FilePhrase.textTooLong, path, String(line)]
    case .tooDeep(let line): self[FilePhrase.tooDeep, path, String(line)]
    case .unreadable(let code): self[FilePhrase.unreadable, path, String(code)]
    case .exists: self[FilePhrase.exists, path]
    case .noFolder: self[FilePhrase.noFolder, path]
    case .noSpace: self[FilePhrase.noSpace, path]
    case .readOnlyMedium: self[FilePhrase.readOnlyMedium, path]
    case .tooLargeForMedium: self[FilePhrase.tooLargeForMedium, path]
    case .unwritable(let code): self[FilePhrase.unwritable, path, String(code)]
    case .notVerified: self[FilePhrase.notVerified, path]
    case .changedMeanwhile: self[FilePhrase.changedMeanwhile, path]
    case .busy: self[FilePhrase.busy, path]
    case .newerVersion(let version): self[FilePhrase.newerVersionNotWritten, path, String(version)]
    case .noStateFolder: self[FilePhrase.noStateFolder, path]
    }
  }

  /// All that was wrong with a file that was opened all the same, one sentence each.
  func notices(_ opened: OpenedWorkbook, at path: String) -> [String] {
    var notices: [String] = []
    let read = opened.read
    switch opened.origin {
    case .main: break
    case .previous: notices.append(self[FilePhrase.takenFromPrevious, path])
    case .unfinished: notices.append(self[FilePhrase.takenFromUnfinished, path])
    }
    if !read.damaged.isEmpty {
      let lines = read.damaged.prefix(5).map { String($0.number) }.joined(separator: ", ")
      notices.append(self[FilePhrase.damagedLines, path, String(read.damaged.count), lines])
    }
    switch read.completeness {
    case .complete: break
    case .cut: notices.append(self[FilePhrase.missingEnd, path])
    case .wrongCount(let expected, let found):
      notices.append(self[FilePhrase.wrongLineCount, path, String(expected), String(found)])
    }
    if opened.recordsRestored > 0 {
      notices.append(self[FilePhrase.recordsRestored, path, String(opened.recordsRestored)])
    }
    if let version = read.newerVersion {
      notices.append(self[FilePhrase.newerVersion, path, String(version)])
    }
    return notices
  }

  /// Why an edit cannot be carried out.
  func wording(_ problem: EditProblem, at path: String) -> String {
    switch problem {
    case .noSuchRecord(let id): self[CommandPhrase.noSuchRecord, id.text]
    case .recordExists(let id): self[CommandPhrase.recordExists, id.text]
    case .circle(let id): self[CommandPhrase.circle, id.text]
    case .tooManyRecords: self[FilePhrase.tooManyRecords, path]
    }
  }
}
