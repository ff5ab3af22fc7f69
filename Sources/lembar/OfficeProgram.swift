import FoundationEssentials
import Glibc
import WorksheetModel

/// The second program, `lembar-office`, which has the libraries for spreadsheets and databases.
struct OfficeProgram {
  static let name = "lembar-office"
  let path: String
  private let environment: [String: String]

  /// Looks for it: `LEMBAR_OFFICE`, beside this program, in `../libexec/lembar`, then in `PATH`.
  init(environment: [String: String]) throws(OfficeProblem) {
    self.environment = environment
    if let named = environment["LEMBAR_OFFICE"], !named.isEmpty {
      path = named
    } else if let found = Self.places(environment).first(where: Self.isProgram) {
      path = found
    } else {
      throw OfficeProblem(.absent)
    }
    guard Self.isProgram(path) else { throw OfficeProblem(.absent, path) }
  }

  /// Starts it; what it shall do is then fed to it.
  func start(_ arguments: [String]) throws(OfficeProblem) -> OfficeRun {
    try OfficeRun(path, arguments, environment: environment)
  }

  /// Gives it all it needs at once, and returns the lines of its answer.
  func run(_ arguments: [String], on input: [UInt8]) throws(OfficeProblem) -> [JSON] {
    let run = try start(arguments)
    try run.feed(input)
    return try run.finish()
  }

  private static func places(_ environment: [String: String]) -> [String] {
    var folders: [String] = []
    if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      let folder = own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex)
      folders = [String(folder), "\(folder)../libexec/lembar/"]
    }
    // An empty entry of PATH means the current folder: nobody puts a program there on purpose.
    let searched = environment["PATH"]?.split(separator: ":").map { "\($0)/" } ?? []
    return (folders + searched).map { $0 + name }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
