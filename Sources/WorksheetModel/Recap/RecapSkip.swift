/// A file that gave a recap no row, and why.
public struct RecapSkip: Hashable, Sendable {
  public enum Cause: Hashable, Sendable {
    /// It cannot be read as a workbook.
    case unreadable
    /// Another file of the same workbook counts.
    case copy(RecapCopy.Relation)
  }

  public var file: String
  public var cause: Cause
  /// In the words of a language.
  public var reason: String

  public init(file: String, cause: Cause, reason: String) {
    self.file = file
    self.cause = cause
    self.reason = reason
  }

  public var json: JSON {
    .object([
      .init("file", .string(file)), .init("reason", .string(reason)),
      .init("cause", .string(causeKey)),
    ])
  }

  private var causeKey: String {
    switch cause {
    case .unreadable: "unreadable"
    case .copy(let relation): relation.rawValue
    }
  }
}
