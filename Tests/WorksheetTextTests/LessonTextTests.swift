import Testing
import WorksheetModel
import WorksheetText

@Suite struct LessonTextTests {
  @Test func `headings, lists, quotes and paragraphs are told apart`() {
    let text = LessonText(
      """
      ## Duduk bersama
      Satu baris
      dan terusannya.

      - pertama
        terusannya
      1. satu
        - di dalam
      > kata orang
      > di balai
      """)
    #expect(
      text.blocks == [
        .heading(level: 2, [.plain("Duduk bersama")]),
        .paragraph([.plain("Satu baris dan terusannya.")]),
        .item(marker: "-", depth: 0, [.plain("pertama terusannya")]),
        .item(marker: "1.", depth: 0, [.plain("satu")]),
        .item(marker: "-", depth: 1, [.plain("di dalam")]),
        .quote([.plain("kata orang di balai")]),
      ])
  }

  @Test func `emphasis and links are words of their own`() {
    let text = LessonText("Baca *pelan*, **bersama**, lalu [arus kas](07-arus-kas).")
    #expect(
      text.blocks == [
        .paragraph([
          .plain("Baca "), .emphasis("pelan"), .plain(", "), .strong("bersama"),
          .plain(", lalu "), .link("arus kas", to: "07-arus-kas"), .plain("."),
        ])
      ])
    #expect(text.links == ["07-arus-kas"])
  }

  @Test(arguments: [
    "3 * 4 * 5 = 60", "**", "*", "* *", "[x]", "[x](", "[](y)", "#judul", "1.satu", "[[part]]",
    "{0} _a_ `b` <i>", "a > b", "1234. terlalu panjang", "***", "****", "**a",
  ])
  func `what is no sign is text as it stands`(line: String) {
    let text = LessonText(line)
    #expect(text.blocks.map(\.text) == [line])
    #expect(
      text.blocks.allSatisfy { $0.spans.allSatisfy { if case .plain = $0 { true } else { false } } }
    )
  }

  @Test func `no text traps, and no letter of it is lost`() {
    var generator = SystemRandomNumberGenerator()
    let signs = Array("ab *-#>[]().1 \n\t`é👪")
    for _ in 0..<3_000 {
      let raw = String(
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in signs.randomElement()! })
      let shown = LessonText(raw).blocks.map(\.text).joined()
      let letters: (Character) -> Bool = { "abé👪`".contains($0) }
      // Where a link leads to is not read aloud.
      guard !raw.contains("](") else { continue }
      #expect(shown.filter(letters) == raw.filter(letters), "\(raw.debugDescription)")
    }
  }

  @Test func `a lesson is read in the language of the screen, or in the one there is`() {
    let lessons = [
      Lesson(name: "01-satu", markdown: "# Satu\nisi"),
      Lesson(name: "01-satu.en", markdown: "# One\ntext"),
      Lesson(name: "02-dua", markdown: "tanpa judul"),
    ]
    #expect(lessons.reading(in: .english).map(\.title) == ["One", "02-dua"])
    #expect(lessons.reading(in: .indonesian).map(\.title) == ["Satu", "02-dua"])
    #expect(lessons.named("01-satu", in: .english)?.markdown == "text")
    #expect(lessons.named("03", in: .english) == nil)
    #expect(lessons[2].language == .indonesian)
  }
}

@Suite struct NumberWordTests {
  @Test(arguments: [
    (0, "nol rupiah"), (11, "sebelas rupiah"), (100, "seratus rupiah"),
    (1_000, "seribu rupiah"), (1_111, "seribu seratus sebelas rupiah"),
    (14_885_000, "empat belas juta delapan ratus delapan puluh lima ribu rupiah"),
    (2_001_000_000, "dua miliar satu juta rupiah"),
    (-950_000, "minus sembilan ratus lima puluh ribu rupiah"),
  ])
  func `an amount is written as it is read aloud`(amount: Int64, words: String) throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    #expect(catalogue.spelledOut(Rupiah(amount)) == words)
  }

  @Test func `the largest amount has words, in English too`() throws {
    let english = try LanguageFile.catalogue(.english)
    #expect(english.spelledOut(Rupiah(1_100)) == "one thousand one hundred rupiah")
    for catalogue in [english, try LanguageFile.catalogue(.indonesian)] {
      let words = catalogue.spelledOut(Rupiah(.min))
      #expect(words.count > 50 && !words.contains("‹"))
    }
  }

  @Test func `hidden amounts have no digits and no words`() throws {
    var catalogue = try LanguageFile.catalogue(.indonesian)
    catalogue.hidesAmounts = true
    let shown = [
      catalogue.money(Rupiah(1_234)), catalogue.compact(Rupiah(-5_000_000)),
      catalogue.spelledOut(Rupiah(77)),
    ]
    #expect(shown.allSatisfy { $0 == "Rp···" })
  }
}
