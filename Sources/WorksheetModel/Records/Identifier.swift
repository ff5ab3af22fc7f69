/// A short name that is compared by its bytes: the id of a record, the key of a field, a kind.
///
/// `Subject` only keeps the three apart, so that a field key cannot stand where a record id belongs.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var description: String { text }

  // `String` takes two spellings of the same letter as equal; two keys of a file would become one.
  public static func == (left: Self, right: Self) -> Bool { left.text.hasBytes(of: right.text) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }

  /// What a dictionary asks first: every field of every record is looked up by its key, and going
  /// through a `Hasher` takes several times as long as reading the few bytes of a key.
  public func _rawHashValue(seed: Int) -> Int { text.scatteredBytes(from: seed) }

  public static func < (left: Self, right: Self) -> Bool {
    left.text.precedes(right.text)
  }
}

/// Identifies one record of a workbook.
public typealias RecordID = Identifier<Record>
/// Names one field of a record, for example `name` or `plan.2027-01`.
public typealias FieldKey = Identifier<Field>
/// Names what a record is, for example `potential`.
public typealias Kind = Identifier<Part>

/// The kinds that the program itself knows how to read; templates may add others.
extension Identifier where Subject == Part {
  public static var profile: Self { "profile" }
  public static var person: Self { "person" }
  public static var potential: Self { "potential" }
  public static var season: Self { "season" }
  public static var pair: Self { "pair" }
  public static var issue: Self { "issue" }
  public static var stakeholder: Self { "stakeholder" }
  public static var problem: Self { "problem" }
  public static var idea: Self { "idea" }
  public static var logframe: Self { "logframe" }
  public static var drill: Self { "drill" }
  public static var visit: Self { "visit" }
  public static var observation: Self { "observation" }
  public static var figure: Self { "figure" }
  public static var lesson: Self { "lesson" }
  public static var followUp: Self { "follow_up" }
  public static var plan: Self { "plan" }
  public static var sale: Self { "sale" }
  public static var cost: Self { "cost" }
  public static var asset: Self { "asset" }
  public static var funding: Self { "funding" }
  public static var party: Self { "party" }
  public static var risk: Self { "risk" }
  public static var indicator: Self { "indicator" }
  /// A result that a brochure or another group gives, to compare ours with.
  public static var claim: Self { "claim" }
  public static var meeting: Self { "meeting" }
  public static var measure: Self { "measure" }
  public static var reading: Self { "reading" }
  public static var visitQuestion: Self { "visit_question" }
  public static var price: Self { "price" }
  public static var memberNeed: Self { "member_need" }
  public static var formTotal: Self { "form_total" }
  public static var cashLine: Self { "cash_line" }
  /// A line of the cash book: money that really came or went.
  public static var cashEntry: Self { "cash_entry" }
  /// A line of the cash table of weeks.
  public static var weekLine: Self { "week_line" }
  /// A what-if that a group gave a name.
  public static var scenario: Self { "scenario" }
  public static var group: Self { "group" }
  public static var officer: Self { "officer" }
  public static var decision: Self { "decision" }
  public static var rating: Self { "rating" }
  public static var remark: Self { "remark" }
  public static var review: Self { "review" }
}

/// Keys that are no fields of their own but say something about the record.
extension Identifier where Subject == Field {
  /// Moves the record below another one; the value is that record's id, empty for the top.
  public static var parent: Self { "@parent" }
  /// Moves the record among its siblings; the value is the order string.
  public static var order: Self { "@order" }

  /// The reason for which a finding of this check was dismissed at the record.
  public static func dismissed(_ check: String) -> Self { Self("@dismissed.\(check)") }

  /// The check that a `dismissed` key speaks of, or nil for every other key.
  public var dismissedCheck: String? {
    text.hasPrefix("@dismissed.") ? String(text.dropFirst("@dismissed.".count)) : nil
  }

  /// The other answers of a merge conflict at a field; setting the field itself ends the conflict,
  /// and setting these again brings it back.
  public static func also(_ field: FieldKey) -> Self { Self("@also.\(field.text)") }

