extension Field {
  /// The longest text a field takes, in bytes of UTF-8.
  public static var longestText: Int { 64 * 1024 }

  /// Turns what was typed into an answer, or says why it is none.
  ///
  /// `?` is "not known yet", `-` is "there is none", and nothing typed clears the field. `knows`
  /// tells which records exist, for links.
  public func answer(
    typed text: String, in context: TypingContext = TypingContext(),
    knowing knows: (RecordID) -> Bool = { _ in true }
  ) throws(InputProblem) -> FieldReading {
    guard text.utf8.count <= Self.longestText else { throw .tooLong }
    let trimmed = DatePart.trimmed(text)
    switch trimmed {
    case "": return FieldReading(answer: Answer())
    case "?": return FieldReading(answer: Answer(state: .unknown))
    case "-": return FieldReading(answer: Answer(state: AnswerState.none))
    default: break
    }
    switch kind {
    case .text, .person: return FieldReading(.text(trimmed))
    case .longText: return FieldReading(.text(text))
    case .number(_, let unit):
      return figure(
        try NumberReading.read(trimmed, units: Array(unit.texts.values) + context.units))
    case .rupiah: return figure(try NumberReading.read(trimmed))
    case .percent: return figure(try NumberReading.readPercent(trimmed))
    case .date:
      let reading = try DayReading.readBeginning(trimmed, year: context.year)
      return FieldReading(.text(reading.day.iso), isEchoed: reading.isEchoed)
    case .month: return FieldReading(.text(try MonthReading.read(trimmed, year: context.year).iso))
    case .months: return FieldReading(.list(try months(trimmed)))
    case .choice(let choices): return FieldReading(try choice(trimmed, among: choices))
    case .choices(let choices): return FieldReading(.list(try list(trimmed, among: choices)))
    case .scale(let range, let words): return try scale(trimmed, range: range, words: words)
    case .yesNo: return FieldReading(.flag(try yesOrNo(trimmed)))
    case .link: return FieldReading(.text(try link(trimmed, knowing: knows)))
    case .links: return FieldReading(.list(try links(trimmed, knowing: knows)))
    }
  }

  private func figure(_ reading: NumberReading) -> FieldReading {
    var result = FieldReading(.number(reading.value), isEchoed: reading.isEchoed)
    // "kira2 2 jt" already says where the figure comes from.
    if asksSource, reading.isEstimate { result.answer.source = .estimate }
    return result
  }

  private func months(_ text: String) throws(InputProblem) -> [Value] {
    try MonthReading.readList(text).compactMap { Decimal4(whole: Int64($0)).map(Value.number) }
  }

  private func scale(
    _ text: String, range: ClosedRange<Int>, words: [Localized]
  ) throws(InputProblem) -> FieldReading {
    if let index = words.firstIndex(where: { $0.says(text) }), index < range.count,
      let number = Decimal4(whole: Int64(range.lowerBound + index))
    {
      return FieldReading(.number(number))
    }
    let reading = try NumberReading.read(text)
    guard let whole = reading.value.whole, range.contains(whole) else {
      throw .outsideScale(text, range)
    }
    return FieldReading(.number(reading.value))
  }

  private func yesOrNo(_ text: String) throws(InputProblem) -> Bool {
    switch text.lowercased() {
    case "y", "ya", "yes", "true", "benar", "iya": return true
    case "t", "tidak", "n", "no", "false", "salah", "tdk": return false
    default: throw .notYesOrNo(text)
    }
  }

  private func link(
    _ text: String, knowing knows: (RecordID) -> Bool
  ) throws(InputProblem) -> String {
    guard knows(RecordID(text)) else { throw .noSuchRecord(text) }
    return text
  }

  private func links(
    _ text: String, knowing knows: (RecordID) -> Bool
  ) throws(InputProblem) -> [Value] {
    var values: [Value] = []
    for item in items(text) {
      let value = Value.text(try link(item, knowing: knows))
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private func list(_ text: String, among choices: [Choice]) throws(InputProblem) -> [Value] {
    var values: [Value] = []
    for item in items(text) {
      let value = try choice(item, among: choices)
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private func choice(_ text: String, among choices: [Choice]) throws(InputProblem) -> Value {
    let found =
      choices.first { $0.value == text }
      ?? choices.first { $0.value.lowercased() == text.lowercased() || $0.label.says(text) }
    guard let found else { throw .notAChoice(text, choices) }
    return found.stored(among: choices)
  }

  private func items(_ text: String) -> [String] {
    text.split(separator: ",").map { DatePart.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}

extension Choice {
  /// What the file keeps: choices that are all numbers, such as -1, 0 and 1, are kept as numbers.
  func stored(among choices: [Choice]) -> Value {
    guard choices.allSatisfy({ Decimal4(json: $0.value) != nil }),
      let number = Decimal4(json: value)
    else { return .text(value) }
    return .number(number)
  }
}

extension Localized {
  /// Whether the text of any language is this, whatever the case of its letters.
  func says(_ text: String) -> Bool {
    texts.values.contains { !$0.isEmpty && $0.lowercased() == text.lowercased() }
  }
}
