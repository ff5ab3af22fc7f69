extension Workbook {
  /// The same workbook in which nobody is named: `word` gives what stands for the n-th person.
  ///
  /// Fields that ask for a person lose the name. In other texts a name is replaced when it has two
  /// words or more, or belongs to a person who was listed: "Desa" as an owner is also a word.
  public func withoutNames(_ worksheets: Worksheets, word: (Int) -> String) -> Workbook {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    for record in records {
      for (key, value) in record.fields.sorted(by: { $0.key < $1.key }) {
        guard worksheets.field(key, of: record.kind)?.kind == .person, let name = value.text,
          numbers[name] == nil
        else { continue }
        numbers[name] = numbers.count + 1
        let isListed = [Kind.person, .officer].contains(record.kind) && key == "name"
        if isListed ? name.count > 2 : name.contains(" ") { names.append(name) }
      }
    }
    // "Bu Siti Aminah" goes before "Bu Siti", which would leave half of her.
    names.sort { ($0.count, $0) > ($1.count, $1) }
    var copy = self
    for record in records {
      for (key, value) in record.fields {
        guard let text = value.text else { continue }
        let isPerson = worksheets.field(key, of: record.kind)?.kind == .person
        let hidden =
          isPerson
          ? numbers[text].map(word) ?? text
          : names.reduce(text) { text, name in
            text.contains(name) ? text.replacing(name, with: word(numbers[name] ?? 0)) : text
          }
        if hidden != text { copy.recordsByID[record.id]?.fields[key] = .text(hidden) }
      }
    }
    return copy
  }
}
