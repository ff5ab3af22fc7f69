/// Whether what is said about potentials can be believed and is used.
extension Check {
  static let potentialWithoutEvidence = Check("PO01", .hint, source: "own") { checked in
    checked.records(of: .potential).filter { !$0.isAnswered("evidence") }.map {
      Doubt(record: $0.id, field: "evidence", facts: [checked.name(of: $0)])
    }
  }

  /// A score that nobody can explain will be another one tomorrow.
  static let scoreWithoutReason = Check("PO02", .warning, source: "own; objective measurement") {
    checked in
    checked.records(of: .potential).compactMap { potential in
      let bare = potential.fields.keys.compactMap { $0.suffix(after: "score") }
        .map { FieldKey("score_note." + $0) }
        .filter { !potential.isAnswered($0) }
      return bare.min().map {
        Doubt(
          record: potential.id, field: $0,
          facts: [checked.name(of: potential), .count(bare.count)])
      }
    }
  }

  /// One of the three best potentials, and no idea uses it.
  static let unusedPotential = Check("PO03", .hint, source: "own") { checked in
    let ideas = checked.records(of: .idea)
    guard !ideas.isEmpty else { return [] }
    let used = Set(ideas.flatMap { $0.links("potentials") })
    return checked.potentialRanking.rows.compactMap { row in
      guard let rank = row.rank, rank <= 3, !used.contains(row.id),
        let potential = checked.workbook[row.id]
      else { return nil }
      return Doubt(record: row.id, facts: [checked.name(of: potential), .count(rank)])
    }
  }

  /// An idea was chosen although a gate question of its potential says no.
  static let gatedPotentialInUse = Check("PO04", .warning, source: "own") { checked in
    let gates = Dictionary(
      checked.potentialRanking.rows.compactMap { row in row.failedGates.first.map { (row.id, $0) }
      },
      uniquingKeysWith: { first, _ in first })
    return checked.records(of: .idea).filter { $0.flag("chosen") == true }.flatMap { idea in
      idea.links("potentials").compactMap { id in
        guard let gate = gates[id], let potential = checked.workbook[id] else { return nil }
        return Doubt(
          record: id, field: gate, facts: [checked.name(of: potential), checked.name(of: idea)])
      }
    }
  }

  /// A total is only comparable when every criterion has a score.
  static let incompleteScores = Check("PO05", .hint, source: "own") { checked in
    checked.potentialRanking.rows.compactMap { row in
      guard !row.isGated, let first = row.missing.first,
        let potential = checked.workbook[row.id]
      else { return nil }
      return Doubt(
        record: row.id, field: first,
        facts: [checked.name(of: potential), .count(row.missing.count)])
    }
  }
}
