// The lines of revenue and cost: thick, thin, dotted; told apart in every print.
extension Report.Crossing {
  typealias SVG = Markup<HTMLPage.Language>

  private static var width: Int { 560 }
  private static var height: Int { 200 }
  private static var left: Int { 20 }
  private static var top: Int { 24 }

  /// The size of the drawing, and what it shows.
  var drawing: (size: SVG, content: SVG) {
    let height = n(Self.top + Self.height + 28 + 3 * 16)
    let content: SVG = """
      <path d="M\(n(x(0))) \(n(Self.top))V\(n(y(0)))H\(n(x(1)))" fill="none" stroke="#000"/>
      \(line(from: 0, to: price * most, look: " stroke-width=\"3\""))\
      \(line(from: fixed, to: fixed + unitCost * most, look: ""))\
      \(line(from: fixed, to: fixed, look: " stroke-dasharray=\"2 4\""))\
      \(points)\(legend)
      """
    return ("viewBox=\"0 0 680 \(height)\" width=\"680\" height=\"\(height)\"", content)
  }

  private func n(_ number: Int) -> String { String(number) }

  /// The quantity at the right edge, and the rupiah at the top.
  private var most: Double { max(sold, min(even ?? 0, sold * 8)) * 1.2 }
  private var highest: Double { max(price * most, fixed + unitCost * most, 1) }

  private func x(_ share: Double) -> Int { Self.left + Int(share * Double(Self.width)) }

  private func y(_ amount: Double) -> Int {
    Self.top + Self.height - Int((amount / highest * Double(Self.height)).rounded())
  }

  private func line(from start: Double, to end: Double, look: SVG) -> SVG {
    """
    <line x1="\(n(x(0)))" y1="\(n(y(start)))" x2="\(n(x(1)))" y2="\(n(y(end)))" stroke="#000"\(look)/>

    """
  }

  /// What is sold and where the lines cross; of two that are near, one stands above the drawing.
  private var points: SVG {
    let sold = point(sold, words.sold, textAt: Self.top + Self.height + 18)
    guard let even, even <= most else { return sold }
    return "\(sold)\(point(even, words.even, textAt: Self.top - 10))"
  }

  private func point(_ quantity: Double, _ name: String, textAt height: Int) -> SVG {
    let share = most > 0 ? quantity / most : 0
    let anchor: SVG = share > 0.66 ? "end" : share < 0.33 ? "start" : "middle"
    return """
      <line x1="\(n(x(share)))" y1="\(n(Self.top - 6))" x2="\(n(x(share)))" y2="\(n(y(0) + 6))" \
      stroke="#000" stroke-dasharray="6 3"/>
      <text x="\(n(x(share)))" y="\(n(height))" text-anchor="\(anchor)">\(name)</text>

      """
  }

  private var legend: SVG {
    let looks: [SVG] = [" stroke-width=\"3\"", "", " stroke-dasharray=\"2 4\""]
    let names = [words.revenue, words.cost, words.fixed]
    return zip(looks, names).enumerated().map { index, item -> SVG in
      let y = Self.top + Self.height + 38 + index * 16
      return """
        <line x1="\(n(Self.left))" x2="\(n(Self.left + 40))" y1="\(n(y))" y2="\(n(y))" stroke="#000"\(item.0)/>
        <text x="\(n(Self.left + 48))" y="\(n(y + 4))">\(item.1)</text>

        """
    }.joined()
  }
}

extension Report.Crossing.Words {
  var all: [String] { [revenue, cost, fixed, sold, even].filter { !$0.isEmpty } }
}
