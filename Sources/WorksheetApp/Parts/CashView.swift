import WorksheetText

/// What the cells of a cash table show.
enum CashView: Hashable, Sendable, CaseIterable {
  case plan, actual
  /// Actual minus plan, in the months of which something is known.
  case difference

  var next: CashView {
    switch self {
    case .plan: .actual
    case .actual: .difference
    case .difference: .plan
    }
  }

  var word: GridPhrase {
    switch self {
    case .plan: .plan
    case .actual: .actual
    case .difference: .difference
    }
  }

  /// What stands before the dot in the keys of its cells, when the plan's are those of the part.
  func prefix(_ plan: String) -> String { self == .plan ? plan : "actual" }
}
