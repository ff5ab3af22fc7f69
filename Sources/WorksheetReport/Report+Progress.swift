import WorksheetModel
import WorksheetText

// How far the measures of success have come; one without a baseline is not measured, never 0 %.
extension ReportSubject {
  func progress(of records: [Record], _ part: Part) -> [Report.Block] {
    guard !records.isEmpty else { return [] }
    let rows = records.map { record -> Report.Chart.Row in
      let progress = IndicatorProgress(record)
      let bars = progress.percent.map { percent in
        [Report.Chart.Bar(share: percent.double / 100, value: catalogue.percent(percent))]
      }
      return Report.Chart.Row(
        rank: "", label: name(of: record), bars: bars ?? [], note: note(on: progress, part))
    }
    return [.paragraph(words(.progressOf)), .chart(Report.Chart(rows: rows))]
  }

  private func note(on progress: IndicatorProgress, _ part: Part) -> String {
    let labels = progress.missing.compactMap { part.field($0) }.map { text($0.label).lowercased() }
    let lacks = labels.isEmpty ? words(.smart) : words(.notSmart, labels.joined(separator: ", "))
    return progress.percent == nil ? "\(words(.notMeasured)) \(lacks)" : lacks
  }
}
