extension Workbook {
  /// The same workbook in which nobody is named: `word` gives what stands for the n-th person.
  ///
  /// Fields that ask for a person lose the name. In other texts a name is replaced when it has two
  /// words or more, or belongs to a person who was listed: "Desa" as an owner is also a word.
  public func withoutNames(_ worksheets: Worksheets, word: (Int) -> String) -> Workbook {
    let people = People(in: self, worksheets)
    var copy = self
    for record in records {
      let hidden = people.hidden(in: record, worksheets, word)
      if hidden != record { copy.recordsByID[record.id] = hidden }
    }
    // Hiding names is no change of what was approved; a difference that was there before stays one.
    if let review = latestReview, !isUnlikeApproved, review[ReviewState.checksum] != nil {
      let checksum = Value.text(copy.contentChecksum)
      copy.recordsByID[review.id]?.fields[ReviewState.checksum] = checksum
    }
    return copy
  }

  /// The same workbook without what a mentor remarked and the group replied.
  public var withoutRemarks: Workbook {
    Workbook(
      header: header, records: records.filter { $0.kind != .remark }, removed: removed,
      otherLines: otherLines)
  }
}

/// Who is named in a workbook.
private struct People {
  private var numbers: [String: Int] = [:]
  /// Names to be looked for in any text, the longest first: "Bu Siti" would leave half of
  /// "Bu Siti Aminah".
  private var names: [String] = []

  init(in workbook: Workbook, _ worksheets: Worksheets) {
    for record in workbook.records {
      let answers = record.fields.filter { worksheets.asksPerson($0.key, of: record.kind) }
      let others = record.also.filter { worksheets.asksPerson($0.key, of: record.kind) }
        .flatMap { key, others in others.map { (key: key, value: $0.answer.value) } }
      let all = answers.map { (key: $0.key, value: Optional($0.value)) } + others
      for (key, value) in all.sorted(by: { $0.key < $1.key }) {
        guard let name = value?.text, numbers[name] == nil else { continue }
        numbers[name] = numbers.count + 1
        let isListed = [Kind.person, .officer].contains(record.kind) && key == "name"
        if isListed ? name.count > 2 : name.contains(" ") { names.append(name) }
      }
    }
    names.sort { ($0.count, $0) > ($1.count, $1) }
  }

  /// The record with its answers, those of other copies, and reasons without names.
  func hidden(in record: Record, _ worksheets: Worksheets, _ word: (Int) -> String) -> Record {
    func hidden(_ value: Value?, _ key: FieldKey) -> Value? {
      guard let text = value?.text else { return value }
      guard worksheets.asksPerson(key, of: record.kind) else {
        return .text(self.hidden(in: text, word))
      }
      return .text(numbers[text].map(word) ?? text)
    }
    var copy = record
    for (key, value) in record.fields { copy.fields[key] = hidden(value, key) }
    for (key, others) in record.also {
      copy.also[key] = others.map { other in
        var other = other
        other.answer.value = hidden(other.answer.value, key)
        return other
      }
    }
    copy.dismissed = record.dismissed.mapValues { self.hidden(in: $0, word) }
    return copy
  }

  private func hidden(in text: String, _ word: (Int) -> String) -> String {
    names.reduce(text) { text, name in
      text.contains(name) ? text.replacing(name, with: word(numbers[name] ?? 0)) : text
    }
  }
}

extension Worksheets {
  fileprivate func asksPerson(_ key: FieldKey, of kind: Kind) -> Bool {
    field(key, of: kind)?.kind == .person
  }
}
