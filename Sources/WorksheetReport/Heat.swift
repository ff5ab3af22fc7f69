import WorksheetModel

/// A level drawn so that much and little are seen without colour: shades before the digit itself.
public enum Heat {
  /// Three columns, for example `██3`; without shade for the lowest level.
  public static func cell(_ level: Decimal4, on scale: ClosedRange<Int>) -> String {
    guard let whole = level.whole, scale.contains(whole), scale.count > 1, whole < 10 else {
      return level.json
    }
    return "\(shade(whole, on: scale))\(shade(whole, on: scale))\(whole)"
  }

  /// How far a level is up its scale, 0...1.
  static func share(of level: Decimal4?, on scale: ClosedRange<Int>) -> Double {
    guard let whole = level?.whole, scale.contains(whole), scale.count > 1 else { return 0 }
    return Double(whole - scale.lowerBound) / Double(scale.upperBound - scale.lowerBound)
  }

  private static func shade(_ level: Int, on scale: ClosedRange<Int>) -> String {
    let shades = ["", "░", "▒", "█"]
    let steps = scale.upperBound - scale.lowerBound
    let share = (level - scale.lowerBound) * (shades.count - 1)
    return shades[(share + steps - 1) / steps]
  }

  /// A length out of the longest, for example `███··`.
  static func bar(_ length: Int, of longest: Int) -> String {
    String(repeating: "█", count: max(0, min(length, longest)))
      + String(repeating: "·", count: max(0, longest - max(0, length)))
  }
}
