extension JSON {
  /// Reads exactly one JSON value; white space around it is allowed, anything else is not.
  public init(
    parsing bytes: UnsafeBufferPointer<UInt8>, limits: Limits = .workbook
  ) throws(JSONProblem) {
    var reader = JSONReader(bytes: bytes, limits: limits)
    self = try reader.document()
  }

  /// Reads exactly one JSON value from a slice; problems count bytes from its beginning.
  public init(parsing bytes: ArraySlice<UInt8>, limits: Limits = .workbook) throws(JSONProblem) {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONProblem) in try JSON(parsing: buffer, limits: limits) }
    }
    self = try result.get()
  }

  /// Reads exactly one JSON value from a text.
  public init(parsing text: String, limits: Limits = .workbook) throws(JSONProblem) {
    self = try JSON(parsing: Array(text.utf8)[...], limits: limits)
  }
}

/// Reads JSON from bytes, once from front to back.
///
/// It works on bytes and not on characters: a workbook is read before the first frame is shown.
struct JSONReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSON.Limits
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSON.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func document() throws(JSONProblem) -> JSON {
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw .malformed(at: position) }
    return value
  }

  /// The next byte, or nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONProblem) -> JSON {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", meaning: .bool(true))
    case UInt8(ascii: "f"): return try word("false", meaning: .bool(false))
    case UInt8(ascii: "n"): return try word("null", meaning: .null)
    default: return .number(try number())
    }
  }

  private mutating func members(depth: Int) throws(JSONProblem) -> [JSON.Member] {
    guard depth <= limits.depth else { throw .tooDeep }
    position += 1
    var members: [JSON.Member] = []
    var names = NameSet()
    skipSpace()
    if take(UInt8(ascii: "}")) { return members }
    members.reserveCapacity(8)
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw .malformed(at: position) }
      let name = try string()
      guard names.insert(name, after: members) else { throw .duplicateName(name) }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw .malformed(at: position) }
      members.append(JSON.Member(name, try value(depth: depth)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw .malformed(at: position) }
    }
  }

  private mutating func items(depth: Int) throws(JSONProblem) -> [JSON] {
    guard depth <= limits.depth else { throw .tooDeep }
    position += 1
    var items: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value(depth: depth))
      skipSpace()
      if take(UInt8(ascii: "]")) { return items }
      guard take(UInt8(ascii: ",")) else { throw .malformed(at: position) }
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func word(
    _ word: StaticString, meaning value: JSON
  ) throws(JSONProblem) -> JSON {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count else { throw .malformed(at: position) }
    for offset in 0..<word.utf8CodeUnitCount
    where bytes[position + offset] != word.utf8Start[offset] {
      throw .malformed(at: position + offset)
    }
    position = end
    return value
  }

  private mutating func number() throws(JSONProblem) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    guard position - start <= limits.textBytes else { throw .textTooLong }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
  }

  private mutating func digits() throws(JSONProblem) {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    guard position > start else { throw .malformed(at: position) }
  }
}

/// The names of an object so far; small objects are compared one by one, large ones by a set.
private struct NameSet {
  private var names: Set<FieldKey> = []
  /// A bit for each name: one whose bit is free is new.
  private var marks: UInt64 = 0

  mutating func insert(_ name: String, after members: [JSON.Member]) -> Bool {
    let key = FieldKey(name)
    guard members.count >= 32 else {
      let mark = UInt64(1) << (UInt64(truncatingIfNeeded: key._rawHashValue(seed: 0)) & 63)
      defer { marks |= mark }
      // By place: taking members out to look at their names would copy their values.
      return marks & mark == 0
        || !members.indices.contains { FieldKey(members[$0].name) == key }
    }
    if names.isEmpty { names = Set(members.map { FieldKey($0.name) }) }
    return names.insert(key).inserted
  }
}
