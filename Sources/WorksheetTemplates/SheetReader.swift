import WorksheetModel

/// Turns one sheet file into a template.
struct SheetReader {
  let root: TemplateTable

  init(_ source: TemplateSource) throws(TemplateProblem) { root = try TemplateTable(source) }

  func template() throws(TemplateProblem) -> Template {
    try root.allow(["id", "number", "title", "question", "explanation", "lesson", "part"])
    guard let number = try root.whole("number") else { throw root.problem(.missingKey("number")) }
    var parts: [Part] = []
    for (index, var table) in try root.tables("part").enumerated() {
      table.place = .init(part: index)
      parts.append(try part(table))
    }
    guard !parts.isEmpty else { throw root.problem(.missingKey("part")) }
    return Template(
      id: try root.requiredText("id"), number: number,
      title: try root.requiredLocalized("title"),
      question: try root.requiredLocalized("question"),
      explanation: try root.requiredLocalized("explanation"),
      lesson: try root.text("lesson") ?? "", parts: parts)
  }

  /// Every mistake, one a field at most: a trainer mends a file in one go.
  func problems() -> [TemplateProblem] {
    let parts = (try? root.tables("part")) ?? []
    let inner = parts.enumerated().flatMap { index, table -> [TemplateProblem] in
      var table = table
      table.place = .init(part: index)
      let fields = ((try? table.tables("field")) ?? []).enumerated().compactMap { place, field in
        var field = field
        field.place = .init(part: index, field: place)
        return Self.problem(of: { () throws(TemplateProblem) in
          _ = try FieldReader(table: field).field()
        })
      }
      guard fields.isEmpty else { return fields }
      return [Self.problem(of: { () throws(TemplateProblem) in _ = try part(table) })].compactMap {
        $0
      }
    }
    // The head of the sheet is only blamed for what no part is blamed for.
    let whole = Self.problem(of: { () throws(TemplateProblem) in _ = try template() })
    return inner.isEmpty ? [whole].compactMap { $0 } : inner
  }

  private static func problem(
    of reading: () throws(TemplateProblem) -> Void
  ) -> TemplateProblem? {
    do throws(TemplateProblem) {
      try reading()
      return nil
    } catch {
      return error
    }
  }

  // MARK: - Parts

  private func part(_ table: TemplateTable) throws(TemplateProblem) -> Part {
    try table.allow([
      "kind", "view", "title", "question", "owner", "single", "columns", "grid", "analysis",
      "ready", "class", "reason", "women", "lesson", "field",
    ])
    let fields = try MatrixFields(table).joined(to: try fields(of: table))
    let part = Part(
      kind: Kind(try table.requiredText("kind")),
      view: try table.name("view", of: SheetView.self),
      title: try table.requiredLocalized("title"),
      question: try table.localized("question") ?? .none,
      owner: try table.text("owner").map { Kind($0) },
      isSingle: try table.flag("single"),
      columns: try table.texts("columns")?.map { FieldKey($0) } ?? [],
      grid: try table.table("grid").map(grid),
      analysis: try table.optionalName("analysis", of: Analysis.self),
      ready: try readyLines(of: table), lesson: try table.text("lesson") ?? "",
      classes: try classes(of: table), fields: fields)
    try checkNames(in: part, table)
    return part
  }

  private enum GridColumns: String, CaseIterable { case year, plan, weeks, fields }

  private func grid(_ table: TemplateTable) throws(TemplateProblem) -> Grid {
    try table.allow(["columns", "prefix"])
    switch try table.name("columns", of: GridColumns.self) {
    case .year: return .yearRound(prefix: try table.requiredText("prefix"))
    case .plan: return .planMonths(prefix: try table.requiredText("prefix"))
    case .weeks: return .planWeeks(prefix: try table.requiredText("prefix"))
    case .fields: return .fields
    }
  }

  private func readyLines(of part: TemplateTable) throws(TemplateProblem) -> [ReadyLine] {
    var lines: [ReadyLine] = []
    for table in try part.tables("ready") {
      var fields: [FieldKey: Value] = [:]
      for member in table.content.members ?? [] where member.name != "name" {
        fields[FieldKey(member.name)] = Value(json: member.value)
      }
      lines.append(ReadyLine(name: try table.requiredLocalized("name"), fields: fields))
    }
    return lines
  }

  private func classes(of part: TemplateTable) throws(TemplateProblem) -> [ScoreClass] {
    var classes: [ScoreClass] = []
    for table in try part.tables("class") {
      try table.allow(["from", "label"])
      guard let from = try table.whole("from").flatMap({ Decimal4(whole: Int64($0)) }) else {
        throw table.problem(.missingKey("from"))
      }
      classes.append(ScoreClass(from: from, label: try table.requiredLocalized("label")))
    }
    return classes
  }

  private func fields(of part: TemplateTable) throws(TemplateProblem) -> [Field] {
    var fields: [Field] = []
    var keys: Set<FieldKey> = []
    for (index, var table) in try part.tables("field").enumerated() {
      table.place = .init(part: part.place.part, field: index)
      let field = try FieldReader(table: table).field()
      guard keys.insert(field.key).inserted else {
        throw table.problem(.duplicate(key: "key", value: field.key.text), at: "key")
      }
      fields.append(field)
    }
    guard !fields.isEmpty else { throw part.problem(.missingKey("field")) }
    return fields
  }

  // MARK: - Names of fields

  /// A column or a rule that names a field which does not exist would show nothing, for ever.
  private func checkNames(in part: Part, _ table: TemplateTable) throws(TemplateProblem) {
    let keys = part.fields.map(\.key.text)
    for column in part.columns where part.field(column) == nil {
      throw table.problem(
        .unknownName(key: "columns", name: column.text, known: keys), at: "columns")
    }
    if let prefix = part.grid?.prefix, !keys.contains(where: { $0.hasPrefix("\(prefix).<") }) {
      throw table.problem(.unknownName(key: "prefix", name: prefix, known: keys), at: "grid")
    }
    for name in part.analysis?.fields ?? [] where part.field(name) == nil {
      throw table.problem(
        .unknownName(key: "analysis", name: name.text, known: keys), at: "analysis")
    }
    for name in part.ready.flatMap({ $0.fields.keys.sorted() }) where part.field(name) == nil {
      throw table.problem(.unknownName(key: "ready", name: name.text, known: keys), at: "ready")
    }
    for (index, field) in part.written.enumerated() {
      let place = TemplateSource.Place(part: table.place.part, field: index)
      if let name = field.relevance?.field.text, !keys.contains(name) {
        throw table.source.problem(
          .unknownName(key: "relevant_when", name: name, known: keys),
          at: .init(part: place.part, field: index, key: "relevant_when"))
      }
      if case .number(let unitKey?, _) = field.kind, !keys.contains(unitKey.text) {
        throw table.source.problem(
          .unknownName(key: "unit_key", name: unitKey.text, known: keys),
          at: .init(part: place.part, field: index, key: "unit_key"))
      }
    }
  }
}
