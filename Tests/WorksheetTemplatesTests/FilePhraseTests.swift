import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@Suite struct FilePhraseTests {
  @Test(arguments: [Language.indonesian, .english])
  func `every sentence about files and commands is there`(language: Language) {
    let catalogue = TemplateLibrary.embeddedCatalogue(language)
    for phrase in FilePhrase.allCases {
      #expect(catalogue.hasText("file.\(phrase.rawValue)"), "\(phrase.rawValue)")
    }
    for phrase in CommandPhrase.allCases {
      #expect(catalogue.hasText("command.\(phrase.rawValue)"), "\(phrase.rawValue)")
    }
    for phrase in SavingPhrase.allCases {
      #expect(catalogue.hasText("saving.\(phrase.rawValue)"), "\(phrase.rawValue)")
    }
  }
}
