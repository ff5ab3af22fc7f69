import TerminalScreen
import WorksheetModel
import WorksheetReport

/// The picture of a part, with the same rows that go on paper.
public struct FigurePage: PartPage {
  enum Action: Hashable { case scroll(Scroll.Step), leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.escape, .enter], .leave, .keyBack, isInLine: true)
    ] + KeyMap.scrolling(Action.scroll))

  let part: Part
  let analysis: Analysis
  /// The record below which the part's records stand, when the picture is of these alone.
  let owner: RecordID?
  private var scroll = Scroll()

  /// Nil for a part that has no picture.
  init?(_ part: Part, owner: RecordID? = nil) {
    guard let analysis = part.analysis, analysis.isPicture else { return nil }
    self.owner = owner
    self.part = part
    self.analysis = analysis
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public var isWide: Bool { true }

  public func heading(at desk: Desk) -> Heading {
    let name = owner.map { ": \(desk.name(of: $0))" } ?? ""
    return Heading(desk.report.title(of: analysis) + name)
  }

  public func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.report.title(of: analysis), [desk.text(part.question), desk.phrase(.figureHelp)])
  }

  private func rows(width: Int, at desk: Desk) -> [String] {
    PlainText(on: .terminal(width: width)).rows(of: desk.report.picture(of: part, below: owner))
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let height = max(1, desk.room.rows)
    let last = max(0, rows(width: desk.room.columns, at: desk).count - height)
    switch action {
    case .scroll(let step): scroll.take(step, page: height, last: last)
    case .leave: return .back([])
    }
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    let rows = rows(width: canvas.size.columns, at: desk)
    canvas.putScrolled(rows, from: scroll, signAt: canvas.size.columns - 1) { row, line, canvas in
      canvas.put(row, at: Point(column: 0, row: line))
    }
  }
}

extension Desk {
  /// What pictures and other pieces of the report are made of.
  var report: ReportSubject {
    ReportSubject(
      workbook, worksheets: worksheets, findings: findings, wordlists: wordlists,
      catalogue: catalogue, tree: tree)
  }
}

extension Paper {
  /// Texts are as wide and as safe as on the screen.
  public static func terminal(width: Int) -> Paper {
    Paper(
      width: width, safe: { SafeText($0).text }, columns: { displayWidth(of: $0) },
      rows: { wrapped($0, width: $1) })
  }
}
