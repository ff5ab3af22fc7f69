import Testing
import TerminalScreen
import WorksheetModel
import WorksheetStore
import WorksheetTemplates

@testable import WorksheetApp

/// Plays keys into the program and carries out its effects in memory.
struct Player {
  var app: App
  /// What the program asked for besides changes, in its order.
  var asked: [Effect] = []
  /// When set, every change is refused with this sentence, as by a full disk.
  var refusal: String?
  private var workbook: Workbook

  init(_ workbook: Workbook = .empty, language: Language = .indonesian) throws {
    let library = try TemplateLibrary.load(folder: nil)
    self.workbook = workbook
    let desk = Desk(
      workbook: workbook, worksheets: library.worksheets,
      catalogue: library.catalogue(language), wordlists: library.wordlists,
      today: try #require(Day(iso: "2026-11-23")), seed: 7)
    app = App(opening: desk)
  }

  /// The example workbook of this name, as the program carries it.
  static func example(_ name: String, language: Language = .indonesian) throws -> Player {
    let library = try TemplateLibrary.load(folder: nil)
    let text = try #require(library.example(name))
    return try Player(WorkbookFormat.read(Array(text.utf8)).workbook, language: language)
  }

  mutating func play(_ script: String) throws {
    for key in try KeyScript.parse(script) { press(key) }
  }

  mutating func press(_ key: Key) {
    for effect in app.receive(key) { perform(effect) }
  }

  /// Pastes a text at once, as a terminal does with brackets around it.
  mutating func paste(_ text: String) { press(.paste(text)) }

  /// Lets the time pass after which a refused answer is tried again.
  mutating func waitForRetry() {
    for effect in app.retry() { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    guard case .apply(let change, let purpose) = effect else {
      asked.append(effect)
      return
    }
    if let refusal {
      _ = app.receive(.notJournalled(change, purpose, refusal))
      return
    }
    guard let inverse = try? workbook.apply(change, at: workbook.nextStamp(in: "test")) else {
      return
    }
    let next = app.receive(.journalled(change, inverse: inverse, workbook, purpose))
    for effect in next { perform(effect) }
  }

  var records: [Record] { app.desk.workbook.records }

  func text(_ columns: Int = 80, _ rows: Int = 24) -> String {
    app.drawn(size: Size(columns: columns, rows: rows)).text
  }

  /// The row that carries the mark of the focus, without the list of sheets at its left.
  func focusedRow(_ columns: Int = 80, _ rows: Int = 24) -> String {
    let canvas = app.drawn(size: Size(columns: columns, rows: rows))
    return canvas.cursor.map { canvas.row($0.row) } ?? ""
  }
}

extension Workbook {
  static var empty: Workbook {
    Workbook(header: .init(id: "w", title: "Uji", created: "2026-11-23T09:12:00+07:00"))
  }
}
