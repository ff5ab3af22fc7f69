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

/// What a visit is worth as evidence.
extension Check {
  /// Everything that was told came from one mouth.
  static let oneMouth = Check("KV05", .hint, source: "own (field visit)") { checked in
    checked.visits { visit in
      let notes = checked.children(of: visit, kind: .observation)
        .filter { $0.text("how") != "interpreted" }
      let facts = notes + checked.children(of: visit, kind: .figure)
      let told = facts.filter { ($0.text("how") ?? $0.text("source")) == "told" }
      guard told.count >= 3, told.count == facts.count else { return nil }
      let tellers = Set(told.compactMap { $0.text("told_by")?.lowercased() })
      let isOne = tellers.isEmpty ? visit.namesOneHost : tellers.count == 1
      return isOne ? Doubt(record: visit.id, facts: [checked.name(of: visit)]) : nil
    }
  }

  /// A question came home without an answer.
  static let openQuestion = Check("KV06", .hint, source: "own (field visit)") { checked in
    checked.records(of: .visit).flatMap { visit -> [Doubt] in
      let questions = checked.children(of: visit, kind: .visitQuestion)
      // Before the journey none has an answer.
      guard questions.contains(where: { $0.isAnswered("answer") }) else { return [] }
      return questions.filter { !$0.isAnswered("answer") }.map {
        Doubt(record: $0.id, field: "answer", facts: [checked.name(of: $0)])
      }
    }
  }

  /// A figure of the plan is ten times that of the visit it came from; a hundred times is CF12.
  static let farFromVisit = Check("KV07", .hint, source: "own (field visit)") { checked in
    checked.records(of: .figure).compactMap { record in
      guard let figure = VisitedFigure(record, in: checked.workbook),
        (10..<100).contains(figure.times)
      else { return nil }
      return doubt(about: figure, in: checked)
    }
  }
}

extension Record {
  /// "Pak Harun dan Bu Yati" are two.
  fileprivate var namesOneHost: Bool {
    guard let host = text("host") else { return false }
    let words = host.lowercased().split { !$0.isLetter && $0 != "," && $0 != "/" && $0 != ";" }
    return !words.contains { ["dan", "and", "serta", "&"].contains($0) }
      && !host.contains { ",/;&".contains($0) }
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
