import Testing
import WorksheetModel
import WorksheetTemplates

@Suite struct DrillTests {
  private static let small = """
    id = "uji"
    title = { id = "Uji", en = "Test" }
    story = { id = "Cerita.", en = "Story." }

    [[card]]
    key = "inti"
    role = "focal"
    text = { id = "Inti", en = "Core" }
    why = { id = "Karena.", en = "Because." }

    [[card]]
    key = "sebab"
    role = "cause"
    under = ["inti"]
    text = { id = "Sebab", en = "Cause" }
    why = { id = "Karena.", en = "Because." }

    """

  @Test func `the program brings at least three drills of twelve cards in both languages`() throws {
    let drills = try TemplateLibrary.load(folder: nil).worksheets.drills
    #expect(drills.count >= 3)
    for drill in drills {
      #expect(drill.cards.count == 12)
      let roles = drill.cards.map(\.role)
      #expect(roles.count { $0 == .focal } == 1)
      #expect(roles.count { $0 == .cause } >= 5 && roles.count { $0 == .effect } >= 3)
      for text in [drill.title, drill.story] + drill.cards.flatMap({ [$0.text, $0.why] }) {
        for language in [Language.indonesian, .english] {
          #expect(text.text(in: language)?.isEmpty == false)
          #expect(text[language].unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) })
        }
      }
      // Sixty columns are all that a card has beside its side on a small screen.
      #expect(drill.cards.allSatisfy { $0.text[.indonesian].count <= 60 })
    }
  }

  @Test func `every card of a drill leads to its core`() throws {
    for drill in try TemplateLibrary.load(folder: nil).worksheets.drills {
      for card in drill.cards {
        var next: Drill.Card? = card
        var steps = 0
        while let above = next?.under.first, steps < 12 {
          next = drill.card(above)
          steps += 1
        }
        #expect(next?.role == .focal, "\(drill.id) \(card.key)")
      }
    }
  }

  @Test func `a new drill is one new file, and one of the same name replaces`() throws {
    let folder = try TrainerFolder([
      "drills/uji.toml": Self.small,
      "drills/lele.toml": Self.small.replacing("\"uji\"", with: "\"lele\""),
    ])
    #expect(TemplateLibrary.problems(in: folder.path).isEmpty)
    #expect(TemplateLibrary.remarks(in: folder.path).isEmpty)
    let drills = try TemplateLibrary.load(folder: folder.path).worksheets.drills
    #expect(drills.contains { $0.id == "uji" && $0.cards.count == 2 })
    #expect(drills.first { $0.id == "lele" }?.cards.count == 2)
  }

  @Test(arguments: [
    ("role = \"focal\"", "role = \"cause\"", 1), ("role = \"cause\"", "role = \"sebab\"", 13),
    ("under = [\"inti\"]", "under = [\"int\"]", 14), ("under = [\"inti\"]\n", "", 12),
    ("key = \"sebab\"", "key = \"inti\"", 12),
    ("text = { id = \"Sebab\"", "txt = { id = \"Sebab\"", 15),
  ])
  func `a mistake is named with its line`(right: String, wrong: String, line: Int) throws {
    let folder = try TrainerFolder([
      "drills/uji.toml": Self.small.replacing(right, with: wrong)
    ])
    let problems = TemplateLibrary.problems(in: folder.path)
    #expect(problems.map(\.line) == [line] && problems.first?.file == "drills/uji.toml")
  }

  @Test func `a text that lacks a language is remarked at its card`() throws {
    let folder = try TrainerFolder([
      "drills/uji.toml": Self.small.replacing(", en = \"Cause\"", with: "")
    ])
    #expect(TemplateLibrary.remarks(in: folder.path).map(\.line) == [15])
  }
}
