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
    let columns: [Report.Table.Column] = [
      .init(""), .init(words(.visitedLine)), .init(words(.visitedThere), isNumeric: true),
      .init(words(.visitedHere), isNumeric: true), .init("", isNumeric: true),
    ]
    let sentences = far.map { words(.visitedFar, name(of: $0.figure), name(of: $0.line)) }
    return [
      .sentences(sentences.isEmpty ? [words(.visitedNear)] : sentences),
      .table(Report.Table(columns: columns, rows: rows)),
    ]
  }
}
