/// What one field of a record holds.
public enum Value: Hashable, Sendable {
  case text(String)
  case number(Decimal4)
  case flag(Bool)
  case list([Value])
  /// Anything else found in a file; it is kept and written back, and never interpreted.
  case other(JSON)
}

extension Value {
  public init(json: JSON) {
    switch json {
    case .string(let text): self = .text(text)
    case .bool(let flag): self = .flag(flag)
    case .number: self = json.decimal.map(Value.number) ?? .other(json)
    case .array(let items):
      let values = items.map(Value.init(json:))
      self = values.allSatisfy(\.isPlain) ? .list(values) : .other(json)
    case .null, .object: self = .other(json)
    }
  }

  public var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number.json)
    case .flag(let flag): .bool(flag)
    case .list(let values): .array(values.map(\.json))
    case .other(let json): json
    }
  }

  private var isPlain: Bool {
    switch self {
    case .text, .number, .flag: true
    case .list, .other: false
    }
  }

  public var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  public var number: Decimal4? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  public var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  /// The texts of a list, in its order; other items are left out.
  public var texts: [String] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap(\.text)
  }

  /// The record ids of a list of links; a single text counts as a list of one.
  public var links: [RecordID] {
    switch self {
    case .text(let text): [RecordID(text)]
    case .list: texts.map { RecordID($0) }
    case .number, .flag, .other: []
    }
  }

  /// The whole numbers of a list, for example months 1...12.
  public var wholes: [Int] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { $0.number?.whole }
  }
}
