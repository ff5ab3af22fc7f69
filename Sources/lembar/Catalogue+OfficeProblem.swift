import TerminalScreen
import WorksheetModel
import WorksheetText

extension Catalogue {
  /// Why `lembar-office` did not write the file or database of this name, and what to do.
  func wording(_ problem: OfficeProblem, at target: String) -> String {
    // The detail comes from a server or a library and may be of any length.
    let detail = String(SafeText(problem.detail).text.prefix(300))
    return self[phrase(for: problem.code), target, detail]
  }

  private func phrase(for code: OfficeProblem.Code) -> OfficePhrase {
    switch code {
    case .absent: .absent
    case .died: .died
    case .libraryMissing: .libraryMissing
    case .badInput: .badInput
    case .badTarget: .badTarget
    case .noFolder: .noFolder
    case .isFolder: .isFolder
    case .notAllowed: .notAllowed
    case .readOnly: .readOnly
    case .fullDisk: .fullDisk
    case .notWritten: .notWritten
    case .notADatabase: .notADatabase
    case .locked: .locked
    case .newerSchema: .newerSchema
    case .wrongPassword: .wrongPassword
    case .unknownHost: .unknownHost
    case .noServer: .noServer
    case .noSuchDatabase: .noSuchDatabase
    case .noRights: .noRights
    case .connectionLost: .connectionLost
    case .databaseFailed: .databaseFailed
    }
  }
}
