import WorksheetModel
import WorksheetText

// How far the measures of success have come; one without a baseline is not measured, never 0 %.
extension ReportSubject {
  func progress(of records: [Record], _ part: Part) -> [Report.Block] {
    guard !records.isEmpty else { return [] }
    let rows = records.flatMap { record -> [Report.Chart.Row] in
      let readings = workbook.children(of: record.id, kind: .reading)
      let progress = IndicatorProgress(record, readings: readings)
      let head = Report.Chart.Row(
        rank: "", label: name(of: record), bars: bars(progress.percent),
        note: [knownNow(record), note(on: progress, part)].compactMap { $0 }.joined(separator: " "))
      // One reading is the bar above; from two on the way is worth a look.
      guard progress.readings.count > 1 else { return [head] }
      return [head]
        + progress.readings.map { reading in
          Report.Chart.Row(
            rank: "", label: reading.day.map { catalogue.date($0) } ?? "?",
            bars: bars(reading.percent),
            note: reading.percent == nil ? catalogue.quantity(reading.value) : "")
        }
    }
    return [.paragraph(words(.progressOf)), .chart(Report.Chart(rows: rows))]
  }

  /// What other answers of the workbook say about the measure by now.
  private func knownNow(_ record: Record) -> String? {
    guard let value = record.text("known").flatMap(KnownMeasure.init)?.value(in: workbook) else {
      return nil
    }
    return words(.knownNow, catalogue.quantity(value, unit: record.text("unit") ?? ""))
  }

  private func bars(_ percent: Decimal4?) -> [Report.Chart.Bar] {
    percent.map { [.init(share: $0.double / 100, value: catalogue.percent($0))] } ?? []
  }

  private func note(on progress: IndicatorProgress, _ part: Part) -> String {
    let labels = progress.missing.compactMap { part.field($0) }.map { text($0.label).lowercased() }
    let lacks = labels.isEmpty ? words(.smart) : words(.notSmart, labels.joined(separator: ", "))
    return progress.percent == nil ? "\(words(.notMeasured)) \(lacks)" : lacks
  }
}
