import TerminalScreen
import WorksheetModel

extension GridPage {
  /// The field that is typed at the focused cell: the cell itself, or the reason for it.
  func typedKey(in contents: GridContents) -> FieldKey? {
    guard contents.columns.indices.contains(column) else { return nil }
    return isTypingReason ? contents.columns[column].reason : contents.key(column)
  }

  /// Nil when the key does not belong to the text and shall be looked up as usual.
  mutating func type(
    _ key: Key, in contents: GridContents, at desk: Desk
  ) -> Step? {
    switch key {
    case .escape:
      endTyping()
      return .stay([])
    case .enter, .tab: return take(then: .nextColumn, in: contents, at: desk)
    case .up: return take(then: .row(-1), in: contents, at: desk)
    case .down: return take(then: .row(1), in: contents, at: desk)
    default:
      return draft?.receive(key, width: 20) == true ? .stay([]) : nil
    }
  }

  /// A digit that is a step of the scale is the whole answer; it stays, so that Enter moves on.
  mutating func put(
    digit key: Key, in contents: GridContents, at desk: Desk
  ) -> Step? {
    guard let levels = part.levels, case .character(let typed) = key,
      let level = Int(String(typed)), levels.contains(level)
    else { return nil }
    let answer = Answer(value: Decimal4(whole: Int64(level)).map(Value.number))
    return put(answer, at: contents.key(column), then: nil, in: contents, at: desk)
  }

  /// The next level of the focused month, and the lowest after the highest.
  mutating func raiseLevel(in contents: GridContents, at desk: Desk) -> Step {
    guard let levels = part.levels, let id = focusedLine(in: contents) else { return .unused }
    let level = desk.workbook[id]?.whole(contents.key(column)) ?? levels.lowerBound
    let next = level < levels.upperBound ? level + 1 : levels.lowerBound
    return put(digit: .character(Character(String(next))), in: contents, at: desk) ?? .unused
  }

  mutating func endTyping() {
    draft = nil
    isTypingReason = false
  }

  mutating func take(
    then next: Pending, in contents: GridContents, at desk: Desk
  ) -> Step {
    guard let key = typedKey(in: contents), let field = part.field(key), let text = draft?.text
    else { return .stay([]) }
    // A reason is wanted, but nobody is kept from going on without one.
    if isTypingReason, text.isEmpty {
      endTyping()
      follow(next, in: contents)
      return .stay([])
    }
    do throws(InputProblem) {
      let answer = try field.answer(typed: field.completed(text, in: desk.language)).answer
      return put(answer, at: key, then: next, in: contents, at: desk)
    } catch {
      draft?.problem = error
      return .say(desk.catalogue.wording(error))
    }
  }

  mutating func put(
    _ answer: Answer, at key: FieldKey, then next: Pending?, in contents: GridContents,
    at desk: Desk
  ) -> Step {
    guard let id = focusedLine(in: contents) else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    pending = next
    return .stay([.apply(Change(.set(id, key, answer)), .new)])
  }

  mutating func edit(in contents: GridContents, at desk: Desk) -> Step {
    guard let id = focusedLine(in: contents), let record = desk.workbook[id],
      let key = typedKey(in: contents)
    else { return .stay([]) }
    if let refusal = refusal(at: desk) { return .say(refusal) }
    guard let field = part.field(key) else { return .stay([]) }
    if isMatrix, let page = PickPage(field: field, subject: .stored(id), filter: "", desk: desk) {
      pending = .nextColumn
      return .push(page)
    }
    var answer = record.answer(key)
    // A figure of the plan is there to be changed, like one that was typed.
    if answer.isEmpty, let cell = focusedRow(in: contents)?.cells[column], let shown = cell.figure {
      answer = Answer(.number(shown))
    }
    draft = FieldDraft(field.typed(answer), for: field)
    return .stay([])
  }
}

extension Field {
  /// The whole answer of which the beginning was typed: `y` for `ya`.
  fileprivate func completed(_ text: String, in language: Language) -> String {
    guard case .choice(let choices) = kind, !text.isEmpty else { return text }
    let typed = text.lowercased()
    return choices.first { $0.label[language].lowercased().hasPrefix(typed) }?.value ?? text
  }
}
