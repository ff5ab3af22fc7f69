import Testing
import WorksheetModel

/// Remarks, reviews and approvals as values.
@Suite struct ReviewTests {
  private let day = Day(year: 2026, month: 12, day: 28) ?? .first
  private let part = Part(
    kind: .review, view: .table, title: .none,
    classes: [
      .init(from: .zero, label: .none),
      .init(from: Decimal4(whole: 50) ?? .zero, label: Localized([.indonesian: "Mulai"])),
    ],
    fields: [("social", 40), ("plan", 60)].flatMap { name, weight in
      [
        Field(
          key: FieldKey("score.\(name)"), kind: .scale(0...4, words: []), label: .none,
          weight: weight),
        Field(key: FieldKey("evidence.\(name)"), kind: .text, label: .none),
      ]
    })

  private static func book(_ records: [Record] = []) -> Workbook {
    Workbook(
      header: .init(id: "desa", title: "Desa", created: "2026-11-23T09:12:00+07:00"),
      records: records)
  }

  private static func potential(_ id: RecordID = "p1", price: Int64 = 13_000) -> Record {
    Record(
      id: id, kind: .potential, order: id.text,
      fields: ["name": .text("Susu"), "price": .number(Decimal4(whole: price) ?? .zero)])
  }

  private static func carryOut(_ change: Change, in book: inout Workbook, as replica: String = "a")
    throws
  {
    let change = book.completed(change, on: "2026-12-28")
    _ = try book.apply(change, at: book.nextStamp(in: replica))
  }

  private func approved() throws -> Workbook {
    var book = Self.book([Self.potential()])
    try Self.carryOut(
      book.moving(to: .approved, by: "Ahmad", on: day, fresh: "r1"), in: &book)
    return book
  }

  // MARK: States

  @Test func `a workbook without a review is a draft, and submitting begins a review`() throws {
    var book = Self.book()
    #expect(book.reviewState == .draft)
    try Self.carryOut(
      book.moving(to: .submitted, by: "Siti", on: day, fresh: "r1"), in: &book)
    #expect(book.reviewState == .submitted)
    #expect(book["r1"]?.text("submitted_by") == "Siti")
    #expect(book["r1"]?.text("submitted_date") == "2026-12-28")
    #expect(book["r1"]?.text("by") == nil)
  }

  @Test func `who asks for more work takes the review, and submitting again begins another`()
    throws
  {
    var book = Self.book()
    for (state, name, id) in [
      (ReviewState.submitted, "Siti", "r1"), (.revise, "Ahmad", "x"), (.submitted, "Siti", "r2"),
    ] {
      let change = book.moving(to: state, by: name, on: day, fresh: RecordID(id))
      try Self.carryOut(change, in: &book)
    }
    #expect(book["r1"]?.text("by") == "Ahmad" && book["r1"]?.text("state") == "revise")
    #expect(book.latestReview?.id == "r2")
    #expect(book.count(of: .review) == 2)
  }

  @Test func `a second rater gets a line beside the first, and the state stays that of the first`()
    throws
  {
    var book = Self.book()
    try Self.carryOut(
      book.moving(to: .submitted, by: "Siti", on: day, fresh: "r1"), in: &book)
    for (name, id) in [("Ahmad", "x"), ("Sri", "r2")] {
      let (review, making) = book.assessment(by: name, on: day, fresh: RecordID(id))
      #expect(review.id == (name == "Ahmad" ? "r1" : "r2"))
      try Self.carryOut(Change(making), in: &book)
    }
    #expect(book.assessment(by: "ahmad ", on: day, fresh: "y").review.id == "r1")
    #expect(book.assessment(by: "Sri", on: day, fresh: "y").making.isEmpty)
    #expect(book.reviewState == .submitted)
  }

  // MARK: Approval

  @Test func `an approval carries the checksum of what was approved`() throws {
    let book = try approved()
    #expect(book.isApproved)
    #expect(book["r1"]?.text("approved_checksum") == book.contentChecksum)
    #expect(book["r1"]?.text("approved_by") == "Ahmad")
    #expect(!book.isUnlikeApproved)
  }

