/// Why one of the calculations of `lembar calc` did not run.
public enum CalculationProblem: Error, Hashable, Sendable {
  case unknownCalculation(String)
  /// A member of the input object is missing or of another type.
  case wrongInput(String)
  case notComputed(Reason)
}
