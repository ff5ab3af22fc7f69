import TerminalScreen
import Testing
import WorksheetModel
import WorksheetTemplates

@testable import WorksheetApp
@testable import WorksheetText

/// A language that needs more room: no page may count on the length of a text.
@Suite struct LongWordsTests {
  @Test(arguments: GoldenPageTests.pages.map(\.name), [60, 80])
  func `with every phrase two fifths longer each page is whole`(
    name: String, columns: Int
  ) throws {
    let keys = try #require(GoldenPageTests.pages.first { $0.name == name }).keys
    let size = Size(columns: columns, rows: 24)
    var player = try Player.example("susu-kambing")
    player.app.desk.catalogue = player.app.desk.catalogue.stretched
    player.app.resize(to: size)
    try player.play(keys)
    let canvas = player.app.drawn(size: size)
    let last = canvas.row(size.rows - 1)
    let shown = player.app.shownKeys
    // Each entry of the bottom line is there with its key and all of its words, or not at all.
    let entries = last.split(separator: /\s{2,}/).map { $0.trimmingPrefix(" ") }
    #expect(!entries.isEmpty, "\(name)")
    for entry in entries {
      #expect(shown.contains { $0 == entry }, "\(name): “\(entry)”")
    }
    #expect(displayWidth(of: last) <= columns)
    let cursor = try #require(canvas.cursor, "\(name)")
    #expect(!canvas.row(cursor.row).isEmpty, "\(name)")
  }
}

extension Catalogue {
  /// The same texts, longer by two fifths: longer words, and more of them.
  fileprivate var stretched: Catalogue {
    Catalogue(
      language: language,
      texts: texts.mapValues { text in
        text + String(repeating: "~", count: max(1, text.count * 2 / 5))
      })
  }
}

extension App {
  /// Every way in which an entry of the bottom line may be written.
  fileprivate var shownKeys: [String] {
    (page.keysHere(at: desk) + Self.keyMap.help).flatMap { entry in
      (1...max(1, entry.keys.count)).map { count in
        entry.keys.prefix(count).map(\.shown).joined(separator: "/") + " " + desk.phrase(entry.text)
      }
    }
  }
}
