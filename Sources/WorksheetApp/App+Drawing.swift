import TerminalScreen
import WorksheetModel

extension App {
  /// The smallest screen on which everything works.
  static var smallest: Size { Size(columns: 40, rows: 12) }
  private static var listWidth: Int { 23 }

  /// The whole frame for a screen of this size.
  public func drawn(size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else {
      canvas.put(desk.phrase(.tooSmall), at: .zero)
      canvas.cursor = .zero
      return canvas
    }
    drawTitle(on: &canvas)
    drawBody(on: &canvas)
    drawMessage(on: &canvas)
    drawKeys(on: &canvas)
    return canvas
  }

  private func drawTitle(on canvas: inout Canvas) {
    let state = savedText
    let width = canvas.size.columns
    let stateWidth = displayWidth(of: state.text)
    canvas.putCut(
      " Lembar  \(desk.workbookTitle)", at: .zero, columns: max(10, width - stateWidth - 2),
      style: .bold)
    canvas.putRight(
      state.text, at: Point(column: width - stateWidth - 1, row: 0), columns: stateWidth,
      style: state.style)
  }

  private var savedText: (text: String, style: Style) {
    if desk.isReadOnly { return (desk.phrase(.readOnly), .warning) }
    switch savedState {
    case .untouched: return ("", .plain)
    case .journalled: return (desk.phrase(.safe), .plain)
    case .saved(let time): return (desk.phrase(.saved, time), .good)
    case .failed: return (desk.phrase(.notSaved), .error)
    }
  }

  private func drawBody(on canvas: inout Canvas) {
    let width = canvas.size.columns
    let bottom = canvas.size.rows - 2
    let list = pagesBelow.first as? SheetListPage ?? page as? SheetListPage
    let isList = page is SheetListPage
    let hasRoom = width >= 70
    let listColumns =
      list == nil || page.isWide || (!hasRoom && !isList)
      ? 0 : hasRoom ? Self.listWidth : width
    canvas.horizontalLine(at: Point(column: 0, row: 1), length: width)
    canvas.horizontalLine(at: Point(column: 0, row: bottom), length: width)
    if let list, listColumns > 0 {
      canvas.region(Rect(column: 0, row: 2, columns: listColumns, rows: bottom - 2)) {
        list.drawList(on: &$0, desk: desk, hasFocus: isList)
      }
      canvas.put(" \(desk.phrase(.sheetListTitle)) ", at: Point(column: 1, row: 1), style: .heading)
    }
    guard listColumns < width else { return }
    if listColumns > 0 {
      canvas.verticalLine(at: Point(column: listColumns, row: 1), length: bottom)
    }
    drawPage(on: &canvas, left: listColumns == 0 ? 0 : listColumns + 1)
  }

  private func drawPage(on canvas: inout Canvas, left: Int) {
    let width = canvas.size.columns - left
    let heading = page.heading(at: desk)
    let progressWidth = heading.progress.isEmpty ? 0 : displayWidth(of: heading.progress) + 2
    let title = " \(heading.title) ".replacingLineFeeds()
    canvas.putCut(
      title, at: Point(column: left + 1, row: 1), columns: max(0, width - progressWidth - 3),
      style: .heading)
    if progressWidth > 0 {
      canvas.put(
        " \(heading.progress) ", at: Point(column: left + width - progressWidth - 1, row: 1))
    }
    let cursor = canvas.cursor
    let area = Rect(column: left, row: 2, columns: width, rows: canvas.size.rows - 4)
    canvas.region(area) { page.draw(on: &$0, desk: desk) }
    if page is SheetListPage { canvas.cursor = cursor }
  }

  /// The message row is the lower line of the frame while there is nothing to say.
  private func drawMessage(on canvas: inout Canvas) {
    let row = canvas.size.rows - 2
    let text: String
    if let message {
      text = message
    } else if case .failed(let sentence) = savedState {
      text = sentence
    } else {
      return
    }
    canvas.fill(Rect(column: 0, row: row, columns: canvas.size.columns, rows: 1))
    canvas.putCut(
      text.replacingLineFeeds(), at: Point(column: 1, row: row),
      columns: canvas.size.columns - 2, style: .bold)
  }

  private func drawKeys(on canvas: inout Canvas) {
    let row = canvas.size.rows - 1
    let shown = (page.keys + Self.keyMap.help).filter(\.isInLine)
    var column = 1
    for entry in shown {
      let keys = entry.keys.prefix(2).map(\.shown).joined(separator: "/")
      let words = desk.phrase(entry.text)
      let width = displayWidth(of: keys) + 1 + displayWidth(of: words)
      guard column + width < canvas.size.columns else { continue }
      column += canvas.put(keys, at: Point(column: column, row: row), style: .bold) + 1
      column += canvas.put(words, at: Point(column: column, row: row)) + 2
    }
  }
}

extension Desk {
  /// What the title line calls the workbook: the group and its village, else the title of the file.
  var workbookTitle: String {
    guard let profile = workbook.single(.profile), let group = profile.text("group") else {
      return workbook.header.title
    }
    guard let village = profile.text("village") else { return group }
    return "\(group) · \(village)"
  }
}
