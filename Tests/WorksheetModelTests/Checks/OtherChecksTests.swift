import Testing
import WorksheetModel

@Suite struct OtherChecksTests {
  private func ids(
    changing id: RecordID, _ change: (inout Record) -> Void
  ) throws -> [String] {
    try CheckSheets.ids(SoundWorkbook.workbook(changing: id, change))
  }

  @Test func `a potential says where its evidence comes from`() throws {
    #expect(try ids(changing: "p1") { $0.fields["evidence"] = nil } == ["PO01"])
  }

  @Test func `scores without a reason are one finding at the first of them`() throws {
    let book = SoundWorkbook.workbook(changing: "p1") {
      $0.fields["score_note.risk"] = nil
      $0.fields["score_note.market"] = " "
    }
    let findings = try CheckSheets.findings(book)
    #expect(findings.map(\.check) == ["PO02"])
    #expect(findings.first?.field == "score_note.market")
    #expect(findings.first?.facts.last == .count(2))
  }

  @Test func `a leading potential that no idea uses is hinted at, a lower one is not`() throws {
    var more: [Record] = []
    for (id, score) in [("p2", 5), ("p3", 4), ("p4", 3)] {
      var potential = Record(id: RecordID(id), kind: .potential, order: id)
      potential.fields = ["name": .text(id), "evidence": "seen"]
      for criterion in CheckSheets.weights.keys {
        potential.fields[FieldKey("score.\(criterion)")] = SoundWorkbook.number(score)
        potential.fields[FieldKey("score_note.\(criterion)")] = "ada"
        potential.fields[FieldKey("score_women.\(criterion)")] = SoundWorkbook.number(score)
      }
      more.append(potential)
    }
    #expect(
      try CheckSheets.ids(SoundWorkbook.workbook(SoundWorkbook.records() + more))
        == ["PO03", "PO03", "PO03"])
    let spoiled = try ids(changing: "i1") { $0.fields["potentials"] = nil }
    #expect(spoiled == ["PO03", "PO13"])
  }

  @Test func `a chosen idea should not rest on a potential that fails at a gate`() throws {
    #expect(try ids(changing: "p1") { $0.fields["gate.nature"] = "no" } == ["PO04"])
    #expect(try ids(changing: "p1") { $0.fields["gate.nature"] = "unknown" } == [])
  }

  @Test func `a missing score is hinted at`() throws {
    #expect(try ids(changing: "p1") { $0.fields["score.risk"] = nil } == ["PO05"])
  }

  @Test func `a plan names its idea`() throws {
    #expect(try ids(changing: "u1") { $0.fields["ideas"] = ["p1"] } == ["BP01"])
  }

  @Test func `a negative price and a percentage beyond 100 are asked about`() throws {
    func found(_ id: RecordID, _ field: FieldKey, _ number: Int) throws -> [Finding] {
      try CheckSheets.findings(
        SoundWorkbook.workbook(changing: id) { $0.fields[field] = SoundWorkbook.number(number) }
      ).filter { $0.check == "BP07" }
    }
    #expect(try found("s1", "price", -500).map(\.field) == ["price"])
    #expect(try found("s1", "loss_percent", 300).map(\.variant) == ["percent"])
    #expect(try found("c1", "price", 0).isEmpty)
    #expect(try found("s1", "loss_percent", 100).isEmpty)
    #expect(try found("u1", "opening_cash", -1).map(\.severity) == [.warning])
  }

  @Test func `one cell below zero speaks for its line of cash`() throws {
    var line = Record(id: "k1", kind: .cashLine, parent: "u1", order: "a")
    line.fields = ["direction": "in", "plan.2027-02": .number(.one)]
    #expect(try !CheckSheets.ids(SoundWorkbook.workbook(adding: line)).contains("BP07 negative"))
    for month in ["plan.2027-01", "plan.2027-03"] {
      line.fields[FieldKey(month)] = SoundWorkbook.number(-5)
    }
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(adding: line))
    #expect(findings.filter { $0.check == "BP07" }.map(\.field) == ["plan.2027-01"])
  }

  @Test func `a line needs quantity and price`() throws {
    #expect(
      try ids(changing: "s1") { $0.fields["price"] = nil }.contains("BP02 price"))
    #expect(try ids(changing: "c1") { $0.fields["quantity"] = nil } == ["BP02 quantity"])
  }

  @Test func `the shares of the parties make a hundred`() throws {
    #expect(try ids(changing: "a2") { $0.fields["percent"] = 20 } == ["BP03"])
  }

  @Test func `a typed total is quantity times price`() throws {
    let book = SoundWorkbook.workbook(changing: "c1") { $0.fields["stated_total"] = 35000 }
    let findings = try CheckSheets.findings(book)
    #expect(findings.map(\.check) == ["CF01"])
    #expect(findings.first?.facts.dropFirst() == [.rupiah(Rupiah(35000)), .rupiah(Rupiah(30000))])
  }

  @Test func `cash below zero is found on the plan with its first month and its depth`() throws {
    func cash(_ amount: Int64) -> Record {
      var line = Record(id: "k1", kind: .cashLine, parent: "u1", order: "a")
      line.fields = ["name": "Belanja", "direction": "out", "plan.2027-02": 100]
      line.fields["plan.2027-03"] = .number(Decimal4(whole: amount) ?? .zero)
      return line
    }
    func book(_ amount: Int64) -> Workbook {
      let sound = SoundWorkbook.workbook(changing: "u1") {
        $0.fields["start_month"] = "2027-01"
        $0.fields["opening_cash"] = 1000
      }
      return SoundWorkbook.workbook(sound.records + [cash(amount)])
    }
    let findings = try CheckSheets.findings(book(1400))
    #expect(findings.map(\.check) == ["CF21"])
    #expect(findings.first?.record == "u1")
    #expect(
      findings.first?.facts.dropFirst().map { $0 } == [
        .month(try #require(Month(iso: "2027-03"))), .count(10), .rupiah(Rupiah(500)),
      ])
    #expect(try CheckSheets.ids(book(900)) == [])
  }

  @Test func `paying back a loan is no cost`() throws {
    #expect(try ids(changing: "c1") { $0.fields["name"] = "Cicilan mesin" } == ["CF05"])
    #expect(try ids(changing: "c1") { $0.fields["name"] = "Mesin sewaan" } == [])
  }

  @Test func `zeros that were lost since the visit are found and a better price is not`() throws {
    func price(_ seen: Value) throws -> [String] {
      try ids(changing: "v3") {
        $0.fields["value"] = seen
        $0.fields["target"] = "s1"
        $0.fields["target_field"] = "price"
      }
    }
    #expect(try price(5_000_000) == ["CF12"])
    #expect(try price(5) == ["CF12"])
    #expect(try price(15000) == [])
    #expect(try price(0) == [])
  }

  @Test func `a plan without unpaid work is hinted at`() throws {
    #expect(try ids(changing: "c2") { $0.fields["paid"] = "cash" } == ["CF20"])
  }

  @Test func `a guess that carries a third of the revenue is hinted at`() throws {
    #expect(try ids(changing: "s1") { $0.sources["price"] = .estimate } == ["BP04"])
    #expect(try ids(changing: "s1") { $0.sources["price"] = .told } == [])
    let book = SoundWorkbook.workbook(changing: "s1") { $0.sources["price"] = .estimate }
    let other = Record(
      id: "s2", kind: .sale, parent: "u1", order: "t",
      fields: ["name": "Kulit", "quantity": 1000, "price": 5000])
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(book.records + [other])) == [])
  }

  @Test(arguments: [
    ("4", "4", true), ("6", "2.4", true), ("4", "3", false), ("1", "12", false),
    ("0.25", "52", false), ("0.25", "60", true), ("3.5", "3", false),
  ])
  func `the cycles of a year fit into its months`(
    months: String, cycles: String, isFound: Bool
  ) throws {
    let (length, number) = (
      try #require(Decimal4(json: months)), try #require(Decimal4(json: cycles))
    )
    let found = try ids(changing: "u1") {
      $0.fields["opening_cash"] = 1_000_000
      $0.fields["cycle_months"] = .number(length)
      $0.fields["cycles_per_year"] = .number(number)
    }
    #expect(found == (isFound ? ["BP05"] : []))
  }

  @Test(arguments: ["350rb", "Rp 350", "15.000", "1,5 jt"])
  func `an amount in place of the unit is found`(unit: String) throws {
    #expect(try ids(changing: "s1") { $0.fields["unit"] = .text(unit) } == ["BP06 unit"])
  }

  @Test(arguments: ["botol", "100m", "5 t", "250 gram", "1/2 kg", "botol 250 ml", "ha", "m2"])
  func `a unit with a measure is no amount`(unit: String) throws {
    #expect(try ids(changing: "s1") { $0.fields["unit"] = .text(unit) } == [])
  }

  @Test(arguments: [
    (15, "liter", "Susu", true), (99, "kg", "Singkong", true), (100, "kg", "Singkong", false),
    (3, "liter", "Air bersih", false), (50, "buah", "Tusuk sate", false),
    (0, "kg", "Singkong", false), (20, "ekor", "Benih lele", false),
  ])
  func `a price without its thousands is found`(
    price: Int, unit: String, name: String, isFound: Bool
  ) throws {
    let found = try ids(changing: "c2") {
      $0.fields["price"] = SoundWorkbook.number(price)
      $0.fields["unit"] = .text(unit)
      $0.fields["name"] = .text(name)
    }
    #expect(found == (isFound ? ["BP06 price"] : []))
  }

  @Test(arguments: [
    ("v3", "value", ["KV01"]), ("v4", "fits", ["KV02"]), ("v5", "who", ["KV03 who"]),
    ("v5", "due", ["KV03 due"]), ("v2", "how", ["KV04"]), ("o1", "name", ["KL01"]),
    ("d1", "responsible", ["KL02 responsible"]), ("d1", "due", ["KL02 due"]),
  ])
  func `what a visit and a decision need is missed`(
    record: String, field: String, expected: [String]
  ) throws {
    #expect(try ids(changing: RecordID(record)) { $0.fields[FieldKey(field)] = nil } == expected)
  }

  @Test func `a visit without a follow-up is found`() throws {
    let book = SoundWorkbook.workbook(SoundWorkbook.records().filter { $0.id != "v5" })
    #expect(try CheckSheets.ids(book) == ["KV03 none"])
  }

  @Test func `an open remark is a hint at its place and a fixed one is none`() throws {
    var remark = Record(id: "r1", kind: .remark, order: "a")
    remark.fields = ["record": "s1", "field": "price", "text": "Dari mana?", "by": "Nurul"]
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(adding: remark))
    #expect(findings.map(\.check) == ["TJ01"])
    #expect(findings.first?.record == "s1")
    #expect(findings.first?.field == "price")
    #expect(findings.first?.severity == .hint)
    remark.fields["state"] = "fixed"
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: remark)) == [])
  }
}
