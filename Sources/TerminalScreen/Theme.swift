/// How the meanings of text look on a terminal with colours.
public enum Theme: String, Hashable, Sendable, CaseIterable {
  /// The colours of the terminal itself, with a few signals.
  case normal
  /// White on black throughout, bold instead of colour.
  case highContrast = "high-contrast"
  /// Black on white throughout, for a wall in daylight.
  case projector

  /// The theme after this one, and after the last the first.
  public var next: Theme {
    switch self {
    case .normal: .highContrast
    case .highContrast: .projector
    case .projector: .normal
    }
  }
}
