import Glibc
import WorksheetModel
import WorksheetStore
import WorksheetText

/// The workbooks of folders, read on all cores; rows come in the order of the names.
///
/// Nothing is written or locked beside them.
final class RecapReading {
  /// What came of one workbook, with all files that hold it.
  struct Piece {
    var rows: [RecapRow] = []
    var skipped: [RecapSkip] = []
    /// Sentences about files that were read all the same.
    var notices: [String] = []
    /// How many files were looked at for it.
    var files = 0
  }

  /// How many files there are to look at.
  let total: Int
  private let found: [WorkbookSearch.Found]
  private let pieces: OrderedThreads<Piece>

  /// Looks through the folders, and begins to read what it found.
  init(_ paths: [String], in surroundings: Surroundings) throws(Refusal) {
    let reader = RecapReader(surroundings)
    switch WorkbookSearch.of(paths) {
    case .failure(let missing):
      let catalogue = reader.catalogue
      throw .badInput(
        missing.problem == .notFound
          ? catalogue[RecapPhrase.notThere, missing.path]
          : catalogue.wording(missing.problem, at: missing.path))
    case .success(let search):
      total = search.found.count
      found = search.found
      let tasks = Self.tasks(search.found)
      pieces = OrderedThreads(count: tasks.count) { reader.piece(of: tasks[$0]) }
    }
  }

  /// The next piece, as soon as it was read; nil after the last.
  func next() -> Piece? { pieces.next() }

  /// The pieces that wait, without waiting for more.
  func ready() -> [Piece] { pieces.ready() }

  /// Whether everything was handed out.
  var isFinished: Bool { pieces.isFinished }

  /// Readable when pieces wait.
  func descriptor() -> Int32? { pieces.descriptor() }

  /// Whether a path leads to one of the files that are read.
  func reads(_ path: String) -> Bool {
    let file = PlainFile(path: path)
    guard file.exists else { return false }
    return found.contains { found in
      if case .file(let other) = found { file.isSame(as: other) } else { false }
    }
  }

  /// Files that say to be the same workbook are one task, at the place of the first of them.
  private static func tasks(_ found: [WorkbookSearch.Found]) -> [[WorkbookSearch.Found]] {
    let claims = OrderedThreads(count: found.count) { number -> String? in
      guard case .file(let path) = found[number] else { return nil }
      return WorkbookFile(path: path).claimedID
    }
    var tasks: [[WorkbookSearch.Found]] = []
    var places: [String: Int] = [:]
    for file in found {
      let id = claims.next() ?? nil
      if let id, let place = places[id] {
        tasks[place].append(file)
        continue
      }
      if let id { places[id] = tasks.count }
      tasks.append([file])
    }
    return tasks
  }
}

/// Reads the files of one workbook and makes its row.
struct RecapReader {
  private let surroundings: Surroundings
  /// One language for all rows.
  let catalogue: Catalogue

  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
    catalogue = surroundings.catalogue()
  }

  private struct State {
    var path: String
    var opened: OpenedWorkbook
    var content: String

    var header: Workbook.Header { opened.read.workbook.header }

    /// Who has seen everything that another has seen, and more, comes after it.
    func isOlder(than other: State) -> Bool {
      let (own, others) = (header.clock.values, other.header.clock.values)
      let left = (own.max() ?? 0, own.reduce(0, +), opened.read.isWhole ? 1 : 0)
      return left < (others.max() ?? 0, others.reduce(0, +), other.opened.read.isWhole ? 1 : 0)
    }
  }

  func piece(of files: [WorkbookSearch.Found]) -> RecapReading.Piece {
    var piece = RecapReading.Piece()
    piece.files = files.count
    var states: [String: State] = [:]
    var order: [String] = []
    // Of many copies only the best so far is kept; of the others it is enough to know what they knew.
    var others: [(path: String, id: String, clock: [String: Int], content: String)] = []
    for file in files {
      switch state(of: file) {
      case .skipped(let skip): piece.skipped.append(skip)
      case .read(let state):
        let id = state.header.id
        guard let best = states[id] else {
          order.append(id)
          states[id] = state
          continue
        }
        let (kept, left) = best.isOlder(than: state) ? (state, best) : (best, state)
        states[id] = kept
        others.append((left.path, id, left.header.clock, left.content))
        // That it is old may only mean that the newer lines are lost.
        if !left.opened.read.isWhole {
          piece.notices += catalogue.notices(left.opened, at: left.path)
        }
      }
    }
    for id in order {
      guard let state = states[id] else { continue }
      let copies = others.filter { $0.id == id }.map { other in
        RecapCopy(
          file: other.path,
          relation: .init(
            of: other.clock, other.content, to: state.header.clock, state.content))
      }
      piece.rows.append(row(state, copies))
      piece.skipped += copies.map { skip($0, for: state.path) }
      piece.notices += notices(state)
    }
    return piece
  }

  private enum Outcome {
    case read(State)
    case skipped(RecapSkip)
  }

  private func state(of file: WorkbookSearch.Found) -> Outcome {
    switch file {
    case .problem(let path, let problem): return .skipped(unreadable(path, problem))
    case .file(let path):
      do throws(FileProblem) {
        let (opened, content) = try WorkbookFile(path: path).look()
        return .read(State(path: path, opened: opened, content: content.hex))
      } catch {
        return .skipped(unreadable(path, error))
      }
    }
  }

  private func row(_ state: State, _ copies: [RecapCopy]) -> RecapRow {
    let library = surroundings.library
    let checked = CheckedWorkbook(
      workbook: state.opened.read.workbook, worksheets: library.worksheets,
      wordlists: library.wordlists, today: surroundings.clock.day)
    var row = RecapRow(
      checked, findings: Checks.findings(in: checked), file: state.path, content: state.content
    ) { catalogue.wording($0) }
    row.isSalvaged = !state.opened.read.isWhole
    row.copies = copies
    return row
  }

  private func notices(_ state: State) -> [String] {
    var notices = catalogue.notices(state.opened, at: state.path)
    let workbook = state.opened.read.workbook
    if let unsaved = surroundings.state?.unsavedWork(for: workbook), !unsaved.changes.isEmpty {
      notices.append(
        catalogue[FilePhrase.unsavedJournal, state.path, String(unsaved.changes.count)])
    }
    return notices
  }

  private func unreadable(_ path: String, _ problem: FileProblem) -> RecapSkip {
    // It was found there, so it is a link to nothing, or just went; no new workbook is wanted.
    let reason =
      problem == .notFound
      ? catalogue[RecapPhrase.gone, path] : catalogue.wording(problem, at: path)
    return RecapSkip(file: path, cause: .unreadable, reason: reason)
  }

  private func skip(_ copy: RecapCopy, for kept: String) -> RecapSkip {
    let phrase: RecapPhrase =
      switch copy.relation {
      case .older: .copyOlder
      case .identical: .copyIdentical
      case .apart: .copyApart
      }
    return RecapSkip(
      file: copy.file, cause: .copy(copy.relation),
      reason: catalogue[phrase, copy.file, kept, kept.inCommand, copy.file.inCommand])
  }
}
