import WorksheetModel

/// The problem tree as boxes and arrows, for formats that draw.
public struct TreeDiagram: Hashable, Sendable {
  struct Box: Hashable, Sendable {
    /// The statement; empty for a place to write one on.
    let text: String
    /// What the card is by the rule, in a word; empty for a plain cause.
    let mark: String
    let standing: ProblemTree.Standing
    /// Empty rows to write on.
    var room = 0
  }

  struct Arrow: Hashable, Sendable {
    let cause: Int
    let effect: Int
    /// A further link, or one that closes a circle: nothing hangs on it.
    let isFurther: Bool
  }

  let boxes: [Box]
  let arrows: [Arrow]
  /// Below which box each hangs; nil for the focal problem and for loose cards.
  let parents: [Int?]

  init(boxes: [Box], arrows: [Arrow], parents: [Int?]) {
    self.boxes = boxes
    self.arrows = arrows
    self.parents = parents
  }

  init(_ subject: ReportSubject, _ tree: ProblemTree) {
    boxes = tree.nodes.map { node in
      Box(
        text: subject.name(of: node.id),
        mark: subject.mark(of: node.standing), standing: node.standing)
    }
    let indexes = Dictionary(
      zip(tree.nodes.map(\.id), tree.nodes.indices), uniquingKeysWith: { first, _ in first })
    let circles = Set(tree.circles)
    var parents: [Int?] = boxes.map { _ in nil }
    arrows = tree.links.compactMap { link in
      guard let cause = indexes[link.cause], let effect = indexes[link.effect],
        let own = indexes[link.writtenAt]
      else { return nil }
      let isFurther = link.field != .parent || circles.contains(link)
      if !isFurther { parents[own] = own == cause ? effect : cause }
      return Arrow(cause: cause, effect: effect, isFurther: isFurther)
    }
    self.parents = parents
  }
}

extension ReportSubject {
  fileprivate func mark(of standing: ProblemTree.Standing) -> String {
    switch standing {
    case .focal: phrase(.focal)
    case .root: phrase(.root)
    case .effect: catalogue.wording(.effect)
    case .cause, .unconnected: ""
    }
  }
}
