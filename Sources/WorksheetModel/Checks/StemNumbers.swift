/// A number for each stem: numbers are compared faster than words.
///
/// Which stem has which number depends on the order in which they were met, so no result may.
struct StemNumbers: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  var count: Int { names.count }

  mutating func number(of stem: String) -> Int {
    if let number = numbers[stem] { return number }
    numbers[stem] = names.count
    names.append(stem)
    return names.count - 1
  }
}
