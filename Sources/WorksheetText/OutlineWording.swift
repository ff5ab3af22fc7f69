import WorksheetModel

/// What is said about a tree that was read from a list or a diagram.
public enum OutlinePhrase: String, PhraseKey {
  case mixedIndentation = "mixed_indentation", unevenIndentation = "uneven_indentation"
  case arrowsToEffects = "arrows_to_effects", arrowsToCauses = "arrows_to_causes"
  case loose, others
  case secondTop = "second_top", secondFocal = "second_focal", noFocal = "no_focal"
  case effectOfCause = "effect_of_cause", causeOfEffect = "cause_of_effect", apart

  public static var section: String { "outline" }
}

extension Catalogue {
  /// The first remarks as sentences, and how many more there are.
  public func wording(_ remarks: [TreeOutline.Remark], limit: Int) -> [String] {
    let shown = remarks.prefix(limit).map { wording($0) }
    let rest = remarks.count - shown.count
    return rest > 0 ? shown + [self[OutlinePhrase.others, String(rest)]] : shown
  }

  public func wording(_ remark: TreeOutline.Remark) -> String {
    switch remark {
    case .mixedIndentation(let line): self[OutlinePhrase.mixedIndentation, String(line)]
    case .unevenIndentation(let line): self[OutlinePhrase.unevenIndentation, String(line)]
    case .arrowsToEffects(let focal): self[OutlinePhrase.arrowsToEffects, focal]
    case .arrowsToCauses(let focal): self[OutlinePhrase.arrowsToCauses, focal]
    case .loose(let text, let line, let reason):
      self[OutlinePhrase.loose, text, String(line), self[reason.phrase]]
    }
  }
}

extension TreeOutline.Looseness {
  fileprivate var phrase: OutlinePhrase {
    switch self {
    case .secondTop: .secondTop
    case .secondFocal: .secondFocal
    case .noFocal: .noFocal
    case .effectOfCause: .effectOfCause
    case .causeOfEffect: .causeOfEffect
    case .apart: .apart
    }
  }
}
