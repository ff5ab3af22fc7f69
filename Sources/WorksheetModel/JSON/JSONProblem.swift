/// Why bytes are not taken as JSON.
public enum JSONProblem: Error, Hashable, Sendable {
  /// The grammar is broken at this byte; also a second value or a cut text.
  case malformed(at: Int)
  case notUTF8(at: Int)
  /// An object has this name twice: taking either value would lose the other.
  case duplicateName(String)
  /// More containers inside each other than allowed.
  case tooDeep
  /// A text or a number with more bytes than allowed.
  case textTooLong
}

extension JSON {
  /// How much of a value is read before it is refused.
  public struct Limits: Hashable, Sendable {
    /// The most containers inside each other; a plain value has depth 0.
    public var depth: Int
    /// The most bytes of one text in UTF-8.
    public var textBytes: Int

    // The reader calls itself once for each level, so the depth is bounded whatever is asked for.
    public init(depth: Int = 8, textBytes: Int = 65_536) {
      self.depth = min(depth, 64)
      self.textBytes = textBytes
    }

    /// What a workbook file may hold.
    public static var workbook: Limits { Limits() }
  }
}
