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
    // What is written here tells of people: for this user only.
    umask(0o077)
    do throws(OfficeProblem) {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Output.say(error.json, on: STDERR_FILENO)
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) throws(OfficeProblem) {
    guard arguments.count == 2 else { throw OfficeProblem(.badInput, "one job and its target") }
    switch arguments[0] {
    case "load":
      var job = try LoadJob(arguments[1])
      try job.run()
    case "xlsx": try XlsxJob(target: arguments[1]).run()
    case let name: throw OfficeProblem(.badInput, "no job is called \(name)")
    }
  }
}
