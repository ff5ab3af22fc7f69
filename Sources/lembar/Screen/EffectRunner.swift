import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetText

/// Carries out what the program asks for: the only place where it meets the disk.
struct EffectRunner {
  let surroundings: Surroundings
  let state: StateFolder
  private(set) var catalogue: Catalogue
  private(set) var session: EditingSession?
  /// The save that runs beside the loop, and whose session it belongs to.
  var running: (save: RunningSave, session: EditingSession)?
  /// Whether another save was asked for meanwhile.
  var isSaveWanted = false
  /// The workbooks of a recap, while they are being read.
  var recap: RecapReading?
  /// What is open for reading only.
  private(set) var looked: LookedAt?

  init(in surroundings: Surroundings, state: StateFolder) {
    self.surroundings = surroundings
    self.state = state
    catalogue = surroundings.catalogue()
  }

  /// Where the open file is, as a sentence; nil while none is open for writing.
  var placeOfFile: String? {
    session.map { catalogue[ScreenPhrase.savedAt, surroundings.shown($0.file.path)] }
  }

  /// Carries out one effect and tells what came of it.
  mutating func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .apply(let change, let purpose): [apply(change, purpose)]
    case .save: save()
    case .open(let path): open(path)
    case .create(let title): create(title)
    case .openExample(let name): openExample(name)
    case .recover: recover()
    case .mergeCopy(let path): mergeCopy(at: path)
    case .proposePlace: proposePlace()
    case .saveElsewhere(let path): saveElsewhere(path)
    case .writeBeside(let ending, let text): [write(text, beside: ending)]
    case .readList(let path): [readList(path)]
    case .listBackups: listBackups()
    case .restoreBackup(let path): restoreBackup(path)
    case .switchLanguage: [switchLanguage()]
    case .quit, .leave, .visit, .suspend, .reportMouse, .switchTheme: []
    }
  }

  /// Keeps what is being typed in the journal; false when that is not possible now.
  func keep(_ unfinished: Unfinished?) -> Bool {
    guard let session else { return true }
    return (try? session.keep(unfinished.map { Draft($0) })) != nil
  }

  private func apply(_ change: Change, _ purpose: Purpose) -> AppEvent {
    guard let session else { return .refused(change, catalogue[ScreenPhrase.readOnly]) }
    do throws(CommitProblem) {
      let inverse = try session.commit(change)
      return .journalled(change, inverse: inverse, session.workbook, purpose)
    } catch {
      switch error {
      case .edit(let problem):
        return .refused(change, catalogue.wording(problem, at: session.file.path))
      case .file(let problem):
        let sentence = catalogue.wording(problem, at: state.path)
        return .notJournalled(change, purpose, catalogue[ScreenPhrase.notTaken, sentence])
      }
    }
  }

  private func readList(_ path: String) -> AppEvent {
    do throws(FileProblem) {
      return .listRead(try PlainFile(path: absolute(path)).text())
    } catch {
      return .message(catalogue.wording(error, at: path))
    }
  }

  private mutating func recover() -> [AppEvent] {
    guard let session else { return [] }
    let unfit = session.takeUnsaved()
    // On a full disk it stays where it is and is offered again.
    try? session.takeDraft()
    let unfinished = session.unsaved?.draft.map { Unfinished($0) }
    var news: [AppEvent] = [.recovered(session.workbook, unfinished)]
    if !unfit.isEmpty {
      news.append(.message(catalogue[FilePhrase.unfitChanges, String(unfit.count)]))
    }
    return news + save()
  }

  private mutating func switchLanguage() -> AppEvent {
    let languages = surroundings.library.languages
    let index = languages.firstIndex(of: catalogue.language) ?? 0
    catalogue = surroundings.library.catalogue(languages[(index + 1) % max(1, languages.count)])
    return .languageChanged(catalogue)
  }
}

// MARK: - Opening

extension EffectRunner {
  /// Opens a workbook for writing, or for reading only when that is all that can be done.
  mutating func open(_ path: String) -> [AppEvent] {
    let file = WorkbookFile(path: absolute(path))
    // What can never be saved here must not wait in the journal for the next file of this id.
    if let problem = file.writingProblem {
      return look(at: path, because: .unwritable(catalogue.wording(problem, at: path)))
    }
    do throws(FileProblem) {
      let session = try EditingSession(
        opening: file,
        as: .init(state: state, replica: MadeIdentifier.replica(), author: surroundings.author),
        recovering: .unsavedAndLost)
      let isKnown = RecentFiles(in: state).paths.contains(file.path)
      RecentFiles(in: state).note(file.path)
      return opened(session, isKnown: isKnown)
    } catch {
      // If the workbook can be read, it is the place for the journals that failed.
      let place = error.isAboutWorkbook ? path : state.path
      let sentence = catalogue.wording(error, at: place)
      if case .busy = error { return look(at: path, because: .inUse(sentence)) }
      return look(at: path, because: .unwritable(sentence))
    }
  }

  private func recovery(_ work: UnsavedWork, for workbook: Workbook) -> AppEvent.Recovery {
    .init(
      text: catalogue.recoveryOffer(work, today: SystemClock.now.day),
      workbook: work.recovered(workbook).workbook, unfinished: work.draft.map { Unfinished($0) })
  }

