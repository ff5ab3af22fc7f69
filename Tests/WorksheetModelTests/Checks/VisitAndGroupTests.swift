import Testing

@testable import WorksheetModel

/// What a visit brought home, and what became of a group's decisions.
@Suite struct VisitAndGroupTests {
  private func record(
    _ id: RecordID, _ kind: Kind, below parent: RecordID? = nil, _ fields: [FieldKey: Value]
  ) -> Record {
    Record(id: id, kind: kind, parent: parent, order: id.text, fields: fields)
  }

  private func told(_ tellers: [String?], host: String) throws -> [String] {
    let seen: [RecordID] = ["v2", "v3"]
    var records = SoundWorkbook.records().filter { !seen.contains($0.id) }
    for (index, teller) in tellers.enumerated() {
      var note = record(
        RecordID("told\(index)"), .figure, below: "v1",
        ["name": .text("angka \(index)"), "value": SoundWorkbook.number(5), "source": "told"])
      note.fields["told_by"] = teller.map(Value.text)
      records.append(note)
    }
    for index in records.indices where records[index].id == "v1" {
      records[index].fields["host"] = .text(host)
    }
    return try CheckSheets.ids(SoundWorkbook.workbook(records)).filter { $0.hasPrefix("KV05") }
  }

  @Test func `facts of one mouth are found, those of two and those that were seen are not`() throws
  {
    #expect(try told([nil, nil, nil], host: "Pak Harun") == ["KV05"])
    #expect(try told([nil, nil, nil], host: "Pak Harun dan Bu Yati") == [])
    #expect(try told(["Bu Yati", "bu yati", nil], host: "A, B") == ["KV05"])
    #expect(try told(["Bu Yati", "Pak Harun", nil], host: "Pak Harun") == [])
    #expect(try told([nil, nil], host: "Pak Harun") == [])
  }

