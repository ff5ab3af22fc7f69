import WorksheetApp
import WorksheetStore
import WorksheetText

/// Copies of the open workbook: offered, merged, or found under its name when it is saved.
extension EffectRunner {
  /// Offers the first copy beside the file that has something this workbook lacks.
  func offerOfCopy() -> [AppEvent] {
    guard let session, let copy = session.file.copies(lackedBy: session.workbook).first else {
      return []
    }
    let text = catalogue[ScreenPhrase.copyFound, copy.name, String(copy.newFields)]
    return [.foundCopy(.init(path: copy.path, text: text))]
  }

  /// Merges a copy into the open workbook and offers the next one; the copy itself stays.
  mutating func mergeCopy(at path: String) -> [AppEvent] {
    guard let session else { return [] }
    let copy = WorkbookFile(path: path)
    do throws(FileProblem) {
      let other = try copy.open().read.workbook
      return merge(saying: catalogue[ScreenPhrase.copyMerged, copy.name]) {
        date throws(FileProblem) in
        try session.merge(other, date: date)
      } + offerOfCopy()
    } catch {
      return [.message(catalogue.wording(error, at: path))]
    }
  }

  /// Merges the file when somebody else changed it while this session worked.
  mutating func mergeChangedFile() -> [AppEvent] {
    guard let session else { return [] }
    return merge(saying: catalogue[ScreenPhrase.changedMerged]) { date throws(FileProblem) in
      try session.mergeChangedFile(date: date)
    }
  }

  private mutating func merge(
    saying sentence: String, _ merge: (_ date: String) throws(FileProblem) -> Void
  ) -> [AppEvent] {
    guard let session else { return [] }
    // Two saves of one file at once would each take the other for somebody else's.
    let earlier = hasSaveEnded(by: .now + .seconds(60)) ? endSave() : abandonSave()
    let clock = SystemClock.now
    do throws(FileProblem) {
      try merge(clock.day.iso)
      let saved = AppEvent.saved(time: clock.time, on: session.file.appMedium)
      return earlier + [.merged(session.workbook, sentence), saved] + backupNotice()
    } catch {
      return earlier + [.notSaved(catalogue.problem(SavingCause(error), at: session.file.path))]
    }
  }
}
