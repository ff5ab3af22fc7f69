extension RecapRow {
  /// Reads a row from a workbook that all checks have looked at.
  ///
  /// - Parameters:
  ///   - checked: the workbook with its tree and plans, read once.
  ///   - findings: what the checks found in it.
  ///   - file: where the workbook was found, as it is to be shown.
  ///   - content: 16 hex digits over the bytes of the file.
  ///   - wording: the sentence of a verdict.
  public init(
    _ checked: CheckedWorkbook, findings: [Finding], file: String, content: String,
    wording: (Verdict) -> String
  ) {
    let workbook = checked.workbook
    let header = workbook.header
    id = header.id
    self.file = file
    title = header.title
    language = header.language
    clock = header.clock
    self.content = content
    let answers = workbook.single(.profile)?.fields ?? [:]
    profile = answers.filter { Self.profileKeys.contains($0.key) }
    records = workbook.count
    sheets = checked.worksheets.sheets.map { SheetProgress($0, in: checked) }
    potentials = workbook.count(of: .potential)
    ideas = workbook.count(of: .idea)
    roots = checked.tree.roots.count
    rootsUnclear = checked.tree.openEnds.count
    plans = checked.plans.map { PlanResult(PlanAppraisal($0.plan), wording: wording) }
    measures = Self.measures(in: workbook)
    openRemarks = workbook.remarks.count { $0.state == .open }
    review = workbook.reviewState
    let latest = workbook.latestReview
    reviewBy = latest?.text(review.by) ?? latest?.text("by")
    reviewDate = latest?.text(review.date) ?? latest?.text("date")
    checks = findings.reduce(into: [:]) { counts, finding in
      if finding.dismissed == nil { counts[finding.check, default: 0] += 1 }
    }
    self.findings = FindingReport.counts(findings)
  }

  private static func measures(in workbook: Workbook) -> [Measure] {
    [Kind.indicator, .measure].flatMap { workbook.records(of: $0) }.map { record in
      let readings = workbook.children(of: record.id, kind: .reading)
      let progress = IndicatorProgress(record, readings: readings)
      return Measure(
        id: record.id, name: record.text("name") ?? "", unit: record.text("unit"),
        baseline: record.number("baseline"), target: record.number("target"),
        actual: progress.readings.last?.value ?? record.number("actual"),
        progress: progress.percent)
    }
  }
}

extension RecapRow.SheetProgress {
  /// Counts the questions of every record there is; a sheet that has one record asks before there is one.
  init(_ sheet: Template, in checked: CheckedWorkbook) {
    self.init(sheet: sheet.id, answered: 0, asked: 0)
    for part in sheet.parts {
      let records = checked.records(of: part.kind)
      for record in records { take(part.progress(of: record)) }
      if records.isEmpty, part.isSingle {
        asked += part.progress(of: Record(id: "", kind: part.kind)).asked
      }
    }
  }

  private mutating func take(_ progress: (answered: Int, asked: Int)) {
    answered += progress.answered
    asked += progress.asked
  }
}

extension RecapRow.PlanResult {
  fileprivate init(_ appraisal: PlanAppraisal, wording: (Verdict) -> String) {
    let year = try? appraisal.year.get()
    let capital = try? appraisal.cash.get().workingCapital
    self.init(
      id: appraisal.plan.id, name: appraisal.plan.name, revenue: year?.revenue,
      totalCost: try? year?.totalCost, profit: try? year?.profit, rc: try? year?.rc,
      bc: try? year?.bc, invested: try? appraisal.invested.get(),
      paybackYears: try? appraisal.paybackYears.get(), npv: try? appraisal.npv.get(),
      irr: try? appraisal.irr.get(), need: capital?.need, deepestMonth: capital?.deepestMonth,
      firstNegativeMonth: capital?.firstNegativeMonth, verdicts: appraisal.verdicts.map(wording))
  }
}
