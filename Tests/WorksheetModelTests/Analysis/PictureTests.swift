import Testing
import WorksheetModel

/// What the pictures of potentials and stakeholders are drawn from.
@Suite struct PictureTests {
  private func record(_ id: RecordID, _ kind: Kind, _ numbers: [FieldKey: Int]) -> Record {
    Record(
      id: id, kind: kind, order: id.text, fields: numbers.mapValues { SoundWorkbook.number($0) })
  }

  private func potential(_ id: RecordID, _ months: ClosedRange<Int>?) -> Record {
    var record = Record(id: id, kind: .potential, order: id.text)
    record.fields["months"] = months.map { .list($0.map { SoundWorkbook.number($0) }) }
    return record
  }

  private func calendar(_ potentials: [Record], using chosen: [RecordID]) -> SupplyCalendar {
    var idea = Record(id: "i", kind: .idea, fields: ["chosen": .flag(true)])
    idea.fields["potentials"] = .list(chosen.map { .text($0.text) })
    return SupplyCalendar(SoundWorkbook.workbook(potentials + [idea]))
  }

  @Test func `months in which no chosen potential is there are said first`() {
    let calendar = calendar(
      [potential("p1", 1...6), potential("p2", 4...9), potential("p3", 1...12)],
      using: ["p1", "p2"])
    #expect(
      calendar.remarks == [
        .nothing([10, 11, 12]), .gap("p1", [7, 8, 9, 10, 11, 12]),
        .gap("p2", [1, 2, 3, 10, 11, 12]),
      ])
    #expect(calendar.rows.map(\.id) == ["p1", "p2", "p3"])
    #expect(calendar.rows.map(\.isChosen) == [true, true, false])
  }

  @Test func `a single chosen potential is named once, and one without months is asked for`() {
    let calendar = calendar([potential("p1", 1...11), potential("p2", nil)], using: ["p1", "p2"])
    #expect(calendar.remarks == [.gap("p1", [12]), .monthsUnknown("p2")])
    #expect(calendar.rows.map(\.id) == ["p1"])
  }

  @Test func `no gap and nothing chosen are said as well`() {
    #expect(calendar([potential("p1", 1...12)], using: ["p1"]).remarks == [.noGap])
    #expect(calendar([potential("p1", 1...2)], using: []).remarks == [.nothingChosen])
  }

  @Test func `an idea that a plan is about counts as chosen`() {
    var idea = Record(id: "i", kind: .idea)
    idea.fields["potentials"] = .list(["p1"])
    let plan = Record(id: "u", kind: .plan, fields: ["ideas": .list(["i"])])
    let calendar = SupplyCalendar(SoundWorkbook.workbook([potential("p1", 1...3), idea, plan]))
    #expect(calendar.rows.map(\.isChosen) == [true])
  }

  @Test(
    arguments: [
      (4, 4, StakeholderMap.Quadrant.keyPlayer), (4, 3, .contextSetter), (3, 4, .subject),
      (3, 3, .crowd), (5, 1, .contextSetter), (1, 5, .subject),
    ])
  func `high is above three, in both directions`(
    influence: Int, interest: Int, quadrant: StakeholderMap.Quadrant
  ) {
    let map = StakeholderMap([
      record("s", .stakeholder, ["influence": influence, "interest": interest])
    ])
    #expect(map.places.map(\.quadrant) == [quadrant])
  }

  @Test func `who was not rated, or beyond the scale, is listed and not drawn`() {
    let map = StakeholderMap([
      record("s1", .stakeholder, ["influence": 4]),
      record("s2", .stakeholder, ["influence": 4, "interest": 9]),
      record("s3", .stakeholder, ["influence": 4, "interest": 2, "stance": -1]),
    ])
    #expect(map.unplaced == ["s1", "s2"])
    #expect(map.places.map(\.number) == [1])
    #expect(map.places.map(\.stance) == [-1])
    let rings = InstitutionRings([
      record("l1", "institution", ["benefit": 4]), record("l2", "institution", ["nearness": 5]),
    ])
    #expect(rings.unplaced == ["l1"])
    #expect(rings.places(nearness: 5).map(\.benefit) == [nil])
  }

  @Test func `events go by their years, and one without a year comes last`() {
    let timeline = Timeline([
      record("h1", "history", [:]), record("h2", "history", ["year": 2019]),
      record("h3", "history", ["year": 1998]),
    ])
    #expect(timeline.events == ["h3", "h2", "h1"])
  }

  @Test func `a trend leads from the first time to now`() {
    let directions = [(1, 4), (4, 1), (2, 2)].map { before, now in
      TrendDirection(record("n", "trend", ["before": before, "now": now, "middle": 5]))
    }
    #expect(directions == [.up, .down, .level])
    #expect(TrendDirection(record("n", "trend", ["before": 1])) == nil)
  }
}
