import Testing
import WorksheetModel

@Suite struct ProblemChecksTests {
  @Test func `a sound workbook has no findings`() throws {
    #expect(try CheckSheets.findings(SoundWorkbook.workbook()) == [])
  }

  @Test func `an empty workbook has no findings`() throws {
    #expect(try CheckSheets.findings(SoundWorkbook.workbook([])) == [])
  }

  @Test func `an idea without any problem asks for the focal problem`() throws {
    let idea = SoundWorkbook.records().filter { $0.id == "i1" }
    let findings = try CheckSheets.findings(SoundWorkbook.workbook(idea))
    #expect(findings.map(\.check) == ["PT01"])
    #expect(findings.first?.record == nil)
    #expect(findings.first?.severity == .error)
  }

  @Test func `a second focal problem is found at its card`() throws {
    let book = SoundWorkbook.workbook(
      adding: SoundWorkbook.card("m9", "focal", "Jalan desa rusak parah"))
    #expect(try CheckSheets.ids(book) == ["PT01 many"])
    #expect(try CheckSheets.findings(book).first?.record == "m9")
  }

  @Test func `a cause that stands below its own cause closes a circle`() throws {
    let book = SoundWorkbook.workbook(changing: "m2") { $0.fields["also_under"] = ["m3"] }
    let findings = try CheckSheets.findings(book).filter { $0.check == "PT05" }
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
  }

  @Test func `a cause may stand under two problems`() throws {
    let book = SoundWorkbook.workbook(changing: "m3") { $0.fields["also_under"] = ["m1"] }
    #expect(try CheckSheets.ids(book) == [])
  }

  @Test func `the same words cannot be cause and effect`() throws {
    let book = SoundWorkbook.workbook(changing: "m5") {
      $0.fields["statement"] = "susu BASI sebelum terjual."
    }
    #expect(try CheckSheets.ids(book) == ["PT06", "PT07"])
  }

