import WorksheetModel

// What an answer changes, each in one step.
extension ReadingPage {
  mutating func reply(
    _ reply: LinkReading.Reply, to link: ProblemTree.Link, then next: Next, at desk: Desk
  ) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    pending = next
    guard desk.workbook[link.writtenAt]?.answer(link.readingField) != reply.answer else {
      follow(at: desk)
      return .stay([])
    }
    return .stay([
      .apply(Change(.set(link.writtenAt, link.readingField, reply.answer)), .new)
    ])
  }

  mutating func turn(_ link: ProblemTree.Link, at desk: Desk) -> Step {
    guard let turned = desk.tree.turning(link, in: desk.workbook) else {
      return .say(desk.phrase(.readNoTurn))
    }
    return change(
      turned, at: desk,
      saying: desk.phrase(.readTurned, desk.name(of: link.effect), desk.name(of: link.cause)))
  }

  mutating func change(_ change: Change?, at desk: Desk, saying sentence: String) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let change else { return .stay([]) }
    pending = .onward
    return .change(change, saying: sentence)
  }

  /// Other words for a card: what was said about its link here counts no longer.
  mutating func rewrite(at desk: Desk) -> Step {
    guard case .rewrite(let id) = stage, let link = current, let text = unfinished(at: desk)?.text
    else {
      enter(.mend)
      return .stay([])
    }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    pending = .onward
    return .stay([
      .apply(
        Change([
          .set(id, "statement", Answer(.text(text))),
          .set(link.writtenAt, link.readingField, Answer()),
        ]), .new)
    ])
  }
}
