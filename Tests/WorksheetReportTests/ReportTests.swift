import GoldenText
import Testing
import WorksheetModel
import WorksheetReport
import WorksheetText

@Suite struct ReportTests {
  let examples: Examples

  init() throws { examples = try Examples() }

  @Test(arguments: Examples.names, [80, 60])
  func `an example prints as it did`(name: String, width: Int) throws {
    let report = Report(of: try examples.subject(name))
    try Golden.check(report.plainText(width: width), "\(name)-\(width)")
  }

  @Test(arguments: Examples.names)
  func `the results of an example print as they did`(name: String) throws {
    let report = Report(appraising: try examples.subject(name))
    try Golden.check(report.plainText(), "\(name)-results")
  }

  @Test(arguments: Examples.names)
  func `the findings of an example print as they did`(name: String) throws {
    let report = Report(findingsOf: try examples.subject(name))
    try Golden.check(report.plainText(), "\(name)-findings")
  }

  @Test func `every answer of the examples is printed`() throws {
    for name in Examples.names {
      let subject = try examples.subject(name)
      let text = Report(of: subject).plainText(width: 4000)
      for record in subject.workbook.records {
        for case .text(let answer) in record.fields.values
        where answer.contains(" ") && !answer.contains("\n") {
          #expect(text.contains(answer), "\(record.id)")
        }
      }
    }
  }

  @Test func `one sheet is printed alone`() throws {
    let subject = try examples.subject("susu-kambing")
    let report = Report(of: subject, sheet: subject.worksheets.sheet("problems"))
    let headings = report.blocks.filter {
      if case .heading(_, .sheet) = $0 { true } else { false }
    }
    #expect(headings == [.heading("4 Masalah", .sheet)])
  }

  @Test func `an empty workbook has a blank for every required answer of the profile`() {
    let text = Report(of: examples.subject([])).plainText()
    #expect(text.contains("Nama kelompok   ....................."))
    #expect(text.contains("Lembar ini belum diisi."))
  }

  @Test func `tidak ada and belum tahu are printed as answers`() {
    var profile = Record(id: "p", kind: .profile, fields: ["group": .text("Kita")])
    profile.states = ["district": .none, "mentor": .unknown]
    let lines = Report(of: examples.subject([profile])).lines()
    #expect(lines.contains { $0.hasPrefix("Kecamatan") && $0.hasSuffix("tidak ada") })
    #expect(lines.contains { $0.hasPrefix("Pembimbing") && $0.hasSuffix("belum tahu") })
  }

  @Test func `fields and kinds that no template knows are printed as old answers`() {
    let profile = Record(id: "p", kind: .profile, fields: ["motto": .text("Guyub rukun")])
    let other = Record(id: "x1", kind: "harvest_song", fields: ["text": .text("Lir ilir")])
    let text = Report(of: examples.subject([profile, other])).plainText()
    #expect(text.contains("Isian lama: motto"))
    #expect(text.contains("Guyub rukun"))
    #expect(text.contains("Isian lama: harvest_song"))
    #expect(text.contains("Lir ilir"))
  }

  @Test func `scores of a criterion that was taken out of the template are old answers`() {
    let potential = Record(
      id: "p1", kind: .potential,
      fields: [
        "name": .text("Susu"), "score.market": .score(5), "score.taste": .score(3),
        "score_note.taste": .text("Enak"),
      ])
    let text = Report(of: examples.subject([potential])).plainText(width: 200)
    #expect(text.contains("Isian lama: score.taste"))
    #expect(text.contains("Enak"))
    #expect(text.contains("Pasar nyata"))
  }

  @Test func `a ranking has bars that are told apart without colour, also in ASCII`() throws {
    let subject = try examples.subject("susu-kambing")
    let part = try #require(subject.worksheets.scoring(.potential))
    var paper = Paper.test(60)
    let lines = PlainText(on: paper).rows(of: subject.picture(of: part))
    #expect(lines.contains { $0.hasPrefix("1 Susu kambing") && $0.contains("███") })
    #expect(lines.contains { $0.contains("▒▒▒") })
    paper.lettering = .ascii
    let plain = PlainText(on: paper).rows(of: subject.picture(of: part))
    #expect(plain.contains { $0.hasPrefix("1 Susu kambing") && $0.contains("###") })
    #expect(plain.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } })
  }

