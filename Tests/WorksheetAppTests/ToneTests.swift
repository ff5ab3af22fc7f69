import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

/// Nothing is told by its look alone: what a printer, a braille line or a wall in the sun leaves of a
/// page says the same.
@Suite struct ToneTests {
  /// The mark of every finding, and the words that say the same as a colour.
  private static let signs = [
    "!", "cek", "chk", "penuh", "full", "belum", "not yet", "none yet", "missing", "tepat", "right",
    "Periksa", "Check", "Catatan", "Remarks", "Tercatat", "Noted", "Saran", "Suggestion",
    "Tidak ada", "There are no", "hanya baca", "read only", "tersimpan", "saved",
  ]

  /// Cells of one row that look the same.
  private struct Run {
    let row: Int
    let column: Int
    let text: String
    let style: Style
  }

  @Test(arguments: GoldenPageTests.pages.map(\.name), [Language.indonesian, .english])
  func `what has a signal colour has a sign or a word`(name: String, language: Language) throws {
    let canvas = try canvas(name, language)
    let runs = runs(on: canvas)
    for run in runs {
      switch run.style.tone {
      case .plain, .muted, .heading: continue
      case .warning, .error, .good:
        let sentence = sentence(around: run, in: runs, on: canvas)
        #expect(
          Self.signs.contains { sentence.contains($0) } || sentence.contains(/-\s?(Rp)?\d/),
          "\(name): “\(run.text)” in “\(sentence)”")
      }
    }
  }

  @Test(arguments: GoldenPageTests.pages.map(\.name), [(80, 24), (40, 12)])
  func `the focus has its mark and the cursor, not only its look`(
    name: String, size: (columns: Int, rows: Int)
  ) throws {
    let canvas = try canvas(name, .indonesian, Size(columns: size.columns, rows: size.rows))
    let cursor = try #require(canvas.cursor, "\(name)")
    let reversed = Set(runs(on: canvas).filter(\.style.isReverse).map(\.row))
    for row in reversed {
      #expect(canvas.row(row).contains(">"), "\(name): “\(canvas.row(row))”")
    }
    // Where somebody types to search, the cursor is in the line of the search.
    let isSearching = canvas.row(cursor.row).contains(" / ")
    #expect(reversed.isEmpty || isSearching || reversed.contains(cursor.row), "\(name)")
  }

  private func canvas(
    _ name: String, _ language: Language, _ size: Size = Size(columns: 80, rows: 24)
  ) throws -> Canvas {
    let keys = try #require(GoldenPageTests.pages.first { $0.name == name }).keys
    var player = try Player.example("susu-kambing", language: language)
    player.app.resize(to: size)
    try player.play(keys)
    return player.app.drawn(size: size)
  }

  private func runs(on canvas: Canvas) -> [Run] {
    (0..<canvas.size.rows).flatMap { row in
      var runs: [Run] = []
      for column in 0..<canvas.size.columns {
        guard let cell = canvas.cell(at: Point(column: column, row: row)) else { continue }
        if let last = runs.last, last.style == cell.style {
          runs[runs.count - 1] = Run(
            row: row, column: last.column, text: last.text + cell.grapheme.text, style: last.style)
        } else {
          runs.append(Run(row: row, column: column, text: cell.grapheme.text, style: cell.style))
        }
      }
      return runs.filter { $0.text.contains { !$0.isWhitespace } }
    }
  }

  /// The whole row, and the rows that a long sentence of the same look fills above and below.
  private func sentence(around run: Run, in runs: [Run], on canvas: Canvas) -> String {
    let alike = runs.filter { $0.style == run.style && $0.column == run.column }.map(\.row)
    var rows = run.row...run.row
    while alike.contains(rows.lowerBound - 1) { rows = (rows.lowerBound - 1)...rows.upperBound }
    while alike.contains(rows.upperBound + 1) { rows = rows.lowerBound...(rows.upperBound + 1) }
    return rows.map { canvas.row($0) }.joined(separator: " ")
  }
}