  @Test func `a figure that was changed by hand makes an approved workbook differ`() throws {
    let book = try approved()
    let records = book.records.filter { $0.id != "p1" } + [Self.potential(price: 18_000)]
    #expect(Workbook(header: book.header, records: records).isUnlikeApproved)
    let less = Workbook(header: book.header, records: book.records.filter { $0.id != "p1" })
    #expect(less.isUnlikeApproved)
    #expect(less.contentDifferences(from: book).map(\.record) == ["p1"])
    let other = Workbook(header: book.header, records: records)
    #expect(other.contentDifferences(from: book).map(\.field) == ["price"])
  }

  @Test func `a remark or another save does not make an approved workbook differ`() throws {
    var book = try approved()
    let remark = Remark.fresh("c1", about: "p1", "price", by: "Sri", on: day, in: book)
    try Self.carryOut(Change(.insert(remark)), in: &book, as: "b")
    #expect(!book.isUnlikeApproved)
  }

  @Test func `an approval in one change with an answer is of the answer as well`() throws {
    var book = Self.book([Self.potential(), Record(id: "r1", kind: .review)])
    try Self.carryOut(
      Change([
        .set("r1", "state", Answer(.text("approved"))),
        .set("p1", "name", Answer(.text("Susu sapi"))),
      ]), in: &book)
    #expect(book.isApproved && !book.isUnlikeApproved)
  }

  @Test func `only the state of the approved review may change, and taking it back may be undone`()
    throws
  {
    var book = try approved()
    let open = book.moving(to: .draft, by: "Ahmad", on: day, fresh: "x")
    #expect(book.isAllowedWhenApproved(open))
    #expect(!book.isAllowedWhenApproved(Change(.set("r1", "by", Answer(.text("Sri"))))))
    #expect(!book.isAllowedWhenApproved(Change(.set("p1", "name", Answer(.text("Kopi"))))))
    #expect(!book.isAllowedWhenApproved(Change(.remove("p1"))))
    var undone = Self.book([Self.potential()])
    let change = undone.completed(
      undone.moving(to: .submitted, by: "Siti", on: day, fresh: "r1"), on: "")
    _ = try undone.apply(change, at: undone.nextStamp(in: "a"))
    let approval = undone.completed(
      undone.moving(to: .approved, by: "Ahmad", on: day, fresh: "x"), on: "")
    let inverse = try undone.apply(approval, at: undone.nextStamp(in: "a"))
    #expect(undone.isAllowedWhenApproved(inverse))
    try Self.carryOut(open, in: &book)
    #expect(!book.isApproved)
  }

  // MARK: What changed

