import WorksheetModel

extension ReportSubject {
  /// The objective tree in the shape of the problem tree, beside it card by card, and read as means and
  /// end. Nothing before the first objective is written.
  func objectives(of part: Part) -> [Report.Block] {
    let tree = tree
    let objectives = ObjectiveTree(tree, wordlists: wordlists)
    guard objectives.writtenCount > 0 else { return [] }
    let rows = TreeLayout(tree).rows
    let nodes = rows.compactMap { $0.isCard ? $0.id.flatMap { tree[$0] } : nil }
    let drawing = rows.compactMap { line(of: $0, in: tree) }
    let readings = objectives.readings.map { reading in
      phrase(
        .ifThen, tree[reading.means]?.objective ?? "", tree[reading.end]?.objective ?? "")
    }
    return [.tree(drawing), .table(comparison(nodes, objectives))]
      + (readings.isEmpty ? [] : [.heading(phrase(.readings), .detail), .sentences(readings)])
  }

  private func line(of row: TreeLayout.Row, in tree: ProblemTree) -> Report.TreeLine? {
    guard let node = row.id.flatMap({ tree[$0] }) else { return nil }
    let text = node.objective ?? "… \(name(of: node.id))"
    guard row.isCard else {
      return Report.TreeLine(lines: row.lines, text: phrase(.sameAs, text))
    }
    return Report.TreeLine(
      lines: row.lines, text: text,
      mark: node.objective == nil ? phrase(.objectiveMissing) : "")
  }

  private func comparison(
    _ nodes: [ProblemTree.Node], _ objectives: ObjectiveTree
  ) -> Report.Table {
    let rows = nodes.map { node -> [Report.Cell] in
      let doubt = objectives.doubt(about: node).map { Report.Cell.text(wording($0)) }
      return [
        .text(name(of: node.id)), node.objective.map { .text($0) } ?? .empty, doubt ?? .empty,
      ]
    }
    let columns = [ReportPhrase.problem, .objective, .objectiveDoubt]
    let isDoubted = rows.contains { $0[2] != .empty }
    let count = isDoubted ? 3 : 2
    return Report.Table(
      columns: columns.prefix(count).map { .init(phrase($0)) },
      rows: rows.map { Array($0.prefix(count)) })
  }

  private func wording(_ doubt: ObjectiveTree.Doubt) -> String {
    switch doubt {
    case .missing: phrase(.objectiveMissing)
    case .copied: phrase(.objectiveCopied)
    case .negative(let word): phrase(.objectiveNegative, word)
    case .activity(let word): phrase(.objectiveActivity, word)
    }
  }

  /// How far the links were read aloud, and those that the group did not find right.
  func readings(of tree: ProblemTree) -> [Report.Block] {
    let reading = LinkReading(tree, in: workbook)
    guard reading.readCount > 0 else { return [] }
    func sentences(_ reply: LinkReading.Reply, _ wording: ReportPhrase) -> [String] {
      reading.lines.filter { $0.reply == reply }.map {
        phrase(wording, name(of: $0.link.cause), name(of: $0.link.effect))
      }
    }
    let progress = phrase(.linksRead, String(reading.readCount), String(reading.lines.count))
    return [
      .sentences(
        [progress] + sentences(.no, .linkDenied) + sentences(.unknown, .linkUnknown))
    ]
  }
}

extension TreeLayout.Row {
  /// Whether it is a card itself, and no second mention of one.
  fileprivate var isCard: Bool {
    switch content {
    case .problem, .loose: true
    case .reference, .draft, .looseHeading: false
    }
  }
}
