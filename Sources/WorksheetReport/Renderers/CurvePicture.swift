/// Balances along the months as a picture within a page: told apart by dashes and letters, not by
/// colours, so that they survive every printer.
struct CurvePicture {
  typealias SVG = Markup<HTMLPage.Language>

  private static var width: Int { 570 }
  private static var left: Int { 92 }
  private static var edge: Int { 14 }

  let curve: Report.Curve
  private var height: Int { curve.height * 25 }

  /// The size of the drawing, and what it shows.
  var drawing: (size: SVG, content: SVG) {
    let width = n(Self.left + Self.width + 18)
    let height = n(height + 2 * Self.edge + 22 + legendHeight)
    let content: SVG = """
      \(curve.rows.count == 1 ? columns : lines)\
      <line x1="\(n(Self.left))" x2="\(n(Self.left + Self.width))" y1="\(n(y(0)))" \
      y2="\(n(y(0)))" stroke="#000"/>
      \(scale)\(months)\(legend)
      """
    return ("viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\"", content)
  }

  private func n(_ number: Int) -> String { String(number) }

  private func y(_ value: Double) -> Int {
    let range = max(curve.highest - curve.lowest, 1)
    return Self.edge + Int(((curve.highest - value) / range * Double(height)).rounded())
  }

  private func x(_ month: Int) -> Int {
    Self.left + Self.width * (2 * month + 1) / (2 * max(1, curve.months.count))
  }

  // MARK: Scales

  /// The extremes and zero, pushed apart where one would cover the other.
  private var scale: SVG {
    let top = y(curve.highest)
    let zero = curve.highest > 0 ? max(y(0), top + 13) : y(0)
    let bottom = max(y(curve.lowest), zero + 13)
    return """
      \(label("0", at: zero))\(curve.highest > 0 ? label(curve.top, at: top) : "")\
      \(curve.lowest < 0 ? label(curve.bottom, at: bottom) : "")
      """
  }

  private func label(_ text: String, at y: Int) -> SVG {
    "<text x=\"\(n(Self.left - 6))\" y=\"\(n(y + 4))\" text-anchor=\"end\">\(text)</text>\n"
  }

  /// Names of months as far as they have room, and below them the years.
  private var months: SVG {
    let names = curve.months.map { $0.split(separator: " ") }
    let room = Double(Self.width) / Double(max(1, names.count))
    let step = [1, 2, 3, 6, 12, 24, 60].first { Double($0) * room >= 30 } ?? names.count
    let low = height + 2 * Self.edge
    let labels = stride(from: 0, to: names.count, by: max(1, step)).map { index -> SVG in
      label(String(names[index].first ?? ""), below: index, at: low)
    }
    var years: [(index: Int, year: String)] = []
    for (index, name) in names.enumerated() where name.count > 1 {
      let year = String(name.last ?? "")
      guard years.last?.year != year else { continue }
      // A first year of one or two months gives way to the next.
      if let last = years.last, x(index) - x(last.index) < 44 { years.removeLast() }
      years.append((index, year))
    }
    let numbers = years.map { label($0.year, below: $0.index, at: low + 14) }
    return "\(labels.joined())\(numbers.joined())"
  }

  private func label(_ text: String, below month: Int, at y: Int) -> SVG {
    "<text x=\"\(n(x(month)))\" y=\"\(n(y))\" text-anchor=\"middle\">\(text)</text>\n"
  }

  // MARK: Values

  /// Below zero the columns are hollow: a printer without colours shows that, too.
  private var columns: SVG {
    let room = Self.width / max(1, curve.months.count)
    let width = max(2, room - min(6, room / 3))
    let values = curve.rows.first?.values ?? []
    return values.enumerated().map { index, value -> SVG in
      guard let value else { return "" }
      let (from, to) = (min(y(value), y(0)), max(y(value), y(0)))
      return """
        <rect x="\(n(x(index) - width / 2))" y="\(n(from))" width="\(n(width))" \
        height="\(n(max(1, to - from)))" fill="\(value < 0 ? "#fff" : "#666")" stroke="#000"/>

        """
    }.joined()
  }

  private var lines: SVG {
    curve.rows.enumerated().map { index, row -> SVG in
      let known = row.values.enumerated().compactMap { month, value in value.map { (month, $0) } }
      let points = known.map { "\(x($0.0)),\(y($0.1))" }
      let last = known.last?.1 ?? 0
      return """
        <polyline points="\(points.joined(separator: " "))" fill="none" stroke="#000" \
        stroke-width="\(index == 0 ? "3" : "1")"\(Self.dashes(index))/>
        <text x="\(n(Self.left + Self.width - 20 + 10 * (index % 3)))" \
        y="\(n(y(last) - 4))">\(row.sign)</text>

        """
    }.joined()
  }

  private var legendHeight: Int { curve.rows.count > 1 ? curve.rows.count * 16 + 6 : 0 }

  /// How each line is drawn, and what it is.
  private var legend: SVG {
    guard curve.rows.count > 1 else { return "" }
    let top = height + 2 * Self.edge + 32
    return curve.rows.enumerated().map { index, row -> SVG in
      let y = top + index * 16
      return """
        <line x1="\(n(Self.left))" x2="\(n(Self.left + 40))" y1="\(n(y))" y2="\(n(y))" stroke="#000" \
        stroke-width="\(index == 0 ? "3" : "1")"\(Self.dashes(index))/>
        <text x="\(n(Self.left + 48))" y="\(n(y + 4))">\(row.sign) \(row.name)</text>

        """
    }.joined()
  }

  private static func dashes(_ index: Int) -> SVG {
    index == 0
      ? "" : " stroke-dasharray=\"\(String(2 + 3 * (index % 4))) \(String(2 + index / 4 * 3))\""
  }
}
