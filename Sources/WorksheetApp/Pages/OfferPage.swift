import TerminalScreen
import WorksheetModel

/// The prices of the shared list and the figures of visits, to take one into a line of a plan.
struct OfferPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), take, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .take, .keyChoose, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let field: Field
  let subject: Subject
  var position = ListPosition()

  init(field: Field, subject: Subject) {
    self.field = field
    self.subject = subject
  }

  var keys: [KeyHelp] { Self.keyMap.help }

  func heading(at desk: Desk) -> Heading {
    Heading("\(desk.report.words(.offerTitle)): \(desk.text(field.label))")
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.report.words(.offerTitle), [desk.report.words(.offerHelp)])
  }

  private func offers(at desk: Desk) -> [FigureOffer] {
    subject.record(at: desk).map { FigureOffer.all(for: field, of: $0, at: desk) } ?? []
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let offers = offers(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: offers.count)
    case .take:
      guard offers.indices.contains(position.index) else { return .back([]) }
      let offer = offers[position.index]
      return .back(
        [.apply(offer.change(into: field.key, of: subject, at: desk), .new)],
        saying: desk.report.words(.offerTaken, offer.words(at: desk)))
    case .leave: return .back([])
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let offers = offers(at: desk)
    canvas.putList(
      count: offers.count, position: position, whenEmpty: desk.report.words(.offerEmpty)
    ) { (offers[$0].isNamedAlike ? "• " : "  ") + offers[$0].words(at: desk) }
  }
}
