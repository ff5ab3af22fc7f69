/// Finds a limit among whole numbers by halving, on a question that is answered yes on one side of it
/// and no on the other.
enum Bisection {
  /// The lowest of 0...limit that suffices, when everything above it does too.
  static func lowest(
    below limit: Int, _ suffices: (Int) throws(Reason) -> Bool
  ) throws(Reason) -> Int {
    guard try suffices(limit) else { throw .neverEnough }
    var (low, high) = (-1, limit)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try suffices(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The highest of 0...limit that is still borne, when nothing above it is.
  static func highest(
    below limit: Int, otherwise reason: Reason, _ isBorne: (Int) throws(Reason) -> Bool
  ) throws(Reason) -> Int {
    guard try isBorne(0) else { throw reason }
    guard try !isBorne(limit) else { throw .noLimit }
    var (low, high) = (0, limit)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try isBorne(middle) { low = middle } else { high = middle }
    }
    return low
  }
}