  @Test func `a label longer than the paper is broken and its bar keeps its place`() throws {
    let potential = Record(
      id: "p1", kind: .potential,
      fields: [
        "name": .text(String(repeating: "susu kambing ", count: 20)), "score.market": .score(5),
      ])
    let subject = examples.subject([potential])
    let part = try #require(subject.worksheets.scoring(.potential))
    let lines = PlainText(on: .test(40)).rows(of: subject.picture(of: part))
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(lines.contains { $0.hasPrefix("1 susu kambing") && $0.hasSuffix("20") })
  }

  @Test func `GMP ranks are Roman and dense`() throws {
    let problems = [3, 2, 2, 1].enumerated().map { index, score in
      Record(
        id: RecordID("m\(index)"), kind: .problem, order: String(index),
        fields: [
          "statement": .text("Masalah \(index)"),
          "gmp.severity": .score(score),
          "gmp.urgency": .score(1), "gmp.spread": .score(1),
        ])
    }
    let subject = examples.subject(problems)
    let part = try #require(subject.worksheets.part(.problem, asking: "gmp.spread"))
    let lines = PlainText(on: .test(60)).rows(of: subject.picture(of: part))
    let ranks = lines.compactMap { $0.firstMatch(of: /^ *([IVX]+) Masalah/)?.1 }
    #expect(ranks == ["I", "II", "II", "III"])
  }

  @Test func `a line whose plan is gone is still printed`() {
    let cost = Record(
      id: "c", kind: .cost, parent: "gone",
      fields: ["name": .text("Gula"), "price": .number(.hundred)])
    let cash = Record(
      id: "k", kind: .cashLine, parent: "gone",
      fields: ["name": .text("Upah"), "plan.2027-03": .number(.hundred)])
    let text = Report(of: examples.subject([cost, cash])).plainText()
    #expect(text.contains("Gula"))
    #expect(text.contains("Mar 2027"))
  }

  @Test func `both values of an open merge conflict are printed`() {
    var profile = Record(id: "p", kind: .profile, fields: ["village": .text("Kalibening")])
    profile.also["village"] = [
      .init(value: .text("Kaliputih"), stamp: Stamp(counter: 3, replica: "a"))
    ]
    let text = Report(of: examples.subject([profile])).plainText()
    #expect(text.contains("Kalibening; salinan lain menulis: Kaliputih"))
  }

  @Test func `a root cause carries its word`() throws {
    let subject = try examples.subject("susu-kambing")
    let roots = ProblemTree(subject.workbook).roots
    let text = Report(of: subject).plainText(width: 200)
    for root in roots {
      let statement = try #require(subject.workbook[root]?.text("statement"))
      #expect(text.contains("\(statement) [akar]"))
    }
  }

  @Test func `the report shows the figures that the calculations give`() throws {
    let subject = try examples.subject("keripik-singkong")
    let text = Report(of: subject).plainText(width: 400)
    for record in subject.workbook.records(of: .plan) {
      let appraisal = PlanAppraisal(Plan(reading: record, in: subject.workbook))
      for verdict in appraisal.verdicts {
        #expect(text.contains(subject.catalogue.wording(verdict)))
      }
      for balance in try appraisal.cash.get().closing {
        #expect(text.contains(subject.catalogue.money(balance).replacing("Rp", with: "")))
      }
    }
  }

  @Test func `a month below zero carries a word`() throws {
    let lines = Report(of: try examples.subject("keripik-singkong")).lines(width: 200)
    #expect(lines.contains { $0.hasPrefix("Di bawah nol") && $0.contains("minus") })
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every language has every phrase of reports`(language: Language) {
    let catalogue = examples.library.catalogue(language)
    for phrase in ReportPhrase.allCases {
      #expect(catalogue.hasText("report.\(phrase.rawValue)"), "\(phrase)")
    }
    for phrase in SpreadsheetPhrase.allCases {
      #expect(catalogue.hasText("spreadsheet.\(phrase.rawValue)"), "\(phrase)")
    }
  }

  @Test func `in English no word of the report is missing`() throws {
    let workbook = try examples.subject("susu-kambing").workbook
    let text = Report(of: examples.subject(workbook, in: .english)).plainText()
    #expect(!text.contains("‹"))
  }
}

extension Value {
  fileprivate static func score(_ score: Int) -> Value {
    .number(Decimal4(whole: Int64(score)) ?? .zero)
  }
}
