/// A number for each stem: numbers are compared faster than words.
///
/// Which stem has which number depends on the order in which they were met, so no result may.
struct StemNumbers: Sendable {
  private(set) var names: [String] = []
  private var numbers: [Word: Int] = [:]

  var count: Int { names.count }

  mutating func number(of stem: Word) -> Int {
    if let number = numbers[stem] { return number }
    numbers[stem] = names.count
    names.append(stem.text)
    return names.count - 1
  }
}
