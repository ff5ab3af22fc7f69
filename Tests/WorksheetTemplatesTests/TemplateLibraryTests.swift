import Testing
import WorksheetModel
import WorksheetTemplates

@Suite struct TemplateLibraryTests {
  @Test func `the templates inside the program load`() throws {
    let library = try TemplateLibrary.load(folder: nil)
    #expect(library.worksheets.sheets.first?.id == "profile")
    #expect(library.languages.contains(.indonesian) && library.languages.contains(.english))
  }
}
