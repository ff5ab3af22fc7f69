import TerminalScreen
import WorksheetModel

/// Asks which way the shares of a contract are meant, and before any that is written is replaced.
struct ShareOfferPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), take, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .take, .keyChoose, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  let plan: RecordID
  var position = ListPosition()

  init(plan: RecordID) { self.plan = plan }

  var keys: [KeyHelp] { Self.keyMap.help }

  func heading(at desk: Desk) -> Heading {
    Heading("\(desk.report.words(.sharesTitle)): \(desk.name(of: plan))")
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.report.words(.sharesTitle), [desk.report.words(.sharesHelp)])
  }

  private func ways(at desk: Desk) -> (offer: ShareOffer, ways: [[Decimal4]])? {
    guard let offer = ShareOffer(of: plan, at: desk), let ways = try? offer.ways() else {
      return nil
    }
    return (offer, ways)
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    guard action != .leave, let (offer, ways) = ways(at: desk) else { return .back([]) }
    switch action {
    case .walk(let step): position.take(step, count: ways.count)
    case .take:
      guard ways.indices.contains(position.index) else { return .back([]) }
      let shares = ways[position.index]
      return .back(
        [.apply(offer.change(giving: shares), .new)],
        saying: offer.sentence(giving: shares, at: desk))
    case .leave: return .back([])
    }
    return .stay([])
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    guard let (offer, ways) = ways(at: desk) else { return }
    let limit = max(1, canvas.size.rows - ways.count - 1)
    let top =
      canvas.paragraph(
        offer.question(at: desk), at: Point(column: 1, row: 0), style: .heading, limit: limit) + 1
    let visible = position.visible(count: ways.count, height: canvas.size.rows - top)
    for (line, index) in visible.enumerated() {
      canvas.putCut(
        offer.words(ways[index], at: desk), at: Point(column: 2, row: top + line),
        columns: canvas.size.columns - 2)
      canvas.markRow(index, at: top + line, hasFocus: index == position.index)
    }
  }
}
