import ArgumentParser
import TerminalCurses
import TerminalScreen
import WorksheetApp
import WorksheetReport
import WorksheetText

/// `lembar fill FILE`: the same questions as on the screen, one line after the other.
struct FillCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    let texts = HelpTexts.catalogue
    let words = SpokenCommand.table(texts).map { "\($0.words): \($0.about)" }
    return CommandConfiguration(
      commandName: "fill", abstract: texts[CommandPhrase.aboutFill],
      discussion: ([texts[CommandPhrase.fillSigns]] + words).joined(separator: "\n"),
      aliases: ["isi"])
  }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Option(help: .phrase(.helpSheet)) var sheet: String?
  @Flag(help: .phrase(.helpASCII)) var ascii = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let sheet = try surroundings.sheet(named: sheet)
    let session = try FillSession(file, in: surroundings)
    let console = LineConsole()
    let wishes = TerminalOptions(environment: { surroundings.environment[$0] })
    let voice = FillVoice(
      isASCII: ascii || !wishes.namesUTF8, width: console.columns.map { min($0, 80) },
      isInteractive: console.isInteractive)
    var loop = FillLoop(session, on: console, speaking: voice, sheet: sheet)
    let outcome = loop.run()
    switch outcome.ending {
    case .signal(let signal):
      if let sentence = outcome.savingProblem { Console.say(sentence) }
      CursesTerminal.end(bySignal: signal)
    case .quit, .left, .visit, .hangUp:
      if let sentence = outcome.savingProblem { throw Refusal.notWritten(sentence) }
      guard let place = outcome.placeOfFile, outcome.ending == .quit else { return }
      try surroundings.print(PrintedText(line: place).text, surroundings.catalogue())
    }
  }
}
