import WorksheetModel

/// What is said about sorted cards.
public enum DrillPhrase: String, PhraseKey {
  case focal, cause, effect, unsorted, unlinked
  case before, after, practice
  case score, changed, onlyBefore = "only_before", onlyAfter = "only_after"
  case right, wrongRole = "wrong_role", wrongLink = "wrong_link"
  case solutionRole = "solution_role", solutionLink = "solution_link"

  public static var section: String { "drill" }
}

extension Catalogue {
  public func wording(_ role: ProblemTree.Role) -> String {
    switch role {
    case .focal: self[DrillPhrase.focal]
    case .cause: self[DrillPhrase.cause]
    case .effect: self[DrillPhrase.effect]
    }
  }

  public func wording(_ moment: DrillRun.Moment) -> String {
    switch moment {
    case .before: self[DrillPhrase.before]
    case .after: self[DrillPhrase.after]
    case .practice: self[DrillPhrase.practice]
    }
  }

  /// How many cards and links of a run are right.
  public func score(_ run: DrillRun) -> String {
    let figures = [run.sorted, run.drill.cards.count, run.linked, run.links, run.score, run.most]
    return text("\(DrillPhrase.section).\(DrillPhrase.score.rawValue)", figures.map(String.init))
  }

  /// Where a card was put and where it belongs.
  public func wording(_ result: DrillRun.Result) -> String {
    let card = result.card.text[language]
    guard result.isSorted else {
      let put = result.role.map { wording($0) } ?? self[DrillPhrase.unsorted]
      return self[DrillPhrase.wrongRole, card, put, wording(result.card.role)]
    }
    guard result.isLinked == false else { return self[DrillPhrase.right, card] }
    let put = result.parent.map { "\"\($0.text[language])\"" } ?? self[DrillPhrase.unlinked]
    return self[DrillPhrase.wrongLink, card, put]
  }

  /// Where a card belongs, and why.
  public func solution(of card: Drill.Card, in drill: Drill) -> String {
    let parent = card.under.first.flatMap { drill.card($0) }?.text[language]
    let place =
      parent.map { self[DrillPhrase.solutionLink, wording(card.role), $0] }
      ?? self[DrillPhrase.solutionRole, wording(card.role)]
    return "\(place) \(card.why[language])"
  }

  /// What a mentor wants to know first: how much better it went after the course.
  public func sentences(about history: DrillHistory) -> [String] {
    if let change = history.change {
      let points = change.after - change.before
      let sign = points > 0 ? "+" : ""
      return [
        self[
          DrillPhrase.changed, String(change.before), String(change.after), "\(sign)\(points)"]
      ]
    }
    if let run = history.latest(.before, of: nil) {
      return [self[DrillPhrase.onlyBefore, String(run.percent)]]
    }
    return history.latest(.after, of: nil).map {
      [self[DrillPhrase.onlyAfter, String($0.percent)]]
    } ?? []
  }
}
