import WorksheetModel

/// The problem tree for Graphviz: arrows lead from causes to effects, which stand above them.
struct DotText {
  enum Language: MarkupLanguage {
    static func escaped(_ safe: String) -> String {
      safe.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    }
  }

  private typealias Dot = Markup<Language>

  let subject: ReportSubject
  let paper: Paper

  var text: PrintedText {
    let diagram = TreeDiagram(subject, subject.tree)
    let boxes = diagram.boxes.enumerated().map { index, box -> Dot in
      let mark: [Dot] = box.mark.isEmpty ? [] : ["[\(box.mark)]"]
      let rows =
        (mark
        + paper.wrapped(box.text, to: TreePlacement.Measure.picture.columns).map { "\($0)" as Dot })
        .joined("\\n")
      return "  n\(String(index)) [label=\"\(rows)\"\(look(of: box.standing))];\n"
    }
    let arrows = diagram.arrows.map { arrow -> Dot in
      let look: Dot = arrow.isFurther ? " [style=dashed, constraint=false]" : ""
      return "  n\(String(arrow.cause)) -> n\(String(arrow.effect))\(look);\n"
    }
    let text: Dot = """
      digraph {
        label="\(paper.oneLine(subject.workbook.header.title))";
        labelloc=t;
        rankdir=BT;
        node [shape=box, fontname="sans-serif", fontsize=11];
      \(boxes.joined())\(arrows.joined())}

      """
    return PrintedText(rendered: text.text)
  }

  private func look(of standing: ProblemTree.Standing) -> Dot {
    switch standing {
    case .focal: ", penwidth=3"
    case .root: ", style=filled, fillcolor=\"#dddddd\""
    case .effect: ", style=rounded"
    case .cause: ""
    case .unconnected: ", style=dotted"
    }
  }
}
