import WorksheetModel
import WorksheetText

// What was seen elsewhere beside what is planned here.
extension ReportSubject {
  func visited(_ records: [Record]) -> [Report.Block] {
    let figures = records.compactMap { VisitedFigure($0, in: workbook) }
    guard !figures.isEmpty else { return [.paragraph(words(.visitedNone))] }
    let far = figures.filter(\.isFar)
    let rows = figures.map { figure -> [Report.Cell] in
      let unit = workbook[figure.figure]?.text("unit") ?? ""
      return [
        .text(name(of: figure.figure)), .text(name(of: figure.line)),
        .text(catalogue.quantity(figure.visited, unit: unit)),
        figure.planned.map { .text(catalogue.quantity($0)) } ?? .empty,
        figure.ratio.map { .text(words(.visitedTimes, catalogue.number($0))) } ?? .empty,
      ]
    }
    let titles: [(PlanPhrase, isNumeric: Bool)] = [
      (.visitedTitle, false), (.visitedLine, false), (.visitedThere, true), (.visitedHere, true),
      (.visitedTimes, true),
    ]
    let columns = titles.enumerated().map { index, title in
      let words = index == 4 ? "" : self.words(title.0)
      return Report.Table.Column(index == 0 ? "" : words, isNumeric: title.isNumeric)
    }
    let sentences = far.map { words(.visitedFar, name(of: $0.figure), name(of: $0.line)) }
    return [
      .sentences(sentences.isEmpty ? [words(.visitedNear)] : sentences),
      .table(Report.Table(columns: columns, rows: rows)),
    ]
  }
}
