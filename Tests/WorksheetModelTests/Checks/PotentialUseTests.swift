import Testing
import WorksheetModel

@Suite struct PotentialUseTests {
  private func ids(
    changing id: RecordID, _ change: (inout Record) -> Void
  ) throws -> [String] {
    try CheckSheets.ids(SoundWorkbook.workbook(changing: id, change))
  }

  private func finding(_ check: String, in workbook: Workbook) throws -> Finding? {
    try CheckSheets.findings(workbook).first { $0.check == check }
  }

  @Test func `evidence that is only an estimate is hinted at`() throws {
    #expect(try ids(changing: "p1") { $0.fields["evidence"] = "estimate" } == ["PO06"])
    #expect(try ids(changing: "p1") { $0.fields["evidence"] = "interview" } == [])
  }

  @Test func `what is overused should not be chosen without saying how it is protected`() throws {
    #expect(try ids(changing: "p1") { $0.fields["present_use"] = "overused" } == ["PO07"])
    let unchosen = SoundWorkbook.records().map { record in
      var changed = record
      if record.id == "p1" { changed.fields["present_use"] = "overused" }
      if record.id == "i1" { changed.fields["chosen"] = .flag(false) }
      return changed
    }
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(unchosen)) == [])
  }

  @Test func `the buyer of what was chosen has a name`() throws {
    #expect(try ids(changing: "p1") { $0.fields["buyer"] = nil } == ["PO08"])
    #expect(
      try ids(changing: "p1") {
        $0.fields["buyer"] = nil
        $0.states["buyer"] = .unknown
      } == ["PO08"])
    #expect(try ids(changing: "p0") { $0.fields["buyer"] = nil } == [])
  }

  @Test func `the months without material are named, in the plan that needs it`() throws {
    func gap(_ change: (inout Record) -> Void, sale: Value? = nil) throws -> Finding.Fact? {
      let records = SoundWorkbook.records().map { record in
        var changed = record
        if record.id == "p1" { change(&changed) }
        if record.id == "s1" { changed.fields["months"] = sale }
        return changed
      }
      return try finding("PO09", in: SoundWorkbook.workbook(records))?.facts.last
    }
    let dry: (inout Record) -> Void = {
      $0.fields["months"] = .list((1...9).map(SoundWorkbook.number))
    }
    #expect(try gap(dry) == .months([10, 11, 12]))
    #expect(try gap(dry, sale: .list([SoundWorkbook.number(3)])) == nil)
    #expect(try gap(dry, sale: .list([3, 11].map(SoundWorkbook.number))) == .months([11]))
    #expect(try gap { $0.fields["months"] = nil } == nil)
  }

  @Test func `a kind of capital without potentials is named once for the workbook`() throws {
    let book = SoundWorkbook.workbook(changing: "p0") { $0.fields["asset"] = "natural" }
    let finding = try #require(try finding("PO10", in: book))
    #expect(finding.record == nil)
    #expect(finding.facts.first == .count(1))
    let empty = SoundWorkbook.workbook(
      SoundWorkbook.records().filter { $0.kind != .potential && $0.kind != .idea })
    #expect(try self.finding("PO10", in: empty) == nil)
  }

  @Test func `what concerns the whole workbook is dismissed at the profile`() throws {
    var profile = Record(id: "f1", kind: .profile, order: "a")
    profile.dismissed["PO10"] = "baru mulai"
    let records = SoundWorkbook.records().filter { $0.id != "p0" } + [profile]
    #expect(try finding("PO10", in: SoundWorkbook.workbook(records))?.dismissed == "baru mulai")
  }

  @Test func `scores of one voice are one finding, unless the group has only one`() throws {
    func silence(_ prefix: String) -> [Record] {
      SoundWorkbook.records().map { record in
        var changed = record
        changed.fields = record.fields.filter { $0.key.suffix(after: prefix) == nil }
        return changed
      }
    }
    let book = SoundWorkbook.workbook(silence("score_women"))
    let finding = try #require(try finding("PO11", in: book))
    #expect(finding.variant == "women" && finding.facts.last == .count(1))
    #expect(finding.field?.suffix(after: "score_women") != nil)
    let others = try self.finding("PO11", in: SoundWorkbook.workbook(silence("score")))
    #expect(others?.variant == "others")
    var women = Record(id: "f1", kind: .profile, order: "a")
    women.fields["members_men"] = SoundWorkbook.number(0)
    #expect(
      try self.finding("PO11", in: SoundWorkbook.workbook(silence("score_women") + [women])) == nil)
  }

  @Test func `a circle of comparisons is named with all its steps`() throws {
    func pair(_ id: RecordID, _ winner: Value, _ loser: Value) -> Record {
      Record(
        id: id, kind: .pair, order: id.text, fields: ["a": loser, "b": winner, "winner": winner])
    }
    var third = Record(id: "p2", kind: .potential, order: "c")
    third.fields = ["name": "Jahe", "evidence": "seen"]
    let circle = SoundWorkbook.workbook(
      adding: third, pair("b1", "p1", "p0"), pair("b2", "p0", "p2"), pair("b3", "p2", "p1"))
    let finding = try #require(try finding("PO12", in: circle))
    #expect(finding.record == "b1")
    #expect(finding.facts == [.text("Susu kambing > Arisan > Jahe > Susu kambing")])
    let straight = SoundWorkbook.workbook(
      adding: third, pair("b1", "p1", "p0"), pair("b2", "p0", "p2"))
    #expect(try self.finding("PO12", in: straight) == nil)
  }

  @Test func `an idea that uses no potential is hinted at once there are potentials`() throws {
    let loose = SoundWorkbook.records().map { record in
      var changed = record
      if record.id == "i1" { changed.fields["potentials"] = ["gone"] }
      return changed
    }
    #expect(try finding("PO13", in: SoundWorkbook.workbook(loose))?.field == "potentials")
    #expect(
      try finding("PO13", in: SoundWorkbook.workbook(loose.filter { $0.kind != .potential })) == nil
    )
  }
}
