/// What was understood from the text typed at a field.
public struct FieldReading: Hashable, Sendable {
  public var answer: Answer
  /// The spelling was unusual, so the screen says which value was taken.
  public var isEchoed: Bool

  public init(answer: Answer, isEchoed: Bool = false) {
    self.answer = answer
    self.isEchoed = isEchoed
  }

  init(_ value: Value, isEchoed: Bool = false) {
    self.init(answer: Answer(value), isEchoed: isEchoed)
  }
}

/// What surrounds a field while somebody types: needed to read `5 ekor` or `27/12`.
public struct TypingContext: Hashable, Sendable {
  /// Units that may stand behind a number besides those of the field, such as the answer at its
  /// `unitKey`.
  public var units: [String]
  /// The year of a date that is typed without one.
  public var year: Int?

  public init(units: [String] = [], year: Int? = nil) {
    self.units = units
    self.year = year
  }
}
