import WorksheetModel

/// Turns one `[[part.field]]` into a field.
struct FieldReader {
  let table: TemplateTable

  /// The names of the kinds of fields, as `type` takes them.
  private enum TypeName: String, CaseIterable {
    case text, number, rupiah, percent, date, month, months, choice, choices, scale, person, link
    case links
    case longText = "long_text"
    case yesNo = "yes_no"
  }

  func field() throws(TemplateProblem) -> Field {
    // A mistyped "type" is better named than missed.
    if !table.keys.contains("type") {
      try table.allow(Self.keys + TypeName.allCases.flatMap(Self.extraKeys))
    }
    let type = try table.name("type", of: TypeName.self)
    try table.allow(Self.keys + Self.extraKeys(of: type))
    return Field(
      key: FieldKey(try table.requiredText("key")),
      kind: try kind(type),
      label: try table.requiredLocalized("label"),
      question: try table.requiredLocalized("question"),
      example: try table.requiredLocalized("example"),
      help: try table.requiredLocalized("help"),
      isRequired: try table.flag("required"),
      asksSource: try table.flag("source"),
      isUngrouped: try table.flag("ungrouped"),
      relevance: try table.table("relevant_when").map(relevance),
      weight: try table.whole("weight"),
      isInternal: try table.flag("internal"))
  }

  private static let keys = [
    "key", "type", "label", "question", "example", "help", "required", "source", "relevant_when",
    "weight", "internal",
  ]

  private static func extraKeys(of type: TypeName) -> [String] {
    switch type {
    case .number: ["unit", "unit_key", "ungrouped"]
    case .choice, .choices: ["options"]
    case .scale: ["scale", "words"]
    case .link, .links: ["links_to"]
    case .text, .longText, .rupiah, .percent, .date, .month, .months, .yesNo, .person: []
    }
  }

  private func kind(_ type: TypeName) throws(TemplateProblem) -> FieldKind {
    switch type {
    case .text: .text
    case .longText: .longText
    case .number:
      .number(
        unitKey: try table.text("unit_key").map { FieldKey($0) },
        unit: try table.localized("unit") ?? .none)
    case .rupiah: .rupiah
    case .percent: .percent
    case .date: .date
    case .month: .month
    case .months: .months
    case .choice: .choice(try choices())
    case .choices: .choices(try choices())
    case .scale: try scale()
    case .yesNo: .yesNo
    case .person: .person
    case .link: .link(try linkedKinds())
    case .links: .links(try linkedKinds())
    }
  }

  private func choices() throws(TemplateProblem) -> [Choice] {
    var choices: [Choice] = []
    for option in try table.tables("options") {
      let value = try option.requiredText("value")
      guard !choices.contains(where: { $0.value == value }) else {
        throw table.problem(.duplicate(key: "options", value: value), at: "options")
      }
      let label = try option.allLocalized(
        of: "options", without: ["value", "prompt", "most", "unverified"])
      let prompt = try option.localized("prompt") ?? .none
      choices.append(
        Choice(
          value: value, label: label, prompt: prompt, most: try option.whole("most"),
          isUnverified: try option.flag("unverified")))
    }
    guard !choices.isEmpty else { throw table.problem(.missingKey("options")) }
    return choices
  }

  private func scale() throws(TemplateProblem) -> FieldKind {
    guard let range = try table.range("scale") else { throw table.problem(.missingKey("scale")) }
    var words: [Localized] = []
    for word in try table.tables("words") { words.append(try word.allLocalized(of: "words")) }
    return .scale(range, words: words)
  }

  private func linkedKinds() throws(TemplateProblem) -> [Kind] {
    guard let kinds = try table.texts("links_to") else {
      throw table.problem(.missingKey("links_to"))
    }
    return kinds.map { Kind($0) }
  }

  private func relevance(_ rule: TemplateTable) throws(TemplateProblem) -> Field.Relevance {
    try rule.allow(["field", "equals"])
    let field = FieldKey(try rule.requiredText("field"))
    let value = rule.content["equals"]
    if let flag = value?.flag { return .init(field: field, values: [flag ? "true" : "false"]) }
    if let text = value?.text { return .init(field: field, values: [text]) }
    guard let texts = try rule.texts("equals") else {
      throw rule.problem(.missingKey("equals"))
    }
    return .init(field: field, values: texts)
  }
}
