import WorksheetModel

/// What a sheet can be used with and is hardly meant, for `lembar templates check`.
struct SheetReview {
  let source: TemplateSource
  let template: Template
  /// The languages in which every text is wanted.
  let languages: [Language]

  var remarks: [TemplateProblem] {
    let head =
      missing(in: template.title, .init(key: "title"))
      + missing(in: template.question, .init(key: "question"))
      + missing(in: template.explanation, .init(key: "explanation"))
    return head + template.parts.enumerated().flatMap { remarks(on: $1, at: $0) }
  }

  private func remarks(on part: Part, at index: Int) -> [TemplateProblem] {
    var remarks = missing(in: part.title, .init(part: index, key: "title"))
    remarks += missing(in: part.question, .init(part: index, key: "question"))
    for scoreClass in part.classes {
      remarks += missing(in: scoreClass.label, .init(part: index, key: "class"))
    }
    remarks += weights(of: part, at: index)
    for (place, field) in part.written.enumerated() {
      remarks += texts(of: field, .init(part: index, field: place))
      remarks += meaning(of: field, in: part, .init(part: index, field: place))
    }
    return remarks
  }

  private func remark(
    _ mistake: TemplateProblem.Mistake, _ place: TemplateSource.Place, at key: String
  ) -> TemplateProblem {
    source.problem(mistake, at: .init(part: place.part, field: place.field, key: key))
  }

  // MARK: Languages

  private func missing(in text: Localized, _ place: TemplateSource.Place) -> [TemplateProblem] {
    guard !text.isEmpty, let key = place.key else { return [] }
    return languages.filter { text.text(in: $0) == nil }.map {
      remark(.missingLanguage(key, language: $0.code), place, at: key)
    }
  }

  private func texts(of field: Field, _ place: TemplateSource.Place) -> [TemplateProblem] {
    let named = [
      ("label", field.label), ("question", field.question), ("example", field.example),
      ("help", field.help),
    ]
    let all = named + Self.words(of: field.kind)
    let remarks = all.flatMap { key, text in
      missing(in: text, .init(part: place.part, field: place.field, key: key))
    }
    // A choice of ten without English is one remark, not ten.
    return remarks.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private static func words(of kind: FieldKind) -> [(String, Localized)] {
    switch kind {
    case .choice(let choices), .choices(let choices):
      choices.flatMap { [("options", $0.label), ("options", $0.prompt)] }
    case .scale(_, let words): words.map { ("words", $0) }
    case .number(_, let unit): [("unit", unit)]
    case .text, .longText, .rupiah, .percent, .date, .month, .months, .yesNo, .person, .link,
      .links:
      []
    }
  }

  // MARK: Weights

  /// The weights of criteria such as `score.*` make a whole of 100.
  private func weights(of part: Part, at index: Int) -> [TemplateProblem] {
    let weighted = part.written.enumerated().filter { $0.element.weight != nil }
    let groups = Dictionary(grouping: weighted) { $0.element.key.text.prefix { $0 != "." } }
    let sums = groups.sorted { $0.key < $1.key }.compactMap { _, fields -> TemplateProblem? in
      let sum = fields.compactMap(\.element.weight).reduce(0) { $0.addingReportingOverflow($1).0 }
      guard sum != 100, let first = fields.first else { return nil }
      return remark(
        .weights(sum: sum), .init(part: index, field: first.offset), at: "weight")
    }
    let outside = weighted.filter { !(1...1000).contains($0.element.weight ?? 1) }.map {
      remark(
        .notAllowed(
          key: "weight", value: "\($0.element.weight ?? 0)", allowed: ["1 - 1000"]),
        .init(part: index, field: $0.offset), at: "weight")
    }
    return sums + outside
  }

  // MARK: Fields

  private func meaning(
    of field: Field, in part: Part, _ place: TemplateSource.Place
  ) -> [TemplateProblem] {
    var remarks: [TemplateProblem] = []
    if case .scale(let range, let words) = field.kind, !words.isEmpty, words.count != range.count {
      remarks.append(
        remark(.wordCount(words.count, wanted: range.count), place, at: "words"))
    }
    // Nothing but "no" makes a potential drop out.
    if field.key.suffix(after: "gate") != nil, case .choice(let choices) = field.kind,
      !choices.contains(where: { $0.value == "no" })
    {
      remarks.append(
        remark(
          .unknownName(key: "options", name: "no", known: choices.map(\.value)), place,
          at: "options"))
    }
    if let rule = field.relevance, let known = part.field(rule.field)?.kind.storedValues,
      let name = rule.values.first(where: { !known.contains($0) })
    {
      remarks.append(
        remark(
          .unknownName(key: "relevant_when", name: name, known: known), place,
          at: "relevant_when"))
    }
    return remarks
  }
}

extension FieldKind {
  /// The values that an answer may have, where they are fixed.
  fileprivate var storedValues: [String]? {
    switch self {
    case .choice(let choices): choices.map(\.value)
    case .yesNo: ["true", "false"]
    case .scale(let range, _): range.map { "\($0)" }
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choices, .person,
      .link, .links:
      nil
    }
  }
}
