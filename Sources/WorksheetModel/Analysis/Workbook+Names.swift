extension Workbook {
  /// The same workbook in which nobody is named: `word` gives what stands for the n-th person.
  ///
  /// Fields that ask for a person lose the name. In other texts a name is replaced when it has two
  /// words or more, or belongs to a person who was listed: "Desa" as an owner is also a word.
  public func withoutNames(_ worksheets: Worksheets, word: (Int) -> String) -> Workbook {
    let people = People(in: self, worksheets)
    var copy = self
    for record in records {
      for (key, value) in record.fields {
        guard let text = value.text else { continue }
        let hidden =
          worksheets.asksPerson(key, of: record.kind)
          ? people.number(of: text).map(word) : people.hidden(in: text, word)
        if let hidden, hidden != text { copy.recordsByID[record.id]?.fields[key] = .text(hidden) }
      }
    }
    return copy
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
      for (key, value) in answers.sorted(by: { $0.key < $1.key }) {
        guard let name = value.text, numbers[name] == nil else { continue }
        numbers[name] = numbers.count + 1
        let isListed = [Kind.person, .officer].contains(record.kind) && key == "name"
        if isListed ? name.count > 2 : name.contains(" ") { names.append(name) }
      }
    }
    names.sort { ($0.count, $0) > ($1.count, $1) }
  }

  func number(of name: String) -> Int? { numbers[name] }

  func hidden(in text: String, _ word: (Int) -> String) -> String {
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
