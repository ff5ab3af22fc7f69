import WorksheetModel
import WorksheetText

/// What was understood of a line that answers a field: an answer, or what to say instead.
enum TypedReply {
  case answer(Answer, isEchoed: Bool)
  case doubt([String])
}

extension Field {
  /// Reads a line as the screen reads what is typed or chosen there: choices by number or word, links
  /// by number or name, and the source of a figure in brackets behind it.
  func reply(_ typed: String, for subject: Subject, at desk: Desk) -> TypedReply {
    let (text, source) = asksSource ? desk.splitSource(typed) : (typed, nil)
    let isState = text == "?" || text == "-"
    if !isState, let options = PickPage.options(for: self, subject: subject, desk: desk) {
      return pick(text, among: options, at: desk)
    }
    do throws(InputProblem) {
      let record = subject.record(at: desk)
      let context = TypingContext(
        units: units(of: record, at: desk), year: desk.today.month.year)
      var reading = try answer(typed: text, in: context) { desk.workbook[$0] != nil }
      if reading.answer.value != nil, let source { reading.answer.source = source }
      return .answer(reading.answer, isEchoed: reading.isEchoed)
    } catch {
      return .doubt([desk.catalogue.wording(error)])
    }
  }

  private var isMultiple: Bool {
    switch kind {
    case .choices, .links: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .scale,
      .yesNo, .person, .link:
      false
    }
  }

  /// Whether its answers are numbers already, so that no other number may stand before them.
  var hasOwnNumbers: Bool {
    switch kind {
    case .scale: true
    case .choice(let choices): choices.allSatisfy { Int($0.value) != nil }
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choices, .yesNo,
      .person, .link, .links:
      false
    }
  }

  private func pick(_ text: String, among options: [PickPage.Option], at desk: Desk) -> TypedReply {
    guard isMultiple else {
      switch one(text, among: options, at: desk) {
      case .success(let value): return .answer(Answer(value), isEchoed: false)
      case .failure(let doubt): return .doubt(doubt.lines)
      }
    }
    // A name may hold a comma itself.
    if case .success(let value) = one(text, among: options, at: desk) {
      return .answer(Answer(.list([value])), isEchoed: false)
    }
    var values: [Value] = []
    for item in text.split(separator: ",").map({ $0.trimmed }) where !item.isEmpty {
      switch one(item, among: options, at: desk) {
      case .success(let value): if !values.contains(value) { values.append(value) }
      case .failure(let doubt): return .doubt(doubt.lines)
      }
    }
    return .answer(values.isEmpty ? Answer() : Answer(.list(values)), isEchoed: false)
  }

  private struct Doubt: Error { let lines: [String] }

  private func one(
    _ text: String, among options: [PickPage.Option], at desk: Desk
  ) -> Result<Value, Doubt> {
    if !hasOwnNumbers, let number = Int(text), options.indices.contains(number - 1) {
      return .success(stored(options[number - 1].value))
    }
    if let exact = exactly(text, among: options, at: desk) { return .success(exact) }
    let typed = text.lowercased()
    func matching(_ fits: (String) -> Bool) -> [Int] {
      options.indices.filter { fits(options[$0].label.lowercased()) }
    }
    for found in [
      matching { $0 == typed }, matching { $0.hasPrefix(typed) }, matching { $0.contains(typed) },
    ] where !found.isEmpty {
      guard found.count > 1 else { return .success(stored(options[found[0]].value)) }
      return .failure(
        Doubt(
          lines: [desk.said(.severalFit, text)]
            + found.prefix(Question.mostChoices).map { "\($0 + 1) \(options[$0].label)" }))
    }
    return .failure(Doubt(lines: [refusal(of: text, at: desk)]))
  }

  /// What the field itself takes for this: a key or a whole word, or the id of a record.
  private func exactly(
    _ text: String, among options: [PickPage.Option], at desk: Desk
  ) -> Value? {
    let reading = try? answer(typed: text, knowing: { desk.workbook[$0] != nil })
    guard let value = reading?.answer.value else { return nil }
    guard case .list(let values) = value else {
      return !isLinked || options.contains { $0.value == value } ? value : nil
    }
    guard values.count == 1, let only = values.first else { return nil }
    return !isLinked || options.contains { $0.value == only } ? only : nil
  }

  private var isLinked: Bool {
    switch kind {
    case .link, .links: true
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .months, .choice, .choices,
      .scale, .yesNo, .person:
      false
    }
  }

  /// A choice of numbers is kept as a number, however it was chosen.
  private func stored(_ value: Value) -> Value {
    guard case .choice = kind, hasOwnNumbers, case .text(let text) = value,
      let number = Decimal4(json: text)
    else { return value }
    return .number(number)
  }

  private func refusal(of text: String, at desk: Desk) -> String {
    do throws(InputProblem) {
      _ = try answer(typed: text, knowing: { _ in false })
      return desk.phrase(.nothingToPick)
    } catch {
      return isLinked ? desk.said(.noSuchRecord, text) : desk.catalogue.wording(error)
    }
  }
}

extension Desk {
  /// The source that stands in brackets at the end: `12 (dilihat)`.
  func splitSource(_ typed: String) -> (text: String, source: Source?) {
    guard typed.hasSuffix(")"), let open = typed.lastIndex(of: "(") else { return (typed, nil) }
    let word = typed[typed.index(after: open)...].dropLast().trimmed
    return source(named: word).map { (typed[..<open].trimmed, $0) } ?? (typed, nil)
  }

  /// A source by its word, its key, or its number in the list.
  func source(named word: String) -> Source? {
    let all = Source.allCases
    if let number = Int(word), all.indices.contains(number - 1) { return all[number - 1] }
    let word = word.lowercased()
    guard !word.isEmpty else { return nil }
    return all.first { catalogue.shown($0).lowercased() == word || $0.rawValue == word }
      ?? all.first { catalogue.shown($0).lowercased().hasPrefix(word) }
  }

  var sourceWords: String {
    Source.allCases.enumerated().map { "\($0.offset + 1) \(catalogue.shown($0.element))" }
      .joined(separator: ", ")
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
