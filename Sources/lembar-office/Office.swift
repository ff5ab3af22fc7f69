import Glibc
import WorksheetModel

/// What needs large libraries: spreadsheets for other programs, and databases.
///
/// It has no words: it reads JSON from standard input and answers in lines of JSON, a problem as one
/// line on standard error. `lembar` starts it and tells people what it said.
@main enum Office {
  static func main() {
    // A full quota and a closed pipe are answers of `write`, not reasons to die.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    do throws(OfficeProblem) {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Output.say(error.json, on: STDERR_FILENO)
      exit(2)
    }
  }

  // One line for each thing that it can do.
  private static func run(_ arguments: [String]) throws(OfficeProblem) {
    switch (arguments.first, arguments.count) {
    default: throw OfficeProblem(.badInput, "xlsx OUT or load TARGET, not \(arguments.first ?? "")")
    }
  }
}
