import FoundationEssentials
import Glibc
import Testing

/// Runs the built program with an environment of its own and takes down what it says.
struct Program {
  struct Failed: Error { let code: Int32 }

  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let complaint: String
  }

  /// A folder that is the home of the program, for this test only.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "lembar-commands-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: false, encoding: .utf8)
    return path(name)
  }

  func run(_ arguments: String..., input: String = "") throws -> Run {
    let given = try write(input, to: "input")
    let (output, complaint) = (path("output"), path("complaint"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, given, O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaint, writing, 0o600)
    let status = try spawn(arguments, actions)
    return Run(
      status: status, output: try String(contentsOfFile: output, encoding: .utf8),
      complaint: try String(contentsOfFile: complaint, encoding: .utf8))
  }

  private func spawn(
    _ arguments: [String], _ actions: posix_spawn_file_actions_t
  ) throws -> Int32 {
    let words = ([Self.built] + arguments).map { strdup($0) }
    let settings = ["HOME=\(folder.path)", "LANG=id_ID.UTF-8", "PATH=/usr/bin:/bin"]
      .map { strdup($0) }
    defer { for text in words + settings { free(text) } }
    var actions = actions
    var child = pid_t()
    let code = posix_spawn(&child, Self.built, &actions, nil, words + [nil], settings + [nil])
    guard code == 0 else { throw Failed(code: code) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { break } }
    // The exit code, or 128 and the signal as a shell would say it.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// The program lies in the same folder as the bundle of the tests.
  private static var built: String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? ".build/debug/x.xctest"
    let folders = bundle.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { !$0.hasSuffix(".xctest") }
    return (folders + ["lembar"]).joined(separator: "/")
  }
}

extension Program {
  func contents(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The names in the folder, hidden ones left out.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}
