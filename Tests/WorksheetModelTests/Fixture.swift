import FoundationEssentials
import WorksheetModel

/// Reads the files of `Tests/Fixtures`.
enum Fixture {
  struct Unreadable: Error {}

  static func cases(_ name: String) throws -> [JSON] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Fixtures/cases/\(name)")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard let items = try parsed(text).items else { throw Unreadable() }
    return items
  }

  /// Keeps the order of members and the spelling of numbers, which decoders of Foundation do not.
  static func parsed(_ text: String) throws -> JSON {
    var rest = Substring(text)
    return try value(&rest)
  }

  private static func value(_ rest: inout Substring) throws -> JSON {
    skip(&rest)
    guard let first = rest.first else { throw Unreadable() }
    switch first {
    case "{":
      return .object(
        try items(&rest, until: "}") { rest in
          guard case .string(let name) = try value(&rest) else { throw Unreadable() }
          skip(&rest)
          rest.removeFirst()
          return JSON.Member(name, try value(&rest))
        })
    case "[": return .array(try items(&rest, until: "]") { try value(&$0) })
    case "\"":
      rest.removeFirst()
      let text = try string(&rest)
      return .string(text)
    default:
      let word = rest.prefix { !",]}".contains($0) && !$0.isWhitespace }
      rest = rest[word.endIndex...]
      switch word {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      default: return .number(String(word))
      }
    }
  }

  private static func string(_ rest: inout Substring) throws -> String {
    var text = ""
    while let next = rest.popFirst(), next != "\"" {
      guard next == "\\" else {
        text.append(next)
        continue
      }
      guard let escaped = rest.popFirst() else { throw Unreadable() }
      text.append(escaped == "n" ? "\n" : escaped)
    }
    return text
  }

  private static func items<Item>(
    _ rest: inout Substring, until end: Character, _ item: (inout Substring) throws -> Item
  ) throws -> [Item] {
    rest.removeFirst()
    var items: [Item] = []
    skip(&rest)
    while let next = rest.first, next != end {
      items.append(try item(&rest))
      skip(&rest)
      if rest.first == "," { rest.removeFirst() }
      skip(&rest)
    }
    guard rest.popFirst() == end else { throw Unreadable() }
    return items
  }

  private static func skip(_ rest: inout Substring) { rest = rest.drop(while: \.isWhitespace) }
}

extension JSON {
  var double: Double? {
    guard case .number(let spelling) = self else { return nil }
    return Double(spelling)
  }

  /// Whether all that is expected is there: numbers within the tolerance, extra members allowed.
  func matches(_ expected: JSON, tolerance: Double) -> Bool {
    switch expected {
    case .number:
      guard let left = double, let right = expected.double else { return false }
      return (left - right).magnitude <= tolerance * max(1, right.magnitude)
    case .array(let items):
      guard let own = self.items, own.count == items.count else { return false }
      return zip(own, items).allSatisfy { $0.matches($1, tolerance: tolerance) }
    case .object(let members):
      return members.allSatisfy { member in
        self[member.name]?.matches(member.value, tolerance: tolerance) ?? false
      }
    case .null, .bool, .string: return self == expected
    }
  }
}
