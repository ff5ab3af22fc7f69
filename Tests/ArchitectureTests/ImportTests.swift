import FoundationEssentials
import Testing

@Suite struct ImportTests {
  @Test func `no target imports what the table of Sources forbids`() throws {
    let sources = SourceFolder()
    let table = ImportTable(readme: try sources.text(of: "README.md"))
    for target in try sources.targets {
      #expect(table.targets.contains(target), "no row for \(target)")
      for path in try sources.swiftFiles(of: target) {
        let violations = table.violations(of: target, in: try sources.text(of: path))
        #expect(violations.isEmpty, "\(path) imports \(violations)")
      }
    }
  }

  @Test func `the two pure targets import nothing`() throws {
    let table = ImportTable(readme: try SourceFolder().text(of: "README.md"))
    for target in ["WorksheetModel", "TerminalScreen"] {
      #expect(table.violations(of: target, in: "import Glibc") == ["Glibc"])
    }
  }

  @Test func `nobody may import Foundation`() throws {
    let table = ImportTable(readme: try SourceFolder().text(of: "README.md"))
    for target in table.targets {
      #expect(table.violations(of: target, in: "import Foundation") == ["Foundation"])
    }
  }

  @Test(arguments: [
    "import CNcurses", "@testable import CNcurses", "public import CNcurses",
    "import func CNcurses.initscr", "@_exported import CNcurses",
  ])
  func `every spelling of an import is seen`(source: String) {
    let table = ImportTable(readme: "<!-- imports:begin -->\nApp → Model\n<!-- imports:end -->")
    #expect(table.violations(of: "App", in: "\(source)\nimport Model") == ["CNcurses"])
  }

  @Test(arguments: ["// import CNcurses", "  import CNcurses", "let text = \"an import CNcurses\""])
  func `a text about an import is none`(source: String) {
    let table = ImportTable(readme: "")
    #expect(table.violations(of: "App", in: source) == [])
  }
}
