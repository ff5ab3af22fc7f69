/// Whether a field visit brought home something to work with.
extension Check {
  static let visitWithoutFigure = Check("KV01", .warning, source: "own") { checked in
    checked.visits { visit in
      guard !checked.children(of: visit, kind: .figure).contains(where: { $0.isAnswered("value") })
      else { return nil }
      return Doubt(record: visit.id, facts: [checked.name(of: visit)])
    }
  }

  /// Nothing was found that does not fit here: then it was admired rather than examined.
  static let nothingUnfit = Check("KV02", .warning, source: "own") { checked in
    checked.visits { visit in
      let lessons = checked.children(of: visit, kind: .lesson)
      guard !lessons.contains(where: { $0.flag("fits") == false }) else { return nil }
      return Doubt(record: visit.id, facts: [checked.name(of: visit)])
    }
  }

  /// A follow-up needs a name and a date.
  static let followUp = Check("KV03", .warning, source: "own") { checked in
    checked.records(of: .visit).flatMap { visit -> [Doubt] in
      let steps = checked.children(of: visit, kind: .followUp)
      guard !steps.isEmpty else {
        return [Doubt(record: visit.id, variant: "none", facts: [checked.name(of: visit)])]
      }
      return steps.flatMap { checked.unanswered(["who", "due"], of: $0) }
    }
  }

  /// All observations were told or interpreted.
  static let nothingSeen = Check("KV04", .hint, source: "own") { checked in
    checked.visits { visit in
      let observations = checked.children(of: visit, kind: .observation)
      guard !observations.isEmpty, !observations.contains(where: { $0.text("how") == "seen" })
      else { return nil }
      return Doubt(record: visit.id, facts: [checked.name(of: visit)])
    }
  }
}

extension CheckedWorkbook {
  fileprivate func visits(_ doubt: (Record) -> Doubt?) -> [Doubt] {
    records(of: .visit).compactMap(doubt)
  }

  /// One doubt per question without an answer; the key is the variant.
  func unanswered(_ fields: [FieldKey], of record: Record) -> [Doubt] {
    fields.filter { !record.isAnswered($0) }.map {
      Doubt(record: record.id, field: $0, variant: $0.text, facts: [name(of: record)])
    }
  }
}
