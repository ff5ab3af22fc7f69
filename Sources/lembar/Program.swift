import ArgumentParser
import Glibc
import WorksheetReport
import WorksheetText

/// Runs a command and turns its end into a sentence and an exit code.
@main enum Program {
  static func main() {
    // A full quota and a closed pipe are answers of `write`, not reasons to die.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Lembar.parseAsRoot()
      try command.run()
    } catch {
      exit(end(error).rawValue)
    }
  }

  private static func end(_ error: any Error) -> ExitStatus {
    if let refusal = error as? Refusal {
      Console.say(refusal.sentence)
      return refusal.status
    }
    if let code = error as? ExitCode { return ExitStatus(rawValue: code.rawValue) ?? .badInput }
    let message = Lembar.fullMessage(for: error)
    guard Lembar.exitCode(for: error) == .success else {
      Console.say(HelpTexts.catalogue[CommandPhrase.wrongArguments])
      Console.say(PrintedText(message))
      return .badInput
    }
    return Console.write(PrintedText(message + "\n")) ? .fine : .notWritten
  }
}