  /// The field that an `also` key speaks of, or nil for every other key.
  public var conflictedField: FieldKey? {
    text.hasPrefix("@also.") ? FieldKey(String(text.dropFirst("@also.".count))) : nil
  }

  /// Only a stamp: when the record was last removed, also if it lives because of another edit.
  static var removal: Self { "@removed" }

  /// What stands behind the first dot, for example `2027-01` of `plan.2027-01`.
  public func suffix(after prefix: String) -> String? {
    // Asked for every key of every record: by bytes, because going by letters takes ten times as long.
    guard text.isLed(by: prefix) else { return nil }
    return String(Substring(text.utf8.dropFirst(prefix.utf8.count + 1)))
  }
}

// No part of the type above: what is generic is not always made fast for each of its uses.
extension String {
  fileprivate func hasBytes(of other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    // A short text lies in its variable: for keys the first look nearly always decides.
    return liesLike(other) || withBytes { own in other.withBytes { own.holdsSame(as: $0) } }
  }

  /// Whether both variables hold the same bits; the texts are the same then, and may be so otherwise.
  private func liesLike(_ other: String) -> Bool {
    withUnsafeBytes(of: self) { own in withUnsafeBytes(of: other) { own.holdsSame(as: $0) } }
  }

  fileprivate func precedes(_ other: String) -> Bool {
    withBytes { own in other.withBytes { own.precedes($0) } }
  }

  /// Whether it begins with this and a dot, and more stands behind it.
  fileprivate func isLed(by prefix: String) -> Bool {
    let length = prefix.utf8.count
    guard utf8.count > length + 1 else { return false }
    return withBytes { own in
      own[length] == UInt8(ascii: ".")
        && prefix.withBytes { UnsafeRawBufferPointer(rebasing: own[..<length]).holdsSame(as: $0) }
    }
  }

  fileprivate func hashBytes(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }

  fileprivate func scatteredBytes(from seed: Int) -> Int { withBytes { $0.scattered(from: seed) } }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let quick = utf8.withContiguousStorageIfAvailable { body(UnsafeRawBufferPointer($0)) }
    return quick ?? Array(utf8).withUnsafeBytes(body)
  }
}

extension UnsafeRawBufferPointer {
  /// Whether two buffers hold the same bytes.
  fileprivate func holdsSame(as other: Self) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      guard word(at: place) == other.word(at: place) else { return false }
      place += 8
    }
    return place == count || rest(from: place) == other.rest(from: place)
  }

  /// Whether the first byte that differs is smaller, or there is none and this ends first.
  fileprivate func precedes(_ other: Self) -> Bool {
    let shared = Swift.min(count, other.count)
    for place in 0..<shared where self[place] != other[place] { return self[place] < other[place] }
    return count < other.count
  }

  /// A number that changes as a whole with any byte and with the seed. The seed differs from dictionary
  /// to dictionary, so a file of keys that all fall into one place cannot be prepared.
  fileprivate func scattered(from seed: Int) -> Int {
    var mixed = UInt64(truncatingIfNeeded: seed) ^ UInt64(truncatingIfNeeded: count)
    var place = 0
    while place + 8 <= count {
      mixed = Self.mix(mixed ^ word(at: place))
      place += 8
    }
    if place > 0, place < count {
      return Int(truncatingIfNeeded: Self.mix(mixed ^ word(at: count - 8)))
    }
    return Int(truncatingIfNeeded: Self.mix(mixed ^ rest(from: place)))
  }

  private func word(at place: Int) -> UInt64 {
    loadUnaligned(fromByteOffset: place, as: UInt64.self)
  }

  /// The last bytes, fewer than eight.
  private func rest(from place: Int) -> UInt64 {
    var rest: UInt64 = 0
    for index in place..<count { rest = rest << 8 | UInt64(self[index]) }
    return rest
  }

  // Both halves of a long product: each bit of it depends on many of the factor.
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
