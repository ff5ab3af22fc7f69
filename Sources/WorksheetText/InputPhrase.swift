import WorksheetModel

/// What is wrong with something that was typed, each with an example of how it is right.
public enum InputPhrase: String, PhraseKey {
  case notANumber, groupingWrong, ambiguous, range, hasUnit, fractionOrPercent, tooLarge
  case tooManyDecimals, cannotBeComputed, notADate, notAMonth, notMonths, notAChoice
  case outsideScale, notYesOrNo, noSuchRecord, tooLong
  /// Says which number was read from an unusual spelling.
  case echo

  public static var section: String { "input" }
}

extension Catalogue {
  /// Lets a phrase of this section be named without its type.
  subscript(_ phrase: InputPhrase, _ facts: String...) -> String {
    text("\(InputPhrase.section).\(phrase.rawValue)", facts)
  }

  /// The sentence for a problem.
  public func wording(_ problem: InputProblem) -> String {
    switch problem {
    case .notANumber(let typed): self[.notANumber, typed]
    case .groupingWrong(let typed): self[.groupingWrong, typed]
    case .ambiguous(let typed, let decimal, let grouped):
      self[.ambiguous, typed, decimal.grouped, grouped.grouped]
    case .range(let typed): self[.range, typed]
    case .hasUnit(let typed, let number): self[.hasUnit, typed, number.grouped]
    case .fractionOrPercent(let typed, let number):
      self[
        .fractionOrPercent, typed, percent(number),
        number.multiplied(by: .hundred).map { percent($0) } ?? ""]
    case .tooLarge(let typed): self[InputPhrase.tooLarge, typed]
    case .tooManyDecimals(let typed): self[.tooManyDecimals, typed]
    case .cannotBeComputed(let typed): self[.cannotBeComputed, typed]
    case .notADate(let typed): self[.notADate, typed]
    case .notAMonth(let typed): self[.notAMonth, typed]
    case .notMonths(let typed): self[.notMonths, typed]
    case .notAChoice(let typed, let choices):
      self[.notAChoice, typed, choices.map { name(of: $0) }.joined(separator: ", ")]
    case .outsideScale(let typed, let range):
      self[.outsideScale, typed, String(range.lowerBound), String(range.upperBound)]
    case .notYesOrNo(let typed): self[.notYesOrNo, typed]
    case .noSuchRecord(let typed): self[.noSuchRecord, typed]
    case .tooLong: self[.tooLong]
    }
  }

  private func name(of choice: Choice) -> String {
    let label = choice.label[language]
    return label.isEmpty ? choice.value : label
  }
}
