/// In which months the potentials are there, and where those that the group chose are missing.
///
/// Chosen is what an idea uses that was chosen itself or that a plan is about.
public struct SupplyCalendar: Hashable, Sendable {
  /// The potentials whose months are known, those that were chosen first.
  public let rows: [Row]
  /// What to say about it, the most important first; never empty while there are rows.
  public let remarks: [Remark]

  /// One potential through the year.
  public struct Row: Hashable, Sendable, Identifiable {
    public let id: RecordID
    /// Of 1...12, those in which it is there.
    public let months: Set<Int>
    public let isChosen: Bool

    /// The other months, from January on.
    public var missing: [Int] { (1...12).filter { !months.contains($0) } }
  }

  /// A statement about the chosen potentials; months count from 1.
  public enum Remark: Hashable, Sendable {
    /// In these months not one of several chosen potentials is there.
    case nothing([Int])
    case gap(RecordID, [Int])
    case monthsUnknown(RecordID)
    /// Every chosen potential is there all year.
    case noGap
    /// No idea that was chosen uses a potential.
    case nothingChosen
  }

  public init(_ workbook: Workbook) {
    let chosen = Self.chosen(in: workbook)
    let potentials = workbook.records(of: .potential)
    let rows = potentials.compactMap { record -> Row? in
      let months = Set(record["months"]?.wholes ?? []).filter { (1...12).contains($0) }
      guard !months.isEmpty else { return nil }
      return Row(id: record.id, months: months, isChosen: chosen.contains(record.id))
    }
    let own = rows.filter(\.isChosen)
    let known = Set(own.map(\.id))
    let unknown = potentials.map(\.id).filter { chosen.contains($0) && !known.contains($0) }
    self.rows = own + rows.filter { !$0.isChosen }
    remarks = Self.remarks(own, unknown: unknown)
  }

  private static func chosen(in workbook: Workbook) -> Set<RecordID> {
    let planned = Set(workbook.records(of: .plan).flatMap { $0.links("ideas") })
    let ideas = workbook.records(of: .idea).filter {
      $0.flag("chosen") == true || planned.contains($0.id)
    }
    return Set(ideas.flatMap { $0.links("potentials") })
  }

  private static func remarks(_ chosen: [Row], unknown: [RecordID]) -> [Remark] {
    guard !chosen.isEmpty || !unknown.isEmpty else { return [.nothingChosen] }
    let covered = chosen.reduce(into: Set<Int>()) { $0.formUnion($1.months) }
    let empty = (1...12).filter { !covered.contains($0) }
    // Of a single one this would be said twice.
    var remarks: [Remark] = chosen.count > 1 && !empty.isEmpty ? [.nothing(empty)] : []
    remarks += chosen.filter { !$0.missing.isEmpty }.map { .gap($0.id, $0.missing) }
    remarks += unknown.map { .monthsUnknown($0) }
    return remarks.isEmpty ? [.noGap] : remarks
  }
}
