import TerminalScreen

/// The mouse is off at first, so that the terminal's own marking and copying work. A click moves the
/// focus; one on the row that has it is Enter, or the next level in a calendar.
extension App {
  mutating func switchMouse() -> [Effect] {
    hasMouse.toggle()
    message = desk.phrase(hasMouse ? .mouseOn : .mouseOff)
    return [.reportMouse(hasMouse)]
  }

  mutating func turnWheel(by steps: Int) -> [Effect] {
    let key: Key = steps < 0 ? .up : .down
    return (0..<min(3 * abs(steps), 30)).flatMap { _ in press(key) }
  }

  mutating func click(at point: Point) -> [Effect] {
    // To move away would throw away what is half typed, or take it unasked.
    guard page.unfinished(at: desk) == nil else {
      message = desk.phrase(.finishTyping)
      return []
    }
    guard let target = target(at: point) else { return [] }
    if page.point(at: target.row, column: target.column) { return [] }
    let step = page.receive(.click(point), at: desk)
    if case .unused = step { return press(.enter) }
    return follow(step)
  }

  private func target(at point: Point) -> Canvas.Target? {
    var canvas = Canvas(size: screen)
    let layout = layout(screen)
    if let list = page as? SheetListPage {
      canvas.region(layout.list) { list.drawList(on: &$0, desk: desk, hasFocus: true) }
    } else {
      canvas.region(layout.page) { page.draw(on: &$0, desk: desk) }
    }
    return canvas.target(at: point)
  }
}
