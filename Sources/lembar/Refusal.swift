/// How a command ended, as the exit code tells it.
enum ExitStatus: Int32 {
  case fine = 0
  /// Findings, conflicts, or something that was left out.
  case findings = 1
  /// A file that cannot be read or an argument that is none.
  case badInput = 2
  case notWritten = 3
}

/// Ends a command with a sentence for standard error.
struct Refusal: Error {
  let status: ExitStatus
  /// In the chosen language.
  let sentence: String

  static func badInput(_ sentence: String) -> Refusal {
    Refusal(status: .badInput, sentence: sentence)
  }

  static func notWritten(_ sentence: String) -> Refusal {
    Refusal(status: .notWritten, sentence: sentence)
  }
}
