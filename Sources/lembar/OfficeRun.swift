import Glibc
import WorksheetModel

/// One run of `lembar-office`: it is fed through its standard input and answers in lines of JSON.
///
/// Its answers are taken while it is fed: two full pipes would let both programs wait for ever.
final class OfficeRun {
  private let process: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var answered: [UInt8] = []
  private var complained: [UInt8] = []

  /// Starts the program; it gets SIGINT with this one, being in the same group of the terminal.
  init(
    _ path: String, _ arguments: [String], environment: [String: String]
  ) throws(OfficeProblem) {
    let (fed, answers, complaints) = (Pipe(), Pipe(), Pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, fed.reading, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, answers.writing, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, complaints.writing, STDERR_FILENO)
    var process: pid_t = 0
    let code = Self.withPointers([path] + arguments) { words in
      Self.withPointers(environment.map { "\($0.key)=\($0.value)" }) { settings in
        posix_spawn(&process, path, &actions, nil, words, settings)
      }
    }
    for end in [fed.reading, answers.writing, complaints.writing] { close(end) }
    (self.process, input, output, errors) = (
      process, fed.writing, answers.reading, complaints.reading
    )
    guard code == 0 else { throw OfficeProblem(.absent, path) }
    // Writing must not wait for a program that itself waits for its answers to be taken.
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit {
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  /// Hands bytes over, however long that takes.
  func feed(_ bytes: [UInt8]) throws(OfficeProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      waitAndRead(forInput: true)
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      guard count < 0, errno != EAGAIN, errno != EINTR else { continue }
      // It has ended, and says why.
      _ = try finish()
      throw OfficeProblem(.died)
    }
  }

  /// Says that nothing more comes, and waits for the rest of the answer.
  func finish() throws(OfficeProblem) -> [JSON] {
    close(input)
    input = -1
    while output >= 0 || errors >= 0 { waitAndRead(forInput: false) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw problem(status) }
    return Self.lines(answered)
  }

  private func problem(_ status: Int32) -> OfficeProblem {
    if let told = Self.lines(complained).compactMap(OfficeProblem.init(json:)).last { return told }
    let words = String(decoding: complained, as: UTF8.self)
    // What the loader of programs ends with when a library is not there.
    return OfficeProblem(status >> 8 == 127 ? .libraryMissing : .died, words)
  }

  private func waitAndRead(forInput: Bool) {
    var waiting = [
      pollfd(fd: output, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: forInput ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    guard poll(&waiting, 3, -1) > 0 else { return }
    if waiting[0].revents != 0 { Self.read(&output, into: &answered) }
    if waiting[1].revents != 0 { Self.read(&errors, into: &complained) }
  }

  /// Takes what is there; at the end of the pipe it is closed.
  private static func read(_ end: inout Int32, into bytes: inout [UInt8]) {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(end, &piece, piece.count)
    if count > 0 { return bytes.append(contentsOf: piece[..<count]) }
    guard count == 0 || errno != EINTR else { return }
    close(end)
    end = -1
  }

  private static func lines(_ bytes: [UInt8]) -> [JSON] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSON(parsing: $0) }
  }

  private static func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}

/// The two ends of a pipe that no other program inherits.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}
