/// One thing that was typed.
///
/// Keys that terminals cannot tell apart are one: Ctrl-I is `tab`, Ctrl-M and Ctrl-J are `enter`,
/// Ctrl-H is `backspace`.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case tab
  case backTab
  case escape
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case insert
  case delete
  case backspace
  /// F1 is 1.
  case function(Int)
  /// Ctrl with a small letter, or with one of `@ \ ] ^ _`.
  case control(Character)
  /// Text that was pasted at once; its lines end in line feeds.
  case paste(String)
  /// The left button of a mouse was pressed at this cell of the screen.
  case click(Point)
  /// The wheel of a mouse was turned: so many steps down, or up when negative.
  case wheel(Int)
}

extension Key {
  /// The names of keys in scripts and on the screen, the same in every language.
  static let names: [(key: Key, script: String, shown: String)] = [
    (.enter, "enter", "Enter"), (.tab, "tab", "Tab"), (.backTab, "btab", "Shift-Tab"),
    (.escape, "esc", "Esc"), (.up, "up", "↑"), (.down, "down", "↓"), (.left, "left", "←"),
    (.right, "right", "→"), (.home, "home", "Home"), (.end, "end", "End"),
    (.pageUp, "pgup", "PgUp"), (.pageDown, "pgdn", "PgDn"), (.insert, "ins", "Ins"),
    (.delete, "del", "Del"), (.backspace, "bs", "Backspace"), (.character("<"), "lt", "<"),
    (.character(" "), "space", "Space"),
  ]

  /// The key as it is written in a help line: `Ctrl-S`, `F1`, `Enter`, `a`.
  public var shown: String {
    switch self {
    case .character(let character): named?.shown ?? String(character)
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .paste(let text): text
    case .click, .wheel: ""
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace:
      named?.shown ?? ""
    }
  }

  /// The key as it is written in a key script: `<c-s>`, `<f1>`, `<enter>`, `a`.
  ///
  /// Pasted text becomes the characters it consists of, as if they had been typed.
  public var scriptName: String {
    switch self {
    case .character("<"): "<lt>"
    case .character(let character): String(character)
    case .function(let number): "<f\(number)>"
    case .control(let character): "<c-\(character)>"
    case .paste(let text): text.map { Key.character($0).scriptName }.joined()
    case .click(let point): "<click \(point.column),\(point.row)>"
    case .wheel(let steps): "<wheel \(steps)>"
    case .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace:
      named.map { "<\($0.script)>" } ?? ""
    }
  }

  private var named: (key: Key, script: String, shown: String)? {
    Key.names.first { $0.key == self }
  }

  /// The key that a terminal delivers for Ctrl with a letter or one of `@ \ ] ^ _`.
  static func pressed(control character: Character) -> Key? {
    switch character {
    case "h": .backspace
    case "i": .tab
    case "j", "m": .enter
    case "[": .escape
    case "a"..."z", "@", "\\", "]", "^", "_": .control(character)
    default: nil
    }
  }
}
