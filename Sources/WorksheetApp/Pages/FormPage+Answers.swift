import TerminalScreen
import WorksheetModel

extension FormPage {
  /// Takes what was typed when it is an answer; otherwise it stays as a draft and the focus moves.
  mutating func leaveField(by step: Int, at desk: Desk) -> Step {
    guard isEditing, let field = focusedField(at: desk) else { return move(by: step, at: desk) }
    let result = take(field, thenMoveBy: step, at: desk)
    guard drafts[field.key]?.problem != nil else { return result }
    isEditing = false
    return move(by: step, at: desk)
  }

  mutating func take(_ field: Field, thenMoveBy step: Int, at desk: Desk) -> Step {
    guard let draft = drafts[field.key] else { return move(by: step, at: desk) }
    do throws(InputProblem) {
      let answer = try answer(typed: draft.text, at: field, desk: desk)
      return put(answer, at: field, thenMoveBy: step, desk: desk)
    } catch {
      drafts[field.key]?.problem = error
      return .stay([])
    }
  }

  private func answer(
    typed text: String, at field: Field, desk: Desk
  ) throws(InputProblem) -> Answer {
    let context = TypingContext(
      units: field.units(of: record(at: desk), at: desk), year: desk.today.month.year)
    return try field.answer(typed: text, in: context) { desk.workbook[$0] != nil }.answer
  }

  /// Ends the texts that became the answers of their fields without Enter, as when an answer that
  /// the journal had refused was tried again.
  mutating func finishAnsweredDrafts(at desk: Desk) {
    guard let record = record(at: desk) else { return }
    for (key, draft) in drafts {
      guard let field = part.field(key), let value = record.answer(key).value,
        let typed = try? answer(typed: draft.text, at: field, desk: desk), typed.value == value
      else { continue }
      drafts[key] = nil
    }
    isEditing = isEditing && focusedField(at: desk).map { drafts[$0.key] != nil } ?? false
  }

  mutating func put(_ answer: Answer, at desk: Desk) -> Step {
    guard let field = focusedField(at: desk) else { return .unused }
    return put(answer, at: field, thenMoveBy: answer.isEmpty ? 0 : 1, desk: desk)
  }

  mutating func put(
    _ answer: Answer, at field: Field, thenMoveBy step: Int, desk: Desk
  ) -> Step {
    if let reason = desk.refusal(for: part.kind) { return .say(reason) }
    var answer = answer
    let old = record(at: desk)?.answer(field.key) ?? Answer()
    // Correcting a figure does not make it forget where it came from.
    if answer.value != nil, answer.source == nil { answer.source = old.source }
    guard answer != old else {
      finishDraft(of: field.key)
      return move(by: step, at: desk)
    }
    pending = (field.key, step)
    return .stay([.apply(subject.change(setting: answer, at: field.key, desk: desk), .new)])
  }

  /// For an idea: the roots it should hang on instead of what it hangs on.
  func offerRoots(at desk: Desk) -> Step {
    guard part.kind == .idea, let idea = desk.workbook[subject.id] else { return .unused }
    let isFine = !idea.links("roots").isEmpty && desk.tree.symptoms(of: idea).isEmpty
    return isFine
      ? .say(desk.phrase(.rootsAreFine)) : .push(RootOfferPage(.mending(idea.id)))
  }

  mutating func nextSource(at desk: Desk) -> Step {
    guard let field = focusedField(at: desk), field.asksSource, let record = record(at: desk),
      record[field.key] != nil
    else { return .say(desk.phrase(.noSourceHere)) }
    var answer = record.answer(field.key)
    let all = Source.allCases
    answer.source =
      all.firstIndex { $0 == answer.source }.map { all[($0 + 1) % all.count] } ?? all[0]
    return put(answer, at: field, thenMoveBy: 0, desk: desk)
  }
}
