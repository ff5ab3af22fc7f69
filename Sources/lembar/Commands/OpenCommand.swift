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
  @OptionGroup var look: LookOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let session = try ScreenSession(file, isReadOnly: readOnly, in: surroundings)
    let outcome = try surroundings.onScreen(look) { session.run(on: $0) }
    if let sentence = outcome.savingProblem { throw Refusal.notWritten(sentence) }
    guard outcome.ending == .quit, let sentence = outcome.placeOfFile else { return }
    try surroundings.print(PrintedText(line: sentence).text, surroundings.catalogue())
  }
}

/// How a full screen shall look; the same for every command that shows one.
struct LookOptions: ParsableArguments {
  @Flag(help: .phrase(.helpASCII)) var ascii = false
  @Flag(help: .phrase(.helpMono)) var mono = false
  @Option(help: .phrase(.helpTheme)) var theme: String?
}

extension Surroundings {
  /// Plays something in the terminal that the program was started in; a signal ends the process there.
  func onScreen(
    _ look: LookOptions, usually theme: Theme = .normal,
    _ play: (CursesTerminal) -> Loop<CursesTerminal>.Outcome
  ) throws(Refusal) -> Loop<CursesTerminal>.Outcome {
    let terminal = try terminal(look, theme)
    let outcome = play(terminal)
    terminal.close()
    if case .signal(let signal) = outcome.ending {
      if let sentence = outcome.savingProblem { Console.say(sentence) }
      CursesTerminal.end(bySignal: signal)
    }
    return outcome
  }

  private func terminal(
    _ look: LookOptions, _ usual: Theme
  ) throws(Refusal) -> CursesTerminal {
    let catalogue = catalogue()
    var wishes = TerminalOptions(environment: { environment[$0] })
    if look.ascii { wishes.lettering = .ascii }
    if look.mono { wishes.colouring = .none }
    wishes.theme = try theme(look.theme) ?? usual
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

  /// The theme that was asked for, here or by `LEMBAR_THEME`; a name that nobody knows is refused.
  private func theme(_ asked: String?) throws(Refusal) -> Theme? {
    guard let name = asked ?? environment["LEMBAR_THEME"], !name.isEmpty else { return nil }
    guard let theme = Theme(named: name) else {
      throw .badInput(catalogue()[CommandPhrase.unknownTheme, name])
    }
    return theme
  }
}
