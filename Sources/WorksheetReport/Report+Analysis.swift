import WorksheetModel

// What a part shows beyond its records, by the name that its template gives.
extension ReportSubject {
  /// The picture of a part as a page of the screen shows it, which says its title itself; a calendar
  /// comes with its own rows.
  public func picture(of part: Part, below owner: RecordID? = nil) -> [Report.Block] {
    let analysis = analysis(of: part, below: owner).dropFirst()
    // Words come first, then the rows that they are about.
    let calendar = part.analysis == .gap ? heatMap(of: part) : []
    let blocks = analysis.prefix(1) + calendar + analysis.dropFirst()
    return blocks.isEmpty ? [.paragraph(phrase(.nothingToDraw))] : Array(blocks)
  }

  /// What the picture of a part is called.
  public func title(of analysis: Analysis) -> String {
    switch analysis {
    case .gap: phrase(.gapTitle)
    case .rings: phrase(.ringsTitle)
    case .influenceInterest: phrase(.mapTitle)
    case .timeline: phrase(.timelineTitle)
    case .trend: phrase(.trendTitle)
    case .transect: phrase(.transectTitle)
    case .inventory: phrase(.capitals)
    case .objectives: phrase(.objectives)
    case .pairwise: phrase(.pairRanking, "")
    case .alternatives: phrase(.alternativesTitle)
    case .logframe: phrase(.logframeTitle)
    case .drill: phrase(.drillChange)
    case .ranking: phrase(.rankingTitle)
    case .usg: phrase(.usgTitle)
    case .gmp: phrase(.gmpTitle)
    case .plans: words(.compareTitle)
    case .costs: words(.drawingTitle)
    case .funding: words(.fundingTitle)
    case .contract: words(.contractTitle)
    case .progress: words(.progressTitle)
    case .groupForms: words(.formsTitle)
    case .visited: words(.visitedTitle)
    case .members: title(.membersTitle)
    case .attendance: title(.attendanceTitle)
    case .decisions: title(.decisionsTitle)
    case .capability: title(.capabilityTitle)
    case .review: words(.guideTitle)
    case .scenarios: words(.savedTitle)
    }
  }

  /// With an owner, of the records below it alone.
  func analysis(of part: Part, below owner: RecordID? = nil) -> [Report.Block] {
    if part.analysis == .inventory { return inventory }
    if part.analysis == .pairwise { return pairs(part) }
    // The title of the part says already what it is.
    if part.analysis == .logframe { return logframe(part) }
    if part.analysis == .drill { return drills }
    let records =
      owner.map { workbook.children(of: $0, kind: part.kind) }
      ?? workbook.records(of: part.kind)
    guard let analysis = part.analysis, !records.isEmpty || analysis.beginsEmpty else { return [] }
    let blocks =
      switch analysis {
      case .gap: supply()
      case .rings: rings(records, part)
      case .influenceInterest: stakeholderMap(records, part)
      case .timeline: timeline(records, part)
      case .trend: trend(records, part)
      case .transect: transposed(table(of: records, part))
      case .alternatives: alternatives(part)
      case .inventory, .pairwise, .logframe, .drill, .objectives: [Report.Block]()
      case .ranking, .usg, .gmp: ranking(of: part)
      case .plans: comparison(of: records)
      case .costs: ofPlans(below: owner) { plan, _ in drawings(of: plan) }
      case .funding: ofPlans(below: owner) { plan, _ in funding(of: plan) }
      case .contract: ofPlans(below: owner) { contract(of: $0, $1) }
      case .progress: progress(of: records, part)
      case .groupForms: groupForms(part)
      case .visited: visited(records)
      case .members: members(records)
      case .attendance: attendance(records)
      case .decisions: decisions(records)
      case .capability: capability(records, part)
      case .review: review(part)
      case .scenarios: ofPlans(below: owner) { plan, _ in savedScenarios(of: plan) }
      }
    return blocks.isEmpty ? [] : [.heading(title(of: analysis), .part)] + blocks
  }

