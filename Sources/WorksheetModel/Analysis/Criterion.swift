/// One column of scores in a scoring matrix: where its score stands and how much it counts.
public struct Criterion: Hashable, Sendable {
  public let key: FieldKey
  /// What belongs to it under other keys is named by this: `market` for `score.market`.
  let name: String
  /// Nil when no criterion of the matrix has a weight and all count the same.
  public let weight: Int?

  init(key: FieldKey, weight: Int?) {
    self.key = key
    name = key.criterionName
    self.weight = weight
    reason = FieldKey("score_note.\(name)")
    women = FieldKey("score_women.\(name)")
  }

  /// Where its reason stands.
  public let reason: FieldKey
  /// Where the women's score stands.
  public let women: FieldKey

  /// The criteria that a part asks for: all scales of a matrix, else the weighted fields `score.*`.
  public static func all(of part: Part?) -> [Criterion] { part?.criteria ?? [] }

  static func all(of fields: [Field], in grid: Grid?) -> [Criterion] {
    let isMatrix = grid == .fields
    let fields = fields.filter { field in
      isMatrix ? field.isScore : field.key.suffix(after: "score") != nil && field.weight != nil
    }
    // In a matrix of weights a column without one is only to be read.
    let isWeighted = fields.contains { $0.weight != nil }
    return fields.filter { isWeighted ? (0...1000).contains($0.weight ?? -1) : true }
      .map { Criterion(key: $0.key, weight: $0.weight) }
  }

  /// A score outside the scale can only come from a damaged or foreign file and counts as none.
  func score(of record: Record) -> Decimal4? { score(at: key, of: record) }

  func womenScore(of record: Record) -> Decimal4? { score(at: women, of: record) }

  private func score(at key: FieldKey, of record: Record) -> Decimal4? {
    record.number(key).flatMap {
      ($0.units >= Decimal4.scale && $0.units <= 5 * Decimal4.scale) ? $0 : nil
    }
  }
}

extension FieldKey {
  /// `market` for `score.market`; a score outside `score.` is named by its whole key.
  public var criterionName: String { suffix(after: "score") ?? text }

  /// Whether it holds a reason or the women's score of some criterion.
  public var isBesideScore: Bool {
    suffix(after: "score_note") != nil || suffix(after: "score_women") != nil
  }

  public var isGate: Bool { suffix(after: "gate") != nil }
}

extension Field {
  /// Whether a matrix has a column for it that counts.
  public var isScore: Bool {
    guard case .scale = kind else { return false }
    return !key.isBesideScore
  }
}
