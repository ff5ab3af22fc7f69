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
  public static func == (left: Self, right: Self) -> Bool {
    // Most keys that are compared differ already in their length.
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in
      right.withUTF8 { right in left.indices.allSatisfy { left[$0] == right[$0] } }
    }
  }

  public func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
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
    let bytes = text.utf8
    guard bytes.count > prefix.utf8.count + 1, bytes.starts(with: prefix.utf8) else { return nil }
    let dot = bytes.index(bytes.startIndex, offsetBy: prefix.utf8.count)
    guard bytes[dot] == UInt8(ascii: ".") else { return nil }
    return String(text[bytes.index(after: dot)...])
  }
}
