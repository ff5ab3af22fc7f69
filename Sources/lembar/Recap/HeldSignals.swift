import Glibc

/// Signals that would end the program wait until a file that is half written is gone.
struct HeldSignals {
  private static var held: [Int32] { [SIGINT, SIGTERM, SIGHUP] }

  private var before = sigset_t()

  /// Holds them for this thread and those that it starts from now on.
  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in Self.held { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Whether one of them has come.
  var haveCome: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return Self.held.contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets go; a signal that has come ends the program here.
  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
