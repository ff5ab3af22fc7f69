import WorksheetApp
import WorksheetModel
import WorksheetStore
import WorksheetTemplates
import WorksheetText

/// Carries out what the program asks for: the only place where it meets the disk.
struct EffectRunner {
  private let library: TemplateLibrary
  private let state: StateFolder
  private let home: String
  private var catalogue: Catalogue
  private var session: EditingSession?

  init(library: TemplateLibrary, state: StateFolder, home: String, catalogue: Catalogue) {
    self.library = library
    self.state = state
    self.home = home
    self.catalogue = catalogue
  }

  /// Carries out one effect and tells what came of it.
  mutating func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .apply(let change, let purpose): [apply(change, purpose)]
    case .save: [save()]
    case .open(let path): [open(path)]
    case .create(let title): [create(title)]
    case .openExample(let name): [openExample(name)]
    case .recover: recover()
    case .switchLanguage: [switchLanguage()]
    case .quit, .suspend: []
    }
  }

  /// Keeps what is being typed in the journal; a full disk shows with the next answer anyway.
  func keep(_ draft: Unfinished) {
    try? session?.keep(Draft(record: draft.record, field: draft.field, text: draft.text))
  }

  private func apply(_ change: Change, _ purpose: Purpose) -> AppEvent {
    guard let session else { return .refused(change, catalogue[ScreenPhrase.readOnly]) }
    do throws(CommitProblem) {
      let inverse = try session.commit(change)
      return .journalled(change, inverse: inverse, session.workbook, purpose)
    } catch {
      switch error {
      case .edit: return .refused(change, catalogue[ScreenPhrase.cannotApply])
      case .file(let problem):
        return .refused(change, catalogue[ScreenPhrase.notTaken, catalogue.wording(problem)])
      }
    }
  }

  private func save() -> AppEvent {
    guard let session else { return .message("") }
    let now = SystemClock.now
    do throws(FileProblem) {
      try session.save(date: now.day.iso)
      return .saved(time: now.time)
    } catch {
      return .notSaved(catalogue[ScreenPhrase.notSavedBecause, catalogue.wording(error)])
    }
  }

  // MARK: Opening

  private mutating func open(_ path: String) -> AppEvent {
    let file = WorkbookFile(path: absolute(path))
    do throws(FileProblem) {
      let session = try EditingSession(
        opening: file,
        as: .init(
          state: state, replica: MadeIdentifier.replica(), started: SystemClock.now.iso))
      RecentFiles(in: state).note(file.path)
      return opened(session)
    } catch {
      return openReadOnly(file, because: error)
    }
  }

  private mutating func opened(_ session: EditingSession) -> AppEvent {
    let notice = OpeningNotice(catalogue: catalogue)
    let workbook = session.workbook
    if workbook.isApproved {
      self.session = nil
      return .opened(
        workbook, readOnly: catalogue[ScreenPhrase.approved], notice: nil, recovery: nil)
    }
    self.session = session
    return .opened(
      workbook, readOnly: nil, notice: notice.damage(of: session.opened),
      recovery: session.unsaved.map { .init(text: notice.recovery($0)) })
  }

  /// A workbook that cannot be written may still be read.
  private mutating func openReadOnly(_ file: WorkbookFile, because problem: FileProblem) -> AppEvent
  {
    session = nil
    guard let opened = try? file.open() else {
      return .cannotOpen("\(file.path): \(catalogue.wording(problem))")
    }
    return .opened(
      opened.read.workbook,
      readOnly: catalogue[ScreenPhrase.readOnlyBecause, catalogue.wording(problem)],
      notice: nil, recovery: nil)
  }

  private mutating func create(_ title: String) -> AppEvent {
    let header = Workbook.Header(
      id: MadeIdentifier.workbook(), title: title, language: catalogue.language,
      created: SystemClock.now.iso)
    return openNew(Workbook(header: header), named: title)
  }

  private mutating func openExample(_ name: String) -> AppEvent {
    guard let text = library.example(name),
      let read = try? WorkbookFormat.read(Array(text.utf8))
    else { return .cannotOpen(name) }
    var workbook = read.workbook
    workbook.header.id = MadeIdentifier.workbook()
    return openNew(workbook, named: name)
  }

  /// Puts a new workbook into the home folder under a name that is free.
  private mutating func openNew(_ workbook: Workbook, named title: String) -> AppEvent {
    let name = FileName.from(title)
    for number in 1...99 {
      let path = "\(home)/\(name)\(number == 1 ? "" : "-\(number)").lembar"
      do throws(FileProblem) {
        try WorkbookFile(path: path).create(workbook)
        return open(path)
      } catch .exists {
        continue
      } catch {
        return .cannotOpen("\(path): \(catalogue.wording(error))")
      }
    }
    return .cannotOpen(catalogue.wording(FileProblem.exists))
  }

  private func recover() -> [AppEvent] {
    guard let session else { return [] }
    session.takeUnsaved()
    return [.recovered(session.workbook), save()]
  }

  private mutating func switchLanguage() -> AppEvent {
    let languages = library.languages
    let index = languages.firstIndex(of: catalogue.language) ?? 0
    catalogue = library.catalogue(languages[(index + 1) % max(1, languages.count)])
    return .languageChanged(catalogue)
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("~/") ? home + path.dropFirst(1) : path
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
