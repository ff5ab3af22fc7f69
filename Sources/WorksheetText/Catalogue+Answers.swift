import WorksheetModel

extension Catalogue {
  /// An answer in full, as lists and forms show it; empty when there is none.
  ///
  /// In `record` a number finds the field with its unit; `name` tells what a linked record is called.
  public func shown(
    _ answer: Answer, for field: Field, in record: Record? = nil,
    naming name: (RecordID) -> String = { $0.text }
  ) -> String {
    switch answer.state {
    case .some(.none): return self[AnswerPhrase.none]
    case .some(.unknown): return self[AnswerPhrase.unknown]
    case nil: break
    }
    guard let value = answer.value else { return "" }
    return shown(value, for: field, in: record, naming: name)
  }

  /// Where a figure comes from, in one or two words.
  public func shown(_ source: Source) -> String {
    switch source {
    case .seen: self[AnswerPhrase.seen]
    case .told: self[AnswerPhrase.told]
    case .record: self[AnswerPhrase.record]
    case .estimate: self[AnswerPhrase.estimate]
    }
  }

  private func shown(
    _ value: Value, for field: Field, in record: Record?, naming name: (RecordID) -> String
  ) -> String {
    switch (field.kind, value) {
    case (.rupiah, .number(let number)): return money(number)
    case (.percent, .number(let number)): return percent(number)
    case (.number, .number(let number)) where field.isUngrouped: return number.json
    case (.number(let unitKey, let unit), .number(let number)):
      let word = unitKey.flatMap { record?.text($0) } ?? unit[language]
      return quantity(number, unit: word)
    case (.scale(let range, let words), .number(let number)):
      return shown(number, on: range, words: words)
    case (.date, .text(let text)): return Day(iso: text).map { date($0) } ?? text
    case (.month, .text(let text)): return Month(iso: text).map { month($0) } ?? text
    case (.months, .list): return value.wholes.map { shortMonth($0) }.joined(separator: " ")
    case (.choice(let choices), .text(let text)), (.choices(let choices), .text(let text)):
      return label(of: text, among: choices)
    case (.choices(let choices), .list):
      return value.texts.map { label(of: $0, among: choices) }.joined(separator: ", ")
    case (.link, .text), (.links, .text), (.links, .list), (.link, .list):
      return value.links.map(name).joined(separator: ", ")
    default: return plain(value)
    }
  }

  private func label(of value: String, among choices: [Choice]) -> String {
    choices.first { $0.value == value }.map { $0.label[language] } ?? value
  }

  private func shown(
    _ number: Decimal4, on range: ClosedRange<Int>, words: [Localized]
  ) -> String {
    guard let whole = number.whole, range.contains(whole),
      words.indices.contains(whole - range.lowerBound)
    else { return quantity(number) }
    return "\(whole) \(words[whole - range.lowerBound][language])"
  }

  /// A value of a field that no template knows, or of another kind than the template says.
  public func plain(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): quantity(number)
    case .flag(let flag): self[flag ? AnswerPhrase.yes : AnswerPhrase.no]
    case .list(let values): values.map { plain($0) }.joined(separator: ", ")
    case .other(let json): json.serialized
    }
  }
}

/// The words that stand for an answer, in the section `answer` of a language file.
public enum AnswerPhrase: String, PhraseKey {
  case none, unknown, yes, no, seen, told, record, estimate

  public static var section: String { "answer" }
}
