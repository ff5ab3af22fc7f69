import WorksheetModel
import WorksheetText

/// What a recap says about each workbook, on screen and paper.
public enum RecapColumn: String, Hashable, Sendable, CaseIterable {
  case name, village, done, doubts, roots, result, need, month, measures, remarks, review, file

  public func label(in catalogue: Catalogue) -> String { catalogue[phrase] }

  private var phrase: RecapPhrase {
    switch self {
    case .name: .name
    case .village: .village
    case .done: .done
    case .doubts: .doubts
    case .roots: .roots
    case .result: .result
    case .need: .need
    case .month: .month
    case .measures: .measures
    case .remarks: .remarks
    case .review: .review
    case .file: .file
    }
  }

  /// What these columns say, as far as their names do not.
  public static func legend(of columns: [RecapColumn], in catalogue: Catalogue) -> String {
    columns.compactMap { $0.meaning.map { catalogue[$0] } }.joined(separator: " ")
  }

  private var meaning: RecapPhrase? {
    switch self {
    case .done: .aboutDone
    case .doubts: .aboutDoubts
    case .remarks: .aboutRemarks
    case .measures: .aboutMeasures
    case .result: .aboutResult
    case .need: .aboutNeed
    case .month: .aboutMonth
    case .roots: .aboutRoots
    case .name, .village, .review, .file: nil
    }
  }

  public var isNumeric: Bool {
    switch self {
    case .done, .doubts, .roots, .result, .need, .month, .measures, .remarks: true
    case .name, .village, .review, .file: false
    }
  }

  /// What stands in the row of a workbook; empty where nothing is known.
  public func text(of row: RecapRow, in catalogue: Catalogue) -> String {
    switch self {
    case .name: row.name.isEmpty ? catalogue[RecapPhrase.noName] : row.name
    case .village: row.profile["village"]?.text ?? ""
    case .done: row.asked == 0 ? "" : "\(row.percentDone)%"
    case .doubts: String(row.doubts)
    case .roots: row.rootsUnclear == 0 ? String(row.roots) : "\(row.roots)+\(row.rootsUnclear)"
    case .result: row.plans.first?.profit.map { catalogue.money($0) } ?? ""
    case .need: row.need.map { catalogue.money($0) } ?? ""
    case .month: row.deepestMonth.map { String($0) } ?? ""
    case .measures: row.measures.isEmpty ? "" : "\(row.reachedMeasures)/\(row.measures.count)"
    case .remarks: String(row.openRemarks)
    case .review: catalogue.word(for: row.review)
    case .file: row.file
    }
  }

  /// Whether a row comes before another: what needs looking at first, and names in their order.
  public func puts(_ left: RecapRow, before right: RecapRow) -> Bool {
    switch self {
    case .name: left.name.lowercased() < right.name.lowercased()
    case .village: text(.init("village"), of: left) < text(.init("village"), of: right)
    case .done: left.share < right.share
    case .doubts: left.doubts > right.doubts
    case .roots: (left.rootsUnclear, left.roots) > (right.rootsUnclear, right.roots)
    case .result: amount(left.plans.first?.profit) < amount(right.plans.first?.profit)
    case .need: (left.need?.amount ?? -1) > (right.need?.amount ?? -1)
    case .month: (left.deepestMonth ?? .max) < (right.deepestMonth ?? .max)
    case .measures: left.reachedMeasures > right.reachedMeasures
    case .remarks: left.openRemarks > right.openRemarks
    case .review: left.review.place > right.review.place
    case .file: left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
  }

  private func text(_ key: FieldKey, of row: RecapRow) -> String {
    row.profile[key]?.text?.lowercased() ?? ""
  }

  private func amount(_ amount: Rupiah?) -> Int64 { amount?.amount ?? .max }
}

extension ReviewState {
  /// How far on the way to an approval.
  fileprivate var place: Int { ReviewState.allCases.firstIndex(of: self) ?? 0 }
}

extension RecapRow {
  /// What the group calls itself, else the title of the workbook.
  public var name: String {
    profile["group"]?.text.flatMap { $0.isEmpty ? nil : $0 } ?? title
  }

  /// Whole percent of the questions that are answered; only a full workbook has a hundred.
  public var percentDone: Int { asked == 0 ? 0 : answered * 100 / asked }

  fileprivate var share: Double { asked == 0 ? 0 : Double(answered) / Double(asked) }

  /// The row without what only programs ask for; thousands of them lie in memory at once.
  public var brief: RecapRow {
    var row = self
    row.clock = [:]
    row.checks = [:]
    row.content = ""
    row.profile = profile.filter { $0.key == "group" || $0.key == "village" }
    row.plans = plans.prefix(1).map { plan in
      var plan = plan
      plan.verdicts = Array(plan.verdicts.prefix(1))
      return plan
    }
    return row
  }
}
