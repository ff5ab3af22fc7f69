import TerminalScreen
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
    case .nameNotText: self[FilePhrase.nameNotText, path]
    case .unreadable(let code): self[FilePhrase.unreadable, path, String(code)]
    case .exists: self[FilePhrase.exists, path]
    case .noFolder: self[FilePhrase.noFolder, path]
    case .noSpace: self[FilePhrase.noSpace, path]
    case .readOnlyMedium: self[FilePhrase.readOnlyMedium, path]
    case .tooLargeForMedium: self[FilePhrase.tooLargeForMedium, path]
    case .unwritable(let code): self[FilePhrase.unwritable, path, String(code)]
    case .notVerified: self[FilePhrase.notVerified, path]
    case .changedMeanwhile: self[FilePhrase.changedMeanwhile, path]
    case .busy(nil): self[FilePhrase.busy, path]
    case .busy(let holder?): wording(holder, at: path)
    case .newerVersion(let version): self[FilePhrase.newerVersionNotWritten, path, String(version)]
    case .noStateFolder: self[FilePhrase.noStateFolder, path]
    }
  }

  /// Who has the workbook open, and since when; the names come from somebody else's machine.
  private func wording(_ holder: LockHolder, at path: String) -> String {
    let names = [holder.user, holder.host].map { String(SafeText($0).text.prefix(24)) }
    return self[FilePhrase.busyBy, path, names[0], names[1], momentShown(holder.since)]
  }

  /// A moment in ISO 8601 as `09.14` today and as `22 Nov 2026, 09.14` on any other day.
  private func momentShown(_ moment: String) -> String {
    let today = SystemClock.now.day.iso + "T"
    return moment.hasPrefix(today) ? timeShown(moment.dropFirst(today.count)) : dayShown(moment)
  }

  /// A moment in ISO 8601, or a date, as `22 Nov 2026, 09.14`; anything else as it is, made safe.
  func dayShown(_ moment: String) -> String {
    let parts = moment.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, let day = Day(iso: first) else { return SafeText(moment).text }
    let date = "\(day.day) \(month(day.month))"
    return parts.count == 2 ? "\(date), \(timeShown(parts[1]))" : date
  }

  private func timeShown(_ time: Substring) -> String {
    SafeText(String(time.prefix(5))).text.replacing(":", with: ".")
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
