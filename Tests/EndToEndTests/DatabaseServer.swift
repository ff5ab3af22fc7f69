import Glibc

/// A PostgreSQL server of its own, on a loopback port, with one empty database and one user.
final class DatabaseServer {
  static let password = "kata:sandi@1"
  private let place: Workplace
  private let programs: String
  private let port: UInt16

  init() throws {
    guard let programs = Self.programs else {
      throw PseudoTerminalProblem.notStarted(
        program: "PostgreSQL, which is not installed: scripts/prepare test")
    }
    self.programs = programs
    place = try Workplace()
    port = Self.freePort()
    try place.write(Self.password + "\n", to: "password")
    place.giveToServer()
    try command(
      """
      "$0/initdb" -D "$1/data" -U lembar -A scram-sha-256 --pwfile="$1/password" -E UTF8 \
        --locale=C --no-sync
      """)
    try start()
    _ = try ask("CREATE DATABASE rekap", in: "postgres")
  }

  deinit { kill() }

  /// `host/database` with everything in it that a client needs; the password may be another one.
  func address(_ database: String = "rekap", password: String? = nil) -> String {
    let user = password.map { "lembar:\($0)" } ?? "lembar"
    return "postgresql://\(user)@127.0.0.1:\(port)/\(database)"
  }

  /// What a client finds in its environment.
  static let environment = ["PGPASSWORD": password]

  /// The answer of a question in SQL, as psql prints it: rows in lines, columns parted by `|`.
  func ask(_ sql: String, in database: String = "rekap") throws -> String {
    try place.write(sql, to: "question")
    return try place.answer(
      "PGPASSWORD='\(Self.password)' \(programs)/psql '\(address(database))' -XqAt -v ON_ERROR_STOP=1 "
        + "-f question")
  }

  /// Lets psql carry out a file.
  func carryOut(_ path: String) throws {
    _ = try place.answer(
      "PGPASSWORD='\(Self.password)' \(programs)/psql '\(address())' -Xq -v ON_ERROR_STOP=1 -f \(path)"
    )
  }

  func start() throws {
    let settings = "-p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
    // After a kill the processes of the old server take a moment to notice.
    for _ in 1...100 {
      let ending = try run(
        #""$0/pg_ctl" -D "$1/data" -w -l "$1/log" -o "$2" start"#, settings)
      if ending == .exit(code: 0) { return }
    }
    throw PseudoTerminalProblem.notStarted(program: "pg_ctl: \(place.text("log"))")
  }

  /// As when the power fails.
  func kill() {
    let pid = place.text("data/postmaster.pid").prefix { $0 != "\n" }
    if let pid = pid_t(pid) { _ = Glibc.kill(pid, SIGKILL) }
  }

  private func command(_ script: String) throws {
    guard try run(script) == .exit(code: 0) else {
      throw PseudoTerminalProblem.notStarted(program: script)
    }
  }

  /// The server refuses to run for root.
  private func run(_ script: String, _ more: String...) throws -> Ending {
    let words = ["/bin/sh", "-c", script, programs, place.path] + more
    let user =
      geteuid() == 0
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let all = ["/usr/bin/env", "LC_ALL=C"] + user + words
    let terminal = try PseudoTerminal(
      all[0], Array(all.dropFirst()), environment: ["PATH": "/usr/bin:/bin"], folder: place.path)
    return try terminal.waitForExit(seconds: 60)
  }

  private static var programs: String? {
    let root = "/usr/lib/postgresql"
    return (9...30).reversed().lazy.map { "\(root)/\($0)/bin" }
      .first { access("\($0)/initdb", X_OK) == 0 }
  }

  /// One that nobody listens at right now.
  private static func freePort() -> UInt16 {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(listener, address, length)
        _ = getsockname(listener, address, &length)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}

extension Workplace {
  /// What a line of shell prints; it has to succeed.
  func answer(_ script: String) throws -> String {
    let ending = try shell("\(script) >printed 2>complaint")
    guard ending == .exit(code: 0) else {
      throw PseudoTerminalProblem.notStarted(program: "\(script): \(text("complaint"))")
    }
    return String(text("printed").dropLast())
  }

  /// The answer of SQLite to a question in SQL.
  func ask(_ sql: String, in file: String) throws -> String {
    try write(sql, to: "question")
    return try answer("sqlite3 -bail \(file) <question")
  }

  func shell(_ script: String, environment: [String: String] = [:]) throws -> Ending {
    try background(script, environment: environment).waitForExit(seconds: 60)
  }

  func background(
    _ script: String, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let usual = ["HOME": path + "/home", "PATH": "/usr/bin:/bin"]
    return try PseudoTerminal(
      "/bin/sh", ["-c", script], environment: usual.merging(environment) { $1 }, folder: path)
  }

  fileprivate func giveToServer() {
    guard geteuid() == 0 else { return }
    for name in ["", "/password"] { chown(path + name, 65534, 65534) }
  }
}