  @Test func `a question without an answer is found once others have theirs`() throws {
    let open = record("q1", .visitQuestion, below: "v1", ["text": "Berapa biaya?"])
    let answered = record(
      "q2", .visitQuestion, below: "v1", ["text": "Siapa?", "answer": "Warung"])
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: open)) == [])
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: open, answered)) == ["KV06"])
  }

  @Test(arguments: [(5_000, []), (50_000, ["KV07"]), (500_000, ["CF12"]), (600, [])])
  func `a tenfold difference to the visit is pointed out, a hundredfold as lost zeros`(
    visited: Int, expected: [String]
  ) throws {
    let price = try #require(SoundWorkbook.workbook()["s1"]?.number("price"))
    #expect(price == Decimal4(whole: 5_000))
    let figure = record(
      "v9", .figure, below: "v1",
      [
        "name": "Harga", "value": SoundWorkbook.number(visited), "source": "seen", "target": "s1",
        "target_field": "price",
      ])
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: figure)) == expected)
  }

  @Test func `a figure whose line is gone compares with nothing`() {
    let figure = record(
      "v9", .figure, below: "v1",
      ["value": SoundWorkbook.number(1), "target": "gone", "target_field": "price"])
    #expect(VisitedFigure(figure, in: SoundWorkbook.workbook(adding: figure)) == nil)
  }

  @Test func `a decision is late when something later was noted, not when a clock says so`() throws
  {
    let due = try #require(SoundWorkbook.workbook()["d1"]?.text("due"))
    let later = record("x1", .meeting, ["date": "2099-01-01", "women": SoundWorkbook.number(1)])
    #expect(Day(iso: due) != nil)
    #expect(try CheckSheets.ids(SoundWorkbook.workbook()) == [])
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: later)) == ["KL03"])
    let done = SoundWorkbook.workbook(changing: "d1") { $0.fields["done"] = .flag(true) }
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(done.records + [later])) == [])
  }

  @Test func `low attendance is a share of the members, and no number of people traps`() {
    let profile = record(
      "p", .profile,
      ["members_women": SoundWorkbook.number(12), "members_men": SoundWorkbook.number(8)])
    let meetings = [
      record("b", .meeting, ["date": "2026-02-01", "women": SoundWorkbook.number(4)]),
      record("a", .meeting, ["date": "2026-01-01", "men": SoundWorkbook.number(8)]),
      record("c", .meeting, ["note": "batal"]),
    ]
    let attendance = Attendance(meetings, profile: profile)
    #expect(attendance.meetings.map(\.record) == ["a", "b"])
    #expect(attendance.averagePercent == 30)
    #expect(Attendance(meetings, profile: nil).averagePercent == nil)
    let most = Decimal4(units: Decimal4.limit) ?? .zero
    let hostile = record("h", .meeting, ["women": .number(most), "men": .number(most)])
    #expect(Attendance([hostile], profile: profile).averagePercent != nil)
  }

  @Test func `people are counted by gender and age, those without a year apart`() throws {
    let people = [
      record("a", .person, ["gender": "woman", "birth_year": SoundWorkbook.number(2000)]),
      record("b", .person, ["gender": "woman", "birth_year": SoundWorkbook.number(1991)]),
      record("c", .person, ["gender": "man"]), record("d", .person, [:]),
    ]
    let count = MemberCount(people, year: 2026)
    #expect(count.count("woman", .young) == 1 && count.count("woman", .grown) == 1)
    #expect(count.count("man", .unknown) == 1 && count.count("", .unknown) == 1)
    #expect(count.total == 4 && count.count(.unknown) == 2)
    #expect(MemberCount(people, year: nil).count(.unknown) == 4)
  }

  @Test func `a measure takes its latest reading, and without a baseline it is not measured`() {
    func measure(_ fields: [FieldKey: Value]) -> Record { record("m", .measure, fields) }
    let readings = [
      record(
        "r2", .reading, below: "m", ["date": "2027-03-01", "value": SoundWorkbook.number(70)]),
      record(
        "r1", .reading, below: "m", ["date": "2027-01-01", "value": SoundWorkbook.number(60)]),
    ]
    let whole: [FieldKey: Value] = [
      "baseline": SoundWorkbook.number(50), "target": SoundWorkbook.number(90),
      "actual": SoundWorkbook.number(90),
    ]
    let progress = IndicatorProgress(measure(whole), readings: readings)
    #expect(progress.percent == Decimal4(whole: 50))
    #expect(progress.readings.map(\.percent) == [Decimal4(whole: 25), Decimal4(whole: 50)])
    #expect(IndicatorProgress(measure(whole)).percent == .hundred)
    let without = IndicatorProgress(
      measure(["target": SoundWorkbook.number(90)]), readings: readings)
    #expect(without.percent == nil && without.missing.contains("baseline"))
    let same = measure(["baseline": SoundWorkbook.number(9), "target": SoundWorkbook.number(9)])
    #expect(IndicatorProgress(same, readings: readings).percent == nil)
  }

  @Test func `capability takes the latest rating, and a class needs the points of all aspects`() {
    let choices = [
      Choice(value: "planning", label: .none, most: 200),
      Choice(value: "doing", label: .none, most: 400, isUnverified: true),
    ]
    func rating(_ id: RecordID, _ item: String, _ date: String?, _ points: Int?) -> Record {
      var rating = record(id, .rating, ["item": .text(item)])
      rating.fields["date"] = date.map(Value.text)
      rating.fields["points"] = points.map(SoundWorkbook.number)
      return rating
    }
    let late = rating("a", "planning", "2027-01-01", 120)
    let early = rating("b", "planning", "2026-01-01", 80)
    let old = rating("c", "planning", nil, 10)
    let half = Capability([late, early, old], choices: choices)
    #expect(half.aspects[0].ratings.map(\.record) == ["c", "b", "a"])
    #expect(half.total == nil && half.aspects[1].latest == nil)
    let whole = Capability([late, early, rating("d", "doing", nil, 200)], choices: choices)
    #expect(whole.total == Decimal4(whole: 320))
    #expect(Capability([late], choices: []).total == nil)
  }

  @Test func `a measure knows what other answers say, and nothing when one is missing`() {
    func number(_ whole: Int) -> Value { SoundWorkbook.number(whole) }
    let profile = record(
      "p", .profile,
      ["members_women": number(14), "members_men": number(8), "members_under_35": number(9)])
    let group = record(
      "g", .group,
      ["families_active": number(15), "families_total": number(40), "savings_total": number(500)])
    let meeting = record(
      "m", .meeting, ["date": "2026-09-05", "women": number(9), "men": number(2)])
    let book = SoundWorkbook.workbook([profile, group, meeting])
    let known = KnownMeasure.allCases.map { $0.value(in: book)?.whole }
    #expect(known == [38, 64, 41, nil, 50, 500, nil, nil])
    let empty = SoundWorkbook.workbook([])
    #expect(KnownMeasure.allCases.allSatisfy { $0.value(in: empty) == nil })
    #expect(KnownMeasure.lowestCash.value(in: SoundWorkbook.workbook()) != nil)
  }
}
