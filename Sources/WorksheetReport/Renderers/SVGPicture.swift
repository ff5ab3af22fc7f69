import WorksheetModel

/// The problem tree as a picture that browsers, word processors and printers show.
struct SVGPicture {
  private typealias SVG = Markup<HTMLPage.Language>

  private static let margin = 24

  let subject: ReportSubject
  let paper: Paper

  var text: PrintedText {
    let diagram = TreeDiagram(subject, on: paper)
    let placement = TreePlacement(diagram)
    let width = max(placement.width, TreePlacement.boxWidth * 2) + 2 * Self.margin
    let top = Self.margin + 32
    let height = placement.height + top + Self.margin
    let title = subject.workbook.header.title
    let picture: SVG = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(n(width))" height="\(n(height))" \
      viewBox="0 0 \(n(width)) \(n(height))" font-family="sans-serif" font-size="12">
      <title>\(paper.oneLine(title))</title>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
      orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(n(Self.margin))" y="\(n(Self.margin + 8))" font-size="16" \
      font-weight="bold">\(paper.oneLine(title))</text>
      <g transform="translate(\(n(Self.margin)) \(n(top)))">
      \(diagram.boxes.isEmpty ? empty : looseHeading(placement))\(arrows(of: diagram, placement))\
      \(boxes(of: diagram, placement))</g>
      </svg>

      """
    return PrintedText(rendered: picture.text)
  }

  private func n(_ number: Int) -> String { String(number) }

  private var empty: SVG { "<text y=\"16\">\(subject.phrase(.nothingToDraw))</text>\n" }

  private func looseHeading(_ placement: TreePlacement) -> SVG {
    guard let top = placement.looseTop else { return "" }
    return """
      <text y="\(n(top - 12))" font-weight="bold">\(subject.phrase(.unconnected))</text>

      """
  }

  private func arrows(of diagram: TreeDiagram, _ placement: TreePlacement) -> SVG {
    diagram.arrows.map { arrow in
      let (cause, effect) = (placement.spots[arrow.cause], placement.spots[arrow.effect])
      let from = (x: cause.left + TreePlacement.boxWidth / 2, y: cause.top)
      let to = (x: effect.left + TreePlacement.boxWidth / 2, y: effect.top + effect.height)
      guard arrow.isFurther else {
        let middle = to.y + (from.y - to.y) / 2
        return """
          <path d="M\(n(from.x)) \(n(from.y))V\(n(middle))H\(n(to.x))V\(n(to.y))" fill="none" \
          stroke="#000" marker-end="url(#tip)"/>

          """ as SVG
      }
      // Beside the middle, so that it does not run along the arrows of the tree.
      return """
        <path d="M\(n(from.x + 60)) \(n(from.y))C\(n(from.x + 60)) \(n(from.y - 60)) \
        \(n(to.x + 60)) \(n(to.y + 60)) \(n(to.x + 60)) \(n(to.y))" fill="none" stroke="#000" \
        stroke-dasharray="6 4" marker-end="url(#tip)"/>

        """ as SVG
    }.joined()
  }

  private func boxes(of diagram: TreeDiagram, _ placement: TreePlacement) -> SVG {
    zip(diagram.boxes, placement.spots).map { box, spot in
      let middle = n(spot.left + TreePlacement.boxWidth / 2)
      let mark: [SVG] =
        box.mark.isEmpty ? [] : ["<tspan font-style=\"italic\">[\(box.mark)]</tspan>"]
      let rows = mark + box.rows.map { "<tspan>\($0)</tspan>" as SVG }
      let lines = rows.enumerated().map { index, row in
        let top = spot.top + 7 + (index + 1) * TreePlacement.rowHeight - 4
        return "<text x=\"\(middle)\" y=\"\(n(top))\" text-anchor=\"middle\">\(row)</text>\n" as SVG
      }
      return """
        <rect x="\(n(spot.left))" y="\(n(spot.top))" width="\(n(TreePlacement.boxWidth))" \
        height="\(n(spot.height))" \(look(of: box.standing))/>
        \(lines.joined())
        """ as SVG
    }.joined()
  }

  /// Told apart without colours, for paper: a thick frame, round corners, a grey ground.
  private func look(of standing: ProblemTree.Standing) -> SVG {
    switch standing {
    case .focal: "fill=\"#fff\" stroke=\"#000\" stroke-width=\"3\""
    case .root: "fill=\"#ddd\" stroke=\"#000\""
    case .effect: "fill=\"#fff\" stroke=\"#000\" rx=\"12\""
    case .cause: "fill=\"#fff\" stroke=\"#000\""
    case .unconnected: "fill=\"#fff\" stroke=\"#000\" stroke-dasharray=\"2 3\""
    }
  }
}
