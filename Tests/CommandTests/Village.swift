import Glibc

/// A folder with a workbook `desa.lembar`, and the real program to run in it.
final class Village {
  let path: String
  let program: String

  /// What a run of the program left behind.
  struct Result: Equatable {
    var status: Int32
    var output: String
    var errors: String

    /// The output without its line feed.
    var line: String { String(output.prefix { $0 != "\n" }) }
  }

  init() {
    program = Self.program("lembar")
    path = "/tmp/lembar-village-\(UInt64.random(in: 0 ... .max))"
    mkdir(path, 0o700)
    _ = run("new", "desa.lembar")
  }

  /// The path of one of our programs, built beside the tests.
  static func program(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count))
    let tests = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return tests.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/\(name)"
  }

  deinit { _ = spawn(["/bin/rm", "-rf", path], input: "/dev/null") }

  /// Runs `lembar` here with its own state folder and no other environment.
  func run(_ arguments: String..., input: String = "", environment: [String] = []) -> Result {
    run(arguments, input: input, environment: environment)
  }

  func run(_ arguments: [String], input: String = "", environment: [String] = []) -> Result {
    run(arguments, under: [], input: input, environment: environment)
  }

  /// Runs `lembar` with a minute of time and two gigabytes of addresses; what wants more is killed.
  func runWithinLimits(_ arguments: [String]) -> Result {
    run(arguments, under: ["timeout", "-s", "KILL", "60", "prlimit", "--as=2000000000"])
  }

  /// Runs `lembar` where no file may grow beyond a few kilobytes.
  func runWithoutRoom(_ arguments: [String]) -> Result {
    run(arguments, under: ["prlimit", "--fsize=2000"])
  }

  private func run(
    _ arguments: [String], under wrapper: [String], input: String = "", environment: [String] = []
  ) -> Result {
    write(input, to: ".input")
    let status = spawn(
      ["/usr/bin/env", "-C", path] + wrapper + [program] + arguments, input: "\(path)/.input",
      environment: ["XDG_STATE_HOME=\(path)/state", "PATH=/usr/bin:/bin"] + environment)
    return Result(status: status, output: read(".output"), errors: read(".errors"))
  }

  func read(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen("\(path)/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    return bytes
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  /// The names of all files and folders here, sorted, without those of the runs themselves.
  var names: [String] { names(in: ".") }

  func names(in folder: String) -> [String] {
    allNames(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// Also those that are hidden.
  var allNames: [String] { allNames(in: ".") }

  private func allNames(in folder: String) -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names.sorted()
  }

  func spawn(
    _ command: [String], input: String, environment: [String] = []
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    for (descriptor, name) in [(1, ".output"), (2, ".errors")] as [(Int32, String)] {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    }
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    guard posix_spawn(&child, command[0], &actions, nil, &arguments, &variables) == 0 else {
      return -1
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }
}
