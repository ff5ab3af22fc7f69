/// A JSON value as it stands in a file: members keep their order, numbers keep their spelling.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The number as written, for example `12.50`.
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One name and value of an object.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The value of the first member of this name, when this is an object that has one.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  public var flag: Bool? {
    guard case .bool(let flag) = self else { return nil }
    return flag
  }

  public var items: [JSON]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  public var members: [Member]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// Whether at most so many containers stand inside each other.
  public func isShallow(_ depth: Int) -> Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .array(let items): depth > 0 && items.allSatisfy { $0.isShallow(depth - 1) }
    case .object(let members): depth > 0 && members.allSatisfy { $0.value.isShallow(depth - 1) }
    }
  }

  /// The number in fixed point, or nil when this is no number or has more than four decimals.
  public var decimal: Decimal4? {
    guard case .number(let spelling) = self else { return nil }
    return Decimal4(json: spelling)
  }

  /// A whole number, or nil.
  public var whole: Int? { decimal?.whole }
}
