import TerminalScreen

extension Key {
  /// What xterm sends for the key when a program has switched on the application mode.
  var bytes: [UInt8] {
    switch self {
    case .character(let character): Array(String(character).utf8)
    case .enter: [0x0D]
    case .tab: [0x09]
    case .escape: [0x1B]
    case .backspace: [0x7F]
    case .backTab: escape("[Z")
    case .up: escape("OA")
    case .down: escape("OB")
    case .right: escape("OC")
    case .left: escape("OD")
    case .home: escape("OH")
    case .end: escape("OF")
    case .insert: escape("[2~")
    case .delete: escape("[3~")
    case .pageUp: escape("[5~")
    case .pageDown: escape("[6~")
    case .function(let number): functionBytes(number)
    case .control(let character): [(character.asciiValue ?? 0x40) & 0x1F]
    case .click(let point): escape("[<0;\(point.column + 1);\(point.row + 1)M")
    case .wheel(let steps): escape("[<\(steps < 0 ? 64 : 65);1;1M")
    case .paste(let text): escape("[200~") + Array(text.utf8) + escape("[201~")
    }
  }

  private func escape(_ rest: String) -> [UInt8] { [0x1B] + Array(rest.utf8) }

  private func functionBytes(_ number: Int) -> [UInt8] {
    let codes = [15, 17, 18, 19, 20, 21, 23, 24]
    if (1...4).contains(number) { return escape("O") + [UInt8(0x4F + number)] }
    return codes.indices.contains(number - 5) ? escape("[\(codes[number - 5])~") : []
  }
}
