import WorksheetModel

extension ReportSubject {
  /// The problem tree as it is drawn on the screen, then what is known about each card.
  func tree(of part: Part) -> [Report.Block] {
    let records = workbook.records(of: part.kind)
    guard !records.isEmpty else { return [] }
    // Only problems have roles and roots; a trainer's tree of other things is a list.
    guard part.kind == .problem else { return table(of: records, part) }
    let tree = ProblemTree(cards: records)
    let lines = TreeLayout(tree).rows.map { line(of: $0, in: tree) }
    return [.diagram(TreeDiagram(self, tree), lines)] + readings(of: tree)
      + details(of: records, part)
  }

  func line(of row: TreeLayout.Row, in tree: ProblemTree) -> Report.TreeLine {
    switch row.content {
    case .problem(let id), .loose(let id):
      Report.TreeLine(lines: row.lines, text: name(of: id), mark: mark(of: id, in: tree))
    case .reference(let id):
      Report.TreeLine(lines: row.lines, text: phrase(.sameAs, name(of: id)))
    case .looseHeading: Report.TreeLine(lines: "", text: phrase(.unconnected))
    case .draft: Report.TreeLine(lines: row.lines, text: "")
    }
  }

  private func mark(of id: RecordID, in tree: ProblemTree) -> String {
    switch tree[id]?.standing {
    case .focal: phrase(.focal)
    case .root: phrase(.root)
    case .cause, .effect, .unconnected, nil: ""
    }
  }

  // The statement and the role stand in the drawing; a card of which no more is known is left out.
  private func details(of records: [Record], _ part: Part) -> [Report.Block] {
    let drawn: [FieldKey] = [part.nameField?.key ?? "statement", "role"]
    let cards = records.flatMap { record -> [Report.Block] in
      let entries = entries(of: record, part, except: drawn)
      return entries.isEmpty ? [] : [.heading(name(of: record), .record), .entries(entries)]
    }
    return cards.isEmpty ? [] : [.heading(phrase(.cards), .part)] + cards
  }
}
