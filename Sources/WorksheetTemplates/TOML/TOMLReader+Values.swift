extension TOMLReader {
  mutating func value() throws(Problem) -> TOMLDocument.Value {
    guard let first = next else { throw problem(.value) }
    switch first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try text())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "{"): return .table(try inlineTable())
    default: return try word()
    }
  }

  /// `true`, `false` or a whole number.
  private mutating func word() throws(Problem) -> TOMLDocument.Value {
    let start = position
    while let byte = next, !Self.endsWord(byte) { position += 1 }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    if word == "true" { return .flag(true) }
    if word == "false" { return .flag(false) }
    guard let number = Int(word.filter { $0 != "_" }) else {
      throw Problem(offset: start, mistake: .syntax(.value))
    }
    return .whole(number)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte <= UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "#")
  }

  private mutating func array() throws(Problem) -> [TOMLDocument.Value] {
    let start = position
    position += 1
    var items: [TOMLDocument.Value] = []
    skipBlank()
    while !take("]") {
      guard next != nil else { throw Problem(offset: start, mistake: .syntax(.array)) }
      items.append(try value())
      skipBlank()
      guard take(",") || next == UInt8(ascii: "]") else { throw problem(.array) }
      skipBlank()
    }
    return items
  }

  private mutating func inlineTable() throws(Problem) -> Int {
    let table = document.addTable(at: position, isWritten: true)
    position += 1
    skipSpaces()
    while !take("}") {
      try pair(into: table)
      skipSpaces()
      guard take(",") || next == UInt8(ascii: "}") else { throw problem(.inlineTable) }
      skipSpaces()
    }
    return table
  }

  // MARK: - Texts

  mutating func text() throws(Problem) -> String {
    let quote = bytes[position]
    guard starts(with: quote, count: 3) else { return try line(until: quote) }
    return try lines(until: quote)
  }

  /// A text on one line; most have no escape and are copied at once.
  private mutating func line(until quote: UInt8) throws(Problem) -> String {
    let start = position
    position += 1
    while let byte = next, byte != UInt8(ascii: "\n") {
      if byte == quote {
        position += 1
        return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        return try escapedLine(from: start)
      }
      position += 1
    }
    throw Problem(offset: start, mistake: .syntax(.text))
  }

  private mutating func escapedLine(from start: Int) throws(Problem) -> String {
    var text = Array(bytes[(start + 1)..<position])
    while let byte = next, byte != UInt8(ascii: "\n") {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape()
      default: text.append(byte)
      }
    }
    throw Problem(offset: start, mistake: .syntax(.text))
  }

  /// A text over several lines between three quotes.
  private mutating func lines(until quote: UInt8) throws(Problem) -> String {
    let start = position
    position += 3
    if starts(with: UInt8(ascii: "\r"), count: 1) { position += 1 }
    _ = take("\n")
    var text: [UInt8] = []
    while let byte = next {
      if starts(with: quote, count: 3) {
        position += 3
        // `""""` at the end: one quote of the text before the three that close it.
        while next == quote {
          text.append(quote)
          position += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      position += 1
      switch byte {
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): text += try escape()
      case UInt8(ascii: "\r"): continue
      default: text.append(byte)
      }
    }
    throw Problem(offset: start, mistake: .syntax(.text))
  }

  /// What stands for the bytes behind a backslash; at the end of a line it joins two lines.
  private mutating func escape() throws(Problem) -> [UInt8] {
    guard let byte = next else { throw problem(.escape) }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte]
    case UInt8(ascii: "u"): return try scalar(digits: 4)
    case UInt8(ascii: "U"): return try scalar(digits: 8)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      while let byte = next, byte <= UInt8(ascii: " ") { position += 1 }
      return []
    default:
      position -= 1
      throw problem(.escape)
    }
  }

  private mutating func scalar(digits: Int) throws(Problem) -> [UInt8] {
    let end = min(position + digits, bytes.count)
    let hexadecimal = String(decoding: bytes[position..<end], as: UTF8.self)
    guard hexadecimal.utf8.count == digits, let code = UInt32(hexadecimal, radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw problem(.escape) }
    position = end
    return Array(String(scalar).utf8)
  }

  private func starts(with byte: UInt8, count: Int) -> Bool {
    position + count <= bytes.count
      && bytes[position..<(position + count)].allSatisfy { $0 == byte }
  }
}
