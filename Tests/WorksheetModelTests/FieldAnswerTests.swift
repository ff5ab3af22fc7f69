import Testing
import WorksheetModel

@Suite struct FieldAnswerTests {
  private func field(_ kind: FieldKind, asksSource: Bool = false) -> Field {
    Field(key: "f", kind: kind, label: .none, asksSource: asksSource)
  }
  private func number(_ json: String) throws -> Value {
    .number(try #require(Decimal4(json: json)))
  }
  private var liters: FieldKind { .number(unitKey: nil, unit: Localized([.indonesian: "liter"])) }
  private var paid: FieldKind {
    .choice([
      Choice(value: "cash", label: Localized([.indonesian: "Tunai", .english: "Cash"])),
      Choice(value: "family", label: Localized([.indonesian: "Keluarga", .english: "Family"])),
    ])
  }
  private var all: [FieldKind] {
    [
      .text, .longText, liters, .rupiah, .percent, .date, .month, .months, paid, .choices([]),
      .scale(1...5, words: []), .yesNo, .person, .link([]), .links([]),
    ]
  }

  @Test func `a question mark, a dash and nothing mean the same at every field`() throws {
    for kind in all {
      let field = field(kind)
      #expect(try field.answer(typed: " ? ").answer == Answer(state: .unknown))
      #expect(try field.answer(typed: "-").answer == Answer(state: AnswerState.none))
      #expect(try field.answer(typed: "  ").answer == Answer())
    }
  }

  @Test func `numbers, money and percentages become numbers`() throws {
    #expect(try field(liters).answer(typed: "12,5 liter").answer.value == number("12.5"))
    #expect(try field(.rupiah).answer(typed: "3 x 150.000").answer.value == number("450000"))
    #expect(try field(.rupiah).answer(typed: "2 M").isEchoed)
    #expect(try field(.percent).answer(typed: "10 %").answer.value == number("10"))
    #expect(throws: InputProblem.self) { try field(.rupiah).answer(typed: "5 ekor") }
    let context = TypingContext(units: ["ekor"])
    #expect(
      try field(.number(unitKey: "unit", unit: .none)).answer(typed: "5 ekor", in: context)
        .answer.value == number("5"))
  }

  @Test func `a guess sets the source where one is asked`() throws {
    #expect(
      try field(.rupiah, asksSource: true).answer(typed: "kira2 2jt").answer.source == .estimate)
    #expect(try field(.rupiah).answer(typed: "kira2 2jt").answer.source == nil)
  }

  @Test func `dates and months are kept in their file spelling`() throws {
    #expect(try field(.date).answer(typed: "27 Des 2014").answer.value == .text("2014-12-27"))
    #expect(try field(.month).answer(typed: "Jan 2027").answer.value == .text("2027-01"))
    let months = try field(.months).answer(typed: "1-3").answer.value
    #expect(months?.wholes == [1, 2, 3])
  }

  @Test(arguments: ["cash", "CASH", "tunai", "Cash"])
  func `a choice is taken by its value or its label`(typed: String) throws {
    #expect(try field(paid).answer(typed: typed).answer.value == .text("cash"))
  }

  @Test func `choices that are numbers are kept as numbers`() throws {
    let stance = [-1, 0, 1].map { Choice(value: "\($0)", label: .none) }
    #expect(try field(.choice(stance)).answer(typed: "-1").answer.value == number("-1"))
    #expect(throws: InputProblem.notAChoice("2", stance)) {
      try field(.choice(stance)).answer(typed: "2")
    }
  }

  @Test func `a scale takes only its numbers and words`() throws {
    let words = ["jelek", "cukup", "bagus"].map { Localized([.indonesian: $0]) }
    let scale = field(.scale(1...3, words: words))
    #expect(try scale.answer(typed: "3").answer.value == number("3"))
    #expect(try scale.answer(typed: "Bagus").answer.value == number("3"))
    for typed in ["0", "4", "1,5"] {
      #expect(throws: InputProblem.outsideScale(typed, 1...3)) { try scale.answer(typed: typed) }
    }
  }

  @Test(arguments: [
    ("y", true), ("YA", true), ("yes", true), ("true", true), ("benar", true), ("t", false),
    ("tidak", false), ("no", false), ("false", false), ("salah", false),
  ])
  func `yes and no are understood in both languages`(typed: String, flag: Bool) throws {
    #expect(try field(.yesNo).answer(typed: typed).answer.value == .flag(flag))
    #expect(throws: InputProblem.notYesOrNo("mungkin")) {
      try field(.yesNo).answer(typed: "mungkin")
    }
  }

  @Test func `a link to a record that does not exist is refused`() throws {
    let links = field(.links([.problem]))
    let list = try links.answer(typed: "m1, m2,m1") { ["m1", "m2"].contains($0.text) }
    #expect(list.answer.value == .list([.text("m1"), .text("m2")]))
    #expect(throws: InputProblem.noSuchRecord("m3")) {
      try links.answer(typed: "m1,m3") { $0 == "m1" }
    }
  }

  @Test func `a text of more than 64 KiB is refused`() throws {
    let longest = String(repeating: "a", count: 64 * 1024)
    #expect(try field(.longText).answer(typed: longest).answer.value == .text(longest))
    #expect(throws: InputProblem.tooLong) { try field(.longText).answer(typed: longest + "a") }
  }

  @Test(arguments: [
    "0", "1", "15000", "-1250000", "0.1", "0.175", "1.125", "1.5", "-0.25", "12.125", "1234.125",
    "99999999999999.9999", "0.0001",
  ])
  func `what is shown for correction is read as the same number`(json: String) throws {
    let value = try number(json)
    for kind in [liters, .rupiah, .percent] {
      let typed = field(kind).typed(Answer(value))
      let reading = try field(kind).answer(typed: typed)
      #expect(reading.answer.value == value)
      #expect(!reading.isEchoed)
    }
  }

  @Test func `every answer is shown as it could be typed`() throws {
    #expect(try field(.rupiah).typed(Answer(number("15000"))) == "15.000")
    #expect(field(.date).typed(Answer(.text("2014-12-27"))) == "27/12/2014")
    #expect(field(.month).typed(Answer(.text("2027-01"))) == "1/2027")
    #expect(try field(.months).typed(Answer(.list([number("1"), number("2")]))) == "1,2")
    #expect(field(.yesNo).typed(Answer(.flag(true))) == "ya")
    #expect(field(.text).typed(Answer(state: .unknown)) == "?")
    #expect(field(.text).typed(Answer(state: AnswerState.none)) == "-")
    #expect(field(.links([])).typed(Answer(.list([.text("a"), .text("b")]))) == "a,b")
  }
}
