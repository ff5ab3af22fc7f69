/// Reads the TOML of template files: everything of TOML 1.0 except dates, fractions and numbers
/// that are not decimal, which no template has.
///
/// A reader of our own knows the line of every key, says what is wrong in the trainer's language,
/// and reads all sheets in a quarter of the time of the C++ library, which every start waits for.
struct TOMLReader {
  let bytes: [UInt8]
  var position = 0
  var document = TOMLDocument()

  /// Why a text is no TOML, and at which byte.
  struct Problem: Error {
    var offset: Int
    var mistake: TemplateProblem.Mistake
  }

  static func document(_ text: String) throws(Problem) -> TOMLDocument {
    var reader = TOMLReader(bytes: Array(text.utf8))
    try reader.readLines()
    return reader.document
  }

  private mutating func readLines() throws(Problem) {
    var table = 0
    skipBlank()
    while let byte = next {
      if byte == UInt8(ascii: "[") {
        table = try header()
      } else {
        try pair(into: table)
      }
      skipSpaces()
      if next == UInt8(ascii: "#") { skipComment() }
      guard next == nil || next == UInt8(ascii: "\n") else { throw problem(.lineEnd) }
      skipBlank()
    }
  }

  // MARK: - Headers and keys

  /// `[name]` or `[[name]]`: the table that the following lines fill.
  private mutating func header() throws(Problem) -> Int {
    let start = position
    position += 1
    let isItem = take("[")
    let path = try keys()
    guard take("]"), !isItem || take("]") else { throw problem(.header) }
    let parent = try table(on: path.dropLast(), from: 0)
    let name = path[path.count - 1].name
    let opened =
      isItem
      ? document.openItem(name, at: start, in: parent)
      : document.openTable(name, at: start, in: parent)
    guard let opened else { throw Problem(offset: start, mistake: .keyTwice(name)) }
    return opened
  }

  /// `key = value`, also with a key such as `checks.PT01`.
  mutating func pair(into table: Int) throws(Problem) {
    let path = try keys()
    guard take("=") else { throw problem(.equals) }
    skipSpaces()
    let value = try value()
    let parent = try self.table(on: path.dropLast(), from: table)
    let key = path[path.count - 1]
    guard document.add(value, for: key.name, at: key.offset, to: parent) else {
      throw Problem(offset: key.offset, mistake: .keyTwice(key.name))
    }
  }

  private typealias Key = (name: String, offset: Int)

  private mutating func table(on path: ArraySlice<Key>, from: Int) throws(Problem) -> Int {
    var table = from
    for key in path {
      guard let passed = document.passTable(key.name, at: key.offset, in: table) else {
        throw Problem(offset: key.offset, mistake: .keyTwice(key.name))
      }
      table = passed
    }
    return table
  }

  private mutating func keys() throws(Problem) -> [Key] {
    var keys: [Key] = []
    repeat {
      skipSpaces()
      let start = position
      keys.append((try key(), start))
      skipSpaces()
    } while take(".")
    return keys
  }

  private mutating func key() throws(Problem) -> String {
    if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") { return try text() }
    let start = position
    while let byte = next, Self.isBare(byte) { position += 1 }
    guard position > start else { throw problem(.key) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: - Bytes

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  // A carriage return before the line feed comes from an editor on Windows.
  mutating func skipSpaces() {
    while let byte = next,
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    { position += 1 }
  }

  /// Skips spaces, ends of lines and comments.
  mutating func skipBlank() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        position += 1
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while let byte = next, byte != UInt8(ascii: "\n") { position += 1 }
  }

  func problem(_ syntax: TemplateProblem.Syntax) -> Problem {
    Problem(offset: position, mistake: .syntax(syntax))
  }
}
