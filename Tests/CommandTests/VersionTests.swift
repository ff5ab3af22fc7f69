import FoundationEssentials
import Testing

@Suite struct VersionTests {
  @Test func `the version of the program is the first one of the change log`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../CHANGELOG.md")
    let log = try String(contentsOf: file, encoding: .utf8)
    let heading = try #require(log.split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(Village().run("--version").output == "\(heading.dropFirst(3))\n")
  }
}
