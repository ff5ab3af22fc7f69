import WorksheetModel

/// All sheet files together: what one of them cannot check alone.
struct SheetSet {
  private var sheets: [(root: TemplateTable, template: Template)] = []

  init(_ sources: [TemplateSource]) throws(TemplateProblem) {
    for source in sources {
      let reader = try SheetReader(source)
      sheets.append((reader.root, try reader.template()))
    }
  }

  func worksheets() throws(TemplateProblem) -> Worksheets {
    try checkTwins()
    try checkKinds()
    return Worksheets(sheets.map(\.template))
  }

  private func checkTwins() throws(TemplateProblem) {
    var ids: Set<String> = []
    var kinds: Set<Kind> = []
    for (root, template) in sheets {
      guard ids.insert(template.id).inserted else {
        throw root.problem(.duplicate(key: "id", value: template.id), at: "id")
      }
      for (part, table) in zip(template.parts, try root.tables("part")) {
        guard kinds.insert(part.kind).inserted else {
          throw table.problem(.duplicate(key: "kind", value: part.kind.text), at: "kind")
        }
      }
    }
  }

  private func checkKinds() throws(TemplateProblem) {
    let kinds = Set(sheets.flatMap { $0.template.parts.map(\.kind) })
    for (root, template) in sheets {
      for (part, table) in zip(template.parts, try root.tables("part")) {
        try check(part.owner.map { [$0] } ?? [], at: "owner", in: table, kinds)
        for (field, table) in zip(part.fields, try table.tables("field")) {
          try check(field.kind.linkedKinds, at: "links_to", in: table, kinds)
        }
      }
    }
  }

  private func check(
    _ named: [Kind], at key: String, in table: TemplateTable, _ kinds: Set<Kind>
  ) throws(TemplateProblem) {
    guard let unknown = named.first(where: { !kinds.contains($0) }) else { return }
    throw table.problem(
      .unknownName(key: key, name: unknown.text, known: kinds.map(\.text).sorted()), at: key)
  }
}

extension FieldKind {
  fileprivate var linkedKinds: [Kind] {
    switch self {
    case .link(let kinds), .links(let kinds): kinds
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .choices,
      .scale, .yesNo, .person:
      []
    }
  }
}
