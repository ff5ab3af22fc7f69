import WorksheetText

/// A report as one page for a browser or a printer: no scripts, nothing from a network, and readable
/// without its few rules of style.
struct HTMLPage {
  enum Language: MarkupLanguage {
    static func escaped(_ safe: String) -> String {
      guard safe.utf8.contains(where: isSign) else { return safe }
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

    // Most texts have no sign at all and are taken over as they are.
    private static func isSign(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0x0A:
        true
      default: false
      }
    }
  }

  typealias HTML = Markup<Language>

  /// The language that the report is written in, and the words for what the page adds.
  let catalogue: Catalogue
  let paper: Paper
  /// Wide tables are printed on paper that lies on its side.
  var isLandscape = false

  func text(of report: Report) -> PrintedText {
    var writer = HTMLWriter(page: self)
    let sections = report.blocks.split { $0 == .pageBreak }
    let body = sections.map { writer.section($0) }.joined()
    let title = paper.oneLine(report.title)
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(catalogue.language.code)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <meta name="generator" content="Lembar">
      <meta name="description" content="\(words(.about, title))">
      <title>\(title.isEmpty ? "Lembar" : title)</title>
      <style>
      \(isLandscape ? Self.landscape : "")\(Self.style)
      </style>
      </head>
      <body\(report.isBrief ? " class=\"brief\"" as HTML : "")>
      <header>
      <h1>\(report.title)</h1>
      \(writer.contents)</header>
      <main>
      \(body)</main>
      </body>
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

  func words(_ phrase: PaperPhrase, _ facts: String...) -> String {
    catalogue.text("\(PaperPhrase.section).\(phrase.rawValue)", facts)
  }

  // Sizes in points and millimetres hold on paper; 680 and 1009 pixels are what A4 leaves between
  // its margins, upright and across.
  private static var style: HTML {
    """
    body { font: 1rem/1.4 sans-serif; margin: 1.5rem auto; max-width: 64rem; padding: 0 1rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.2; break-after: avoid; overflow-wrap: anywhere; }
    h2 { border-bottom: 2px solid; }
    h3 { margin-top: 1.6em; }
    p, li { overflow-wrap: anywhere; orphans: 2; widows: 2; }
    nav ul { columns: 2; column-gap: 2rem; }
    nav ul ul { columns: 1; font-size: .9em; }
    nav a { color: inherit; }
    table { border-collapse: collapse; margin: .5rem 0; }
    th, td { border: 1px solid #888; padding: .2rem .5rem; text-align: left; vertical-align: top; }
    th, td, caption { overflow-wrap: break-word; }
    thead th { background: #eee; }
    caption { text-align: left; font-weight: bold; padding: .3rem 0; }
    caption.quiet { padding: 0; position: relative; }
    caption.quiet span { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
    .n { text-align: right; white-space: nowrap; }
    tr.sum { font-weight: bold; }
    tr, li, figure, .short, .q { break-inside: avoid; }
    thead, h2 + p, h3 + p, h4 + p { break-after: avoid; }
    table.answers th { width: 32%; font-weight: normal; }
    table.answers { width: 100%; table-layout: fixed; }
    table.matrix { width: 100%; table-layout: fixed; }
    table.matrix th, table.matrix td, .card td, .card th { overflow-wrap: anywhere; }
    table.months { font-size: .8rem; }
    table.months th, table.months td { padding: .15rem .3rem; }
    table.bars { border: 0; }
    table.bars td, table.bars th { border: 0; font-weight: normal; padding: .1rem .5rem; }
    table.bars td.bars { white-space: nowrap; }
    .h0 { background: #fff; } .h1 { background: #e4e4e4; } .h2 { background: #bdbdbd; }
    .h3 { background: #666; color: #fff; font-weight: bold; }
    pre { font: .85rem/1.25 monospace; white-space: pre; overflow-x: auto; break-inside: avoid; }
    pre.tree { white-space: pre-wrap; break-inside: auto; }
    .wide { overflow-x: auto; }
    figure { margin: .8rem 0; }
    svg { font: 12px sans-serif; height: auto; max-width: 100%; }
    figure svg { display: block; max-height: 240mm; }
    svg.bar { height: .7em; width: 10em; vertical-align: baseline; }
    hr.line { border: 0; border-bottom: 1px solid; margin: 8mm 0 0; }
    .q { margin: 0 0 4mm; }
    .q p { margin: 0; }
    .box { border: 1px solid #000; color: transparent; display: inline-block; height: 3.5mm; overflow: hidden; width: 3.5mm; }
    .option { display: inline-block; margin-right: 5mm; }
    table.ruled { width: 100%; table-layout: fixed; }
    table.ruled th:first-child { width: 24%; }
    table.ruled td, table.ruled tbody th { height: 8mm; }
    table.fine th, table.fine td { font-size: .75em; padding: .1rem; overflow-wrap: normal; }
    table.tall td, table.tall tbody th { height: 14mm; }
    @page { size: A4; margin: 14mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @page across { size: A4 landscape; }
    @media print {
      body { font-size: 10pt; margin: 0; max-width: none; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section + section { break-before: page; }
      section.across { page: across; }
      section.across figure svg { max-height: 150mm; }
      .wide { overflow: visible; }
      thead { display: table-header-group; }
      table.months { font-size: 8pt; }
      table.months th, table.months td { padding: .5mm .8mm; }
      pre { font-size: 8pt; overflow: visible; }
      h1 { margin-top: 0; }
      body.brief { font-size: 9pt; line-height: 1.25; }
      .brief h1 { font-size: 16pt; margin-bottom: 0; }
      .brief h2 { border: 0; font-size: 11pt; margin: 2.5mm 0 1mm; }
      .brief p, .brief ul, .brief table, .brief figure { margin: 1mm 0; }
      .brief th, .brief td { padding: .3mm 1.5mm; }
      .brief figure svg { max-height: 40mm; }
    }
    """
  }
}
