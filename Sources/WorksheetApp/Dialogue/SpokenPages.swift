import WorksheetModel
import WorksheetText

// What pages of the screen ask, in words.

extension WhyPage: SpokenPage {
  func spoken(at desk: Desk) -> SpokenQuestion {
    let rows = rows(at: desk)
    let choices = rows.enumerated().filter { $0.element != .answer }.map {
      SpokenQuestion.Choice(row: $0.offset, text: wording($0.element, at: desk))
    }
    let asksMore =
      switch stage {
      case .evidence, .source: true
      case .cause, .effect, .finished: false
      }
    return SpokenQuestion(
      label: question(at: desk), lines: [example(at: desk)].compactMap { $0 }, choices: choices,
      takesText: rows.contains(.answer), skips: asksMore, waiting: line.text)
  }
}

extension ReadingPage: SpokenPage {
  func spoken(at desk: Desk) -> SpokenQuestion {
    let rows = rows(at: desk)
    let choices = rows.enumerated().filter { $0.element != .answer }.map {
      SpokenQuestion.Choice(row: $0.offset, text: plainWording($0.element, at: desk))
    }
    return SpokenQuestion(
      label: sentence(at: desk), lines: notes(width: 10_000, at: desk), choices: choices,
      takesText: rows.contains(.answer), waiting: line.text)
  }
}

extension PairsPage: SpokenPage {
  func spoken(at desk: Desk) -> SpokenQuestion {
    if let reason, let record = desk.workbook[reason.record] {
      let field = part.field("reason")
      return SpokenQuestion(
        label: field.map { desk.text($0.question) } ?? "",
        lines: [
          ahead(record, at: desk),
          field.map { desk.phrase(.example, desk.text($0.example)) } ?? "",
        ],
        takesText: true, skips: true, waiting: reason.line.text)
    }
    var choices: [SpokenQuestion.Choice] = []
    var lines: [String] = []
    for (row, content) in rows(at: desk).enumerated() {
      let text = wording(content, at: desk)
      switch content {
      case .choice(let id):
        choices.append(
          .init(row: row, text: desk.name(of: id), word: id == question?.pair.a ? "A" : "B"))
      case .putOff, .askPutOff, .askSettled, .other, .answers:
        choices.append(.init(row: row, text: text))
      case .heading, .result: lines.append(text)
      }
    }
    return SpokenQuestion(label: sentence(at: desk), lines: lines, choices: choices)
  }
}

extension ReviewPage: SpokenPage {
  func spoken(at desk: Desk) -> SpokenQuestion {
    let choices = rows(at: desk).enumerated().map {
      SpokenQuestion.Choice(row: $0.offset, text: title(of: $0.element, at: desk).withoutFrame)
    }
    return SpokenQuestion(
      label: "\(desk.text(sheet.title)), \(desk.said(.whichRow))",
      lines: [desk.report.stateSentence], choices: choices)
  }
}

extension RootOfferPage: SpokenPage {
  func spoken(at desk: Desk) -> SpokenQuestion {
    SpokenQuestion(
      label: words(at: desk),
      choices: rows(at: desk).enumerated().map {
        .init(row: $0.offset, text: text(of: $0.element, at: desk).withoutFrame)
      })
  }
}

extension String {
  /// Without the brackets and arrows that show on the screen what can be pressed.
  fileprivate var withoutFrame: String {
    var text = trimmed
    if text.hasPrefix("→ ") { text = String(text.dropFirst(2)) }
    if text.hasPrefix("[ "), text.hasSuffix(" ]") { text = String(text.dropFirst(2).dropLast(2)) }
    return text
  }
}
