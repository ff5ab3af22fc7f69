import CNcurses

/// What is sent beside ncurses, as bytes prepared beforehand: a crash has no time to look it up.
struct ControlStrings {
  private static let pasteOn = "\u{1B}[?2004h"
  private static let pasteOff = "\u{1B}[?2004l"

  // Presses and the wheel, with places beyond column 223.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Switches on what ncurses does not: keys of the application mode, pastes with their borders.
  let entering: String
  /// Brings the terminal back from any state.
  let leaving: String
  /// What is left to do after ncurses has left.
  let leavingAfterCurses: String

  /// Reads the description of the terminal that ncurses has opened.
  init() {
    let keysOff = ControlStrings.capability("rmkx")
    let leaveScreen = ControlStrings.capability("rmcup")
    // A terminal without a second screen would keep our frame under the shell's next lines.
    let clear = leaveScreen.isEmpty ? ControlStrings.capability("clear") : ""
    entering = ControlStrings.capability("smkx") + ControlStrings.pasteOn
    leavingAfterCurses = ControlStrings.mouseOff + ControlStrings.pasteOff + keysOff + clear
    leaving =
      ControlStrings.mouseOff + ControlStrings.pasteOff + keysOff
      + ControlStrings.capability("sgr0")
      + ControlStrings.capability("cnorm") + leaveScreen + clear
  }

  /// A capability without the pauses that only terminals of paper and glass needed.
  private static func capability(_ name: String) -> String {
    guard let raw = curses_capability(name) else { return "" }
    var text = ""
    var rest = String(cString: raw)[...]
    while let start = rest.firstRange(of: "$<")?.lowerBound {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else { break }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
