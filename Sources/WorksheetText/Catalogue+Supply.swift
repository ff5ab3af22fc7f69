import WorksheetModel

/// The sentences about months without material, in the section `supply` of a language file.
public enum SupplyPhrase: String, PhraseKey {
  case nothing, gap
  case monthsUnknown = "months_unknown"
  case noGap = "no_gap"
  case nothingChosen = "nothing_chosen"

  public static var section: String { "supply" }
}

extension Catalogue {
  /// The sentence of a remark about the months of potentials.
  ///
  /// `name` tells what a potential is called.
  public func wording(
    _ remark: SupplyCalendar.Remark, naming name: (RecordID) -> String
  ) -> String {
    switch remark {
    case .nothing(let months): self[SupplyPhrase.nothing, ranges(of: months)]
    case .gap(let id, let months): self[SupplyPhrase.gap, name(id), ranges(of: months)]
    case .monthsUnknown(let id): self[SupplyPhrase.monthsUnknown, name(id)]
    case .noGap: self[SupplyPhrase.noGap]
    case .nothingChosen: self[SupplyPhrase.nothingChosen]
    }
  }

  /// Months in words, neighbours joined: `Jul-Sep, Des`.
  private func ranges(of months: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for month in months.sorted() {
      if let last = ranges.last, last.upperBound == month - 1 {
        ranges[ranges.count - 1] = last.lowerBound...month
      } else {
        ranges.append(month...month)
      }
    }
    return ranges.map { range in
      range.count == 1
        ? shortMonth(range.lowerBound)
        : "\(shortMonth(range.lowerBound))-\(shortMonth(range.upperBound))"
    }.joined(separator: ", ")
  }
}
