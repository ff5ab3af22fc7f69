import TerminalScreen
import WorksheetModel

/// A list of the possible answers of one field; typing narrows it down.
public struct PickPage: ListedPage {
  enum Action: Hashable { case walk(ListStep), toggle, accept, leave, none, unknown }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .accept, .keyChoose, isInLine: true),
      .init([.insert], .toggle, .keyToggle, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
      .init([.control("n")], .none, .keyNone),
      .init([.control("b")], .unknown, .keyUnknown),
    ] + KeyMap.walking(Action.walk))

  struct Option: Hashable, Sendable {
    let value: Value
    let label: String
    /// What to look for before choosing it.
    var prompt = ""
  }

  let field: Field
  let subject: Subject
  let options: [Option]
  var chosen: [Value]
  var filter: TextLine
  var position = ListPosition()

  /// Nil for a field whose answers are not fixed.
  init?(field: Field, subject: Subject, filter: String, desk: Desk) {
    guard let options = Self.options(for: field, subject: subject, desk: desk) else { return nil }
    self.field = field
    self.subject = subject
    self.options = options
    // A blank is no part of a name: people press it to mark a line.
    let filter = filter == " " ? "" : filter
    self.filter = TextLine(filter)
    switch subject.record(at: desk)?[field.key] {
    case .list(let values): chosen = values
    case let value?: chosen = [value]
    case nil: chosen = []
    }
    if filter.isEmpty, let index = options.firstIndex(where: { chosen.contains($0.value) }) {
      position.move(to: index, count: options.count)
    }
  }

  var isMultiple: Bool {
    switch field.kind {
    case .choices, .links: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .scale,
      .yesNo, .person, .link:
      false
    }
  }

  public var keys: [KeyHelp] { Self.keyMap.help }
  public func takesText(at desk: Desk) -> Bool { true }

  public func heading(at desk: Desk) -> Heading { Heading(desk.text(field.label)) }

  public func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.text(field.label),
      [desk.text(field.question), desk.text(field.help), desk.phrase(.pickHelp)])
  }

  /// The options that contain what was typed; a digit chooses by number.
  var matches: [Option] {
    let typed = filter.text.lowercased()
    guard !typed.isEmpty else { return options }
    if let number = Int(typed), options.indices.contains(number - 1), !isScale {
      return [options[number - 1]]
    }
    let starting = options.filter { $0.label.lowercased().hasPrefix(typed) }
    let others = options.filter {
      !starting.contains($0) && $0.label.lowercased().contains(typed)
    }
    return starting + others
  }

  private var isScale: Bool {
    if case .scale = field.kind { return true }
    return false
  }

  public mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if key == .character(" "), filter.isEmpty { return toggle() }
    if let action = Self.keyMap.action(for: key) { return perform(action, at: desk) }
    guard filter.receive(key) else { return .unused }
    position.move(to: 0, count: matches.count)
    return .stay([])
  }

  private mutating func perform(_ action: Action, at desk: Desk) -> Step {
    switch action {
    case .walk(let step): position.take(step, count: matches.count)
    case .toggle: return toggle()
    case .accept: return accept(at: desk)
    case .leave: return .back([])
    case .none: return give(Answer(state: AnswerState.none), at: desk)
    case .unknown: return give(Answer(state: .unknown), at: desk)
    }
    return .stay([])
  }

  private mutating func toggle() -> Step {
    guard isMultiple, matches.indices.contains(position.index) else { return .stay([]) }
    let value = matches[position.index].value
    if let index = chosen.firstIndex(of: value) {
      chosen.remove(at: index)
    } else {
      chosen.append(value)
    }
    filter = TextLine()
    return .stay([])
  }

  private mutating func accept(at desk: Desk) -> Step {
    if filter.text == "-" { return give(Answer(state: AnswerState.none), at: desk) }
    if filter.text == "?" { return give(Answer(state: .unknown), at: desk) }
    guard matches.indices.contains(position.index) else {
      return isMultiple || options.isEmpty ? finishMultiple(at: desk) : .say(desk.phrase(.noMatch))
    }
    if isMultiple {
      // Enter on a list where nothing was marked takes the focused line, as novices expect.
      if chosen.isEmpty || !filter.isEmpty { _ = toggle() }
      return finishMultiple(at: desk)
    }
    return give(Answer(matches[position.index].value), at: desk)
  }

  private func finishMultiple(at desk: Desk) -> Step {
    give(chosen.isEmpty ? Answer() : Answer(.list(chosen)), at: desk)
  }

  private func give(_ answer: Answer, at desk: Desk) -> Step {
    .back(
      [.apply(subject.change(setting: answer, at: field.key, desk: desk), .new)],
      saying: ShareOffer.afterChoosing(answer, at: field, of: subject.id, desk: desk))
  }
}
