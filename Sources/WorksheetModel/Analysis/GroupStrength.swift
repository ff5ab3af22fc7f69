/// People of a group by gender and by age.
public struct MemberCount: Hashable, Sendable {
  public enum Age: Hashable, Sendable, CaseIterable { case young, grown, unknown }

  /// Under this age somebody is young, as the sheets count it.
  public static var youngBelow: Int { 35 }

  private var counts: [String: [Age: Int]] = [:]
  public let total: Int

  /// `year`: the year in which ages are counted; nil makes all ages unknown.
  public init(_ people: [Record], year: Int?) {
    total = people.count
    for person in people {
      let age = year.flatMap { year in person.whole("birth_year").map { year - $0 } }
      let group: Age = age.map { $0 < Self.youngBelow ? .young : .grown } ?? .unknown
      counts[person.text("gender") ?? "", default: [:]][group, default: 0] += 1
    }
  }

  /// `gender` is a value of the choice; empty for people of whom it is not known.
  public func count(_ gender: String, _ age: Age) -> Int { counts[gender]?[age] ?? 0 }
  public func count(_ gender: String) -> Int { counts[gender]?.values.reduce(0, +) ?? 0 }
  public func count(_ age: Age) -> Int { counts.values.reduce(0) { $0 + ($1[age] ?? 0) } }
}

/// Who came to the meetings, as a share of all members.
public struct Attendance: Hashable, Sendable {
  public struct Meeting: Hashable, Sendable {
    public let record: RecordID
    public let day: Day?
    public let women: Int
    public let men: Int
    public var present: Int { women + men }
  }

  /// In the order of their days; those without one come last.
  public let meetings: [Meeting]
  /// Nil when the profile does not say how many members there are.
  public let members: Int?

  public init(_ records: [Record], profile: Record?) {
    let found = records.compactMap { record -> Meeting? in
      // More people than a village has are a slip, and a sum of such numbers could trap.
      let counts = ["women", "men"].map { record.whole(FieldKey($0)) }
      guard counts.contains(where: { $0 != nil }) else { return nil }
      let safe = counts.map { min(max(0, $0 ?? 0), 1_000_000) }
      return Meeting(
        record: record.id, day: record.text("date").flatMap { Day(iso: $0) }, women: safe[0],
        men: safe[1])
    }
    meetings = found.ordered(by: \.day)
    let sum = ["members_women", "members_men"].compactMap { profile?.whole(FieldKey($0)) }
      .reduce(0) { $0 + min(max(0, $1), 1_000_000) }
    members = sum > 0 ? sum : nil
  }

  /// Percent of the members who came on average; nil without meetings or members.
  public var averagePercent: Double? {
    guard let members, !meetings.isEmpty else { return nil }
    let present = meetings.reduce(0) { $0 + $1.present }
    return Double(present) / Double(meetings.count * members) * 100
  }
}

extension Workbook {
  /// The latest day on which something was noted: what is due before it is late, whatever the clock of
  /// a laptop says.
  public var latestDay: Day? {
    let kinds: [Kind] = [.meeting, .decision, .visit, .review, .remark, .reading]
    return kinds.flatMap { records(of: $0) }
      .compactMap { $0.text("date").flatMap { Day(iso: $0) } }.max()
  }
}
