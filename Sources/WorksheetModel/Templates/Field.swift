/// One question of a sheet.
public struct Field: Hashable, Sendable {
  /// The key under which a record keeps the answer.
  ///
  /// A key that ends in `.<month>` or `.<1-12>` stands for one field for every month, one that ends
  /// in `.<1-26>` for every week of a cycle, one in `.<id>` for one field for every other record
  /// or every card of a drill.
  public var key: FieldKey
  public var kind: FieldKind
  /// Short, for the left of the value.
  public var label: Localized
  /// The whole question.
  public var question: Localized
  public var example: Localized
  /// Two sentences: why it is asked, how to answer.
  public var help: Localized
  public var isRequired: Bool
  /// A figure whose origin (seen, told, record, estimate) is asked with it.
  public var asksSource: Bool
  /// Asked only when another field of the same record has one of these values.
  public var relevance: Relevance?
  /// A number that is shown without dots between its digits, such as a year of birth.
  public var isUngrouped: Bool
  /// For scores: the weight of the criterion in a total of 100.
  public var weight: Int?
  /// Kept by the program alone: it is neither asked nor printed.
  public var isInternal: Bool

  /// The one rule a template may give for showing a field.
  public struct Relevance: Hashable, Sendable {
    public var field: FieldKey
    public var values: [String]

    public init(field: FieldKey, values: [String]) {
      self.field = field
      self.values = values
    }

    func isMet(by record: Record) -> Bool {
      switch record[field] {
      case .text(let text): values.contains(text)
      case .flag(let flag): values.contains(flag ? "true" : "false")
      case .number(let number): values.contains(number.json)
      case .list, .other, nil: false
      }
    }
  }

  public init(
    key: FieldKey, kind: FieldKind, label: Localized, question: Localized = .none,
    example: Localized = .none, help: Localized = .none, isRequired: Bool = false,
    asksSource: Bool = false, isUngrouped: Bool = false, relevance: Relevance? = nil,
    weight: Int? = nil, isInternal: Bool = false
  ) {
    self.key = key
    self.kind = kind
    self.label = label
    self.question = question
    self.example = example
    self.help = help
    self.isRequired = isRequired
    self.asksSource = asksSource
    self.isUngrouped = isUngrouped
    self.relevance = relevance
    self.weight = weight
    self.isInternal = isInternal
  }

  /// Whether the question makes sense for this record.
  public func isRelevant(to record: Record) -> Bool {
    relevance?.isMet(by: record) ?? true
  }

  /// Whether its answer may name a record of this kind.
  public func mayLink(to other: Kind) -> Bool {
    switch kind {
    case .link(let kinds), .links(let kinds): kinds.isEmpty || kinds.contains(other)
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .choices,
      .scale, .yesNo, .person:
      false
    }
  }

  /// Whether this is the definition of a key such as `plan.2027-01`.
  public func covers(_ other: FieldKey) -> Bool {
    guard let (prefix, domain) = pattern, let suffix = other.suffix(after: prefix) else {
      return false
    }
    switch domain {
    case .month: return Month(iso: suffix) != nil
    case .number(let range):
      return Int(suffix).map { range.contains($0) && String($0) == suffix } ?? false
    case .record: return true
    }
  }

  /// Whether the key stands for many keys, one a month or one a record.
  public var isPattern: Bool { pattern != nil }

  private enum Domain {
    case month
    case number(ClosedRange<Int>)
    case record
  }

  private var pattern: (prefix: String, domain: Domain)? {
    // Asked for every field of every record; most keys are plain.
    guard key.text.utf8.last == UInt8(ascii: ">") else { return nil }
    if key.text.hasSuffix(".<month>") { return (String(key.text.dropLast(8)), .month) }
    if key.text.hasSuffix(".<1-12>") { return (String(key.text.dropLast(7)), .number(1...12)) }
    if key.text.hasSuffix(".<1-26>") {
      return (String(key.text.dropLast(7)), .number(1...WeekTable.mostWeeks))
    }
    if key.text.hasSuffix(".<id>") { return (String(key.text.dropLast(5)), .record) }
    return nil
  }
}

/// What kind of answer a field takes.
public enum FieldKind: Hashable, Sendable {
  /// One line of text.
  case text
  /// Several lines.
  case longText
  /// A number; `unitKey` names the field of the same record that says of what, `unit` a fixed unit.
  case number(unitKey: FieldKey?, unit: Localized)
  /// Money in rupiah; a price may have decimals.
  case rupiah
  case percent
  case date
  case month
  /// A list of 1...12.
  case months
  case choice([Choice])
  case choices([Choice])
  /// A whole number; `words` gives the meaning of each, from the lowest on, and may be empty.
  case scale(ClosedRange<Int>, words: [Localized])
  case yesNo
  /// The name of a person, picked from the persons of the profile or typed.
  case person
  /// One record of these kinds.
  case link([Kind])
  case links([Kind])
}

/// One of the possible answers of a choice.
public struct Choice: Hashable, Sendable {
  /// What the file keeps.
  public var value: String
  public var label: Localized
  /// What to look for before choosing it; empty for most.
  public var prompt: Localized
  /// The most points that an official assessment gives for it; nil for most choices.
  public var most: Int?
  /// Whether nobody has found the document that says how many.
  public var isUnverified: Bool

  public init(
    value: String, label: Localized, prompt: Localized = .none, most: Int? = nil,
    isUnverified: Bool = false
  ) {
    self.value = value
    self.label = label
    self.prompt = prompt
    self.most = most
    self.isUnverified = isUnverified
  }
}
