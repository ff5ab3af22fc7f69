import TerminalScreen
import WorksheetModel

/// Asks once a session who is at the keyboard, so that remarks can be asked about later.
public struct NamePage: Page {
  enum Action: Hashable { case accept, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .accept, .keyAccept, isInLine: true),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  /// What goes on once the name is known.
  public enum Next: Hashable, Sendable {
    case nothing
    /// The key that asked is pressed again.
    case press(Key)
  }

  let next: Next
  private(set) var line: TextLine
  /// The name was written by nobody here; typing puts another one in its place.
  private var isProposed = true
  /// Somebody was told what a missing name means.
  private var isWarned = false

  init(then next: Next, at desk: Desk) {
    self.next = next
    // The mentor of the profile is the one who most often reviews.
    let mentor = desk.access == .review ? desk.workbook.single(.profile)?.text("mentor") : nil
    line = TextLine(desk.signer ?? mentor ?? "")
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func takesText(at desk: Desk) -> Bool { true }
  public func heading(at desk: Desk) -> Heading { Heading(desk.words(.nameTitle)) }
  public func help(at desk: Desk) -> HelpText {
    HelpText(desk.words(.nameTitle), [question(at: desk), desk.words(.nameHelp)])
  }

  private func question(at desk: Desk) -> String {
    desk.words(desk.access == .review ? .askMentor : .askMember)
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    switch Self.keyMap.action(for: key) {
    case .accept:
      let name = line.text.split(separator: " ").joined(separator: " ")
      guard !name.isEmpty || isWarned else {
        isWarned = true
        return .say(desk.words(.namelessAgain))
      }
      return .sign(name, then: next)
    case .leave: return .back([])
    case nil: return type(key)
    }
  }

  private mutating func type(_ key: Key) -> Step {
    var typed = line
    switch key {
    case .character, .paste: if isProposed { typed = TextLine() }
    default: break
    }
    guard typed.receive(key) else { return .unused }
    line = typed
    isProposed = false
    return .stay([])
  }

  public func draw(on canvas: inout Canvas, desk: Desk) {
    var row = canvas.paragraph(question(at: desk), at: Point(column: 2, row: 0), limit: 4) + 1
    let window = line.visible(width: max(1, canvas.size.columns - 4))
    canvas.put("> " + window.text, at: Point(column: 0, row: row))
    canvas.cursor = Point(column: 2 + window.cursorColumn, row: row)
    row += 2
    canvas.paragraph(
      desk.words(.nameHelp), at: Point(column: 2, row: row), style: .muted,
      limit: max(0, canvas.size.rows - row))
  }
}
