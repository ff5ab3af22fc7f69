// How a page looks, on a screen and on paper.
extension HTMLPage {
  static var landscape: HTML {
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

  // Sizes in points and millimetres hold on paper; 680 and 1009 pixels are what A4 leaves between
  // its margins, upright and across.
  static var style: HTML { "\(everywhere)\n\(printed)" }

  // A frame that lies on the edge of the paper's room is not printed: hence tables one pixel less wide.
  private static var everywhere: HTML {
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
    .n { text-align: right; }
    td.n, .months .n { white-space: nowrap; }
    tr.sum { font-weight: bold; }
    tr, li, figure, .short, .q { break-inside: avoid; }
    caption, thead, h2 + p, h3 + p, h4 + p, h5 + p { break-after: avoid; }
    table.answers th { width: 32%; font-weight: normal; }
    table.answers { width: calc(100% - 1px); table-layout: fixed; }
    table.matrix { width: calc(100% - 1px); table-layout: fixed; }
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
    table.ruled { width: calc(100% - 1px); table-layout: fixed; }
    table.ruled th:first-child { width: 24%; }
    table.ruled td, table.ruled tbody th { height: 8mm; }
    table.fine th, table.fine td { font-size: .75em; padding: .1rem; overflow-wrap: normal; }
    table.tall td, table.tall tbody th { height: 14mm; }
    """
  }

  private static var printed: HTML {
    """
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
