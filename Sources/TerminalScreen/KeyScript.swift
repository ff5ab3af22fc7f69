/// Why a key script cannot be played.
public enum KeyScriptProblem: Error, Hashable, Sendable {
  /// There is no key of this name.
  case unknownKey(String)
  /// A `<` without its `>`; the text is what follows it.
  case unclosed(String)
}

/// Keys written as text: letters stand for themselves, other keys are named as in `<enter>`.
///
/// Names: `enter tab btab esc up down left right home end pgup pgdn ins del bs space lt f1`…`f24
/// c-a`…`c-z`; `<lt>` is the character `<`. A line feed in the text is Enter, a tab is Tab. The mouse
/// is `<click COLUMN,ROW>`, counted from 0, and `<wheel STEPS>`.
public enum KeyScript {
  /// Reads a script; throws for an unknown name instead of typing it as text.
  public static func parse(_ script: String) throws(KeyScriptProblem) -> [Key] {
    var keys: [Key] = []
    var rest = script[...]
    while let character = rest.popFirst() {
      switch character {
      case "<":
        guard let end = rest.firstIndex(of: ">") else { throw .unclosed(String(rest)) }
        keys.append(try key(named: String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      case "\n", "\r\n", "\r": keys.append(.enter)
      case "\t": keys.append(.tab)
      default: keys.append(.character(character))
      }
    }
    return keys
  }

  private static func key(named raw: String) throws(KeyScriptProblem) -> Key {
    let name = raw.lowercased()
    if let found = Key.names.first(where: { $0.script == name }) { return found.key }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    if name.hasPrefix("c-"), name.count == 3, let letter = name.last,
      let key = Key.pressed(control: letter)
    {
      return key
    }
    if let key = mouse(name) { return key }
    throw .unknownKey(raw)
  }

  private static func mouse(_ name: String) -> Key? {
    let words = name.split(separator: " ")
    guard words.count == 2 else { return nil }
    let numbers = words[1].split(separator: ",").compactMap { Int($0) }
    switch (words[0], numbers.count) {
    case ("click", 2): return .click(Point(column: numbers[0], row: numbers[1]))
    case ("wheel", 1): return .wheel(numbers[0])
    default: return nil
    }
  }
}
