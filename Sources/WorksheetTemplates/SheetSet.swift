import WorksheetModel

/// All sheet files together: what one of them cannot check alone.
struct SheetSet {
  private var sheets: [(source: TemplateSource, template: Template)] = []

  init(_ sources: [TemplateSource]) throws(TemplateProblem) {
    for source in sources { sheets.append((source, try SheetReader(source).template())) }
  }

  func worksheets(with drills: [Drill] = []) throws(TemplateProblem) -> Worksheets {
    try checkTwins()
    try checkKinds()
    return Worksheets(sheets.map(\.template), drills: drills)
  }

  private func checkTwins() throws(TemplateProblem) {
    var ids: Set<String> = []
    var kinds: Set<Kind> = []
    for (source, template) in sheets {
      guard ids.insert(template.id).inserted else {
        throw source.problem(.duplicate(key: "id", value: template.id), at: .init(key: "id"))
      }
      for (index, part) in template.parts.enumerated() where kinds.contains(part.kind) {
        throw source.problem(
          .duplicate(key: "kind", value: part.kind.text), at: .init(part: index, key: "kind"))
      }
      kinds.formUnion(template.parts.map(\.kind))
      try checkFields(of: template, in: source)
    }
  }

  /// Several parts of a sheet may show one kind; each asks for fields of its own.
  private func checkFields(
    of template: Template, in source: TemplateSource
  ) throws(TemplateProblem) {
    var keys: Set<String> = []
    for (index, part) in template.parts.enumerated() {
      for (place, field) in part.written.enumerated() {
        guard !keys.insert("\(part.kind)/\(field.key)").inserted else { continue }
        throw source.problem(
          .duplicate(key: "key", value: field.key.text),
          at: .init(part: index, field: place, key: "key"))
      }
    }
  }

  private func checkKinds() throws(TemplateProblem) {
    let kinds = Set(sheets.flatMap { $0.template.parts.map(\.kind) })
    for (source, template) in sheets {
      for (index, part) in template.parts.enumerated() {
        if let owner = part.owner, !kinds.contains(owner) {
          throw source.problem(
            .unknownName(key: "owner", name: owner.text, known: kinds.map(\.text).sorted()),
            at: .init(part: index, key: "owner"))
        }
        try checkLinks(of: part, at: index, in: source, kinds)
      }
    }
  }

  private func checkLinks(
    of part: Part, at index: Int, in source: TemplateSource, _ kinds: Set<Kind>
  ) throws(TemplateProblem) {
    for (place, field) in part.written.enumerated() {
      guard let unknown = field.kind.linkedKinds.first(where: { !kinds.contains($0) }) else {
        continue
      }
      throw source.problem(
        .unknownName(key: "links_to", name: unknown.text, known: kinds.map(\.text).sorted()),
        at: .init(part: index, field: place, key: "links_to"))
    }
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
