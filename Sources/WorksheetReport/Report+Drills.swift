import WorksheetModel
import WorksheetText

extension ReportSubject {
  /// What changed between before and after the course, then what each run left to learn.
  var drills: [Report.Block] {
    let history = DrillHistory(workbook)
    guard !history.runs.isEmpty else { return [] }
    let missed = history.runs.flatMap { run -> [Report.Block] in
      guard let record = workbook[run.id], let drill = worksheets.drill(run.drill) else {
        return []
      }
      let wrong = DrillRun(record, of: drill).results.filter { !$0.isRight }
      guard !wrong.isEmpty else { return [] }
      let moment = catalogue.wording(run.moment)
      return [
        .heading(phrase(.drillMissed, text(drill.title), moment), .detail),
        .sentences(wrong.map { catalogue.wording($0) }),
      ]
    }
    return [.heading(phrase(.drillChange), .part), .sentences(catalogue.sentences(about: history))]
      + missed
  }
}
