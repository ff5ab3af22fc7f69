import FoundationEssentials
import WorksheetModel

/// The few template values that checks need, as the embedded templates have them.
enum CheckSheets {
  static let weights = [
    "material": 15, "market": 20, "skill": 10, "capital": 15, "speed": 10, "women_youth": 10,
    "environment": 10, "risk": 10,
  ]
  static let gates = ["lawful", "supply", "buyer", "nature", "displaced"]

  static let all = Worksheets([
    Template(
      id: "potentials", number: 2, title: .none,
      parts: [Part(kind: .potential, view: .table, title: .none, fields: potentialFields)]),
    sheet("problems", 4, [.problem, .idea]),
    sheet("visit", 5, [.visit, .observation, .figure, .lesson, .followUp]),
    sheet("plan", 6, [.plan, .sale, .cost, .party, .indicator]),
    sheet("group", 8, [.group, .officer, .decision]),
    sheet("review", 9, [.remark, .review]),
  ])

  private static var potentialFields: [Field] {
    gates.map { Field(key: FieldKey("gate.\($0)"), kind: .yesNo, label: .none) }
      + weights.sorted { $0.key < $1.key }.map {
        Field(
          key: FieldKey("score.\($0.key)"), kind: .scale(1...5, words: []), label: .none,
          weight: $0.value)
      }
      + weights.keys.sorted().map {
        Field(key: FieldKey("score_women.\($0)"), kind: .scale(1...5, words: []), label: .none)
      } + [
        Field(
          key: "asset",
          kind: .choice(["natural", "social"].map { Choice(value: $0, label: .none) }),
          label: .none)
      ]
  }

  private static func sheet(_ id: String, _ number: Int, _ kinds: [Kind]) -> Template {
    Template(
      id: id, number: number, title: .none,
      parts: kinds.map { Part(kind: $0, view: .table, title: .none, fields: []) })
  }

  /// The file that trainers edit, so that the tests speak of the words in use.
  static func wordlists() throws -> Wordlists {
    var phrases: [String: [String]] = [:]
    var list = ""
    for line in try text("templates/rubrics/wordlists.toml").split(separator: "\n") {
      if line.hasPrefix("[") {
        list = String(line.dropFirst().prefix { $0 != "]" })
      } else if let start = line.firstIndex(of: "["), !line.hasPrefix("#") {
        let pieces = line[start...].split(separator: "\"", omittingEmptySubsequences: false)
        phrases[list, default: []] += pieces.enumerated().filter { $0.offset % 2 == 1 }
          .map { String($0.element) }
      }
    }
    return Wordlists(phrases)
  }

  /// A file of the repository.
  static func text(_ path: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func findings(_ workbook: Workbook) throws -> [Finding] {
    Checks.findings(
      in: CheckedWorkbook(workbook: workbook, worksheets: all, wordlists: try wordlists()))
  }

  /// The ids of the findings that are not dismissed, each with its variant.
  static func ids(_ workbook: Workbook) throws -> [String] {
    try findings(workbook).filter { $0.dismissed == nil }.map {
      $0.variant.isEmpty ? $0.check : "\($0.check) \($0.variant)"
    }
  }
}
