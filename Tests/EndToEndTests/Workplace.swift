import FoundationEssentials
import Glibc
import TerminalScreen

/// A fresh home with an empty workbook `desa.lembar` in it, and the real program to use there.
final class Workplace {
  static let file = "desa.lembar"
  let path: String

  /// What a command left behind.
  struct Answer {
    var ending: Ending
    var output: String
    var errors: String
  }

  init() throws {
    path = Self.freshPath()
    for folder in [path, path + "/home", path + "/state"] { mkdir(folder, 0o700) }
    _ = try run("new", Workplace.file)
  }

  /// The same files in another place.
  init(copying other: Workplace) throws {
    path = Self.freshPath()
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  /// In memory where that is possible: saving waits for the disk, and tests shall not.
  private static func freshPath() -> String {
    let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    return "\(root)/lembar-workplace-\(UInt64.random(in: 0 ... .max))"
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func surroundings(_ others: [String: String]) -> [String: String] {
    ["HOME": path + "/home", "XDG_STATE_HOME": path + "/state"].merging(others) { $1 }
  }

  /// Opens a workbook on the screen; what is said on standard error goes to a file.
  func start(
    _ arguments: [String] = ["open", Workplace.file], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24), isStranger: Bool = false
  ) throws -> PseudoTerminal {
    try shell(
      #"exec "$0" "$@" 2>errors"#, command(arguments, isStranger: isStranger),
      environment: environment, size: size)
  }

  /// Opens the workbook and waits until the list of sheets has the focus.
  func open(
    _ options: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    let terminal = try start(
      ["open", Workplace.file] + options, environment: environment, size: size)
    try terminal.waitFor("1 Profil")
    return terminal
  }

  /// Kills the program, opens the workbook again and takes what is offered back.
  func reopen(afterKilling killed: PseudoTerminal) throws -> PseudoTerminal {
    killed.kill(SIGKILL)
    try killed.waitForExit()
    let terminal = try start()
    try terminal.waitFor("aman.")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "1 Profil", in: .left)
    return terminal
  }

  /// Runs a command without a terminal at its output.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Answer {
    try run(arguments, environment: environment)
  }

  /// `surrounding` is set for the program alone and not for the shell that starts it.
  func run(
    _ arguments: [String], environment: [String: String] = [:], surrounding: [String: String] = [:]
  ) throws -> Answer {
    let settings = ["/usr/bin/env"] + surrounding.map { "\($0)=\($1)" }
    let terminal = try shell(
      #"exec "$0" "$@" >output 2>errors"#, settings + command(arguments, isStranger: false),
      environment: environment)
    return Answer(ending: try terminal.waitForExit(), output: text("output"), errors: errors)
  }

  /// Tries to open a file on the screen and tells what the refusal was.
  func refusal(
    of name: String, environment: [String: String] = [:], isStranger: Bool = false
  ) throws -> Answer {
    let terminal = try start(
      ["open", name], environment: environment, isStranger: isStranger)
    let ending = try terminal.waitForExit()
    return Answer(ending: ending, output: terminal.text, errors: errors)
  }

  /// Every record of the workbook on disk, as JSON, one a line.
  func records() throws -> String { try run("get", Workplace.file, "--json").output }

  private func shell(
    _ script: String, _ command: [String], environment: [String: String],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      "/bin/sh", ["-c", script] + command, environment: surroundings(environment), size: size,
      folder: path)
  }

  /// A stranger has no rights beyond those that everybody has, also where the tests run as root.
  private func command(_ arguments: [String], isStranger: Bool) -> [String] {
    let program = [BuiltProgram.path("lembar")] + arguments
    guard isStranger, geteuid() == 0 else { return program }
    return ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] + program
  }
}

// MARK: - Files

extension Workplace {
  /// What the program said on standard error.
  var errors: String { text("errors") }

  /// The workbook as it is on disk.
  var workbook: String { text(Workplace.file) }

  func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  func bytes(_ name: String) -> [UInt8] {
    (try? Data(contentsOf: url(name))).map(Array.init) ?? []
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String = Workplace.file) throws {
    try Data(bytes).write(to: url(name))
  }

  func write(_ text: String, to name: String = Workplace.file) throws {
    try write(text.utf8, to: name)
  }

  /// The names in a folder, sorted.
  func names(_ folder: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []).sorted()
  }

  /// All journals of the workbook, one after the other.
  var journals: String {
    names("state/lembar").flatMap { id in
      names("state/lembar/\(id)").filter { $0.hasSuffix(".journal") }
        .map { text("state/lembar/\(id)/\($0)") }
    }.joined()
  }

  /// Gives everything to the stranger of `start`.
  func giveToStranger() {
    guard geteuid() == 0 else { return }
    for name in ["", "/home", "/state", "/" + Workplace.file, "/errors"] {
      chown(path + name, 65534, 65534)
    }
  }

  private func url(_ name: String) -> URL { URL(filePath: "\(path)/\(name)") }
}
