/// Tells apart two states of a file: 64 bits over its bytes (FNV-1a).
///
/// It is no proof against somebody who wants two files to look alike.
public struct Fingerprint: Hashable, Sendable {
  public let bits: UInt64

  public init(of bytes: UnsafeBufferPointer<UInt8>) {
    var bits: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { bits = (bits ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.bits = bits
  }

  /// Sixteen lower-case hex digits.
  public var hex: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
