/// What a piece of text means; a theme decides how each meaning looks.
///
/// A meaning is never told by its look alone: a mark or a word says the same.
public enum Tone: UInt8, Hashable, Sendable, CaseIterable {
  case plain
  case heading
  case warning
  case error
  case good
  case muted
}

/// How a cell looks: its meaning and up to three attributes every terminal knows.
public struct Style: Hashable, Sendable {
  /// Attributes that may be combined.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let reverse = Attributes(rawValue: 2)
    public static let underline = Attributes(rawValue: 4)
  }

  public var tone: Tone
  public var attributes: Attributes

  public init(_ tone: Tone = .plain, _ attributes: Attributes = []) {
    self.tone = tone
    self.attributes = attributes
  }

  public static let plain = Style()
  public static let bold = Style(.plain, .bold)
  public static let reverse = Style(.plain, .reverse)
  public static let underline = Style(.plain, .underline)
  public static let heading = Style(.heading)
  public static let warning = Style(.warning)
  public static let error = Style(.error)
  public static let good = Style(.good)
  public static let muted = Style(.muted)

  /// The same meaning with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(tone, attributes.union(more))
  }

  public var isBold: Bool { attributes.contains(.bold) }
  public var isReverse: Bool { attributes.contains(.reverse) }
  public var isUnderlined: Bool { attributes.contains(.underline) }
}
