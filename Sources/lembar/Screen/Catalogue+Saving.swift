import WorksheetApp
import WorksheetStore
import WorksheetText

/// What keeps a file from being written, as far as people can do something about it.
enum SavingCause: Hashable {
  case gone, full, readOnly, notAllowed, tooLarge, unreliable, changed
  case failing(code: Int32)
  /// It does not end, and nobody knows whether it will.
  case silent

  init(_ problem: FileProblem) {
    self =
      switch problem {
      case .notFound, .noFolder, .notAFile, .isFolder: .gone
      case .noSpace: .full
      case .readOnlyMedium: .readOnly
      case .notAllowed: .notAllowed
      case .tooLargeForMedium, .tooLarge, .tooManyRecords, .textTooLong, .tooDeep: .tooLarge
      case .unwritable(let code), .unreadable(let code): .failing(code: code)
      case .notVerified: .unreliable
      case .changedMeanwhile, .exists, .busy, .newerVersion, .empty, .notText, .notAWorkbook,
        .nameNotText:
        .changed
      case .noStateFolder: .gone
      }
  }
}

extension Catalogue {
  /// Why the file at a path could not be written, for the title line and as a whole sentence.
  func problem(_ cause: SavingCause, at path: String) -> SavingProblem {
    let isOnStick = ["/media/", "/run/media/", "/mnt/"].contains { path.hasPrefix($0) }
    let place = self[isOnStick ? SavingPhrase.stick : .disk]
    let (reason, remedy): (String, SavingPhrase) =
      switch cause {
      case .gone: (self[SavingPhrase.gone, isOnStick ? place : self[SavingPhrase.folder]], .goneDo)
      case .full: (self[SavingPhrase.full, place], .fullDo)
      case .readOnly: (self[SavingPhrase.readOnly, place], .readOnlyDo)
      case .notAllowed: (self[SavingPhrase.notAllowed], .notAllowedDo)
      case .tooLarge: (self[SavingPhrase.tooLarge], .tooLargeDo)
      case .unreliable: (self[SavingPhrase.unreliable, place], .unreliableDo)
      case .changed: (self[SavingPhrase.changed], .changedDo)
      case .failing(let code): (self[SavingPhrase.failing, place, String(code)], .failingDo)
      case .silent: (self[SavingPhrase.silent, place], .silentDo)
      }
    return SavingProblem(
      reason: reason, sentence: self[ScreenPhrase.notSavedBecause, reason, self[remedy]])
  }
}