  @Test func `everything that a review had not seen is told, field by field`() throws {
    var book = Self.book([Self.potential(), Self.potential("p2"), Self.potential("p3")])
    #expect(ReviewChanges(in: book) == nil)
    try Self.carryOut(book.moving(to: .revise, by: "Ahmad", on: day, fresh: "r1"), in: &book)
    #expect(ReviewChanges(in: book)?.entries == [])
    book.header.sessions["b"] = .init(name: "siti@laptop", since: "2026-12-29")
    try Self.carryOut(
      Change([
        .set("p1", "price", Answer(.number(.zero))), .insert(Self.potential("p4")), .remove("p2"),
        .move("p3", to: Place(parent: nil, order: "z")),
        .set("p1", .dismissed("PO02"), Answer(.text("sudah"))),
      ]), in: &book, as: "b")
    let entries = try #require(ReviewChanges(in: book)?.entries)
    #expect(
      Set(entries.map(\.what)) == [
        .answered("price"), .dismissed(check: "PO02"), .moved, .added, .removed,
      ])
    #expect(entries.allSatisfy { $0.by == "siti@laptop" })
    #expect(entries.last?.record == "p2")
  }

  @Test func `an answer that a copy brings later is told, though the review counts further`() throws
  {
    var mentor = Self.book([Self.potential()])
    try Self.carryOut(Change(.set("p1", "place", Answer(.text("RT 3")))), in: &mentor)
    var group = mentor
    try Self.carryOut(Change(.set("p1", "name", Answer(.text("Kopi")))), in: &group, as: "g")
    for _ in 0..<5 {
      try Self.carryOut(Change(.set("p1", "owner", Answer(.text("Bu Yati")))), in: &mentor)
    }
    try Self.carryOut(
      mentor.moving(to: .revise, by: "Ahmad", on: day, fresh: "r1"), in: &mentor)
    let merged = mentor.merged(with: group)
    #expect(ReviewChanges(in: merged)?.entries.map(\.what) == [.answered("name")])
  }

  @Test func `remarks and reviews themselves are no changes`() throws {
    var book = Self.book([Self.potential()])
    try Self.carryOut(book.moving(to: .revise, by: "Ahmad", on: day, fresh: "r1"), in: &book)
    let remark = Remark.fresh("c1", about: "p1", nil, by: "Ahmad", on: day, in: book)
    try Self.carryOut(Change(.insert(remark)), in: &book)
    #expect(ReviewChanges(in: book)?.entries == [])
  }

  // MARK: Remarks

  @Test func `a remark keeps who replied, fixed and closed it, and when`() throws {
    var book = Self.book([Self.potential()])
    let record = Remark.fresh("c1", about: "p1", "price", by: "Ahmad", on: day, in: book)
    try Self.carryOut(
      Change([.insert(record), .set("c1", "text", Answer(.text("Dari mana?")))]), in: &book)
    func remark() throws -> Remark { try #require(book.remarks.first) }
    #expect(try remark().state == .open && remark().made.name == "Ahmad")
    try Self.carryOut(remark().replying("Dari warung", by: "Siti", on: day), in: &book)
    try Self.carryOut(remark().moving(to: .fixed, by: "Siti", on: day), in: &book)
    try Self.carryOut(remark().moving(to: .closed, by: "Ahmad", on: day), in: &book)
    let closed = try remark()
    #expect(closed.reply == "Dari warung" && closed.replied.name == "Siti")
    #expect(closed.fixed.name == "Siti" && closed.closed.name == "Ahmad")
    #expect(closed.closed.date == "2026-12-28" && !closed.isWaiting)
  }

  @Test func `a remark on a record that is gone is kept`() throws {
    var book = Self.book([Self.potential()])
    let record = Remark.fresh("c1", about: "p1", "price", by: "Ahmad", on: day, in: book)
    try Self.carryOut(Change([.insert(record), .remove("p1")]), in: &book)
    #expect(book.remarks.map(\.isOrphaned) == [true])
  }

  @Test func `remarks of two mentors on two copies are all there after merging`() throws {
    let base = Self.book([Self.potential()])
    var copies = [base, base]
    for (index, name) in ["Ahmad", "Sri"].enumerated() {
      let remark = Remark.fresh(
        RecordID("c\(index)"), about: "p1", "price", by: name, on: day, in: base)
      let (review, making) = base.assessment(
        by: name, on: day, fresh: RecordID("r\(index)"))
      let score = Edit.set(review.id, "score.plan", Answer(.number(Decimal4(whole: 3) ?? .zero)))
      try Self.carryOut(
        Change([.insert(remark)] + making + [score]), in: &copies[index],
        as: name)
    }
    let merged = copies[0].merged(with: copies[1])
    #expect(Set(merged.remarks.compactMap(\.made.name)) == ["Ahmad", "Sri"])
    #expect(Assessment(of: merged, part: part).raters.count == 2)
    #expect(merged == copies[1].merged(with: copies[0]))
  }

  // MARK: Scores

  private func review(_ id: String, _ name: String?, social: Int64?, plan: Int64?) -> Record {
    var fields: [FieldKey: Value] = ["evidence.social": .text("daftar hadir")]
    fields["by"] = name.map { .text($0) }
    fields["score.social"] = social.flatMap { Decimal4(whole: $0) }.map { .number($0) }
    fields["score.plan"] = plan.flatMap { Decimal4(whole: $0) }.map { .number($0) }
    return Record(id: RecordID(id), kind: .review, order: id, fields: fields)
  }

  @Test func `two raters stand side by side with their totals of 100 and their difference`() throws
  {
    let book = Self.book([
      review("r1", "Ahmad", social: 4, plan: 2), review("r2", "Sri", social: 1, plan: 2),
    ])
    let assessment = Assessment(of: book, part: part)
    #expect(assessment.raters.map(\.total) == [Decimal4(whole: 70), Decimal4(whole: 40)])
    #expect(assessment.criteria.indices.map { assessment.difference(at: $0) } == [3, 0])
    #expect(part.scoreClass(of: Decimal4(whole: 70) ?? .zero)?.label[.indonesian] == "Mulai")
    #expect(part.scoreClass(of: Decimal4(whole: 49) ?? .zero)?.from == .zero)
  }

  @Test func `a total is only given when every score is there, and a zero is a score`() {
    let book = Self.book([
      review("r1", "Ahmad", social: 0, plan: 0), review("r2", "Sri", social: 4, plan: nil),
      review("r3", "Budi", social: 9, plan: 4),
    ])
    let raters = Assessment(of: book, part: part).raters
    #expect(raters.map(\.total) == [.zero, nil, nil])
    #expect(raters.map(\.missing) == [0, 1, 1])
  }

  @Test func `the best two scores want evidence`() {
    let raters = Assessment(
      of: Self.book([review("r1", "Ahmad", social: 3, plan: 3)]), part: part
    ).raters
    #expect(raters.first?.ratings.map(\.lacksEvidence) == [false, true])
  }

  @Test func `of one rater the last review of the round counts`() {
    let book = Self.book([
      review("r1", "Ahmad", social: 1, plan: 1), review("r2", " ahmad", social: 4, plan: 4),
    ])
    #expect(Assessment(of: book, part: part).raters.map(\.record) == ["r2"])
  }

  // MARK: Checks

  private func checks(_ records: [Record], today: String? = nil) throws -> [String] {
    let sheets = Worksheets([
      Template(
        id: "review", number: 9, title: .none,
        parts: [
          Part(
            kind: .remark, view: .table, title: .none,
            fields: [Field(key: "date", kind: .date, label: .none)]), part,
        ])
    ])
    return Checks.findings(
      in: CheckedWorkbook(
        workbook: Self.book(records), worksheets: sheets,
        wordlists: try CheckSheets.wordlists(), today: today.flatMap { Day(iso: $0) })
    ).map { $0.variant.isEmpty ? $0.check : "\($0.check) \($0.variant)" }
      .filter { $0.hasPrefix("TJ") }
  }

  @Test func `a reviewer without a name, a score without evidence and distant raters are said`()
    throws
  {
    #expect(
      try checks([review("r1", nil, social: 3, plan: 1)]) == ["TJ03 review"])
    #expect(try checks([review("r1", "Ahmad", social: 1, plan: 4)]) == ["TJ05"])
    #expect(
      try checks([
        review("r1", "Ahmad", social: 3, plan: 1), review("r2", "Sri", social: 1, plan: 2),
      ]) == ["TJ07"])
  }

  @Test func `a date that is yet to come is said, and not one of today`() throws {
    func remark(_ date: String) -> Record {
      Record(
        id: "c1", kind: .remark,
        fields: ["by": .text("Sri"), "date": .text(date), "state": .text("closed")])
    }
    #expect(try checks([remark("2027-01-01")], today: "2026-12-28") == ["TJ06"])
    #expect(try checks([remark("2026-12-28")], today: "2026-12-28").isEmpty)
    #expect(try checks([remark("2027-01-01")]).isEmpty)
  }

  @Test func `the check says that an approved workbook differs`() throws {
    var records = try approved().records.filter { $0.id != "p1" }
    #expect(try checks(records + [Self.potential()]).isEmpty)
    records.append(Self.potential(price: 1))
    #expect(try checks(records) == ["TJ04"])
  }
}
