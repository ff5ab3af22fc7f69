/// What stands in one cell: a base character and at most four marks on it; more would grow over the
/// neighbouring rows.
///
/// Five scalars of 21 bits fit into two words, so that a screen is plain memory: no cell allocates
/// and two screens are compared word by word.
public struct Grapheme: Hashable, Sendable {
  // 0-20 base, 21-41 first mark, 42-62 second mark.
  private var lower: UInt64
  // 0-20 third mark, 21-41 fourth mark.
  private var upper: UInt64

  public init(_ base: Unicode.Scalar) {
    lower = UInt64(base.value)
    upper = 0
  }

  init(ascii: UInt8) {
    lower = UInt64(ascii)
    upper = 0
  }

  /// An empty cell.
  public static let blank = Grapheme(" ")

  /// The right half of a character two columns wide.
  static let rightHalf = Grapheme("\0")

  public var base: Unicode.Scalar { scalar(lower) }

  /// Whether the cell shows a base without marks.
  public var isSimple: Bool { lower < 1 << 21 }

  /// Puts one more mark on the base; the fifth and all later ones are left out.
  public mutating func append(mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if lower >> 21 == 0 {
      lower |= value << 21
    } else if lower >> 42 == 0 {
      lower |= value << 42
    } else if upper == 0 {
      upper = value
    } else if upper >> 21 == 0 {
      upper |= value << 21
    }
  }

  /// The marks in the order in which they were typed.
  public var marks: [Unicode.Scalar] {
    [lower >> 21, lower >> 42, upper, upper >> 21]
      .map { scalar($0) }
      .filter { $0.value != 0 }
  }

  /// The cell as text.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(base)
    scalars.append(contentsOf: marks)
    return String(scalars)
  }

  private func scalar(_ bits: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: bits & 0x1F_FFFF)) ?? "\u{FFFD}"
  }
}
