/// Walks through one line of a Mermaid flowchart.
struct MermaidScanner {
  private var rest: Substring

  init(_ line: Substring) { rest = line }

  var isAtEnd: Bool { rest.allSatisfy(\.isWhitespace) }

  /// All that is left, without blanks around it.
  mutating func takeRest() -> String {
    defer { rest = "" }
    return OutlineLines.plain(rest)
  }

  mutating func takeSemicolon() -> Bool { take(";") }
  mutating func takeAmpersand() -> Bool { take("&") }

  private mutating func take(_ sign: Character) -> Bool {
    skipBlanks()
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func skipBlanks() { rest = rest.drop(while: \.isWhitespace) }

  // MARK: Boxes

  /// The name of a box, and what is written in it when that is said here.
  mutating func takeBox() -> (name: String, label: String?)? {
    skipBlanks()
    var name = ""
    while let next = rest.first, !next.isWhitespace, !"[({>&|;\"]})".contains(next),
      !rest.hasPrefix(":::"), !isAtArrow
    {
      name.append(next)
      rest = rest.dropFirst()
    }
    guard !name.isEmpty else { return nil }
    let label = takeLabel()
    if rest.hasPrefix(":::") { rest = rest.drop { !$0.isWhitespace && $0 != ";" && $0 != "&" } }
    return (name, label)
  }

  private static let shapes: [Character: Character] = ["[": "]", "(": ")", "{": "}", ">": "]"]

  /// The text between the brackets of any shape.
  private mutating func takeLabel() -> String? {
    let opening = rest.prefix { Self.shapes[$0] != nil }
    guard let closing = opening.last.flatMap({ Self.shapes[$0] }) else { return nil }
    var inner = rest[opening.endIndex...]
    var text: Substring
    if let slash = inner.first, slash == "/" || slash == "\\" { inner = inner.dropFirst() }
    if inner.first == "\"" {
      text = inner.dropFirst().prefix { $0 != "\"" }
      rest = inner[text.endIndex...].dropFirst().drop { $0 != closing }
    } else {
      text = inner.prefix { $0 != closing }
      rest = inner[text.endIndex...]
      while let last = text.last, last == "/" || last == "\\" { text.removeLast() }
    }
    rest = rest.drop { "])}".contains($0) }
    return Self.words(of: text)
  }

  /// The text of a box that stands alone on its line: `root((text))`, `name[text]` or just `text`.
  static func label(ofWhole line: Substring) -> String {
    let line = line.drop(while: \.isWhitespace)
    var scanner = MermaidScanner(line)
    if line.first == "\"" { return words(of: line.dropFirst().prefix { $0 != "\"" }) }
    if shapes[line.first ?? " "] == nil {
      // A name before brackets has no blanks; "Susu (sore) basi" is a text.
      let name = line.prefix { !$0.isWhitespace && shapes[$0] == nil }
      scanner.rest = line[name.endIndex...]
    }
    if let label = scanner.takeLabel(), scanner.isAtEnd, !label.isEmpty { return label }
    return words(of: line)
  }

  private static func words(of text: Substring) -> String {
    OutlineLines.plain(
      String(text).replacing("#quot;", with: "\"").replacing("<br />", with: " ")[...])
  }

  // MARK: Arrows

  private var isAtArrow: Bool {
    ["--", "==", "-.", "~~~", "<-", "<=", "o--", "x--"].contains { rest.hasPrefix($0) }
  }

  /// An arrow or a line with the words on it, which say nothing that a tree could keep.
  mutating func takeArrow() -> Bool {
    skipBlanks()
    guard isAtArrow else { return false }
    if let first = rest.first, "<ox".contains(first) { rest = rest.dropFirst() }
    let shaft = takeShaft()
    if ["--", "==", "-."].contains(shaft) {
      // Words stand in the middle of the shaft, up to its second half.
      while !rest.isEmpty, !rest.hasPrefix("--"), !rest.hasPrefix("=="), !rest.hasPrefix(".-") {
        rest = rest.dropFirst()
      }
      _ = takeShaft()
    }
    skipBlanks()
    if rest.first == "|" {
      rest = rest.dropFirst().drop { $0 != "|" }.dropFirst()
    }
    return true
  }

  private mutating func takeShaft() -> String {
    let shaft = rest.prefix { "-=.~".contains($0) }
    rest = rest[shaft.endIndex...]
    guard let head = rest.first else { return String(shaft) }
    let isHead =
      head == ">" || ("ox".contains(head) && rest.dropFirst().first?.isWhitespace == true)
    guard isHead else { return String(shaft) }
    rest = rest.dropFirst()
    return String(shaft) + ">"
  }
}
