/// Why there can be no full screen; the program then asks line by line.
public enum TerminalProblem: Error, Hashable, Sendable {
  /// Standard input or output is no terminal.
  case notATerminal
  /// The terminal cannot move its cursor.
  case dumb(term: String)
  /// Neither this terminal nor xterm is described on this machine.
  case unknown(term: String)
}
