import WorksheetModel

// Ideas side by side, and the logical framework that the chosen ones lead to.
extension ReportSubject {
  // MARK: Alternatives

  /// The cells that compare one idea with the others.
  public struct IdeaCells: Hashable, Sendable {
    public let id: RecordID
    public let roots: String
    public let time: String
    public let score: String
    public let sideEffects: String
    public let isChosen: String
    /// What it removes, spoils and why it was chosen or not, in sentences.
    public let sentences: [String]
  }

  /// All ideas, the best first.
  public var ideaCells: [IdeaCells] {
    let part = worksheets.part(.idea)
    return comparison.rows.map { row in
      let record = workbook[row.id]
      func shown(_ key: FieldKey) -> String {
        guard let record, let field = part?.field(key) else { return "" }
        return catalogue.shown(record.answer(key), for: field, in: record) { name(of: $0) }
      }
      return IdeaCells(
        id: row.id, roots: row.roots.isEmpty ? phrase(.noRoot) : String(row.roots.count),
        time: shown("time"), score: score(of: row), sideEffects: sideEffects(of: row),
        isChosen: row.isChosen.map { phrase($0 ? .chosenYes : .chosenNo) } ?? "-",
        sentences: sentences(about: row, reason: shown("reason")))
    }
  }

  private var comparison: IdeaComparison {
    IdeaComparison(workbook, worksheets: worksheets, tree: tree)
  }

  private func score(of row: IdeaComparison.Row) -> String {
    guard let total = row.total else { return "-" }
    return catalogue.score(total) + (row.rank.map { " (\($0))" } ?? "")
  }

  private func sideEffects(of row: IdeaComparison.Row) -> String {
    let open = row.unanswered.count
    if !row.unasked.isEmpty { return phrase(.sideUnasked, String(row.unasked.count)) }
    if row.sideEffects.isEmpty { return phrase(.sideNone) }
    let count = String(row.sideEffects.count)
    return open == 0 ? phrase(.sideSolved, count) : phrase(.sideOpen, count, String(open))
  }

  private func sentences(about row: IdeaComparison.Row, reason: String) -> [String] {
    let part = worksheets.part(.idea)
    let record = workbook[row.id]
    func entry(_ label: String, _ text: String) -> String? {
      text.isEmpty ? nil : "\(label): \(text)"
    }
    func label(_ key: FieldKey) -> String {
      part?.field(key).map { self.text($0.label) } ?? key.text
    }
    let roots = (row.roots + row.symptoms).map { name(of: $0) }.joined(separator: "; ")
    let effects = row.sideEffects.compactMap { question -> String? in
      let remedy = record?.text(FieldKey("mitigation.\(question)")) ?? "-"
      return entry(label(FieldKey("side.\(question)")), remedy)
    }
    let choice: ReportPhrase? = row.isChosen.map { $0 ? .chosenBecause : .notChosenBecause }
    return [entry(label("roots"), roots)].compactMap { $0 } + effects
      + (reason.isEmpty ? [] : [choice.map { phrase($0, reason) } ?? reason])
  }

  /// What stands above the columns that compare ideas.
  public func ideaTitles(_ part: Part) -> [String] {
    [
      part.nameField.map { text($0.label) } ?? "", phrase(.rootsRemoved), phrase(.time),
      phrase(.score), phrase(.sideEffects), phrase(.chosen),
    ]
  }

  /// One comparable table, then what was decided and why, then the roots that nobody touches.
  func alternatives(_ part: Part) -> [Report.Block] {
    let rows = ideaCells
    guard !rows.isEmpty else { return [] }
    let table = Report.Table(
      columns: ideaTitles(part).map { .init($0) },
      rows: rows.map { row in
        [name(of: row.id), row.roots, row.time, row.score, row.sideEffects, row.isChosen]
          .map { $0.isEmpty ? .empty : .text($0) }
      })
    let reasons = rows.compactMap { row -> String? in
      guard workbook[row.id]?.flag("chosen") != nil, let last = row.sentences.last,
        workbook[row.id]?.text("reason") != nil
      else { return nil }
      return "\(name(of: row.id)): \(last)"
    }
    return [.table(table)] + (reasons.isEmpty ? [] : [.sentences(reasons)]) + untouchedRoots
  }

  private var untouchedRoots: [Report.Block] {
    let roots = comparison.untouched
    guard !roots.isEmpty else { return [] }
    return [.paragraph(phrase(.untouchedRoots, roots.map { name(of: $0) }.joined(separator: "; ")))]
  }

  // MARK: Logical framework

  /// The titles of the columns: statement, indicator, means, assumption.
  public func logframeTitles(_ part: Part) -> [String] {
    (["text", "indicator", "means", "assumption"] as [FieldKey]).map { key in
      part.field(key).map { text($0.label) } ?? key.text
    }
  }

  public func word(for level: Logframe.Level, of part: Part) -> String {
    guard case .choice(let choices)? = part.field("level")?.kind,
      let choice = choices.first(where: { $0.value == level.rawValue })
    else { return level.rawValue }
    return text(choice.label)
  }

  /// The four cells of a line; empty where nothing is written.
  public func logframeCells(of line: Record, _ part: Part) -> [String] {
    func shown(_ key: FieldKey) -> String {
      part.field(key).map { catalogue.shown(line.answer(key), for: $0, in: line) } ?? ""
    }
    var indicator = [shown("indicator")]
    switch (line.answer("baseline").isEmpty, line.answer("target").isEmpty) {
    case (true, true): break
    case (true, false): indicator.append(shown("target"))
    case (false, _):
      indicator.append(phrase(.indicatorChange, shown("baseline"), shown("target")))
    }
    if !line.answer("target_date").isEmpty {
      indicator.append(phrase(.indicatorBy, shown("target_date")))
    }
    func joined(_ pieces: [String]) -> String {
      pieces.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return [
      shown("text"), joined(indicator), joined([shown("means"), shown("source")]),
      shown("assumption"),
    ]
  }

  /// Four levels by four columns, as it is asked for in applications.
  func logframe(_ part: Part) -> [Report.Block] {
    let frame = Logframe(workbook)
    func row(_ level: String, _ line: Record) -> [Report.Cell] {
      [.text(level)] + logframeCells(of: line, part).map { $0.isEmpty ? .empty : .text($0) }
    }
    let rows = frame.rungs.flatMap { rung in
      rung.lines.map { row(word(for: rung.level, of: part), $0) }
    }
    let table = Report.Table(
      columns: ([phrase(.level)] + logframeTitles(part)).map { .init($0) },
      rows: rows + frame.unplaced.map { row("?", $0) }, isMatrix: true)
    return table.rows.isEmpty ? [] : [.table(table)]
  }
}
