/// A number as Indonesians type it: `1.250.000`, `250rb`, `1,5 jt`, `3 x 25rb`, `=3*25rb+500`.
public struct NumberReading: Hashable, Sendable {
  public let value: Decimal4
  /// The spelling is unusual enough that the screen says which number was read.
  public let isEchoed: Bool
  /// The person said that it is a guess: `kira2 2jt`.
  public let isEstimate: Bool
  /// A percent sign or the word stood behind the number.
  public let hasPercentSign: Bool

  /// Reads one number, below 10^14 and with at most four decimals.
  ///
  /// `units` are the words that may stand behind it, such as `kg`; another word is a problem that
  /// offers the number without it.
  public static func read(
    _ text: String, units: [String] = []
  ) throws(InputProblem) -> NumberReading {
    var phrase = NumberPhrase(text: text, units: units)
    let value = try phrase.wholeNumber()
    return NumberReading(
      value: value, isEchoed: phrase.isEchoed, isEstimate: phrase.isEstimate,
      hasPercentSign: phrase.hasPercentSign)
  }

  /// Reads a percentage, with or without its sign.
  ///
  /// `0,1` alone is asked: one person means a tenth of a percent, another means 10 %.
  public static func readPercent(_ text: String) throws(InputProblem) -> NumberReading {
    let reading = try read(text, units: ["%", "persen", "percent"])
    let isFraction = reading.value.units != 0 && reading.value.units.magnitude < 10_000
    guard !isFraction || reading.hasPercentSign else {
      throw .fractionOrPercent(text, reading.value)
    }
    return reading
  }
}
