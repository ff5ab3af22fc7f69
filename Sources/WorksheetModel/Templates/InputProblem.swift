/// Why what was typed is not taken as the answer of a field.
public enum InputProblem: Error, Hashable, Sendable {
  case notANumber(String)
  /// `40.2266.545`: the dots do not stand between groups of three.
  case groupingWrong(String)
  /// `1,250` may mean either of two numbers.
  case ambiguous(String, Decimal4, Decimal4)
  /// `1-1,5 jt`: one number is asked for.
  case range(String)
  /// `5 ekor` in a field whose unit is fixed; the number that was read is offered.
  case hasUnit(String, Decimal4)
  /// `0,1` in a percent field: 0.1 % or 10 %?
  case fractionOrPercent(String, Decimal4)
  case tooLarge(String)
  /// More than four decimals.
  case tooManyDecimals(String)
  /// A division by zero in a calculation such as `=3/0`.
  case cannotBeComputed(String)
  case notADate(String)
  case notAMonth(String)
  case notMonths(String)
  case notAChoice(String, [Choice])
  case outsideScale(String, ClosedRange<Int>)
  case notYesOrNo(String)
  case noSuchRecord(String)
  /// More than 64 KiB.
  case tooLong
}
