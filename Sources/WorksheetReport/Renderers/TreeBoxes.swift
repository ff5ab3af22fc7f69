import WorksheetModel

/// The boxes and arrows of a tree, for a picture of its own and for a page.
struct TreeBoxes {
  typealias SVG = Markup<HTMLPage.Language>

  let diagram: TreeDiagram
  let placement: TreePlacement
  /// What stands above the cards that hang on nothing.
  let looseHeading: String

  /// The head of all arrows; once in a document.
  static var tip: SVG {
    """
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
    orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
    """
  }

  var svg: SVG { "\(loose)\(arrows)\(boxes)" }

  private func n(_ number: Int) -> String { String(number) }

  private var loose: SVG {
    guard let top = placement.looseTop else { return "" }
    return """
      <text y="\(n(top - 12))" font-weight="bold">\(looseHeading)</text>

      """
  }

  private var arrows: SVG {
    let middle = placement.measure.boxWidth / 2
    return diagram.arrows.map { arrow in
      let (cause, effect) = (placement.spots[arrow.cause], placement.spots[arrow.effect])
      let from = (x: cause.left + middle, y: cause.top)
      let to = (x: effect.left + middle, y: effect.top + effect.height)
      guard arrow.isFurther else {
        let half = to.y + (from.y - to.y) / 2
        return """
          <path d="M\(n(from.x)) \(n(from.y))V\(n(half))H\(n(to.x))V\(n(to.y))" fill="none" \
          stroke="#000" marker-end="url(#tip)"/>

          """ as SVG
      }
      // Beside the middle, so that it does not run along the arrows of the tree.
      let aside = middle * 3 / 5
      return """
        <path d="M\(n(from.x + aside)) \(n(from.y))C\(n(from.x + aside)) \(n(from.y - 60)) \
        \(n(to.x + aside)) \(n(to.y + 60)) \(n(to.x + aside)) \(n(to.y))" fill="none" stroke="#000" \
        stroke-dasharray="6 4" marker-end="url(#tip)"/>

        """ as SVG
    }.joined()
  }

  private var boxes: SVG {
    diagram.boxes.indices.map { index in
      let (box, spot) = (diagram.boxes[index], placement.spots[index])
      let middle = n(spot.left + placement.measure.boxWidth / 2)
      let mark: [SVG] =
        box.mark.isEmpty ? [] : ["<tspan font-style=\"italic\">[\(box.mark)]</tspan>"]
      let rows = mark + placement.rows[index].map { "<tspan>\($0)</tspan>" as SVG }
      let lines = rows.enumerated().map { index, row in
        let top = spot.top + 7 + (index + 1) * placement.measure.rowHeight - 4
        return "<text x=\"\(middle)\" y=\"\(n(top))\" text-anchor=\"middle\">\(row)</text>\n" as SVG
      }
      return """
        <rect x="\(n(spot.left))" y="\(n(spot.top))" width="\(n(placement.measure.boxWidth))" \
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
