import WorksheetModel

// Grids: the seasons of a year, the cash of a plan, and scoring matrices.
extension ReportSubject {
  func grid(of part: Part, _ appraisals: Appraisals) -> [Report.Block] {
    switch part.grid {
    case .yearRound:
      heatMap(of: part) + table(of: workbook.records(of: part.kind), part)
    case .planMonths: cash(part, appraisals)
    case .planWeeks: weeks(part)
    case .fields: matrix(part)
    case nil: table(of: workbook.records(of: part.kind), part)
    }
  }

  /// The rows of a calendar, their levels shaded, and what the levels mean.
  func heatMap(of part: Part) -> [Report.Block] {
    let records = workbook.records(of: part.kind)
    guard let prefix = part.grid?.prefix, !records.isEmpty else { return [] }
    let field = part.field(FieldKey("\(prefix).1"))
    let rows = records.map { record -> Report.MonthTable.Row in
      let levels = (1...12).map { record.number(FieldKey("\(prefix).\($0)")) }
      var row = Report.MonthTable.Row(
        label: name(of: record),
        cells: levels.map { level in
          guard let level else { return Report.MonthTable.noAmount }
          return field?.scale.map { Heat.cell(level, on: $0) } ?? level.json
        })
      row.shades = field?.scale.map { scale in levels.map { Heat.share(of: $0, on: scale) } } ?? []
      return row
    }
    let months = (1...12).map { catalogue.shortMonth($0) }
    let legend = field.flatMap { self.legend(of: $0) }
    return [.months(Report.MonthTable(months: months, rows: rows))]
      + (legend.map { [.paragraph($0)] } ?? [])
  }

  /// What the numbers of a scale mean.
  func legend(of field: Field) -> String? {
    guard case .scale(let range, let words) = field.kind, !words.isEmpty else { return nil }
    return zip(range, words).map { "\($0) \(text($1))" }.joined(separator: ", ")
  }
}

// MARK: - Cash

extension ReportSubject {
  private func cash(_ part: Part, _ appraisals: Appraisals) -> [Report.Block] {
    workbook.records(of: .plan).flatMap { record -> [Report.Block] in
      guard let appraisal = appraisals[record.id], appraisal.hasCash else { return [] }
      let lines = workbook.children(of: record.id, kind: part.kind)
      func isOutside(_ month: Month) -> Bool { !appraisal.plan.months.contains(month) }
      return [.heading(name(of: record), .record)] + verdicts(of: appraisal) { $0.isAboutCash }
        + cashTable(of: appraisal) + table(of: lines, part)
        + months(of: lines, prefix: "plan", phrase: .outside, where: isOutside)
        + months(of: lines, prefix: "actual", phrase: .actual, where: isOutside)
    }
  }

  private func cashTable(of appraisal: PlanAppraisal) -> [Report.Block] {
    guard case .success(let table) = appraisal.cash else { return noTable(of: appraisal) }
    return balances(of: table) + [.months(months(of: table))]
      + actuals(of: appraisal.plan, table) + visitNotes(of: table) + overTime(of: appraisal)
  }

  func months(of table: CashTable) -> Report.MonthTable {
    let opening = [table.opening] + table.closing.dropLast()
    func lines(_ direction: CashDirection) -> [Report.MonthTable.Row] {
      table.rows.filter { $0.direction == direction }.map { row in
        .init(label: row.name, cells: row.amounts.map { cell($0) })
      }
    }
    func total(_ phrase: ReportPhrase, _ amounts: [Rupiah]) -> Report.MonthTable.Row {
      .init(label: self.phrase(phrase), cells: amounts.map { amount($0) }, isTotal: true)
    }
    return Report.MonthTable(
      months: table.months.map { catalogue.month($0) },
      rows: [total(.opening, Array(opening.prefix(table.months.count)))]
        + lines(.into) + [total(.totalIn, table.inflow)]
        + lines(.out) + [total(.totalOut, table.outflow)]
        + [total(.net, table.net), total(.closing, table.closing)] + belowZero(table))
  }

  /// Says by a word in which months the box is empty: a small minus is easily overlooked.
  private func belowZero(_ table: CashTable) -> [Report.MonthTable.Row] {
    guard table.lowest.isNegative else { return [] }
    let cells = table.closing.map {
      $0.isNegative ? phrase(.minus) : Report.MonthTable.noAmount
    }
    return [.init(label: phrase(.belowZero), cells: cells)]
  }

  private func cell(_ amount: Rupiah) -> String {
    amount == .zero ? Report.MonthTable.noAmount : self.amount(amount)
  }

  /// The cells `<prefix>.YYYY-MM` of records, for the months that anybody filled in.
  func months(
    of records: [Record], prefix: String, phrase: ReportPhrase? = nil,
    where isWanted: (Month) -> Bool = { _ in true }
  ) -> [Report.Block] {
    let months = records.filledMonths(prefix).filter(isWanted)
    let rows = records.compactMap { record -> Report.MonthTable.Row? in
      let cells = months.map { month in
        record.number(FieldKey("\(prefix).\(month.iso)")).map { amount($0.rupiah) }
      }
      guard cells.contains(where: { $0 != nil }) else { return nil }
      return .init(label: name(of: record), cells: cells.map { $0 ?? Report.MonthTable.noAmount })
    }
    guard !rows.isEmpty else { return [] }
    let table = Report.MonthTable(months: months.map { catalogue.month($0) }, rows: rows)
    return (phrase.map { [.heading(self.phrase($0), .detail)] } ?? []) + [.months(table)]
  }
}

extension [Record] {
  /// The months for which a cell `<prefix>.YYYY-MM` holds something, in order.
  fileprivate func filledMonths(_ prefix: String) -> [Month] {
    let keys = flatMap { $0.fields.keys }
    return Set(keys.compactMap { $0.suffix(after: prefix).flatMap { Month(iso: $0) } }).sorted()
  }

  /// What stands before the dot of the month fields of a part.
  func monthPrefixes(_ part: Part) -> [String] {
    part.fields.filter(\.isPattern).compactMap { field in
      field.key.text.split(separator: ".").first.map(String.init)
    }
  }
}
