import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@testable import WorksheetApp

@Suite struct ScreenPhraseTests {
  private func missing<Phrase: PhraseKey>(_: Phrase.Type, in catalogue: Catalogue) -> [String] {
    Phrase.allCases.map { "\(Phrase.section).\($0.rawValue)" }.filter { !catalogue.hasText($0) }
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every language has every phrase of the screen and of the keys`(language: Language) {
    let catalogue = TemplateLibrary.embeddedCatalogue(language)
    #expect(missing(ScreenPhrase.self, in: catalogue) == [])
    #expect(missing(KeyPhrase.self, in: catalogue) == [])
    #expect(missing(GridPhrase.self, in: catalogue) == [])
  }

  @Test func `no phrase has two names`() {
    let words = ScreenPhrase.allCases.map(\.rawValue) + KeyPhrase.allCases.map(\.rawValue)
    #expect(Set(words).count == words.count)
  }
}
