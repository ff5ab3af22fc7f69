import WorksheetModel

/// Turns one file of `drills` into a drill.
struct DrillReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func drill() throws(TemplateProblem) -> Drill {
    try root.allow(["id", "title", "story", "card"])
    var cards: [Drill.Card] = []
    for (index, table) in try root.tables("card").enumerated() {
      let table = Self.placed(table, index)
      let card = try Self.card(table)
      guard !cards.contains(where: { $0.key == card.key }) else {
        throw table.problem(.duplicate(key: "key", value: card.key), at: "key")
      }
      cards.append(card)
    }
    try check(cards)
    return Drill(
      id: try root.requiredText("id"), title: try root.requiredLocalized("title"),
      story: try root.requiredLocalized("story"), cards: cards)
  }

  private static func placed(_ table: TemplateTable, _ index: Int) -> TemplateTable {
    var table = table
    table.place = .init(part: index)
    return table
  }

  private static func card(_ table: TemplateTable) throws(TemplateProblem) -> Drill.Card {
    try table.allow(["key", "text", "role", "under", "why"])
    return Drill.Card(
      key: try table.requiredText("key"), text: try table.requiredLocalized("text"),
      role: try table.name("role", of: ProblemTree.Role.self),
      under: try table.texts("under") ?? [], why: try table.requiredLocalized("why"))
  }

  /// A card that hangs on none could never be sorted rightly.
  private func check(_ cards: [Drill.Card]) throws(TemplateProblem) {
    let focal = cards.indices.filter { cards[$0].role == .focal }
    guard !focal.isEmpty else { throw root.problem(.missingKey("role = \"focal\"")) }
    if focal.count > 1 { throw problem(.duplicate(key: "role", value: "focal"), focal[1], "role") }
    let keys = cards.map(\.key)
    for (index, card) in cards.enumerated() where card.role != .focal {
      guard !card.under.isEmpty else { throw problem(.missingKey("under"), index, "key") }
      for name in card.under where !keys.contains(name) || name == card.key {
        throw problem(.unknownName(key: "under", name: name, known: keys), index, "under")
      }
    }
  }

  private func problem(
    _ mistake: TemplateProblem.Mistake, _ card: Int, _ key: String
  ) -> TemplateProblem {
    root.source.problem(mistake, at: .init(part: card, key: key))
  }

  /// Texts that a language in use lacks.
  static func remarks(
    on drill: Drill, in source: TemplateSource, languages: [Language]
  ) -> [TemplateProblem] {
    func missing(_ text: Localized, _ place: TemplateSource.Place) -> [TemplateProblem] {
      languages.filter { text.text(in: $0) == nil }.map {
        source.problem(.missingLanguage(place.key ?? "", language: $0.code), at: place)
      }
    }
    return missing(drill.title, .init(key: "title")) + missing(drill.story, .init(key: "story"))
      + drill.cards.enumerated().flatMap { index, card in
        missing(card.text, .init(part: index, key: "text"))
          + missing(card.why, .init(part: index, key: "why"))
      }
  }
}

/// All drill files together, in the order of their names.
enum DrillSet {
  static func drills(_ sources: [TemplateSource]) throws(TemplateProblem) -> [Drill] {
    var drills: [Drill] = []
    for source in sources {
      let drill = try DrillReader(source).drill()
      guard !drills.contains(where: { $0.id == drill.id }) else {
        throw source.problem(.duplicate(key: "id", value: drill.id), at: .init(key: "id"))
      }
      drills.append(drill)
    }
    return drills
  }
}
