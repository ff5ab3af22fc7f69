/// Text that can do nothing on a screen but be read.
///
/// A file from a stranger may hold sequences that move the cursor, turn the reading direction or
/// hide words. Each such scalar is shown by its number, as in `‹202E›`.
public struct SafeText: Hashable, Sendable {
  public let text: String

  /// Makes any text safe; text that is safe already stays as it is.
  public init(_ raw: String) {
    guard !SafeText.isPlain(raw) else {
      text = raw
      return
    }
    var safe = ""
    SafeText.forEachGrapheme(of: raw) { grapheme, _ in
      safe += grapheme.text
      return true
    }
    text = safe
  }

  /// Whether there is nothing but printable ASCII, the case that must be fast.
  static func isPlain(_ text: String) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  /// Calls `body` with every grapheme to be shown and its width until `body` answers false.
  static func forEachGrapheme(of raw: String, _ body: (Grapheme, Int) -> Bool) {
    var pending: (grapheme: Grapheme, width: Int)?
    for scalar in raw.unicodeScalars {
      if isHidden(scalar) {
        if let complete = pending, !body(complete.grapheme, complete.width) { return }
        pending = nil
        for shown in number(of: scalar) where !body(Grapheme(shown), 1) { return }
        continue
      }
      let width = displayWidth(of: scalar)
      if width == 0 {
        // A mark without a base would climb onto a stranger's cell; it gets a blank of its own.
        if pending == nil { pending = (.blank, 1) }
        pending?.grapheme.append(mark: scalar)
      } else {
        if let complete = pending, !body(complete.grapheme, complete.width) { return }
        pending = (Grapheme(scalar), width)
      }
    }
    if let complete = pending { _ = body(complete.grapheme, complete.width) }
  }

  /// First and last value of each range that acts on the screen or cannot be seen.
  private static let hidden: [UInt32] = [
    0x00, 0x1F, 0x7F, 0x9F, 0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160,
    0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F,
    0x3164, 0x3164, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3,
    0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return false }
    return WidthTable.contains(value, in: hidden)
  }

  private static func number(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return ("‹" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "›")
      .unicodeScalars
  }
}
