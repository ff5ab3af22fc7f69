/// Whether the cards form one tree with one focal problem.
extension Check {
  private static let handOut = "ml.scribd.com/doc/37093595 (hand-out on problem trees)"

  /// Exactly one focal problem. A workbook without problems and ideas has nothing to say yet.
  static let focalProblem = Check("PT01", .error, source: handOut) { checked in
    let focal = checked.tree.nodes.filter { $0.role == .focal }
    if focal.isEmpty {
      let isBegun = checked.hasRecords(of: .problem) || checked.hasRecords(of: .idea)
      return isBegun ? [Doubt(variant: "none")] : []
    }
    return focal.dropFirst().map {
      Doubt(record: $0.id, field: "role", variant: "many", facts: [.count(focal.count)])
    }
  }

  /// A causes B causes A.
  static let circle = Check("PT05", .error, source: "own") { checked in
    checked.tree.circles.map { link in
      Doubt(
        record: link.writtenAt, field: link.field,
        facts: [checked.statement(link.cause), checked.statement(link.effect)])
    }
  }

  /// A card that no links join to the focal problem.
  static let looseCard = Check("PT08", .error, source: handOut) { checked in
    guard checked.tree.focal != nil else { return [] }
    return checked.tree.nodes
      .filter { $0.standing == .unconnected && $0.role != .focal }
      .map { Doubt(record: $0.id, facts: [.text($0.statement)]) }
  }

  /// "Why?" was asked once only, there is one branch only, or nobody asked what follows from it.
  static let shallowTree = Check("PT09", .warning, source: "slideplayer.info/amp/13139489") {
    checked in
    guard let focal = checked.tree.focal else { return [] }
    let causes = checked.tree.causes(of: focal).count
    var doubts: [Doubt] = []
    if checked.tree.depth < 2 {
      doubts.append(Doubt(record: focal, variant: "depth", facts: [.count(checked.tree.depth)]))
    }
    if causes < 2 {
      doubts.append(Doubt(record: focal, variant: "branches", facts: [.count(causes)]))
    }
    if checked.tree.effects(of: focal).isEmpty {
      doubts.append(Doubt(record: focal, variant: "effects"))
    }
    return doubts
  }

  /// The end of a chain says why it ends, and only an end does.
  static let stopReason = Check("PT10", .error, source: "own; 5 whys") { checked in
    checked.tree.nodes.compactMap { node in
      guard node.standing == .cause else { return nil }
      let hasCauses = checked.tree.hasCauses(node.id)
      guard hasCauses == (node.stopReason != nil) else { return nil }
      return Doubt(
        record: node.id, field: "stop_reason", variant: hasCauses ? "not_root" : "open",
        facts: [.text(node.statement)])
    }
  }

  /// Every link was read aloud as "because ..., therefore ..." and found right. A further link of a
  /// card that has several is only doubted when somebody found it wrong.
  static let unreadLink = Check("PT16", .error, source: handOut) { checked in
    checked.tree.links.compactMap { link in
      let reply = checked.reply(to: link)
      let isDenied = reply == .no
      guard reply != .yes, link.field == .parent || isDenied else { return nil }
      return Doubt(
        record: link.writtenAt, field: link.readingField,
        variant: isDenied ? "wrong" : "unread",
        facts: [checked.statement(link.cause), checked.statement(link.effect)])
    }
  }
}

extension CheckedWorkbook {
  /// What the group said about a link.
  fileprivate func reply(to link: ProblemTree.Link) -> LinkReading.Reply? {
    tree.places[link.writtenAt].flatMap { link.reply(on: cards[$0].record) }
  }

  /// What is written on a card, as a fact for a sentence.
  func statement(_ id: RecordID) -> Finding.Fact { .text(tree[id]?.statement ?? id.text) }
}