  @Test func `cards with nearly the same words overlap and others do not`() throws {
    let similar = SoundWorkbook.card(
      "m6", "effect", below: "m1", "Susu sudah basi sebelum sempat terjual")
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: similar)) == ["PT07"])
    let other = SoundWorkbook.card("m6", "effect", below: "m1", "Susu dijual murah kepada pedagang")
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: other)) == [])
  }

  @Test func `a card that nothing joins to the focal problem is loose`() throws {
    let loose = SoundWorkbook.card("m6", "cause", "Jalan ke pasar berlubang", stop: "unknown")
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: loose)) == ["PT08"])
  }

  @Test func `each fault of a shallow tree is one finding on the focal problem`() throws {
    let records = SoundWorkbook.records().filter { !["m3", "m4", "m5", "i1"].contains($0.id) }
    var shallow = SoundWorkbook.workbook(records)
    _ = try shallow.apply(
      Change(.set("m2", "stop_reason", Answer("can_act"))), at: Stamp(counter: 1, replica: "a"))
    let findings = try CheckSheets.findings(shallow).filter { $0.check == "PT09" }
    #expect(findings.map(\.variant) == ["depth", "branches", "effects"])
    #expect(findings.allSatisfy { $0.record == "m1" })
  }

  @Test func `only the end of a chain has a stop reason`() throws {
    let open = SoundWorkbook.workbook(changing: "m4") { $0.fields["stop_reason"] = nil }
    #expect(try CheckSheets.ids(open) == ["PT10 open"])
    let middle = SoundWorkbook.workbook(changing: "m2") { $0.fields["stop_reason"] = "can_act" }
    #expect(try CheckSheets.ids(middle) == ["PT10 not_root"])
  }

  @Test func `a link is found until the group says it is right`() throws {
    let unread = SoundWorkbook.workbook(changing: "m5") { $0.fields["confirmed"] = nil }
    #expect(try CheckSheets.ids(unread) == ["PT16 unread"])
    let wrong = SoundWorkbook.workbook(changing: "m5") { $0.fields["confirmed"] = .flag(false) }
    #expect(try CheckSheets.ids(wrong) == ["PT16 wrong"])
  }

  @Test(arguments: [
    ("m3", []), ("m2", ["PT17 cause"]), ("m1", ["PT17 cause"]), ("m5", ["PT17 effect"]),
    ("m9", ["PT17 none"]),
  ])
  func `an idea belongs to a root`(link: String, expected: [String]) throws {
    let book = SoundWorkbook.workbook(changing: "i1") { $0.fields["roots"] = .list([.text(link)]) }
    #expect(try CheckSheets.ids(book) == expected)
  }

  @Test func `the end of a chain is no root before somebody said why it ends`() throws {
    let book = SoundWorkbook.workbook(changing: "m3") { $0.fields["stop_reason"] = nil }
    #expect(try CheckSheets.ids(book) == ["PT10 open", "PT17 open"])
  }

  @Test func `side effects are asked and answered`() throws {
    let unasked = SoundWorkbook.workbook(changing: "i1") { $0.fields["side.waste"] = nil }
    #expect(try CheckSheets.ids(unasked) == ["PT18 unasked"])
    let open = SoundWorkbook.workbook(changing: "i1") { $0.fields["mitigation.debt"] = nil }
    #expect(try CheckSheets.ids(open) == ["PT18 unanswered"])
    #expect(try CheckSheets.findings(open).first?.field == "mitigation.debt")
    let none = SoundWorkbook.workbook(changing: "i1") {
      $0.fields["mitigation.debt"] = nil
      $0.states["mitigation.debt"] = AnswerState.none
    }
    #expect(try CheckSheets.ids(none) == ["PT18 unanswered"])
  }

  @Test(arguments: [
    ("Peternak menjual susu segar tiap hari", []),
    ("Susu tidak basi", ["PT19 negative"]),
    ("Melatih peternak menyimpan susu", ["PT19 activity"]),
  ])
  func `an objective is a positive state`(objective: String, expected: [String]) throws {
    var records = SoundWorkbook.records()
    for index in records.indices where records[index].kind == .problem {
      records[index].fields["objective"] = "Keadaan baik tercapai"
    }
    records[0].fields["objective"] = .text(objective)
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(records)) == expected)
  }

  @Test func `once an objective is written the others are missed`() throws {
    let book = SoundWorkbook.workbook(changing: "m1") {
      $0.fields["objective"] = "Pendapatan peternak naik"
    }
    #expect(try CheckSheets.ids(book) == Array(repeating: "PT19 missing", count: 3))
  }

  @Test(arguments: [
    ("target", "number"), ("unit", "unit"), ("baseline", "baseline"),
    ("target_date", "deadline"), ("source", "source"),
  ])
  func `an indicator has number, unit, baseline, deadline and source`(
    field: String, variant: String
  ) throws {
    let book = SoundWorkbook.workbook(changing: "n1") { $0.fields[FieldKey(field)] = nil }
    #expect(try CheckSheets.ids(book) == ["PT20 \(variant)"])
  }

  private func line(_ id: RecordID, _ level: String, _ text: String) -> Record {
    Record(
      id: id, kind: .logframe, order: id.text,
      fields: [
        "level": .text(level), "text": .text(text), "indicator": "Susu terbuang", "unit": "liter",
        "baseline": 8, "target": 1, "target_date": "2027-12-31", "source": "buku susu",
      ])
  }

  @Test func `a whole line of the framework is not doubted, an activity is not measured`() throws {
    var activity = line("k2", "activity", "Membuat yogurt bergiliran")
    for field in ["indicator", "unit", "baseline", "target", "target_date", "source"] {
      activity.fields[FieldKey(field)] = nil
    }
    let output = line("k1", "output", "Susu sore diolah tiap hari")
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: output, activity)) == [])
  }

  @Test(arguments: [
    ("target", "number"), ("unit", "unit"), ("baseline", "baseline"),
    ("target_date", "deadline"), ("source", "source"), ("indicator", "indicator"),
  ])
  func `a line of the framework is measured`(field: String, variant: String) throws {
    var purpose = line("k1", "purpose", "Pendapatan peternak naik")
    purpose.fields[FieldKey(field)] = nil
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: purpose)) == ["PT20 \(variant)"])
  }

  @Test func `an output is no activity and an assumption is no output`() throws {
    let activity = line("k1", "output", "Melatih peternak mengolah susu")
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: activity)) == ["PT20 activity"])
    let output = line("k1", "output", "Susu sore diolah tiap hari")
    var purpose = line("k2", "purpose", "Pendapatan peternak naik")
    purpose.fields["assumption"] = "Susu sore diolah tiap hari juga"
    let repeated = SoundWorkbook.workbook(adding: output, purpose)
    #expect(try CheckSheets.ids(repeated) == ["PT20 assumption"])
    purpose.fields["assumption"] = "Harga susu di kota tidak turun"
    #expect(try CheckSheets.ids(SoundWorkbook.workbook(adding: output, purpose)) == [])
  }

  @Test func `not known yet is an answer`() throws {
    let book = SoundWorkbook.workbook(changing: "m5") {
      $0.fields["evidence"] = nil
      $0.states["evidence"] = .unknown
    }
    #expect(try CheckSheets.ids(book) == [])
  }
}
