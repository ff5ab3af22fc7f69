/// One workbook at a glance, as a recap of many has it.
///
/// Every figure is one that the screen, `check` and `appraise` show; nothing is computed for it alone.
public struct RecapRow: Hashable, Sendable {
  public var id: String
  /// Where the workbook was found.
  public var file: String
  public var title: String
  public var language: Language?
  /// The highest counter seen per editing session.
  public var clock: [String: Int]
  /// Tells apart two states of a file: 16 hex digits over its bytes.
  public var content: String
  /// The answers of the profile in `profileKeys`; a question without an answer is missing.
  public var profile: [FieldKey: Value]
  public var records: Int
  public var sheets: [SheetProgress]
  public var potentials: Int
  public var ideas: Int
  public var roots: Int
  /// Causes at the end of a chain of which nobody said why it ends.
  public var rootsUnclear: Int
  public var plans: [PlanResult]
  public var measures: [Measure]
  public var openRemarks: Int
  public var review: ReviewState
  public var reviewBy: String?
  public var reviewDate: String?
  /// How many findings of each check are not dismissed.
  public var checks: [String: Int]
  public var findings: [Severity: Int]
  /// What had to be left behind to read the file.
  public var isSalvaged = false
  /// Other files of the same workbook, which do not count.
  public var copies: [RecapCopy] = []

  /// How many of the questions of a sheet are answered.
  public struct SheetProgress: Hashable, Sendable {
    public var sheet: String
    public var answered: Int
    public var asked: Int
  }

  /// What one plan comes to; amounts of a year.
  public struct PlanResult: Hashable, Sendable {
    public var id: RecordID
    public var name: String
    public var revenue: Rupiah?
    public var totalCost: Rupiah?
    public var profit: Rupiah?
    public var rc: Double?
    public var bc: Double?
    public var invested: Rupiah?
    public var paybackYears: Double?
    /// Rupiah.
    public var npv: Double?
    /// A fraction per year.
    public var irr: Double?
    public var need: Rupiah?
    /// Counted from 1.
    public var deepestMonth: Int?
    public var firstNegativeMonth: Int?
    /// In the words of a language.
    public var verdicts: [String]
  }

  /// A measure of success and how far it has come.
  public struct Measure: Hashable, Sendable {
    public var id: RecordID
    public var name: String
    public var unit: String?
    public var baseline: Decimal4?
    public var target: Decimal4?
    public var actual: Decimal4?
    /// Percent of the way from the baseline to the target.
    public var progress: Decimal4?

    public var isReached: Bool { progress.map { $0 >= .hundred } ?? false }
  }

  /// The questions of the profile that a recap carries along.
  public static let profileKeys: [FieldKey] = [
    "group", "village", "district", "regency", "province", "training", "companion", "mentor",
    "start_date", "members_women", "members_men", "members_under_35",
  ]

  public var need: Rupiah? { plans.first?.need }
  public var deepestMonth: Int? { plans.first?.deepestMonth }
  public var firstNegativeMonth: Int? { plans.first?.firstNegativeMonth }
  public var answered: Int { sheets.reduce(0) { $0 + $1.answered } }
  public var asked: Int { sheets.reduce(0) { $0 + $1.asked } }
  public var reachedMeasures: Int { measures.count(where: \.isReached) }
  /// Errors and warnings that were not dismissed.
  public var doubts: Int { findings[.error, default: 0] + findings[.warning, default: 0] }
}

/// Another file of a workbook that stands in a recap already.
public struct RecapCopy: Hashable, Sendable {
  /// How its state compares with the one that counts.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    case older, identical
    /// Each has seen what the other has not: both have to be merged.
    case apart
  }

  public var file: String
  public var relation: Relation

  public init(file: String, relation: Relation) {
    self.file = file
    self.relation = relation
  }
}

extension RecapCopy.Relation {
  /// How a state compares with the one that counts.
  ///
  /// Clocks decide; bytes decide only between states that have seen the same.
  public init(
    of clock: [String: Int], _ content: String, to other: [String: Int], _ otherContent: String
  ) {
    let knowsAll = clock.allSatisfy { $0.value <= other[$0.key, default: 0] }
    let isKnown = other.allSatisfy { $0.value <= clock[$0.key, default: 0] }
    self =
      content == otherContent
      ? .identical
      : knowsAll == isKnown ? .apart : knowsAll ? .older : .apart
  }
}
