import TerminalScreen

/// Which keys do what on a page: dispatch, help line, menu and manual come from this one table.
public struct KeyMap<Action: Hashable & Sendable>: Sendable {
  public struct Binding: Sendable {
    public let keys: [Key]
    public let action: Action
    public let help: KeyPhrase
    /// Shown at the bottom of the screen; the others are found in the menu.
    public let isInLine: Bool

    public init(_ keys: [Key], _ action: Action, _ help: KeyPhrase, isInLine: Bool = false) {
      self.keys = keys
      self.action = action
      self.help = help
      self.isInLine = isInLine
    }
  }

  public let bindings: [Binding]

  public init(_ bindings: [Binding]) { self.bindings = bindings }

  public func action(for key: Key) -> Action? {
    bindings.first { $0.keys.contains(key) }?.action
  }

  /// The table without its actions.
  public var help: [KeyHelp] {
    bindings.map { KeyHelp(keys: $0.keys, text: $0.help, isInLine: $0.isInLine) }
  }
}

/// One line of a key table: which keys, and what they do in words.
public struct KeyHelp: Hashable, Sendable {
  public let keys: [Key]
  public let text: KeyPhrase
  public let isInLine: Bool

  /// For example `F1/Ctrl-G`.
  public var shownKeys: String { keys.map(\.shown).joined(separator: "/") }
}

extension [KeyHelp] {
  /// The table without the keys that mean something else at this place, as far as others are left.
  func hiding(keysOf others: [KeyHelp]) -> [KeyHelp] {
    let taken = Set(others.flatMap(\.keys))
    return map { entry in
      let free = entry.keys.filter { !taken.contains($0) }
      return free.isEmpty ? entry : KeyHelp(keys: free, text: entry.text, isInLine: entry.isInLine)
    }
  }

  /// The table with one entry in front, where the line at the bottom shows it.
  func first(_ text: KeyPhrase) -> [KeyHelp] {
    filter { $0.text == text }.map { KeyHelp(keys: $0.keys, text: $0.text, isInLine: true) }
      + filter { $0.text != text }
  }

  /// The table with other words for what one key does at a certain row.
  func wording(_ key: Key, as text: KeyPhrase, isInLine: Bool? = nil) -> [KeyHelp] {
    map { entry in
      entry.keys.contains(key)
        ? KeyHelp(keys: entry.keys, text: text, isInLine: isInLine ?? entry.isInLine) : entry
    }
  }
}
