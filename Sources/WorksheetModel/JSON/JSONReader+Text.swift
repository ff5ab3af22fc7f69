extension JSONReader {
  /// Reads a text in quotes, the next byte being the first quote.
  mutating func string() throws(JSONProblem) -> String {
    let bytes = bytes
    let start = position + 1
    var end = start
    var allBits: UInt8 = 0
    // Most of a file is looked at here, byte by byte.
    while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
      bytes[end] >= 0x20
    {
      allBits |= bytes[end]
      end += 1
    }
    position = end
    switch next {
    case UInt8(ascii: "\""):
      position += 1
      let found = UnsafeBufferPointer(rebasing: bytes[start..<end])
      return try text(found, isASCII: allBits < 0x80, at: start)
    case UInt8(ascii: "\\"): return try escapedString(from: start)
    default: throw .malformed(at: position)
    }
  }

  // Most texts have no escape and never come here.
  private mutating func escapedString(from start: Int) throws(JSONProblem) -> String {
    var unescaped = Array(bytes[start..<position])
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        return try unescaped.withUnsafeBufferPointer { buffer in
          Result { [self] () throws(JSONProblem) in
            try text(buffer, isASCII: false, at: start)
          }
        }.get()
      case UInt8(ascii: "\\"): try appendEscape(to: &unescaped)
      case 0..<0x20: throw .malformed(at: position - 1)
      default: unescaped.append(byte)
      }
    }
    throw .malformed(at: position)
  }

  private func text(
    _ buffer: UnsafeBufferPointer<UInt8>, isASCII: Bool, at start: Int
  ) throws(JSONProblem) -> String {
    guard buffer.count <= limits.textBytes else { throw .textTooLong }
    // Nearly all text is ASCII, and that needs no slow look at how its bytes belong together.
    if isASCII {
      return String(unsafeUninitializedCapacity: buffer.count) {
        $0.initialize(fromContentsOf: buffer)
      }
    }
    guard let text = String(validating: buffer, as: UTF8.self) else { throw .notUTF8(at: start) }
    return text
  }

  private mutating func appendEscape(to unescaped: inout [UInt8]) throws(JSONProblem) {
    guard let byte = next else { throw .malformed(at: position) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar()
      unescaped.append(contentsOf: String(scalar).utf8)
    default: throw .malformed(at: position - 1)
    }
  }

  // Characters beyond U+FFFF are written as two halves; one half alone is no text.
  private mutating func escapedScalar() throws(JSONProblem) -> Unicode.Scalar {
    let start = position
    let first = try fourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw .malformed(at: start)
    }
    let second = try fourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw .malformed(at: start) }
    return scalar
  }

  private mutating func fourHexDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = hexDigit(byte) else { throw .malformed(at: position) }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
