/// Where the boxes of a diagram stand: effects above the focal problem, causes below it, loose cards in
/// rows at the bottom. Every branch is as wide as its parts side by side.
struct TreePlacement {
  struct Spot {
    var left = 0
    var top = 0
    var height = 0
  }

  /// How large boxes are drawn.
  struct Measure {
    /// Columns of a statement.
    let columns: Int
    let boxWidth: Int
    let gap: Int
    let rise: Int
    let rowHeight = 16

    /// For a picture of its own.
    static var picture: Measure { Measure(columns: 24, boxWidth: 200, gap: 16, rise: 36) }
    /// For a page of paper, beside other things.
    static var page: Measure { Measure(columns: 19, boxWidth: 132, gap: 8, rise: 28) }
  }

  private(set) var spots: [Spot]
  private(set) var width = 0
  private(set) var height = 0
  /// Where the loose cards begin; nil when there are none.
  private(set) var looseTop: Int?

  /// The statement of each box in rows.
  let rows: [[String]]
  let measure: Measure
  private let diagram: TreeDiagram
  private let children: [[Int]]
  private var widths: [Int]

  init(_ diagram: TreeDiagram, _ measure: Measure = .picture, on paper: Paper) {
    self.diagram = diagram
    self.measure = measure
    let rows = diagram.boxes.map { paper.wrapped($0.text, to: measure.columns) }
    self.rows = rows
    var children: [[Int]] = diagram.boxes.map { _ in [] }
    for (index, parent) in diagram.parents.enumerated() {
      if let parent { children[parent].append(index) }
    }
    self.children = children
    widths = diagram.boxes.map { _ in measure.boxWidth }
    spots = zip(diagram.boxes, rows).map { box, rows in
      Spot(height: (rows.count + box.room + (box.mark.isEmpty ? 0 : 1)) * measure.rowHeight + 14)
    }
    placeAll()
  }

  private mutating func placeAll() {
    var placed = Set<Int>()
    if let focal = diagram.boxes.firstIndex(where: { $0.standing == .focal }) {
      let branch = order(from: focal)
      placed.formUnion(branch.map(\.box))
      (width, height) = place(branch, left: 0, top: 0)
    }
    let roots = diagram.boxes.indices.filter { diagram.parents[$0] == nil && !placed.contains($0) }
    placeLoose(roots, &placed)
    // What stands in a circle hangs on nothing that was met.
    placeLoose(Array(diagram.boxes.indices), &placed)
  }

  /// Branches side by side, in a new row when one is wide enough.
  private mutating func placeLoose(_ roots: [Int], _ placed: inout Set<Int>) {
    let room = max(width, 5 * (measure.boxWidth + measure.gap))
    var (left, top, lowest) = (0, height + 2 * measure.rise, height)
    for root in roots where !placed.contains(root) {
      let branch = order(from: root).filter { !placed.contains($0.box) }
      placed.formUnion(branch.map(\.box))
      if looseTop == nil { looseTop = top }
      if left > 0, left + widths[root] > room { (left, top) = (0, lowest + measure.rise) }
      let size = place(branch, left: left, top: top)
      left += size.width + measure.gap
      lowest = max(lowest, top + size.height)
      width = max(width, left - measure.gap)
    }
    height = lowest
  }

  /// A branch, each box before those on it, with how far it is from the start; upwards is negative.
  private mutating func order(from start: Int) -> [(box: Int, level: Int)] {
    var order: [(box: Int, level: Int)] = []
    var seen: Set<Int> = []
    var waiting = [(box: start, level: 0)]
    while let (box, level) = waiting.popLast() {
      guard seen.insert(box).inserted else { continue }
      order.append((box, level))
      for child in children[box].reversed() where !seen.contains(child) {
        waiting.append((child, isEffect(child) ? level - 1 : level + 1))
      }
    }
    for (box, _) in order.reversed() {
      let sides = [children[box].filter(isEffect), children[box].filter { !isEffect($0) }]
      widths[box] = sides.reduce(measure.boxWidth) { max($0, width(of: $1)) }
    }
    return order
  }

  private func isEffect(_ box: Int) -> Bool { diagram.boxes[box].standing == .effect }

  private func width(of side: [Int]) -> Int {
    side.reduce(0) { $0 + widths[$1] } + max(0, side.count - 1) * measure.gap
  }

  private mutating func place(
    _ branch: [(box: Int, level: Int)], left: Int, top: Int
  ) -> (width: Int, height: Int) {
    guard let root = branch.first?.box else { return (0, 0) }
    let members = Set(branch.map(\.box))
    let tops = tops(of: branch, from: top)
    var lefts: [Int: Int] = [root: left]
    for (box, level) in branch {
      let start = lefts[box] ?? left
      spots[box].left = start + (widths[box] - measure.boxWidth) / 2
      // Boxes stand at the edge of their row that faces the focal problem.
      let row = tops.rows[level] ?? (top, 0)
      spots[box].top = level < 0 ? row.top + row.height - spots[box].height : row.top
      for side in [children[box].filter(isEffect), children[box].filter { !isEffect($0) }] {
        var next = start + (widths[box] - width(of: side)) / 2
        for child in side where members.contains(child) && lefts[child] == nil {
          lefts[child] = next
          next += widths[child] + measure.gap
        }
      }
    }
    return (widths[root], tops.height)
  }

  private func tops(
    of branch: [(box: Int, level: Int)], from top: Int
  ) -> (rows: [Int: (top: Int, height: Int)], height: Int) {
    var heights: [Int: Int] = [:]
    for (box, level) in branch { heights[level] = max(heights[level] ?? 0, spots[box].height) }
    var rows: [Int: (top: Int, height: Int)] = [:]
    var next = top
    for (level, height) in heights.sorted(by: { $0.key < $1.key }) {
      rows[level] = (next, height)
      next += height + measure.rise
    }
    return (rows, max(0, next - measure.rise - top))
  }
}
