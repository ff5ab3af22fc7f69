import WorksheetModel
import WorksheetText

/// The cash tables of all plans as a spreadsheet opens them where a comma is the sign of decimals: in
/// Indonesia LibreOffice and Excel part cells at semicolons, and a whole number without any sign is a
/// number in every language.
struct CashSheet {
  static var name: String { "_cash.csv" }

  let subject: ReportSubject

  /// Nil when no plan has a cash table.
  var file: Export.File? {
    let rows = subject.workbook.records(of: .plan).flatMap { lines(of: $0) }
    guard !rows.isEmpty else { return nil }
    // The mark at the beginning tells a spreadsheet that the bytes are UTF-8.
    return Export.File(
      name: Self.name, content: PrintedText(rendered: "\u{FEFF}" + rows.joined()))
  }

  private func lines(of record: Record) -> [String] {
    guard let table = try? CashTable(Plan(reading: record, in: subject.workbook)),
      !table.rows.isEmpty
    else { return [] }
    let head = [subject.words(.plan), subject.name(of: record)]
    let titles = [subject.words(.line)] + table.months.map(\.iso)
    let openings = [table.opening] + table.closing.dropLast()
    func rows(_ direction: CashDirection) -> [String] {
      table.rows.filter { $0.direction == direction }.map { line($0.name, $0.amounts) }
    }
    return [text(head), text(titles), line(subject.phrase(.opening), openings)]
      + rows(.into) + [line(subject.phrase(.totalIn), table.inflow)]
      + rows(.out) + [
        line(subject.phrase(.totalOut), table.outflow), line(subject.phrase(.net), table.net),
        line(subject.phrase(.closing), table.closing), "\r\n",
      ]
  }

  private func line(_ name: String, _ amounts: [Rupiah]) -> String {
    ([cell(name)] + amounts.map { String($0.amount) }).joined(separator: ";") + "\r\n"
  }

  private func text(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ";") + "\r\n"
  }

  private func cell(_ text: String) -> String {
    SeparatedTables.quoted(SeparatedTables.withoutFormula(PrintedText(text).text))
  }
}
