/// Whether what was chosen can rest on the potentials it uses.
extension Check {
  /// All that is known is a guess.
  static let onlyEstimated = Check("PO06", .hint, source: "own; objective measurement") { checked in
    checked.records(of: .potential).filter { $0.text("evidence") == "estimate" }.map {
      Doubt(record: $0.id, field: "evidence", facts: [checked.name(of: $0)])
    }
  }

  /// What is taken too much of already would be taken more of.
  static let overusedPotential = Check("PO07", .warning, source: "own; domain sheet P1") {
    checked in
    checked.chosenUses.filter { $0.potential.text("present_use") == "overused" }.map { use in
      Doubt(
        record: use.potential.id, field: "present_use",
        facts: [checked.name(of: use.potential), checked.name(of: use.idea)])
    }
  }

  /// "The market" buys nothing; somebody with a name does.
  static let buyerWithoutName = Check("PO08", .hint, source: "own; domain sheet P3") { checked in
    checked.chosenUses.filter { $0.potential.text("buyer") == nil }.map { use in
      Doubt(
        record: use.potential.id, field: "buyer",
        facts: [checked.name(of: use.potential), checked.name(of: use.idea)])
    }
  }

  /// The plan sells in months in which its material is not there.
  static let monthsWithoutMaterial = Check("PO09", .warning, source: "own") { checked in
    checked.plans.flatMap { plan -> [Doubt] in
      let needed = plan.plan.productionMonths
      let ideas = plan.record.links("ideas").compactMap { checked.workbook[$0] }
      let potentials = ideas.flatMap { $0.links("potentials") }.compactMap { checked.workbook[$0] }
      return potentials.compactMap { potential in
        let months = Set(potential["months"]?.wholes ?? [])
        let gap = needed.subtracting(months).sorted()
        guard !months.isEmpty, !gap.isEmpty else { return nil }
        return Doubt(
          record: potential.id, field: "months",
          facts: [checked.name(of: potential), checked.name(of: plan.record), .months(gap)])
      }
    }
  }

  /// Potentials that nobody looked for are easily overlooked.
  static let missingCapital = Check("PO10", .hint, source: "own; domain sheet P1") { checked in
    guard checked.hasRecords(of: .potential) else { return [] }
    let missing = PotentialInventory(checked.workbook, worksheets: checked.worksheets).missing
    guard !missing.isEmpty else { return [] }
    return [Doubt(facts: [.count(missing.count), .labels(missing.map(\.choice.label))])]
  }

  /// Only the women or only the others scored; where both are in the group both are asked.
  static let onlyOneVoice = Check("PO11", .hint, source: "own; MPA score lists") { checked in
    guard let part = checked.worksheets.part(.potential), checked.hasBothSexes else { return [] }
    let asked = Voice.allCases.map { voice in part.keys.filter(voice.owns) }
    guard asked.allSatisfy({ !$0.isEmpty }) else { return [] }
    let silent = checked.records(of: .potential).compactMap { potential -> Doubt? in
      let missing = asked.filter { !$0.contains { potential[$0] != nil } }
      guard missing.count == 1, let field = missing.first?.first else { return nil }
      return Doubt(
        record: potential.id, field: field, variant: field == asked[0].first ? "others" : "women",
        facts: [checked.name(of: potential)])
    }
    // One finding for all, because the group scores in one go.
    return silent.prefix(1).map { doubt in
      var doubt = doubt
      doubt.facts.append(.count(silent.count))
      return doubt
    }
  }

  private enum Voice: String, CaseIterable {
    case others = "score"
    case women = "score_women"

    func owns(_ key: FieldKey) -> Bool { key.suffix(after: rawValue) != nil }
  }

  /// Two by two the answers contradict each other.
  static let circleOfPairs = Check("PO12", .hint, source: "own") { checked in
    guard checked.hasRecords(of: .pair) else { return [] }
    return [Kind.potential, .idea].compactMap { kind in
      let ranking = PairwiseRanking(kind, in: checked.workbook, worksheets: checked.worksheets)
      guard let circle = ranking.circle() else { return nil }
      let names = (circle + circle.prefix(1)).compactMap { checked.workbook[$0] }
        .map { checked.worksheets.name(of: $0) }
      let ends = Set(circle.prefix(2))
      let pair = checked.records(of: .pair).first {
        Set($0.links("a") + $0.links("b")) == ends
      }
      return pair.map {
        Doubt(record: $0.id, field: "winner", facts: [.text(names.joined(separator: " > "))])
      }
    }
  }

  /// An idea that uses nothing of what is there has to buy everything.
  static let ideaWithoutPotential = Check(
    "PO13", .hint, source: "own; report of the companion training"
  ) { checked in
    guard checked.hasRecords(of: .potential), checked.hasRecords(of: .idea) else { return [] }
    return PotentialInventory(checked.workbook, worksheets: checked.worksheets).unsupported
      .compactMap { checked.workbook[$0] }
      .map { Doubt(record: $0.id, field: "potentials", facts: [checked.name(of: $0)]) }
  }
}

extension CheckedWorkbook {
  /// Each potential with a chosen idea that uses it.
  fileprivate var chosenUses: [(potential: Record, idea: Record)] {
    records(of: .idea).filter { $0.flag("chosen") == true }.flatMap { idea in
      idea.links("potentials").compactMap { id in
        guard let potential = workbook[id], potential.kind == .potential else { return nil }
        return (potential, idea)
      }
    }
  }

  /// A group of women only, or of men only, has one voice.
  fileprivate var hasBothSexes: Bool {
    let profile = workbook.single(.profile)
    return profile?.whole("members_women") != 0 && profile?.whole("members_men") != 0
  }
}

extension Plan {
  /// The months of the calendar (1...12) in which something is made to be sold.
  ///
  /// Those that the sales name; a sale that names none counts in all months of the cycles, which
  /// follow each other from the first month of the plan on.
  var productionMonths: Set<Int> {
    guard !sales.isEmpty else { return [] }
    let length = cycleMonths.multiplied(by: cyclesPerYear)?.whole ?? 12
    let cycles = (0..<min(max(length, 1), 12)).map { start.advanced(by: $0).month }
    return Set(sales.flatMap { $0.timing.months.isEmpty ? cycles : $0.timing.months })
  }
}