  /// What is computed from a plan: of the one that is asked for, else of each under its name.
  private func ofPlans(
    below owner: RecordID?, _ blocks: (Plan, Record) -> [Report.Block]
  ) -> [Report.Block] {
    let plans = owner.map { workbook[$0].map { [$0] } ?? [] } ?? workbook.records(of: .plan)
    return plans.flatMap { record -> [Report.Block] in
      let content = blocks(Plan(reading: record, in: workbook), record)
      let name: [Report.Block] = owner == nil ? [.heading(self.name(of: record), .record)] : []
      return content.isEmpty ? [] : name + content
    }
  }

  // MARK: Lists

  /// Where the chosen potentials are missing, then the months of all whose months are known.
  private func supply() -> [Report.Block] {
    let calendar = SupplyCalendar(workbook)
    guard !calendar.rows.isEmpty else { return [] }
    let rows = calendar.rows.map { row in
      Report.MonthTable.Row(
        label: name(of: row.id),
        cells: (1...12).map { row.months.contains($0) ? "+" : Report.MonthTable.noAmount })
    }
    let months = (1...12).map { catalogue.shortMonth($0) }
    return [
      .sentences(calendar.remarks.map { catalogue.wording($0, naming: name(of:)) }),
      .months(Report.MonthTable(months: months, rows: rows)),
    ]
  }

  private func timeline(_ records: [Record], _ part: Part) -> [Report.Block] {
    let events = Timeline(records).events.compactMap { workbook[$0] }
    func shown(_ key: FieldKey, _ record: Record) -> String {
      part.field(key).map { catalogue.shown(record.answer(key), for: $0, in: record) } ?? ""
    }
    let lines = events.enumerated().map { index, event in
      let year = shown("year", event)
      return Report.TreeLine(
        lines: index == events.count - 1 ? "└─ " : "├─ ",
        text: "\(year.isEmpty ? "?" : year)  \(name(of: event))", mark: shown("change", event))
    }
    return [.tree(lines)]
  }

  private func trend(_ records: [Record], _ part: Part) -> [Report.Block] {
    let fields = part.fields.filter { $0.scale != nil }
    let columns = [Report.Table.Column(part.nameField.map { text($0.label) } ?? "")]
    let rows = records.map { record -> [Report.Cell] in
      let bars = fields.map { field -> Report.Cell in
        guard let level = record.whole(field.key), let scale = field.scale else { return .empty }
        return .text("\(Heat.bar(level, of: scale.upperBound)) \(level)")
      }
      let direction = TrendDirection(record).map { Report.Cell.text(word(for: $0)) }
      return [.text(name(of: record))] + bars + [direction ?? .empty]
    }
    return [
      .table(
        Report.Table(
          columns: columns + fields.map { .init(text($0.label)) } + [.init(phrase(.direction))],
          rows: rows))
    ]
  }

  private func word(for direction: TrendDirection) -> String {
    switch direction {
    case .up: phrase(.trendUp)
    case .down: phrase(.trendDown)
    case .level: phrase(.trendLevel)
    }
  }

  /// The same tables with their records side by side.
  private func transposed(_ blocks: [Report.Block]) -> [Report.Block] {
    blocks.map { block in
      guard case .table(let table) = block else { return block }
      let names = table.rows.map { row -> String in
        guard case .text(let name)? = row.first else { return "" }
        return name
      }
      return .table(
        Report.Table(
          columns: ([table.columns.first?.label ?? ""] + names).map { .init($0) },
          rows: table.columns.indices.dropFirst().map { column in
            [.text(table.columns[column].label)] + table.rows.map { $0[column] }
          }))
    }
  }
}

extension Field {
  /// The steps of a scale; nil for every other kind.
  var scale: ClosedRange<Int>? {
    guard case .scale(let range, _) = kind else { return nil }
    return range
  }
}
