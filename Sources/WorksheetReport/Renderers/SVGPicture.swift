import WorksheetModel

/// The problem tree as a picture that browsers, word processors and printers show.
struct SVGPicture {
  private typealias SVG = Markup<HTMLPage.Language>

  private static let margin = 24

  let subject: ReportSubject
  let paper: Paper

  var text: PrintedText {
    let diagram = TreeDiagram(subject, subject.tree)
    let placement = TreePlacement(diagram, on: paper)
    let width = max(placement.width, placement.measure.boxWidth * 2) + 2 * Self.margin
    let top = Self.margin + 32
    let height = placement.height + top + Self.margin
    let title = subject.workbook.header.title
    let boxes = TreeBoxes(
      diagram: diagram, placement: placement, looseHeading: subject.phrase(.unconnected))
    let picture: SVG = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" \
      viewBox="0 0 \(n(width)) \(n(height))" font-family="sans-serif" font-size="12">
      <title>\(paper.oneLine(title))</title>
      \(TreeBoxes.tip)
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(n(Self.margin))" y="\(n(Self.margin + 8))" font-size="16" \
      font-weight="bold">\(paper.oneLine(title))</text>
      <g transform="translate(\(n(Self.margin)) \(n(top)))">
      \(diagram.boxes.isEmpty ? empty : boxes.svg)</g>
      </svg>

      """
    return PrintedText(rendered: picture.text)
  }

  private func n(_ number: Int) -> String { String(number) }

  private var empty: SVG { "<text y=\"16\">\(subject.phrase(.nothingToDraw))</text>\n" }
}
