/// What stands before the text of a line in a list: a bullet, a number, a letter, a heading.
struct OutlineMarker: Hashable {
  enum Style: Hashable {
    case plain
    case heading(Int)
    case bullet
    /// `1.`, `1)` and `1.1`: how many numbers, and what closes them.
    case number(parts: Int, closing: Character?)
    case letter(isUpper: Bool, closing: Character)
  }

  var style = Style.plain
  /// The numbers of `1.2.3`.
  var numbers: [Int] = []

  /// Takes the marker off a line without blanks before it.
  ///
  /// - Parameter seen: the numbers of earlier lines; `2.5 ton` is no number of a list unless one is 2.
  static func take(from line: inout Substring, seen: Set<[Int]>) -> OutlineMarker {
    for take in [heading, bullet, letter] {
      if let (marker, rest) = take(line) {
        line = rest
        return marker
      }
    }
    if let (marker, rest) = number(line, seen: seen) {
      line = rest
      return marker
    }
    return OutlineMarker()
  }

  private typealias Taken = (OutlineMarker, Substring)

  private static func heading(_ line: Substring) -> Taken? {
    let signs = line.prefix { $0 == "#" }
    let rest = line[signs.endIndex...]
    guard (1...6).contains(signs.count), rest.first?.isWhitespace == true else { return nil }
    var text = rest.drop(while: \.isWhitespace)
    while let last = text.last, last == "#" || last.isWhitespace { text.removeLast() }
    return (OutlineMarker(style: .heading(signs.count)), text)
  }

  private static func bullet(_ line: Substring) -> Taken? {
    guard let sign = line.first, "-*+•·–—>o".contains(sign) else { return nil }
    let rest = line.dropFirst()
    guard let next = rest.first else { return nil }
    // "-Susu basi" is written in haste; "-5 derajat" and "*penting*" are no items. Only word
    // processors put an "o" before a tab.
    let isItem =
      sign == "o" ? next == "\t" : next.isWhitespace || ("-•·–—".contains(sign) && next.isLetter)
    guard isItem else { return nil }
    var text = rest.drop(while: \.isWhitespace)
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { text = text.dropFirst(4) }
    return (OutlineMarker(style: .bullet), text)
  }

  private static func letter(_ line: Substring) -> Taken? {
    let name = line.prefix { $0.isASCII && $0.isLetter }
    let rest = line[name.endIndex...]
    guard let closing = rest.first, closing == "." || closing == ")",
      rest.dropFirst().first?.isWhitespace == true,
      name.count == 1 || (name.count <= 4 && name.allSatisfy { "IVX".contains($0) }),
      let first = name.first
    else { return nil }
    return (
      OutlineMarker(style: .letter(isUpper: first.isUppercase, closing: closing)),
      rest.dropFirst().drop(while: \.isWhitespace)
    )
  }

  private static func number(_ line: Substring, seen: Set<[Int]>) -> Taken? {
    var rest = line.first == "(" ? line.dropFirst() : line
    var numbers: [Int] = []
    var isOpen = true
    while isOpen {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
      numbers.append(number)
      rest = rest[digits.endIndex...]
      isOpen = rest.first == "." && rest.dropFirst().first.map { ("0"..."9").contains($0) } == true
      if isOpen { rest = rest.dropFirst() }
    }
    let closing = rest.first.flatMap { $0 == "." || $0 == ")" ? $0 : nil }
    if closing != nil { rest = rest.dropFirst() }
    guard rest.first?.isWhitespace == true, closing != nil || isNumbering(numbers, after: seen)
    else { return nil }
    let style = Style.number(
      parts: numbers.count, closing: numbers.count == 1 ? closing : nil)
    return (
      OutlineMarker(style: style, numbers: numbers), rest.drop(while: \.isWhitespace)
    )
  }

  private static func isNumbering(_ numbers: [Int], after seen: Set<[Int]>) -> Bool {
    guard numbers.count > 1, let last = numbers.last else { return false }
    let above = Array(numbers.dropLast())
    return seen.contains(above) || seen.contains(above + [last - 1]) || last == 1
  }
}
