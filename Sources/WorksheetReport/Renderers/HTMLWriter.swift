import WorksheetText

/// Writes the blocks of a page one after the other; knows which headings came before.
struct HTMLWriter {
  typealias HTML = HTMLPage.HTML

  let page: HTMLPage
  /// Pixels between the margins of the paper that the section lies on.
  private(set) var room = Self.upright
  /// The heading that tables are named after.
  private(set) var caption = ""
  private var headings: [(id: String, text: String, level: Report.Level)] = []
  private var open: [Report.Level] = []

  static var upright: Int { 680 }
  static var across: Int { 1009 }

  init(page: HTMLPage) { self.page = page }

  /// What begins on a page of its own; across the paper when something in it is too wide.
  mutating func section(_ blocks: ArraySlice<Report.Block>) -> HTML {
    let isAcross = blocks.contains { needsWidth($0) }
    room = isAcross ? Self.across : Self.upright
    let content = blocks.map { html(of: $0) }.joined()
    let start: HTML = isAcross ? "<section class=\"across\">" : "<section>"
    return "\(start)\n\(content)</section>\n"
  }

  /// Links to all sheets and their parts; nothing for a single one.
  var contents: HTML {
    guard headings.count(where: { $0.level == .sheet }) > 1 else { return "" }
    var items: HTML = ""
    var isInner = false
    for (index, heading) in headings.enumerated() {
      let link: HTML = "<a href=\"#\(heading.id)\">\(heading.text)</a>"
      switch heading.level {
      case .sheet:
        if index > 0 { items += isInner ? "</ul></li>\n" : "</li>\n" }
        isInner = false
        items += "<li>\(link)"
      case .part:
        items += isInner ? "" : "\n<ul>\n"
        isInner = true
        items += "<li>\(link)</li>\n"
      case .record, .detail: continue
      }
    }
    items += isInner ? "</ul></li>\n" : "</li>\n"
    let title = page.words(.contents)
    return "<nav aria-label=\"\(title)\">\n<p><b>\(title)</b></p>\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  private mutating func html(of block: Report.Block) -> HTML {
    switch block {
    case .heading(let text, let level): return heading(text, level)
    case .paragraph(let text): return "<p>\(text)</p>\n"
    case .sentences(let sentences):
      return "<ul>\n\(sentences.map { "<li>\($0)</li>\n" as HTML }.joined())</ul>\n"
    case .entries(let entries): return answers(entries)
    case .table(let table): return self.table(table)
    case .chart(let chart): return bars(chart)
    case .tree(let lines): return tree(lines)
    case .diagram(let diagram, let lines): return drawing(of: diagram, lines)
    case .months(let table): return months(table)
    case .figure(let rows):
      return "<pre>\n\(rows.map { "\(oneLine($0))\n" as HTML }.joined())</pre>\n"
    case .curve(let curve):
      let facts = [curve.months.first ?? "", curve.months.last ?? "", curve.top, curve.bottom]
      return figure(
        page.words(.curveDrawing, curve.rows.map(\.name).joined(separator: ", ")),
        facts.filter { !$0.isEmpty }.joined(separator: " … "), CurvePicture(curve: curve).drawing)
    case .crossing(let crossing):
      return figure(caption, crossing.words.all.joined(separator: "; "), crossing.drawing)
    case .form(let questions): return form(questions)
    case .ruled(let table): return ruled(table)
    case .remarks(let remarks):
      let items = remarks.map { remark -> HTML in
        "<li>\(remark.mark) <b>\(remark.place)</b><br>\(remark.sentence)<br>\(remark.advice)</li>\n"
      }
      return "<ul>\n\(items.joined())</ul>\n"
    case .pageBreak: return ""
    }
  }

  /// Below the title; no step is left out, whatever level a sheet begins with.
  private mutating func heading(_ text: String, _ level: Report.Level) -> HTML {
    open.removeAll { $0.rawValue >= level.rawValue }
    open.append(level)
    caption = oneLine(text)
    let id = "h\(headings.count + 1)"
    headings.append((id, caption, level))
    let tag = Self.tags[min(open.count, Self.tags.count) - 1]
    return "<\(tag) id=\"\(id)\">\(caption)</\(tag)>\n"
  }

  private static var tags: [HTML] { ["h2", "h3", "h4", "h5"] }

