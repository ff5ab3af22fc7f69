/// Whose scores a matrix shows: they are given apart, and then the difference is talked about.
enum Voice: Hashable, Sendable {
  case men, women

  var other: Voice {
    switch self {
    case .men: .women
    case .women: .men
    }
  }
}