  private mutating func opened(_ session: EditingSession, isKnown: Bool) -> [AppEvent] {
    let workbook = session.workbook
    catalogue = surroundings.catalogue(for: workbook)
    var notices = catalogue.notices(session.opened, at: session.file.path)
    if !isKnown, !session.file.medium.hasPermissions {
      notices.append(catalogue[ScreenPhrase.everybodyReads])
    }
    notices += surroundings.noticesOfApproval(workbook, catalogue)
    self.session = session
    looked = nil
    return [
      .languageChanged(catalogue),
      .opened(
        workbook, readOnly: nil,
        notice: notices.isEmpty ? nil : notices.joined(separator: " "),
        recovery: session.unsaved.map { recovery($0, for: workbook) }),
    ] + offerOfCopy()
  }

  /// Opens a workbook without the right to change it.
  mutating func look(at path: String, because problem: ReadOnly = .asked) -> [AppEvent] {
    session = nil
    let path = absolute(path)
    do throws(FileProblem) {
      let file = WorkbookFile(path: path)
      let opened = try file.open()
      looked = LookedAt(opened, of: file, because: problem)
      catalogue = surroundings.catalogue(for: opened.read.workbook)
      var notices = catalogue.notices(opened, at: path)
      notices += surroundings.noticesOfApproval(opened.read.workbook, catalogue)
      let reason: String
      switch problem {
      case .asked: reason = catalogue[ScreenPhrase.readOnlyAsked]
      case .inUse(let sentence): reason = catalogue[ScreenPhrase.readOnlyBecause, sentence]
      case .unwritable(let sentence):
        reason = catalogue[ScreenPhrase.readOnlyBecause, sentence]
        if let work = state.unsavedWork(for: opened.read.workbook) {
          notices.append(catalogue.waiting(work, today: SystemClock.now.day))
        }
      }
      if !notices.isEmpty { notices.insert(reason, at: 0) }
      return [
        .languageChanged(catalogue),
        .opened(
          opened.read.workbook, readOnly: reason,
          notice: notices.isEmpty ? nil : notices.joined(separator: " "), recovery: nil),
      ]
    } catch {
      var sentence = catalogue.wording(error, at: path)
      if error == .notFound, state.holdsWork(for: WorkbookFile(path: path)) {
        sentence += " " + catalogue[ScreenPhrase.recoveryAbsent]
      }
      return [.cannotOpen(sentence)]
    }
  }

  private mutating func create(_ title: String) -> [AppEvent] {
    let header = Workbook.Header(
      id: MadeIdentifier.workbook(), title: title, language: catalogue.language,
      created: SystemClock.now.iso)
    var workbook = Workbook(header: header)
    let profile = Record(
      id: MadeIdentifier.record(), kind: .profile, parent: nil,
      order: workbook.lastOrder(below: nil, kind: .profile))
    // The name was just typed; asking for it again on the first sheet would look like forgetting.
    let named = Change([.insert(profile), .set(profile.id, "group", Answer(.text(title)))])
    let stamp = workbook.nextStamp(in: MadeIdentifier.replica())
    guard (try? workbook.apply(named, at: stamp)) != nil else { return [] }
    return openNew(workbook, named: title)
  }

  private mutating func openExample(_ name: String) -> [AppEvent] {
    guard let text = surroundings.library.example(name),
      let read = try? WorkbookFormat.read(Array(text.utf8))
    else { return [.cannotOpen(catalogue.wording(FileProblem.notAWorkbook, at: name))] }
    var workbook = read.workbook
    workbook.header.id = MadeIdentifier.workbook()
    return openNew(workbook, named: name)
  }

  /// Puts a new workbook into the home folder under a name that is free.
  private mutating func openNew(_ workbook: Workbook, named title: String) -> [AppEvent] {
    let name = absolute("~/" + FileName.from(title))
    for number in 1...99 {
      let path = "\(name)\(number == 1 ? "" : "-\(number)").lembar"
      do throws(FileProblem) {
        try WorkbookFile(path: path).create(workbook)
        let notice = catalogue[ScreenPhrase.madeAt, surroundings.shown(path)]
        return open(path) + [.message(notice)]
      } catch .exists {
        continue
      } catch {
        return [.cannotOpen(catalogue.wording(error, at: path))]
      }
    }
    return [.cannotOpen(catalogue.wording(FileProblem.exists, at: name))]
  }

  func absolute(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = surroundings.environment["HOME"] else {
      return path
    }
    return home + path.dropFirst(1)
  }
}

/// Why a workbook is open for reading only; with a sentence that says more.
enum ReadOnly {
  case asked
  /// Another session has it, and what waits in the journals belongs to that one.
  case inUse(String)
  case unwritable(String)
}

extension Draft {
  fileprivate init(_ unfinished: Unfinished) {
    self.init(
      record: unfinished.record, field: unfinished.field, text: unfinished.text,
      making: unfinished.making)
  }
}

extension Unfinished {
  fileprivate init(_ draft: Draft) {
    self.init(
      record: draft.record, field: draft.field, text: draft.text, making: draft.making)
  }
}

extension FileProblem {
  /// Whether a session that cannot begin was refused because of the workbook itself.
  var isAboutWorkbook: Bool {
    switch self {
    case .busy, .newerVersion: true
    case .notFound, .isFolder, .notAFile, .notAllowed, .empty, .notText, .notAWorkbook, .tooLarge,
      .tooManyRecords, .textTooLong, .tooDeep, .nameNotText, .unreadable, .exists, .noFolder,
      .noSpace,
      .readOnlyMedium, .tooLargeForMedium, .unwritable, .notVerified, .changedMeanwhile,
      .noStateFolder:
      false
    }
  }
}

/// Names for files that every file system takes, FAT included.
enum FileName {
  /// Letters and digits of a title in lower case, joined by dashes; never empty.
  static func from(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "lembar" : String(words.joined(separator: "-").prefix(60))
  }
}
