extension KeyDecoder {
  /// Keys after `ESC O`, by their last byte.
  static let singles: [UInt8: Key] = {
    var keys: [UInt8: Key] = [
      0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end,
      0x4D: .enter, 0x50: .function(1), 0x51: .function(2), 0x52: .function(3),
      0x53: .function(4), 0x5A: .backTab, 0x58: .character("="),
    ]
    // The number pad: `j` to `y` stand for these.
    for (offset, character) in "*+,-./0123456789".enumerated() {
      keys[0x6A + UInt8(offset)] = .character(character)
    }
    return keys
  }()

  /// Keys after `ESC [` and any numbers, by their last byte.
  static let finals: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end, 0x5A: .backTab,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]

  /// Keys after `ESC [`, by their number before `~`.
  static let numbered: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]
}

extension KeyDecoder {
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  /// Takes one byte of a paste; the end is looked for only at its last byte, so that pasting a
  /// megabyte takes time in proportion.
  mutating func addToPaste(_ byte: UInt8, to keys: inout [Key]) {
    pasteBytes.append(byte)
    guard byte == 0x7E, pasteBytes.suffix(6).elementsEqual(KeyDecoder.pasteEnd) else { return }
    keys.append(KeyDecoder.pasted(pasteBytes.dropLast(6)))
    endPaste()
  }

  /// The text of a paste, its lines ending in line feeds.
  static func pasted(_ bytes: some Sequence<UInt8>) -> Key {
    var decoder = ScalarDecoder()
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for byte in bytes {
      guard let scalar = decoder.scalar(adding: byte) else { continue }
      if scalar == "\r" || !(scalar == "\n" && isAfterReturn) {
        text.append(scalar == "\r" ? "\n" : scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return .paste(String(text))
  }
}

extension KeyDecoder {
  /// A report `ESC [ < button ; column ; row M`, whose places count from 1; letting go and the other
  /// buttons mean nothing.
  static func mouse(_ bytes: some Sequence<UInt8>, final: UInt8) -> Key? {
    let numbers = String(decoding: Array(bytes), as: UTF8.self).split(separator: ";")
      .compactMap { Int($0) }
    guard numbers.count == 3, final == 0x4D else { return nil }
    switch numbers[0] {
    case 0: return .click(Point(column: max(0, numbers[1] - 1), row: max(0, numbers[2] - 1)))
    case 64: return .wheel(-1)
    case 65: return .wheel(1)
    default: return nil
    }
  }
}
