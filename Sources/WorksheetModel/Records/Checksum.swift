/// CRC-32 as IEEE 802.3 has it, the one of gzip and PNG.
public enum Checksum {
  /// Four tables of 256, one behind the other: what a byte comes to, and what it comes to when one, two
  /// and three bytes follow it. Four bytes at once take little longer than one.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
      }
    }
    for place in 0..<768 {
      let value = tables[place]
      tables.append(tables[Int(value & 0xFF)] ^ (value >> 8))
    }
    return tables
  }()

  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var value: UInt32 = 0xFFFF_FFFF
      let raw = UnsafeRawBufferPointer(bytes)
      var place = 0
      while place + 4 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        value ^= UInt32(littleEndian: word)
        value =
          tables[768 + Int(value & 0xFF)] ^ tables[512 + Int(value >> 8 & 0xFF)]
          ^ tables[256 + Int(value >> 16 & 0xFF)] ^ tables[Int(value >> 24)]
        place += 4
      }
      for byte in raw[place...] {
        value = tables[Int(UInt8(truncatingIfNeeded: value) ^ byte)] ^ (value >> 8)
      }
      return value ^ 0xFFFF_FFFF
    }
  }

  public static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    Array(bytes).withUnsafeBufferPointer { of($0) }
  }

  /// Eight lower-case hex digits.
  public static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// Reads exactly eight hex digits.
  public static func value(hex text: String) -> UInt32? {
    let isHex = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
    }
    return text.utf8.count == 8 && isHex ? UInt32(text, radix: 16) : nil
  }
}
