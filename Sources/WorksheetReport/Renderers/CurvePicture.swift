/// Balances along the months as a picture within a page: told apart by dashes and letters, not by
/// colours, so that they survive every printer.
struct CurvePicture {
  private typealias SVG = Markup<HTMLPage.Language>

  private static var width: Int { 720 }
  private static var height: Int { 240 }
  private static var left: Int { 96 }
  private static var edge: Int { 16 }

  let curve: Report.Curve

  var html: Markup<HTMLPage.Language> {
    let bottom = Self.height + 2 * Self.edge
    let names = curve.rows.map { row -> SVG in
      row.sign.isEmpty ? "\(row.name). " : "\(row.sign): \(row.name). "
    }
    return """
      <svg role="img" viewBox="0 0 \(n(Self.left + Self.width + 3 * Self.edge)) \(n(bottom + 8))" \
      width="\(n(Self.left + Self.width + 3 * Self.edge))">
      <title>\(names.joined())\(curve.top) … \(curve.bottom)</title>
      \(curve.rows.count == 1 ? columns : lines)\
      <line x1="\(n(Self.left))" x2="\(n(Self.left + Self.width))" y1="\(n(y(0)))" \
      y2="\(n(y(0)))" stroke="#000"/>
      \(label("0", at: y(0)))\(curve.highest > 0 ? label(curve.top, at: y(curve.highest)) : "")\
      \(curve.lowest < 0 ? label(curve.bottom, at: y(curve.lowest)) : "")\(months)</svg>

      """
  }

  private func n(_ number: Int) -> String { String(number) }

  private func y(_ value: Double) -> Int {
    let range = max(curve.highest - curve.lowest, 1)
    return Self.edge + Int(((curve.highest - value) / range * Double(Self.height)).rounded())
  }

  private func x(_ month: Int) -> Int {
    Self.left + Self.width * (2 * month + 1) / (2 * max(1, curve.months.count))
  }

  private func label(_ text: String, at y: Int) -> SVG {
    "<text x=\"\(n(Self.left - 6))\" y=\"\(n(y + 4))\" text-anchor=\"end\">\(text)</text>\n"
  }

  private var months: SVG {
    let step = max(1, curve.months.count / 12)
    let names = stride(from: 0, to: curve.months.count, by: step).map { index -> SVG in
      """
      <text x="\(n(x(index)))" y="\(n(Self.height + 2 * Self.edge))" \
      text-anchor="middle">\(curve.months[index])</text>

      """
    }
    return names.joined()
  }

  /// Below zero the columns are hollow: a printer without colours shows that, too.
  private var columns: SVG {
    let width = max(2, Self.width / max(1, curve.months.count) - 6)
    let values = curve.rows.first?.values ?? []
    return values.enumerated().map { index, value -> SVG in
      guard let value else { return "" }
      let (from, to) = (min(y(value), y(0)), max(y(value), y(0)))
      return """
        <rect x="\(n(x(index) - width / 2))" y="\(n(from))" width="\(n(width))" \
        height="\(n(max(1, to - from)))" fill="\(value < 0 ? "none" : "#666")" stroke="#000"/>

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
        stroke-width="\(index == 0 ? "3" : "1")" stroke-dasharray="\(Self.dashes(index))"/>
        <text x="\(n(Self.left + Self.width + 4 + 10 * (index % 3)))" \
        y="\(n(y(last) + 4))">\(row.sign)</text>

        """
    }.joined()
  }

  private static func dashes(_ index: Int) -> String {
    index == 0 ? "none" : "\(2 + 3 * (index % 4)) \(2 + index / 4 * 3)"
  }
}
