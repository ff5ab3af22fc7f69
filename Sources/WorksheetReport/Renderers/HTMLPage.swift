/// A report as one page for a browser or a printer: no scripts, nothing from a network, and readable
/// without its few rules of style.
struct HTMLPage {
  enum Language: MarkupLanguage {
    static func escaped(_ safe: String) -> String {
      var escaped = ""
      for scalar in safe.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        case "\n": escaped += "<br>"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }

  typealias HTML = Markup<Language>

  /// The code of the language that the report is written in.
  let language: String
  /// Wide tables are printed on paper that lies on its side.
  var isLandscape = false

  func text(of report: Report) -> PrintedText {
    let blocks = report.blocks.map { html(of: $0) }.joined()
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(oneLine(report.title))</title>
      <style>
      \(isLandscape ? Self.landscape : "")\(Self.style)
      </style>
      </head>
      <body>
      <h1>\(report.title)</h1>
      \(blocks)</body>
      </html>

      """
    return PrintedText(rendered: page.text)
  }

  private static var landscape: HTML {
    """
    @page { size: A4 landscape; margin: 12mm; }
    body { max-width: none !important; }
    @media print {
      body { font-size: .7rem; margin: 0; padding: 0; }
      .wide { overflow: visible; }
      th, td { overflow-wrap: anywhere !important; }
    }

    """
  }

  private static var style: HTML {
    """
    body { font: 1rem/1.4 sans-serif; margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; }
    h1, h2, h3, h4, h5 { line-height: 1.2; break-after: avoid; overflow-wrap: anywhere; }
    h2 { border-bottom: 2px solid; }
    table { border-collapse: collapse; margin: .5rem 0; }
    th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; vertical-align: top; }
    td, th { overflow-wrap: break-word; }
    td.n { text-align: right; white-space: nowrap; }
    tr.sum { font-weight: bold; }
    tr { break-inside: avoid; }
    pre { font-family: monospace; white-space: pre-wrap; }
    .wide { overflow-x: auto; }
    svg { display: block; font: .8rem sans-serif; height: auto; max-width: 100%; }
    .page { break-after: page; border: 0; }
    """
  }

  private func html(of block: Report.Block) -> HTML {
    switch block {
    case .heading(let text, let level): return heading(text, level)
    case .paragraph(let text): return "<p>\(text)</p>\n"
    case .sentences(let sentences):
      return "<ul>\n\(sentences.map { "<li>\($0)</li>\n" as HTML }.joined())</ul>\n"
    case .entries(let entries):
      let rows = entries.map { entry -> HTML in
        "<tr><th scope=\"row\">\(entry.label)</th>\(cell(entry.value))</tr>\n"
      }
      return "<table>\n\(rows.joined())</table>\n"
    case .table(let table): return self.table(table)
    case .chart(let chart): return table(chart.table)
    case .tree(let lines):
      let text = lines.map { line -> HTML in
        let mark = line.mark.isEmpty ? "" : " [\(line.mark)]"
        return "\(line.lines)\(oneLine(line.text))\(mark)\n"
      }
      return "<pre>\n\(text.joined())</pre>\n"
    case .months(let table): return months(table)
    case .figure(let rows):
      return "<pre>\n\(rows.map { "\(oneLine($0))\n" as HTML }.joined())</pre>\n"
    case .curve(let curve): return CurvePicture(curve: curve).html
    case .remarks(let remarks):
      let items = remarks.map { remark -> HTML in
        "<li>\(remark.mark) <b>\(remark.place)</b><br>\(remark.sentence)<br>\(remark.advice)</li>\n"
      }
      return "<ul>\n\(items.joined())</ul>\n"
    case .pageBreak: return "<hr class=\"page\">\n"
    }
  }

  private func heading(_ text: String, _ level: Report.Level) -> HTML {
    switch level {
    case .sheet: "<h2>\(text)</h2>\n"
    case .part: "<h3>\(text)</h3>\n"
    case .record: "<h4>\(text)</h4>\n"
    case .detail: "<h5>\(text)</h5>\n"
    }
  }

  private func table(_ table: Report.Table) -> HTML {
    let head = table.columns.map { "<th scope=\"col\">\($0.label)</th>" as HTML }
    let rows = table.rows.map { cells -> HTML in
      let pieces = zip(table.columns, cells).dropFirst().map { cell($1, isNumeric: $0.isNumeric) }
      return "<tr>\(rowHead(cells.first ?? .empty))\(pieces.joined())</tr>\n"
    }
    return """
      <div class="wide"><table>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  private func months(_ table: Report.MonthTable) -> HTML {
    let head = table.months.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let rows = table.rows.map { row -> HTML in
      let cells = row.cells.map { "<td class=\"n\">\($0)</td>" as HTML }
      let start: HTML = row.isTotal ? "<tr class=\"sum\">" : "<tr>"
      return "\(start)<th scope=\"row\">\(row.label)</th>\(cells.joined())</tr>\n"
    }
    return """
      <div class="wide"><table>
      <thead><tr><td></td>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table></div>

      """
  }

  /// The cell that names its row.
  private func rowHead(_ cell: Report.Cell) -> HTML {
    switch cell {
    case .text(let text): "<th scope=\"row\">\(text)</th>"
    case .blank, .empty: self.cell(cell)
    }
  }

  private func cell(_ cell: Report.Cell, isNumeric: Bool = false) -> HTML {
    switch cell {
    case .text(let text): isNumeric ? "<td class=\"n\">\(text)</td>" : "<td>\(text)</td>"
    case .blank: "<td>............</td>"
    case .empty: "<td></td>"
    }
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
