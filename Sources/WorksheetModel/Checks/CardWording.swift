/// How the cards are worded. All of these are doubts that a group may dismiss with a reason.
extension Check {
  private static let handOut = "ml.scribd.com/doc/37093595 (hand-out on problem trees)"

  /// "There is no clinic" names a missing solution instead of a bad state.
  static let missingSolution = Check("PT02", .warning, source: handOut) { checked in
    let exceptions = checked.wordlists[.missingSolutionExcept]
    return checked.doubts(.missingSolution) { words in
      words.removing(exceptions).phrase(among: checked.wordlists[.missingSolution])
    }
  }

  /// "Training is needed" is what somebody wants to do, not what is wrong.
  static let activityOnCard = Check("PT03", .warning, source: handOut) { checked in
    checked.doubts(.activityStart) { words in
      guard let start = words.opening(among: checked.wordlists[.activityStart]) else { return nil }
      let isFailing =
        checked.wordlists[.activityNoun].contains(start.text)
        && words.phrase(among: checked.wordlists[.activityFailing]) != nil
      return isFailing ? nil : start
    }
  }

  /// Two problems, or a problem with its cause, on one card.
  static let twoProblems = Check("PT04", .warning, source: handOut) { checked in
    checked.cards.compactMap { card in
      if card.node.statement.utf8.contains(UInt8(ascii: ";")) {
        return Doubt(record: card.node.id, field: "statement", facts: [.text(";")])
      }
      return checked.joint(on: card).map {
        Doubt(record: card.node.id, field: "statement", facts: [.text($0.text)])
      }
    }
  }

  /// No evidence, or a claim about all and always without a number.
  static let cardEvidence = Check("PT11", .warning, source: "own") { checked in
    checked.cards.flatMap { card in
      var doubts: [Doubt] = []
      if !card.record.isAnswered("evidence") {
        doubts.append(Doubt(record: card.node.id, field: "evidence", variant: "evidence"))
      }
      if card.lists.contains(.absolute), !card.words.hasNumber,
        card.words.phrase(among: checked.wordlists[.numberWord]) == nil,
        let word = card.words.phrase(among: checked.wordlists[.absolute])
      {
        doubts.append(
          Doubt(
            record: card.node.id, field: "statement", variant: "absolute",
            facts: [.text(word.text)]))
      }
      return doubts
    }
  }

  /// A word so wide that nobody can act on it, where the tree begins or ends.
  static let umbrellaWord = Check("PT12", .warning, source: "own") { checked in
    checked.doubts(.umbrella) { words in
      words.phrase(among: checked.wordlists[.umbrella])
    } where: { node in
      switch node.standing {
      case .focal, .root: true
      case .cause: !checked.tree.hasCauses(node.id)
      case .effect, .unconnected: false
      }
    }
  }

  /// A judgement about people instead of a state.
  static let blame = Check("PT13", .warning, source: "own") { checked in
    checked.doubts(.blame) {
      $0.removing(checked.wordlists[.blameExcept]).phrase(among: checked.wordlists[.blame])
    }
  }

  /// Something that may happen one day.
  static let imagined = Check("PT14", .warning, source: handOut) { checked in
    checked.doubts(.imagined) {
      $0.removing(checked.wordlists[.imaginedExcept]).phrase(among: checked.wordlists[.imagined])
    }
  }

  /// A card of one or two words says too little, one of more than fifteen too much.
  static let cardLength = Check("PT15", .hint, source: "own") { checked in
    checked.cards.compactMap { card in
      let count = card.node.statement.wordCount
      guard !(3...15).contains(count) else { return nil }
      let variant = count == 0 ? "empty" : count == 1 ? "noun" : count < 3 ? "short" : "long"
      return Doubt(
        record: card.node.id, field: "statement", variant: variant, facts: [.count(count)])
    }
  }
}

extension CheckedWorkbook {
  /// A doubt about the statement of each card in which `phrase` finds something.
  ///
  /// - Parameter list: what it looks for stands in this list.
  fileprivate func doubts(
    _ list: Wordlists.Name, _ phrase: (Words) -> Words?,
    where isConcerned: (ProblemTree.Node) -> Bool = { _ in true }
  ) -> [Doubt] {
    // By place: a card is large, and most have nothing of a list.
    cards.indices.filter { cards[$0].lists.contains(list) }.compactMap { place in
      let card = cards[place]
      guard isConcerned(card.node), let found = phrase(card.words) else { return nil }
      return Doubt(record: card.node.id, field: "statement", facts: [.text(found.text)])
    }
  }

  /// A word that joins two statements; "rusak dan hancur" joins two adjectives and is one state.
  fileprivate func joint(on card: Card) -> Words? {
    guard card.lists.contains(.joint) else { return nil }
    let words = card.words.removing(wordlists[.jointExcept])
    guard let (joint, place) = words.joint(among: wordlists[.joint]) else { return nil }
    let adjectives = wordlists[.adjective]
    let isPairOfAdjectives =
      wordlists[.adjectiveJoint].contains(joint.text) && place + joint.count == words.count - 1
      && adjectives.contains(words.list[place - 1])
      && adjectives.contains(words.list[words.count - 1])
    return isPairOfAdjectives ? nil : joint
  }
}
