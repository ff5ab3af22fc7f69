/// One place of the screen: what stands there, how wide it is, how it looks.
public struct Cell: Hashable, Sendable {
  public let grapheme: Grapheme
  /// 1 or 2 columns; 0 for the right half of the character before.
  public let width: UInt8
  public var style: Style

  init(_ grapheme: Grapheme, width: UInt8, style: Style) {
    self.grapheme = grapheme
    self.width = width
    self.style = style
  }

  static let blank = Cell(.blank, width: 1, style: .plain)

  /// Whether this is the right half of a character two columns wide.
  public var isRightHalf: Bool { width == 0 }
}
