import WorksheetModel

/// A row that opens another part of a sheet, for example the costs of a plan.
struct PartLink: Hashable, Sendable {
  let part: Part
  /// The record below which the part's records stand; nil at the top.
  let owner: RecordID?
  let target: Target

  /// What opens from the row.
  enum Target: Hashable, Sendable {
    case records
    /// The results of the plan that owns them.
    case results
    /// What becomes of the plan when prices, yields, costs or payments change.
    case whatIf
    /// The picture of the part.
    case figure(Analysis)
    /// The kinds of capital, and what to look for.
    case inventory
    /// The ideas side by side.
    case alternatives
  }

  init(part: Part, owner: RecordID?, target: Target = .records) {
    self.part = part
    self.owner = owner
    self.target = target
  }

  /// The parts that belong to a record, or for a single record to its sheet.
  static func links(of part: Part, record: Record, desk: Desk) -> [PartLink] {
    let owned = desk.workbook[record.id] == nil ? [] : desk.worksheets.parts(ownedBy: part.kind)
    let links = owned.map { PartLink(part: $0, owner: record.id) }
    let siblings = part.isSingle ? PartLink.siblings(of: part, owner: nil, desk: desk) : []
    let isPlan = part.kind == .plan && desk.workbook[record.id] != nil
    let targets: [Target] = isPlan ? [.results, .whatIf] : []
    let results = targets.map { PartLink(part: part, owner: record.id, target: $0) }
    return results + links + siblings
  }

  /// The picture of a part, and the other parts of the same sheet that stand beside it.
  static func siblings(of part: Part, owner: RecordID?, desk: Desk) -> [PartLink] {
    guard owner == nil, let sheet = desk.worksheets.sheet(of: part.kind) else {
      let picture = part.analysis.flatMap { $0.isPicture ? $0 : nil }
      return picture.map { [PartLink(part: part, owner: owner, target: .figure($0))] } ?? []
    }
    let others = sheet.parts.filter { $0 != part && $0.owner == nil }
      .map { PartLink(part: $0, owner: nil) }
    guard let analysis = part.analysis else { return others }
    if analysis.isPicture {
      return [PartLink(part: part, owner: nil, target: .figure(analysis))] + others
    }
    return switch analysis {
    case .inventory: others + [PartLink(part: part, owner: nil, target: .inventory)]
    case .alternatives: [PartLink(part: part, owner: nil, target: .alternatives)] + others
    case .gap, .rings, .influenceInterest, .timeline, .trend, .transect, .ranking, .usg, .gmp,
      .pairwise, .logframe, .drill, .objectives, .plans, .costs, .funding, .contract, .progress,
      .groupForms, .visited, .members, .attendance, .decisions, .capability, .review,
      .scenarios:
      others
    }
  }

  func title(at desk: Desk) -> String {
    switch target {
    case .records: desk.text(part.title)
    case .results: desk.phrase(.resultsTitle)
    case .whatIf: desk.report.words(.whatIfTitle)
    case .figure(let analysis): desk.report.title(of: analysis)
    case .inventory: desk.phrase(.inventoryTitle)
    case .alternatives: desk.report.title(of: .alternatives)
    }
  }

  /// How many records the part has, or how many kinds of capital were found, as text.
  func count(at desk: Desk) -> String {
    switch target {
    case .records where part.grid == .fields: return String(desk.ranking(of: part).rows.count)
    case .records where part.analysis == .objectives:
      let written = ObjectiveTree(desk.tree, wordlists: desk.wordlists).writtenCount
      return "\(written)/\(desk.tree.nodes.count)"
    case .records: return String(desk.workbook.children(of: owner, kind: part.kind).count)
    case .results, .whatIf, .figure, .alternatives: return ""
    case .inventory:
      let inventory = PotentialInventory(desk.workbook, worksheets: desk.worksheets)
      let found = inventory.capitals.count - inventory.missing.count
      return "\(found)/\(inventory.capitals.count)"
    }
  }

  func step(at desk: Desk) -> Step {
    switch target {
    case .records: .push(SheetOpener.page(for: part, owner: owner, desk: desk))
    case .results: owner.map { .push(ResultsPage(plan: $0)) } ?? .stay([])
    case .whatIf: owner.map { .push(WhatIfPage(plan: $0)) } ?? .stay([])
    case .figure: FigurePage(part, owner: owner).map { .push($0) } ?? .stay([])
    case .inventory: .push(InventoryPage(part: part))
    case .alternatives: .push(AlternativesPage(part: part))
    }
  }
}

/// Makes the page for a part: four views serve all sheets.
enum SheetOpener {
  /// The page that opens with a sheet. A part below a plan opens for the only plan, or asks which.
  static func page(for sheet: Template, desk: Desk) -> (any Page)? {
    guard let part = sheet.parts.first else { return nil }
    if let review = sheet.parts.first(where: { $0.analysis == .review }) {
      return ReviewPage(part: review, sheet: sheet, at: desk)
    }
    guard let ownerKind = part.owner, let ownerPart = desk.worksheets.part(ownerKind, asking: nil)
    else {
      return page(for: part, owner: nil, desk: desk)
    }
    let owners = desk.workbook.records(of: ownerKind)
    if owners.count > 1 { return TablePage(part: ownerPart, owner: nil, opens: part) }
    return page(for: part, owner: owners.first?.id, desk: desk)
  }

  static func page(for part: Part, owner: RecordID?, desk: Desk) -> any Page {
    if part.analysis == .pairwise, owner == nil { return PairsPage(part: part, at: desk) }
    if part.analysis == .logframe, owner == nil { return LogframePage(part: part) }
    if part.analysis == .objectives { return ObjectivesPage(part: part) }
    if part.analysis == .drill { return DrillListPage() }
    return switch part.view {
    case .form: FormPage(part: part, subject: .of(part, owner: owner, desk: desk))
    case .table: TablePage(part: part, owner: owner)
    case .tree: TreePage(part: part)
    case .grid: GridPage(part: part, owner: owner, at: desk)
    }
  }

  /// The page that shows one record, with the focus on a field.
  static func page(for record: Record, field: FieldKey?, desk: Desk) -> (any Page)? {
    guard let part = desk.worksheets.part(record.kind, asking: field) else { return nil }
    if part.analysis == .objectives { return ObjectivesPage(part: part, focusedOn: record.id) }
    if part.view == .tree {
      return TreePage(part: part, focusedOn: record.id, at: desk)
    }
    if part.grid == .fields {
      return GridPage(scoring: part, record: record.id, field: field, at: desk)
    }
    var form = FormPage(part: part, subject: .stored(record.id))
    if let field { form.focus(on: field, at: desk) }
    return form
  }
}
