/// A measure of a group that follows from answers elsewhere in the workbook.
///
/// The measures are those that suit a group of production; each record of a measure says by the value
/// of its field `known` which one it is.
public enum KnownMeasure: String, Hashable, Sendable, CaseIterable {
  /// Percent of the families of the neighbourhood that are active.
  case families
  /// Percent of the members who are women, or young.
  case women, young
  /// Meetings that were held in the last year.
  case meetings
  /// Percent of the members who came on average.
  case attendance
  /// Rupiah of all savings.
  case savings
  /// Rupiah: the lowest balance of the first plan, with what really happened so far.
  case lowestCash = "lowest_cash"
  /// Neighbours who copied.
  case imitators

  /// What the answers come to now; nil when one of them is missing.
  public func value(in workbook: Workbook) -> Decimal4? {
    let group = workbook.single(.group)
    switch self {
    case .families:
      return Self.percent(group?.number("families_active"), of: group?.number("families_total"))
    case .women: return share(of: "members_women", in: workbook)
    case .young: return share(of: "members_under_35", in: workbook)
    case .meetings: return group?.number("meetings_held")
    case .attendance:
      let meetings = workbook.records(of: .meeting)
      let percent = Attendance(meetings, profile: workbook.single(.profile)).averagePercent
      return percent.flatMap { Decimal4(whole: Int64($0.rounded())) }
    case .savings: return group?.number("savings_total")
    case .lowestCash:
      guard let record = workbook.records(of: .plan).first else { return nil }
      let plan = Plan(reading: record, in: workbook)
      guard let table = try? CashTable(plan) else { return nil }
      let lowest = (ActualComparison(plan, table)?.forecast ?? table).lowest
      return Decimal4(whole: lowest.amount)
    case .imitators: return group?.number("imitators")
    }
  }

  private func share(of field: FieldKey, in workbook: Workbook) -> Decimal4? {
    let profile = workbook.single(.profile)
    guard let women = profile?.number("members_women"), let men = profile?.number("members_men")
    else { return nil }
    return Self.percent(profile?.number(field), of: women.adding(men))
  }

  private static func percent(_ part: Decimal4?, of whole: Decimal4?) -> Decimal4? {
    guard let part, let whole, whole > .zero else { return nil }
    let exact = part.multiplied(by: .hundred)?.divided(by: whole)
    return exact.flatMap { Decimal4(whole: Int64($0.double.rounded())) }
  }
}
