import ArgumentParser
import TerminalCurses
import TerminalScreen
import WorksheetApp
import WorksheetReport
import WorksheetText

/// `lembar [FILE]`, `lembar open FILE`: the full-screen worksheet.
struct OpenCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command("open", alias: "buka", about: .aboutOpen)
  }

  @Argument(help: .phrase(.helpFile)) var file: String?
  @Flag(help: .phrase(.helpReadOnly)) var readOnly = false
  @Flag(help: .phrase(.helpASCII)) var ascii = false
  @Flag(help: .phrase(.helpMono)) var mono = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let session = try ScreenSession(file, isReadOnly: readOnly, in: surroundings)
    let outcome = try surroundings.run(session, isASCII: ascii, isMono: mono)
    if let sentence = outcome.savingProblem { throw Refusal.notWritten(sentence) }
    guard outcome.ending == .quit, let sentence = outcome.placeOfFile else { return }
    try surroundings.print(PrintedText(line: sentence).text, surroundings.catalogue())
  }
}

extension Surroundings {
  /// Plays a workbook in the terminal that the program was started in.
  func run(
    _ session: ScreenSession, isASCII: Bool, isMono: Bool, theme: Theme = .normal
  ) throws(Refusal) -> Loop<CursesTerminal>.Outcome {
    try onScreen(isASCII: isASCII, isMono: isMono, theme: theme) { session.run(on: $0) }
  }

  /// Plays something in the terminal that the program was started in; a signal ends the process there.
  func onScreen(
    isASCII: Bool, isMono: Bool, theme: Theme = .normal,
    _ play: (CursesTerminal) -> Loop<CursesTerminal>.Outcome
  ) throws(Refusal) -> Loop<CursesTerminal>.Outcome {
    let terminal = try terminal(isASCII: isASCII, isMono: isMono, theme: theme)
    let outcome = play(terminal)
    terminal.close()
    if case .signal(let signal) = outcome.ending {
      if let sentence = outcome.savingProblem { Console.say(sentence) }
      CursesTerminal.end(bySignal: signal)
    }
    return outcome
  }

  private func terminal(
    isASCII: Bool, isMono: Bool, theme: Theme
  ) throws(Refusal) -> CursesTerminal {
    let catalogue = catalogue()
    var wishes = TerminalOptions(environment: { environment[$0] })
    if isASCII { wishes.lettering = .ascii }
    if isMono { wishes.colouring = .none }
    wishes.theme = theme
    wishes.crashSentence = PrintedText(line: catalogue[ScreenPhrase.crashed]).text
    do throws(TerminalProblem) {
      return try CursesTerminal.open(wishes)
    } catch {
      switch error {
      case .notATerminal: throw .badInput(catalogue[CommandPhrase.notATerminal])
      case .dumb(let term): throw .badInput(catalogue[CommandPhrase.dumbTerminal, term])
      case .unknown(let term): throw .badInput(catalogue[CommandPhrase.unknownTerminal, term])
      }
    }
  }
}
