/// Turns UTF-8 bytes into scalars, however far apart the bytes arrive.
///
/// Bytes that make no scalar are dropped: noise on a line must not become text.
struct ScalarDecoder: Hashable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  // The smallest value that needs so many bytes: a longer way to write it is not valid.
  private var smallest: UInt32 = 0

  /// Takes one byte and answers the scalar that it completes.
  mutating func scalar(adding byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case 0x00..<0x80:
      missing = 0
      return Unicode.Scalar(byte)
    case 0x80..<0xC0: return complete(with: byte)
    case 0xC2..<0xE0: begin(UInt32(byte & 0x1F), missing: 1, smallest: 0x80)
    case 0xE0..<0xF0: begin(UInt32(byte & 0x0F), missing: 2, smallest: 0x800)
    case 0xF0..<0xF5: begin(UInt32(byte & 0x07), missing: 3, smallest: 0x10000)
    default: missing = 0
    }
    return nil
  }

  private mutating func begin(_ bits: UInt32, missing: Int, smallest: UInt32) {
    (value, self.missing, self.smallest) = (bits, missing, smallest)
  }

  private mutating func complete(with byte: UInt8) -> Unicode.Scalar? {
    guard missing > 0 else { return nil }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0, value >= smallest else { return nil }
    return Unicode.Scalar(value)
  }
}
