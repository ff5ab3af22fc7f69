import Testing
import WorksheetModel
import WorksheetText

@Suite struct PhraseTests {
  private func keys<Phrase: PhraseKey>(_ phrase: Phrase.Type) -> [String] {
    Phrase.allCases.map { "\(Phrase.section).\($0.rawValue)" }
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every language has every phrase about numbers and results`(language: Language) throws {
    let catalogue = try LanguageFile.catalogue(language)
    var wanted =
      keys(NumeralPhrase.self) + keys(InputPhrase.self) + keys(ResultPhrase.self)
      + keys(SupplyPhrase.self) + keys(OutlinePhrase.self) + keys(DrillPhrase.self)
      + keys(StandingPhrase.self)
    for id in Indicator.ID.allCases {
      wanted += ["name", "term", "how"].map { "results.\($0)_\(id.rawValue)" }
    }
    wanted += Reason.allCases.map { "results.reason_\($0)" }
    #expect(wanted.filter { !catalogue.hasText($0) } == [])
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every input problem is one sentence with nothing left to fill in`(
    language: Language
  ) throws {
    let catalogue = try LanguageFile.catalogue(language)
    let choice = Choice(value: "cash", label: Localized([.indonesian: "Tunai"]))
    let problems: [InputProblem] = [
      .notANumber("x"), .groupingWrong("x"), .ambiguous("x", .one, .hundred), .range("x"),
      .hasUnit("x", .one), .fractionOrPercent("x", .one), .tooLarge("x"), .tooManyDecimals("x"),
      .cannotBeComputed("x"), .notADate("x"), .notAMonth("x"), .notMonths("x"),
      .notAChoice("x", [choice]), .outsideScale("x", 1...5), .notYesOrNo("x"),
      .noSuchRecord("x"), .tooLong,
    ]
    for problem in problems {
      let text = catalogue.wording(problem)
      #expect(!text.contains("{") && !text.contains("‹") && text.hasSuffix("."), "\(text)")
    }
  }

  @Test func `a wrong grouping shows a right one`() throws {
    let text = try LanguageFile.catalogue(.indonesian).wording(.groupingWrong("40.2266.545"))
    #expect(text.contains("40.2266.545") && text.contains("40.226.545"))
  }
}
