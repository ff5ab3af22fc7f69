/// What a group may usefully do next, the most useful first: a proposal and never an order.
///
/// What is wrong comes before what is missing, and what is missing in the order of the sheets, because
/// each of them needs those before it: an idea needs its root, a plan its idea.
public struct NextSteps: Hashable, Sendable {
  public enum Step: Hashable, Sendable {
    /// Copies were merged, and a person has to choose between answers.
    case settle(count: Int)
    /// An error.
    case mend(Finding)
    /// A sheet that nobody has begun.
    case begin(Template)
    /// The first required question of a sheet without an answer; no record when there is none yet.
    case answer(Field, of: Kind, record: RecordID?)
    /// A warning, or a hint when nothing weighs more.
    case look(Finding)
    /// All is there: a mentor may look at it.
    case handIn(Template)
  }

  public let steps: [Step]

  /// `findings`: as `Checks.findings` sorts them; dismissed ones count no more.
  public init(_ workbook: Workbook, worksheets: Worksheets, findings: [Finding]) {
    let open = findings.filter { $0.dismissed == nil }
    let conflicts = workbook.conflicts.count
    var steps: [Step] = conflicts > 0 ? [.settle(count: conflicts)] : []
    let settled = open.filter { $0.check != Check.openConflict.id }
    if let error = settled.first(where: { $0.severity == .error }) { steps.append(.mend(error)) }
    let sheets = worksheets.sheets.filter { !$0.isReview }
    let reading = Reading(workbook: workbook, worksheets: worksheets)
    for sheet in sheets {
      guard reading.isBegun(sheet) else {
        steps.append(.begin(sheet))
        continue
      }
      if let missing = reading.missingAnswer(on: sheet) { steps.append(missing) }
      let warning = settled.first { $0.severity == .warning && reading.sheet(of: $0) == sheet }
      if let warning { steps.append(.look(warning)) }
    }
    if steps.isEmpty, let review = worksheets.sheets.first(where: \.isReview),
      workbook.waitsForGroup
    {
      steps.append(.handIn(review))
    }
    if let hint = settled.first(where: { $0.severity == .hint }) { steps.append(.look(hint)) }
    self.steps = steps
  }
}

extension Template {
  fileprivate var isReview: Bool { parts.contains { $0.kind == .review } }
}

extension Workbook {
  /// Whether the group has its work in hand, and not the mentor.
  fileprivate var waitsForGroup: Bool {
    switch latestReview.flatMap(ReviewState.init(of:)) {
    case nil, .draft, .revise: true
    case .submitted, .approved: false
    }
  }
}

/// How far each sheet is.
private struct Reading {
  let workbook: Workbook
  let worksheets: Worksheets

  func sheet(of finding: Finding) -> Template? {
    let kind = finding.record.flatMap { workbook.kind(of: $0) } ?? Checks.home(of: finding.check)
    return worksheets.sheet(of: kind)
  }

  /// The parts that stand on this sheet first: a kind may be shown again on a later one.
  private func ownParts(of sheet: Template) -> [Part] {
    sheet.parts.filter { worksheets.sheet(of: $0.kind) == sheet }
  }

  func isBegun(_ sheet: Template) -> Bool {
    let own = ownParts(of: sheet)
    return own.isEmpty || own.contains { workbook.count(of: $0.kind) > 0 }
  }

  func missingAnswer(on sheet: Template) -> NextSteps.Step? {
    for part in ownParts(of: sheet) {
      if part.isSingle, part.owner == nil, workbook.single(part.kind) == nil {
        if let field = part.fields.first(where: \.isRequired) {
          return .answer(field, of: part.kind, record: nil)
        }
        continue
      }
      for record in workbook.records(of: part.kind) {
        let missing = part.fields.first {
          $0.isRequired && !$0.isInternal && !$0.isPattern && $0.isRelevant(to: record)
            && record.answer($0.key).isEmpty
        }
        if let missing { return .answer(missing, of: part.kind, record: record.id) }
      }
    }
    return nil
  }
}
