/// Lines of a cash table that do not belong there, are missing, or have lost what they come from.
extension Check {
  /// Depreciation and unpaid work move no money.
  static let nonCashLine = Check(
    "CF27", .warning, source: "idxchannel.com/milenomic (cash projection)"
  ) { checked in
    checked.records(of: .cashLine).compactMap { line in
      let source = line.links("derived_from").first.flatMap { checked.workbook[$0] }
      let isUnpaid = source?.kind == .cost && ["family", "own"].contains(source?.text("paid"))
      let words = Words(line.text("name") ?? "")
      guard isUnpaid || words.phrase(among: checked.wordlists[.nonCash]) != nil else { return nil }
      return Doubt(
        record: line.id, variant: isUnpaid ? "unpaid" : "", facts: [checked.name(of: line)])
    }
  }

  /// Something of the plan that moves cash has no line in a table that came from the plan.
  ///
  /// Of a table that was typed by itself nobody can tell which of its lines means the same.
  static let planLineMissing = Check("CF28", .hint, source: "own") { checked in
    checked.plans.compactMap { plan in
      guard plan.plan.cashLines.contains(where: { $0.derivedFrom != nil }),
        let rows = try? plan.plan.rowsNotInTable().filter({ row in
          row.amounts.contains { $0 != .zero }
        }), let first = rows.first
      else { return nil }
      return Doubt(
        record: plan.record.id,
        facts: [checked.name(of: plan.record), .count(rows.count), .text(first.name)])
    }
  }

  /// The line of the plan that a line comes from is gone.
  static let sourceRemoved = Check("CF29", .warning, source: "own") { checked in
    checked.plans.flatMap { plan -> [Doubt] in
      let lost = Set(plan.plan.linesWithoutSource.map(\.id))
      return plan.plan.cashLines.compactMap { line in
        let isGone = line.derivedFrom.map { checked.workbook[$0] == nil } ?? false
        guard lost.contains(line.id) || isGone else { return nil }
        return Doubt(
          record: line.id, field: "derived_from", variant: line.followsPlan ? "follows" : "",
          facts: [.text(line.name)])
      }
    }
  }

  /// Money in the cash book that no line of the table counts.
  static let bookWithoutLine = Check(
    "CF30", .hint, source: "Kementan (buku kas: scribd.com/document/654426866)"
  ) { checked in
    checked.plans.flatMap { plan in
      plan.plan.entriesNotCounted.map { entry in
        Doubt(
          record: entry.id, field: entry.date == nil ? "date" : "line",
          variant: entry.date == nil ? "day" : "", facts: [.text(entry.text)])
      }
    }
  }
}
