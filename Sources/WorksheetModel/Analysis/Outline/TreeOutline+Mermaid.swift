extension TreeOutline {
  /// Gives the boxes of a diagram their places.
  mutating func read(_ diagram: MermaidDiagram, _ words: SideWords) {
    if let boxes = diagram.mindmap {
      let reading = OutlineLines(boxes: boxes, words: words)
      entries = reading.entries
      remarks = reading.remarks
    } else {
      let tree = MermaidTree(diagram, words: words)
      entries = tree.entries
      remarks = tree.remarks
    }
    for (text, line) in diagram.others where !text.isEmpty {
      entries.append(Entry(text: text, line: line, isApart: true))
    }
  }
}

/// A flowchart as a tree around its focal problem.
struct MermaidTree {
  private(set) var entries: [TreeOutline.Entry] = []
  private(set) var remarks: [TreeOutline.Remark] = []

  private let boxes: [MermaidDiagram.Box]
  private var sides: [ProblemTree.Role?] = []
  private var texts: [String] = []
  private var causes: [[Int]]
  private var effects: [[Int]]
  /// Which entry a box became.
  private var places: [Int?]

  init(_ diagram: MermaidDiagram, words: TreeOutline.SideWords) {
    boxes = diagram.boxes
    causes = Array(repeating: [], count: boxes.count)
    effects = causes
    places = Array(repeating: nil, count: boxes.count)
    for box in boxes {
      let named = words.side(of: box.text)
      let frame = box.frames.reversed().lazy.compactMap { words.side(of: $0)?.role }.first
      sides.append(named.map(\.role) ?? frame)
      texts.append(named.flatMap { $0.rest.isEmpty ? nil : $0.rest } ?? box.text)
    }
    for arrow in diagram.arrows {
      effects[arrow.from].append(arrow.to)
      causes[arrow.to].append(arrow.from)
    }
    let pointsToEffects = arrowsPointToEffects(diagram.arrows)
    if !pointsToEffects { swap(&causes, &effects) }
    guard let focal = focal else { return }
    if !diagram.arrows.isEmpty {
      remarks.append(
        pointsToEffects
          ? .arrowsToEffects(focal: texts[focal]) : .arrowsToCauses(focal: texts[focal]))
    }
    place(around: focal)
  }

  // MARK: Meaning

  /// Cause → effect is how problem trees are drawn, unless the sides say otherwise or the diagram is
  /// one that branches from a single box: that one is the problem, and what it branches into is why.
  private func arrowsPointToEffects(_ arrows: [MermaidDiagram.Arrow]) -> Bool {
    func height(_ box: Int) -> Int? {
      switch sides[box] {
      case .cause: 0
      case .focal: 1
      case .effect: 2
      case nil: nil
      }
    }
    for arrow in arrows {
      guard let from = height(arrow.from), let to = height(arrow.to), from != to else { continue }
      return from < to
    }
    let starts = boxes.indices.filter { causes[$0].isEmpty && !effects[$0].isEmpty }
    let ends = boxes.indices.filter { effects[$0].isEmpty && !causes[$0].isEmpty }
    let branches = starts.count == 1 && ends.count > 1 && causes.allSatisfy { $0.count < 2 }
    return !branches
  }

  /// The box that was named as such, else the one that all arrows lead to, else the one with the most
  /// boxes before and behind it.
  private var focal: Int? {
    if let named = sides.firstIndex(of: .focal) { return named }
    let joined = boxes.indices.filter { !causes[$0].isEmpty || !effects[$0].isEmpty }
    let ends = joined.filter { effects[$0].isEmpty }
    // Beyond some size the search would take longer than anybody waits.
    guard ends.count != 1, joined.count <= 1000 else { return ends.first }
    let reach = joined.map { (reached(from: $0, causes) + reached(from: $0, effects), $0) }
    let most = reach.map(\.0).max()
    return reach.filter { $0.0 == most }.map(\.1).max {
      (causes[$0].count, -$0) < (causes[$1].count, -$1)
    } ?? boxes.indices.first
  }

  private func reached(from start: Int, _ next: [[Int]]) -> Int {
    var seen: Set<Int> = [start]
    var waiting = [start]
    while let box = waiting.popLast() {
      for other in next[box] where seen.insert(other).inserted { waiting.append(other) }
    }
    return seen.count
  }

  // MARK: Places

  private mutating func place(around focal: Int) {
    add(focal, below: nil)
    spread(from: focal, along: causes, as: .cause)
    spread(from: focal, along: effects, as: .effect)
    for box in boxes.indices where places[box] == nil {
      add(box, below: nil)
      entries[entries.count - 1].isApart = true
    }
    for box in boxes.indices { addFurther(box) }
  }

  private mutating func add(_ box: Int, below parent: Int?, as side: ProblemTree.Role? = nil) {
    places[box] = entries.count
    entries.append(
      TreeOutline.Entry(
        text: texts[box], line: boxes[box].line, side: side ?? sides[box],
        parent: parent.flatMap { places[$0] }))
  }

  /// Nearer boxes first, so that a box hangs where its way to the focal problem is shortest.
  private mutating func spread(from focal: Int, along next: [[Int]], as side: ProblemTree.Role) {
    var row = [focal]
    while !row.isEmpty {
      var following: [Int] = []
      for box in row {
        for other in next[box] where places[other] == nil {
          add(other, below: box, as: side)
          following.append(other)
        }
      }
      row = following
    }
  }

  /// Arrows that hang nobody: kept as further effects of their cause, circles included.
  private mutating func addFurther(_ box: Int) {
    guard let own = places[box] else { return }
    let isEffect = entries[own].side == .effect && !entries[own].isApart
    let others = isEffect ? causes[box] : effects[box]
    for other in others {
      guard let place = places[other], place != entries[own].parent,
        !entries[own].alsoUnder.contains(place),
        entries[place].side != .effect || isEffect
          || entries[own].isApart
      else { continue }
      entries[own].alsoUnder.append(place)
    }
  }
}
