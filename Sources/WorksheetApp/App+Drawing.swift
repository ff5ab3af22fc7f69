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
      canvas.paragraph(desk.phrase(.tooSmall), at: .zero)
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
    let title = [desk.mark, place, desk.workbookTitle].compactMap { $0 }.joined(separator: " · ")
    canvas.putCut(
      " Lembar  \(title)", at: .zero, columns: max(10, width - stateWidth - 2),
      style: .bold)
    canvas.putRight(
      state.text, at: Point(column: width - stateWidth - 1, row: 0), columns: stateWidth,
      style: state.style)
  }

  private var savedText: (text: String, style: Style) {
    if case .nothing = desk.access { return (desk.phrase(.readOnly), .warning) }
    if sentenceOfRefusal != nil { return (desk.phrase(.notSaved), .error) }
    if savedState.isSaving { return (desk.phrase(.saving), .plain) }
    if let problem = savedState.problem {
      return (desk.phrase(.notSavedShort, problem.reason), .error)
    }
    if savedState.isBehind { return (desk.phrase(.safe), .plain) }
    switch savedState.ending {
    case .none, .failed:
      let isLocked = desk.isReadOnly && desk.access != .review
      return isLocked ? (desk.phrase(.readOnly), .warning) : ("", .plain)
    case .saved(let time, .fixed): return (desk.phrase(.saved, time), .good)
    case .saved(let time, .removable): return (desk.phrase(.safeToUnplug, time), .good)
    }
  }

  /// Where the list, the page and the lines between them stand.
  struct Layout {
    let list: Rect
    let page: Rect
    let frame: Rect
    let hasBorder: Bool

    var hasList: Bool { !list.isEmpty }
    var hasPage: Bool { !page.isEmpty }
  }

  func layout(_ size: Size) -> Layout {
    let frame = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 2)
    let hasRoom = size.columns >= 70
    let isList = page is SheetListPage
    let hasList = list != nil && !page.isWide && (hasRoom || isList)
    let edge = hasRoom ? 1 : 0
    let inner = Rect(
      column: edge, row: 2, columns: size.columns - 2 * edge, rows: frame.rows - 2)
    guard hasList else {
      return Layout(
        list: Rect(column: 0, row: 0, columns: 0, rows: 0), page: inner, frame: frame,
        hasBorder: hasRoom)
    }
    guard hasRoom else {
      return Layout(
        list: inner, page: Rect(column: 0, row: 0, columns: 0, rows: 0), frame: frame,
        hasBorder: false)
    }
    let list = Rect(column: 1, row: 2, columns: Self.listWidth, rows: inner.rows)
    return Layout(
      list: list,
      page: Rect(
        column: list.right + 1, row: 2, columns: inner.columns - Self.listWidth - 1,
        rows: inner.rows),
      frame: frame, hasBorder: true)
  }

  private var list: SheetListPage? {
    pagesBelow.first as? SheetListPage ?? page as? SheetListPage
  }

  private func drawBody(on canvas: inout Canvas) {
    let layout = layout(canvas.size)
    drawLines(layout, on: &canvas)
    let isList = page is SheetListPage
    if let list, layout.hasList {
      canvas.region(layout.list) { list.drawList(on: &$0, desk: desk, hasFocus: isList) }
      canvas.put(
        " \(desk.phrase(.sheetListTitle)) ", at: Point(column: layout.list.left + 1, row: 1),
        style: .heading)
    }
    guard layout.hasPage else { return }
    let cursor = canvas.cursor
    drawHeading(over: layout.page, on: &canvas)
    canvas.region(layout.page) { page.draw(on: &$0, desk: desk) }
    // A page without rows still has a place where it is read.
    if canvas.cursor == nil { canvas.cursor = layout.page.origin }
    if isList { canvas.cursor = cursor }
  }

  private func drawLines(_ layout: Layout, on canvas: inout Canvas) {
    if layout.hasBorder {
      canvas.box(layout.frame)
    } else {
      canvas.horizontalLine(at: layout.frame.origin, length: layout.frame.columns)
      canvas.horizontalLine(
        at: Point(column: 0, row: layout.frame.bottom - 1), length: layout.frame.columns)
    }
    if layout.hasList, layout.hasPage {
      canvas.verticalLine(
        at: Point(column: layout.list.right, row: layout.frame.top), length: layout.frame.rows)
    }
  }

  private func drawHeading(over area: Rect, on canvas: inout Canvas) {
    let heading = page.heading(at: desk)
    let progressWidth = heading.progress.isEmpty ? 0 : displayWidth(of: heading.progress) + 2
    canvas.putCut(
      " \(heading.title) ".replacingLineFeeds(), at: Point(column: area.left + 1, row: 1),
      columns: max(0, area.columns - progressWidth - 3), style: .heading)
    guard progressWidth > 0 else { return }
    canvas.put(
      " \(heading.progress) ", at: Point(column: area.right - progressWidth - 1, row: 1))
  }

  /// The message row is the lower line of the frame while there is nothing to say.
  ///
  /// A long message takes rows above it, never the one with the cursor: cut off, it would say that
  /// something is wrong and not what to do.
  private func drawMessage(on canvas: inout Canvas) {
    let row = canvas.size.rows - 2
    guard
      let text = message ?? sentenceOfRefusal ?? savedState.problem?.sentence ?? remarkInFocus
    else { return }
    let room = max(1, row - (canvas.cursor?.row ?? 0))
    let lines = wrapped(text.replacingLineFeeds(), width: canvas.size.columns - 2)
    let shown = lines.prefix(min(3, room))
    let top = row + 1 - shown.count
    canvas.fill(Rect(column: 0, row: top, columns: canvas.size.columns, rows: shown.count))
    for (offset, line) in shown.enumerated() {
      canvas.put(line, at: Point(column: 1, row: top + offset), style: .bold)
    }
  }

  /// What a mentor said about the focused line or cell, on pages that have no room of their own for it.
  private var remarkInFocus: String? {
    guard desk.hasWaitingRemarks, !page.showsRemarks, let place = page.place(at: desk),
      let record = place.record
    else { return nil }
    let remarks = desk.remarks(at: record).filter {
      place.field == nil || $0.field == nil || $0.field == place.field
    }
    let report = desk.report
    let lines = remarks.flatMap { report.lines(of: $0) }
    return lines.isEmpty ? nil : "* " + lines.joined(separator: " ")
  }

  private func drawKeys(on canvas: inout Canvas) {
    let keys = page.keysHere(at: desk)
    // While the mentor looks, a remark is what is done most.
    let own = Self.keyMap.help
    let all =
      desk.access == .review
      ? (keys + own.hiding(keysOf: keys)).first(.keyComment) : keys + own
    KeyLine(all, at: desk)
      .draw(on: &canvas, row: canvas.size.rows - 1)
  }
}

extension Desk {
  /// A word for what may not be changed, in front of the title.
  fileprivate var mark: String? {
    if workbook.isApproved {
      return words(isUnlikeApproved ? .unlikeMark : .approvedMark)
    }
    guard access == .review else { return nil }
    return [words(.reviewingMark), signer.flatMap { $0.isEmpty ? nil : $0 }]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// What the title line calls the workbook: the group and its village, else the title of the file.
  var workbookTitle: String {
    guard let profile = workbook.single(.profile), let group = profile.text("group") else {
      return workbook.header.title
    }
    guard let village = profile.text("village") else { return group }
    return "\(group) · \(village)"
  }
}
