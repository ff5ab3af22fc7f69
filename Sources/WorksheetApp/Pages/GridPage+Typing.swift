import TerminalScreen
import WorksheetModel

extension GridPage {
  /// Nil when the key does not belong to the text and shall be looked up as usual.
  mutating func type(
    _ key: Key, in contents: GridContents, at desk: Desk
  ) -> Step? {
    switch key {
    case .escape:
      draft = nil
      return .stay([])
    case .enter, .tab: return take(thenRight: true, in: contents, at: desk)
    case .up, .down:
      let step = take(thenRight: false, in: contents, at: desk)
      guard draft?.problem == nil else { return step }
      position.move(by: key == .up ? -1 : 1, count: contents.rows.count)
      return step
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
    return put(answer, thenRight: false, in: contents, at: desk)
  }

  mutating func take(
    thenRight: Bool, in contents: GridContents, at desk: Desk
  ) -> Step {
    guard let field = part.field(contents.key(column)), let text = draft?.text else {
      return .stay([])
    }
    do throws(InputProblem) {
      let answer = try field.answer(typed: text).answer
      return put(answer, thenRight: thenRight, in: contents, at: desk)
    } catch {
      draft?.problem = error
      return .say(desk.catalogue.wording(error))
    }
  }

  mutating func put(
    _ answer: Answer, thenRight: Bool, in contents: GridContents, at desk: Desk
  ) -> Step {
    guard let id = focusedLine(in: contents), !contents.columns.isEmpty else { return .stay([]) }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    pending = thenRight ? .nextColumn : nil
    return .stay([.apply(Change(.set(id, contents.key(column), answer)), .new)])
  }

  mutating func edit(in contents: GridContents, at desk: Desk) -> Step {
    guard let id = focusedLine(in: contents), let record = desk.workbook[id] else {
      return .stay([])
    }
    guard !desk.isReadOnly, let field = part.field(contents.key(column)) else {
      return .say(desk.readOnlyReason ?? "")
    }
    draft = FieldDraft(field.typed(record.answer(contents.key(column))), for: field)
    return .stay([])
  }
}
