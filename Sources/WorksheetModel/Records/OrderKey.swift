/// Texts that sort between two others, so that moving one record changes no other.
///
/// A key is read as a fraction in base 36 (`0`...`9`, `a`...`z`); between two fractions there is always
/// a third. New keys never end in `0`, because nothing would fit before such a key.
public enum OrderKey {
  private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)

  /// A text after `lower` and before `upper`; nil stands for the very beginning and the very end.
  ///
  /// Texts of a hand-made file may leave no room between them; then the result follows `lower`.
  public static func between(_ lower: String?, _ upper: String?) -> String {
    let low = Array((lower ?? "").utf8)
    guard let upper else { return text(after(low)) }
    let high = Array(upper.utf8)
    if low.lexicographicallyPrecedes(high), let key = middle(values(low), values(high)),
      low.lexicographicallyPrecedes(bytes(key)), bytes(key).lexicographicallyPrecedes(high)
    {
      return text(bytes(key))
    }
    return text(after(low))
  }

  // Counting up at the end keeps keys short while a list grows.
  private static func after(_ low: [UInt8]) -> [UInt8] {
    guard let end = low.last else { return bytes([18]) }
    guard let next = digits.first(where: { $0 > end }) else { return low + bytes([18]) }
    return low.dropLast() + [next]
  }

  private static func middle(_ low: [Int], _ high: [Int]) -> [Int]? {
    var key: [Int] = []
    var isBelowHigh = false
    for place in 0..<(max(low.count, high.count) + 2) {
      let below = place < low.count ? low[place] : 0
      let above = isBelowHigh ? digits.count : place < high.count ? high[place] : 0
      if above - below > 1 { return key + [below + (above - below) / 2] }
      isBelowHigh = isBelowHigh || above - below == 1
      key.append(below)
    }
    return nil
  }

  private static func values(_ bytes: [UInt8]) -> [Int] {
    bytes.map { byte in digits.lastIndex { $0 <= byte } ?? 0 }
  }
  private static func bytes(_ values: [Int]) -> [UInt8] { values.map { digits[$0] } }
  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
