import WorksheetModel
import WorksheetText

/// Writes one worksheet, part by part.
struct SheetWriter {
  let template: Template
  let subject: ReportSubject
  let appraisals: Appraisals
  /// Where the cells of plans stand.
  var plans: [RecordID: PlanCells]
  var sheet: SheetDraft

  mutating func write() {
    sheet.addLine("\(template.number) \(subject.text(template.title))", .title)
    let isCash = template.parts.first?.kind == .cashLine
    // The cash table comes at once, so that its months can stay in sight.
    if !isCash, !template.question.isEmpty { sheet.addProse(subject.text(template.question)) }
    let before = sheet.next
    for part in template.parts where !subject.isInner(part, of: template) { write(part) }
    if sheet.next == before { sheet.addProse(subject.phrase(.emptySheet)) }
    sheet.add(subject.unattached(in: template) + subject.findings(of: template))
  }

  private mutating func write(_ part: Part) {
    let before = sheet
    if part.view != .grid || part.grid != .planMonths(prefix: "plan") {
      sheet.addLine(subject.text(part.title), .heading)
    }
    let start = sheet.next
    switch part.view {
    case .grid: writeGrid(part)
    case .tree:
      sheet.add(
        part.analysis == .objectives ? subject.objectives(of: part) : subject.tree(of: part))
    case .form where part.isSingle: writeSingle(part)
    case .form, .table: writeList(part)
    }
    guard sheet.next > start else {
      sheet = before
      return
    }
    sheet.addLine()
  }

  // A form that nobody began has nothing to compute with.
  private mutating func writeSingle(_ part: Part) {
    for record in subject.workbook.children(of: nil, kind: part.kind) {
      sheet.addEntries(of: record, part, subject)
    }
    addAnalysis(of: part)
  }

  private mutating func writeList(_ part: Part) {
    let records = subject.workbook.records(of: part.kind)
    let inner = template.parts.filter { $0.owner == part.kind && $0.kind != part.kind }
    if part.kind == .cashEntry {
      writeBooks(part)
    } else if part.kind == .plan {
      for record in records { write(plan: record, part, inner) }
    } else if inner.isEmpty {
      sheet.addTable(of: records, part, subject)
    } else {
      for record in records { write(record, part, inner) }
    }
    addAnalysis(of: part)
  }

  private mutating func write(_ record: Record, _ part: Part, _ inner: [Part]) {
    sheet.addLine(subject.name(of: record), .heading)
    sheet.addEntries(of: record, part, except: Set(part.nameField.map { [$0.key] } ?? []), subject)
    for part in inner {
      let below = subject.workbook.children(of: record.id, kind: part.kind)
      guard !below.isEmpty else { continue }
      sheet.addLine(subject.text(part.title), .detail)
      sheet.addTable(of: below, part, subject)
    }
    sheet.addLine()
  }

  private mutating func write(plan record: Record, _ part: Part, _ inner: [Part]) {
    guard let appraisal = appraisals[record.id] else { return }
    var draft = PlanDraft(record, appraisal, in: sheet, subject)
    draft.addAnswers(part)
    for part in inner { draft.addLines(part) }
    draft.addResults()
    sheet = draft.sheet
    plans[record.id] = draft.cells
  }

  // MARK: Grids

  private mutating func writeGrid(_ part: Part) {
    switch part.grid {
    case .planMonths: writeCash(part)
    case .fields: writeScores(part)
    case .yearRound(let prefix):
      sheet.addMonths(of: subject.workbook.records(of: part.kind), prefix, part, subject)
      addAnalysis(of: part)
    case .planWeeks, nil: sheet.add(subject.grid(of: part, appraisals))
    }
  }

  private mutating func writeCash(_ part: Part) {
    for record in subject.workbook.records(of: .plan) {
      guard let appraisal = appraisals[record.id], appraisal.hasCash else { continue }
      sheet.addLine(subject.name(of: record), .heading)
      guard let table = try? appraisal.cash.get() else {
        sheet.add(subject.noTable(of: appraisal))
        continue
      }
      var draft = CashDraft(appraisal, table, plans[record.id], in: sheet, subject)
      draft.addTable()
      draft.addYears()
      draft.addChart()
      sheet = draft.sheet
      // Months of one plan must not stand above the amounts of another.
      if appraisals.count == 1 { sheet.frozenHead = draft.head }
      writeActuals(of: appraisal.plan)
    }
  }

  // MARK: Pictures

  /// What a part makes of its records, where that is no drawing of figures that stand in cells: a
  /// sentence about them would stay as it is when somebody changes them.
  private mutating func addAnalysis(of part: Part) {
    guard part.kind != .plan, template.parts.first?.kind != .cashLine else { return }
    sheet.add(subject.analysis(of: part))
  }
}
