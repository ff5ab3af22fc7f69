import WorksheetModel

/// The sentences about what a problem card is by the rule, in the section `standing` of a language.
public enum StandingPhrase: String, PhraseKey {
  case focal, root, cause, effect, unconnected
  case whyFocal = "why_focal"
  case whyRoot = "why_root"
  case whyCause = "why_cause"
  case whyEffect = "why_effect"
  case whyUnconnected = "why_unconnected"
  case holds, fails
  case below
  case notBelow = "not_below"
  case noCauses = "no_causes"
  case hasCauses = "has_causes"
  case stopped
  case notStopped = "not_stopped"
  case canAct = "can_act"
  case outsideControl = "outside_control"
  case unknown
  case readBack = "read_back"
  case notReadBack = "not_read_back"
  case unread, denied, doubted, more
  case blank

  public static var section: String { "standing" }
}

extension Catalogue {
  /// The statement of a card, what it is by the rule, and which conditions of a root hold and which
  /// not, each as a paragraph.
  public func explanation(
    of card: RecordID, in workbook: Workbook, _ tree: ProblemTree
  ) -> [String] {
    guard let node = tree[card], let reason = tree.reason(of: card, in: workbook) else { return [] }
    let statement = node.statement.isEmpty ? self[StandingPhrase.blank] : node.statement
    return ["\(statement) → \(self[name(of: reason.standing)])", self[why(reason.standing)]]
      + conditions(reason, in: tree)
  }

  private func name(of standing: ProblemTree.Standing) -> StandingPhrase {
    switch standing {
    case .focal: .focal
    case .root: .root
    case .cause: .cause
    case .effect: .effect
    case .unconnected: .unconnected
    }
  }

  private func why(_ standing: ProblemTree.Standing) -> StandingPhrase {
    switch standing {
    case .focal: .whyFocal
    case .root: .whyRoot
    case .cause: .whyCause
    case .effect: .whyEffect
    case .unconnected: .whyUnconnected
    }
  }

  /// The four conditions of a root; the focal problem and effects never are one, so they have none.
  private func conditions(
    _ reason: ProblemTree.StandingReason, in tree: ProblemTree
  ) -> [String] {
    switch reason.standing {
    case .focal, .effect: return []
    case .root, .cause, .unconnected: break
    }
    let causes = reason.causes.map { quoted($0, in: tree) }
    return [
      marked(reason.isBelowFocal, self[reason.isBelowFocal ? StandingPhrase.below : .notBelow]),
      marked(
        causes.isEmpty,
        causes.isEmpty
          ? self[StandingPhrase.noCauses]
          : self[StandingPhrase.hasCauses, String(causes.count), listed(causes)]),
      marked(reason.stopReason != nil, stopping(reason.stopReason)),
    ] + (reason.isBelowFocal ? [reading(reason, in: tree)] : [])
  }

  private func stopping(_ reason: ProblemTree.StopReason?) -> String {
    switch reason {
    case .canAct: self[StandingPhrase.stopped, self[StandingPhrase.canAct]]
    case .outsideControl: self[StandingPhrase.stopped, self[StandingPhrase.outsideControl]]
    case .unknown: self[StandingPhrase.stopped, self[StandingPhrase.unknown]]
    case nil: self[StandingPhrase.notStopped]
    }
  }

  private func reading(_ reason: ProblemTree.StandingReason, in tree: ProblemTree) -> String {
    guard !reason.isReadBack else { return marked(true, self[StandingPhrase.readBack]) }
    let links =
      reason.denied.map { sentence(.denied, about: $0, in: tree) }
      + reason.unknown.map { sentence(.doubted, about: $0, in: tree) }
      + reason.unread.map { sentence(.unread, about: $0, in: tree) }
    return marked(false, "\(self[StandingPhrase.notReadBack]) \(listed(links, by: " "))")
  }

  private func sentence(
    _ phrase: StandingPhrase, about link: ProblemTree.Link, in tree: ProblemTree
  ) -> String {
    self[phrase, quoted(link.cause, in: tree), quoted(link.effect, in: tree)]
  }

  private func marked(_ holds: Bool, _ text: String) -> String {
    "\(self[holds ? StandingPhrase.holds : .fails]) \(text)"
  }

  private func quoted(_ card: RecordID, in tree: ProblemTree) -> String {
    "\"\(Self.shortened(tree[card]?.statement ?? card.text))\""
  }

  private func listed(_ items: [String], by separator: String = ", ") -> String {
    let most = 6
    let rest = items.count - most
    return items.prefix(most).joined(separator: separator)
      + (rest > 0 ? separator + self[StandingPhrase.more, String(rest)] : "")
  }
}
