import WorksheetModel

// What a part makes of its records, by the analysis that its template names.
extension ReportSubject {
  // MARK: Inventory

  /// What was found of each kind of capital, and where potentials and ideas have no partner.
  var inventory: [Report.Block] {
    let inventory = PotentialInventory(workbook, worksheets: worksheets)
    guard !inventory.capitals.isEmpty else { return [] }
    let table = Report.Table(
      columns: [.init(phrase(.capital)), .init(phrase(.found)), .init(phrase(.lookFor))],
      rows: inventory.capitals.map { capital in
        let names = capital.potentials.map { name(of: $0) }.joined(separator: ", ")
        let prompt = text(capital.choice.prompt)
        return [
          .text(text(capital.choice.label)), .text(names.isEmpty ? phrase(.notFound) : names),
          prompt.isEmpty ? .empty : .text(prompt),
        ]
      })
    return [.heading(phrase(.capitals), .part), .table(table)]
      + names(of: inventory.unused, .unusedPotentials)
      + names(of: inventory.unsupported, .unsupportedIdeas)
  }

  private func names(of records: [RecordID], _ title: ReportPhrase) -> [Report.Block] {
    guard !records.isEmpty else { return [] }
    return [.heading(phrase(title), .detail), .sentences(records.map { name(of: $0) })]
  }

  // MARK: Two at a time

  /// The order of potentials and that of ideas, each if somebody compared them.
  func pairs(_ part: Part) -> [Report.Block] {
    guard case .link(let kinds)? = part.field("a")?.kind else { return [] }
    return kinds.flatMap { kind -> [Report.Block] in
      let ranking = PairwiseRanking(kind, in: workbook, worksheets: worksheets)
      guard ranking.decided > 0 else { return [] }
      let title = worksheets.part(kind).map { text($0.title) } ?? kind.text
      return [.heading(phrase(.pairRanking, title), .part), .table(table(of: ranking))]
        + remarks(on: ranking)
    }
  }

  private func table(of ranking: PairwiseRanking) -> Report.Table {
    Report.Table(
      columns: [.init("")]
        + [.rank, .wins, .losses].map { .init(phrase($0), isNumeric: true) },
      rows: ranking.rows.map { row in
        [.text(name(of: row.id))] + [row.rank, row.wins, row.losses].map { .text(String($0)) }
      })
  }

  private func remarks(on ranking: PairwiseRanking) -> [Report.Block] {
    let circle = ranking.circle().map { circle in
      (circle + circle.prefix(1)).map { name(of: $0) }.joined(separator: " > ")
    }
    let open = ranking.remaining + ranking.putOff.count
    return (circle.map { [.paragraph(phrase(.pairCircle, $0))] } ?? [])
      + (open == 0 ? [] : [.paragraph(phrase(.pairsOpen, String(open)))])
  }
}
