extension JSON {
  /// The value on one line without white space, for standard output and for people: all that acts
  /// on a screen or hides is written as `\u202e`.
  public var serialized: String {
    var writer = JSONWriter(spelling: .unseenEscaped)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The value on one line without white space, as UTF-8 and as a workbook file has it.
  public var serializedBytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  /// Appends the value to bytes, on one line without white space, as a workbook file has it: texts
  /// keep the letters that were typed.
  public func write(to bytes: inout [UInt8]) {
    var writer = JSONWriter(spelling: .asTyped)
    swap(&writer.bytes, &bytes)
    writer.write(self)
    swap(&writer.bytes, &bytes)
  }
}

/// Writes JSON as bytes; the same value always gives the same bytes.
private struct JSONWriter {
  /// What becomes of letters that are no controls and still act on a screen or hide.
  enum Spelling { case asTyped, unseenEscaped }

  let spelling: Spelling
  var bytes: [UInt8] = []

  init(spelling: Spelling) { self.spelling = spelling }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let spelling): bytes.append(contentsOf: spelling.utf8)
    case .string(let text): write(text)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.name)
        bytes.append(UInt8(ascii: ":"))
        write(member.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func write(_ text: String) {
    var text = text
    // Most texts have nothing to escape.
    let isPlain = text.withUTF8 { $0.allSatisfy(\.isPlainASCII) }
    if !isPlain, spelling == .unseenEscaped, !text.utf8.allSatisfy({ $0 < 0x80 }) {
      return writeEscapingUnseen(text)
    }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { buffer in
      guard !isPlain else { return bytes.append(contentsOf: buffer) }
      for index in buffer.indices { write(byte: buffer[index], after: index, of: buffer) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // Also DEL and the C1 controls are escaped: a terminal that shows the file must not obey them.
  // A C1 control is two bytes in UTF-8, C2 80...9F; `\u0080` replaces both.
  private mutating func write(
    byte: UInt8, after index: Int, of buffer: UnsafeBufferPointer<UInt8>
  ) {
    guard byte >= 0x80 else { return write(ascii: byte) }
    let isC1 = index > 0 && buffer[index - 1] == 0xC2 && byte < 0xA0
    if isC1 {
      bytes.removeLast()
      writeEscape(UInt16(byte))
    } else {
      bytes.append(byte)
    }
  }

  private mutating func write(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0..<0x20, 0x7F: writeEscape(UInt16(byte))
    default: bytes.append(byte)
    }
  }

  private mutating func writeEscapingUnseen(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, scalar.isUnseen {
        for unit in String(scalar).utf16 { writeEscape(unit) }
      } else if scalar.value < 0x80 {
        write(ascii: UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(digits[Int(unit >> UInt16(shift) & 15)]) }
  }
}

extension UInt8 {
  fileprivate var isPlainASCII: Bool {
    (0x20..<0x7F).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
