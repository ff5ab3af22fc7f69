import TerminalScreen
import WorksheetModel
import WorksheetText

/// The lines of all plans, to send a figure of a visit to the number it was collected for.
struct SendFigurePage: ListedPage {
  enum Action: Hashable { case walk(ListStep), send, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .send, .keyChoose, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  /// A number of a line that the figure may replace.
  struct Place: Hashable {
    let line: RecordID
    let field: Field
    /// Whether the figure was collected for it, or is called alike.
    let isMeant: Bool
  }

  let figure: RecordID
  var position = ListPosition()

  var keys: [KeyHelp] { Self.keyMap.help }

  func heading(at desk: Desk) -> Heading {
    Heading("\(desk.report.words(.sendTitle)): \(desk.name(of: figure))")
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.report.words(.sendTitle), [desk.report.words(.sendHelp)])
  }

  private func places(at desk: Desk) -> [Place] {
    guard let record = desk.workbook[figure], let offer = FigureOffer(record) else { return [] }
    let lines = [Kind.sale, .cost, .asset].flatMap { desk.workbook.records(of: $0) }
    let places = lines.flatMap { line -> [Place] in
      guard let part = desk.worksheets.part(line.kind) else { return [] }
      return part.fields.filter(\.asksSource).map { field in
        let compared = offer.compared(with: record, for: field, of: line)
        return Place(line: line.id, field: field, isMeant: compared.isNamedAlike)
      }
    }
    return places.filter(\.isMeant) + places.filter { !$0.isMeant }
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    let places = places(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: places.count)
    case .send:
      guard places.indices.contains(position.index) else { return .back([]) }
      return send(to: places[position.index], at: desk)
    case .leave: return .back([])
    }
    return .stay([])
  }

  private func send(to place: Place, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let offer = desk.workbook[figure].flatMap({ FigureOffer($0) }) else { return .back([]) }
    let change = offer.change(into: place.field.key, of: .stored(place.line), at: desk)
    return .back(
      [.apply(change, .new)],
      saying: desk.report.words(
        .sent, desk.catalogue.quantity(offer.value, unit: offer.unit), desk.name(of: place.line),
        desk.text(place.field.label)))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let places = places(at: desk)
    canvas.putList(
      count: places.count, position: position, whenEmpty: desk.report.words(.sendEmpty)
    ) { words(of: places[$0], at: desk) }
  }

  private func words(of place: Place, at desk: Desk) -> String {
    let line = desk.workbook[place.line]
    let now = line?.number(place.field.key).map { desk.catalogue.quantity($0) }
    return (place.isMeant ? "• " : "  ")
      + desk.report.words(
        .sendNow, desk.name(of: place.line), desk.text(place.field.label), now ?? "-")
  }
}
