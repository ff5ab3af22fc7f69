import TerminalScreen
import WorksheetModel

/// What the figures of a plan mean, one sentence a question; Enter opens the formula.
public struct ResultsPage: Page {
  enum Action: Hashable { case up, down, first, last, pageUp, pageDown, explain, leave }

  static let keyMap = KeyMap<Action>([
    .init([.enter], .explain, .keyExplain, isInLine: true),
    .init([.up, .backTab], .up, .keyUp, isInLine: true),
    .init([.down, .tab], .down, .keyDown, isInLine: true),
    .init([.escape], .leave, .keyBack, isInLine: true),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
    .init([.pageUp], .pageUp, .keyPageUp),
    .init([.pageDown], .pageDown, .keyPageDown),
  ])

  let plan: RecordID
  var position = ListPosition()

  public init(plan: RecordID) { self.plan = plan }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func heading(at desk: Desk) -> Heading {
    Heading("\(desk.phrase(.resultsTitle)): \(desk.name(of: plan))")
  }
  public func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.resultsTitle), [desk.phrase(.resultsHelp)])
  }
  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    return action == .leave ? .back([]) : .stay([])
  }
  public func draw(on canvas: inout Canvas, desk: Desk) {}
}