  private func tree(_ lines: [Report.TreeLine]) -> HTML {
    let text = lines.map { line -> HTML in
      let mark = line.mark.isEmpty ? "" : " [\(line.mark)]"
      return "\(line.lines)\(oneLine(line.text))\(mark)\n"
    }
    return "<pre class=\"tree\">\n\(text.joined())</pre>\n"
  }

  /// The tree as boxes while they can be read on paper, else as lines.
  private func drawing(of diagram: TreeDiagram, _ lines: [Report.TreeLine]) -> HTML {
    guard diagram.boxes.count <= Self.mostBoxes else { return tree(lines) }
    let placement = TreePlacement(diagram, .page, on: page.paper)
    guard placement.width <= Self.widestTree(in: room), !diagram.boxes.isEmpty else {
      return tree(lines)
    }
    let boxes = TreeBoxes(
      diagram: diagram, placement: placement,
      looseHeading: lines.first { $0.lines.isEmpty && $0.text.hasSuffix(":") }?.text ?? "")
    let words = lines.map { line in
      (line.text + (line.mark.isEmpty ? "" : " [\(line.mark)]"))
    }
    let (width, height) = (String(placement.width + 8), String(placement.height + 8))
    return figure(
      page.words(.treeDrawing, caption), words.joined(separator: "; "),
      (
        """
        viewBox="-4 -4 \(width) \(height)" width="\(width)" height="\(height)"
        """, "\(TreeBoxes.tip)\n\(boxes.svg)"
      ))
  }

  private static var mostBoxes: Int { 150 }

  // Smaller than at seven tenths the letters cannot be read any more.
  private static func widestTree(in room: Int) -> Int { room * 10 / 7 }

  private func needsWidth(_ block: Report.Block) -> Bool {
    switch block {
    case .months(let table): monthsNeedWidth(table)
    case .ruled(let table): table.isWide
    case .table(let table): table.isMatrix && table.columns.count > 7
    case .diagram(let diagram, _):
      diagram.boxes.count <= Self.mostBoxes
        && TreePlacement(diagram, .page, on: page.paper).width > Self.widestTree(in: Self.upright)
    case .heading, .paragraph, .sentences, .entries, .tree, .figure, .chart, .curve, .crossing,
      .form, .remarks, .pageBreak:
      false
    }
  }

  /// A drawing with the words for those who cannot see it.
  private func figure(
    _ title: String, _ words: String, _ drawing: (size: HTML, content: HTML)
  ) -> HTML {
    """
    <figure><svg role="img" \(drawing.size)>
    <title>\(oneLine(title))</title>
    <desc>\(oneLine(words))</desc>
    \(drawing.content)</svg></figure>

    """
  }

  func oneLine(_ text: String) -> String {
    guard text.utf8.contains(0x0A) || text.contains(where: \.isNewline) else { return text }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension HTMLWriter {
  private func form(_ questions: [Report.Question]) -> HTML {
    questions.map { question -> HTML in
      let hint: HTML = question.hint.isEmpty ? "" : "<br>\(question.hint)"
      let lines = (0..<question.lines).map { _ in "<hr class=\"line\">\n" as HTML }
      let boxes = question.boxes.map {
        "<span class=\"option\"><span class=\"box\">[ ]</span> \($0)</span>\n" as HTML
      }
      let marks: HTML = boxes.isEmpty ? "" : "<p>\(boxes.joined())</p>\n"
      return """
        <div class="q">
        <p><b>\(question.label)</b>\(hint)</p>
        \(lines.joined())\(marks)</div>

        """
    }.joined()
  }

  private func ruled(_ table: Report.RuledTable) -> HTML {
    let head = table.columns.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let blank = table.columns.dropFirst().map { _ in "<td></td>" as HTML }.joined()
    let rows = table.rows.map { name -> HTML in
      let first: HTML = name.isEmpty ? "<td></td>" : "<th scope=\"row\">\(name)</th>"
      return "<tr>\(first)\(blank)</tr>\n"
    }
    let look: HTML =
      "ruled\(table.height > 1 ? " tall" as HTML : "")\(table.columns.count > 8 ? " fine" as HTML : "")"
    return """
      <table class="\(look)">
      \(quietCaption)
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>

      """
  }

  var quietCaption: HTML { "<caption class=\"quiet\"><span>\(caption)</span></caption>" }
}
