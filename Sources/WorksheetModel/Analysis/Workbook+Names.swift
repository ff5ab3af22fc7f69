extension Workbook {
  /// The same workbook in which nobody is named: `word` gives what stands for the n-th person.
  ///
  /// Fields that ask for a person lose the name. In other texts a name is replaced when it has two
  /// words or more, or belongs to a person who was listed: "Desa" as an owner is also a word. So is
  /// one word of a name, of four letters or more, unless it is an ordinary word, too.
  public func withoutNames(
    _ worksheets: Worksheets, _ wordlists: Wordlists, word: (Int) -> String
  ) -> Workbook {
    let people = People(in: self, worksheets, wordlists)
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
  /// Whom one word of a name may stand for.
  private var single: [String: Set<Int>] = [:]

  init(in workbook: Workbook, _ worksheets: Worksheets, _ wordlists: Wordlists) {
    var ordinary = OrdinaryWords(worksheets, wordlists)
    ordinary.add(workbook) { worksheets.asksPerson($0, of: $1) }
    for record in workbook.records {
      let answers = record.fields.filter { worksheets.asksPerson($0.key, of: record.kind) }
      let others = record.also.filter { worksheets.asksPerson($0.key, of: record.kind) }
        .flatMap { key, others in others.map { (key: key, value: $0.answer.value) } }
      let all = answers.map { (key: $0.key, value: Optional($0.value)) } + others
      for (key, value) in all.sorted(by: { $0.key < $1.key }) {
        guard let name = value?.text, numbers[name] == nil else { continue }
        let number = numbers.count + 1
        numbers[name] = number
        let isListed = [Kind.person, .officer].contains(record.kind) && key == "name"
        if isListed ? name.count > 2 : name.contains(" ") { names.append(name) }
        for word in Self.words(of: name) where !ordinary.words.contains(word.lowercased()) {
          single[word, default: []].insert(number)
        }
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

  /// The words of a name that may stand alone; none where it hardly names a person: "Tanah kas desa".
  private static func words(of name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.allSatisfy({ $0.first?.isUppercase == true }) else { return [] }
    return words.filter { $0.count >= 4 && $0.allSatisfy(\.isLetter) }.map(String.init)
  }

  private func hidden(in text: String, _ word: (Int) -> String) -> String {
    let named = names.reduce(text) { text, name in
      text.contains(name) ? text.replacing(whole: name, with: word(numbers[name] ?? 0)) : text
    }
    guard !single.isEmpty else { return named }
    var result = ""
    var rest = named[...]
    while let start = rest.firstIndex(where: \.isLetter) {
      let end = rest[start...].firstIndex { !$0.isLetter } ?? rest.endIndex
      let people = single[String(rest[start..<end])]
      result += rest[..<start]
      // Whose name it is stays open where several people are called so.
      result += people?.sorted().map(word).joined(separator: " / ") ?? String(rest[start..<end])
      rest = rest[end...]
    }
    return result + rest
  }
}

extension String {
  /// Replaces a text where it does not stand within a longer word.
  fileprivate func replacing(whole text: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: text) {
      let isBegun = (rest[..<found.lowerBound].last ?? result.last)?.isLetter == true
      let goesOn = found.upperBound < rest.endIndex && rest[found.upperBound].isLetter
      result += rest[..<found.lowerBound] + (isBegun || goesOn ? text : other)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }
}

extension Worksheets {
  fileprivate func asksPerson(_ key: FieldKey, of kind: Kind) -> Bool {
    field(key, of: kind)?.kind == .person
  }
}
