import WorksheetModel

/// What stands beside each score of a part: its reason, and the women's own score.
///
/// A trainer who adds a criterion writes one field; these two follow from it.
struct MatrixFields {
  private let reason: Wording?
  private let women: Wording?

  /// The texts for all criteria of a part; `{0}` stands for the label of the criterion.
  fileprivate struct Wording {
    let label, question, example, help: Localized

    init(_ table: TemplateTable) throws(TemplateProblem) {
      try table.allow(["label", "question", "example", "help"])
      label = try table.requiredLocalized("label")
      question = try table.requiredLocalized("question")
      example = try table.requiredLocalized("example")
      help = try table.requiredLocalized("help")
    }
  }

  init(_ part: TemplateTable) throws(TemplateProblem) {
    reason = try part.wording("reason")
    women = try part.wording("women")
  }

  /// The fields of the part with what belongs to each score right behind it.
  func joined(to fields: [Field]) -> [Field] {
    fields.flatMap { field -> [Field] in
      guard case .scale(let range, _) = field.kind, field.isScore else { return [field] }
      let name = field.key.criterionName
      let given = Field.Relevance(field: field.key, values: range.map(String.init))
      return [
        field,
        reason.map { made("score_note.\(name)", .text, $0, beside: field, relevance: given) },
        women.map { made("score_women.\(name)", field.kind, $0, beside: field) },
      ].compactMap { $0 }
    }
  }

  private func made(
    _ key: String, _ kind: FieldKind, _ wording: Wording, beside field: Field,
    relevance: Field.Relevance? = nil
  ) -> Field {
    Field(
      key: FieldKey(key), kind: kind, label: wording.label.naming(field.label),
      question: wording.question.naming(field.label), example: wording.example,
      help: wording.help, relevance: relevance)
  }
}

extension TemplateTable {
  fileprivate func wording(_ key: String) throws(TemplateProblem) -> MatrixFields.Wording? {
    guard let table = try table(key) else { return nil }
    return try MatrixFields.Wording(table)
  }
}

extension Localized {
  /// The text with `{0}` replaced, in every language.
  fileprivate func naming(_ other: Localized) -> Localized {
    var named = Localized.none
    for (language, text) in texts {
      named.add(text.replacing("{0}", with: other[language]), in: language)
    }
    return named
  }
}

extension Part {
  /// The fields that stand in the file, in its order, so that a mistake is found at its line.
  var written: [Field] {
    grid == .fields ? fields.filter { !$0.key.isBesideScore } : fields
  }
}
