import Glibc
import WorksheetStore

/// A save that runs on a thread of its own, so that a slow stick delays no key.
///
/// A class, because it owns the thread and the pipe whose end tells that the save has ended.
final class RunningSave {
  /// What both threads hold: the other one writes the result and closes its end of the pipe; this
  /// one reads the result only after the other thread is gone.
  private final class Work {
    let snapshot: Snapshot
    let end: Int32
    var result = Result<Snapshot.Saved, FileProblem>.failure(.unwritable(code: EAGAIN))

    init(_ snapshot: Snapshot, end: Int32) {
      self.snapshot = snapshot
      self.end = end
    }

    func run() {
      result = Result { () throws(FileProblem) in try snapshot.save() }
      close(end)
    }
  }

  /// Readable as soon as the save has ended.
  let descriptor: Int32
  private let work: Work
  private var thread = pthread_t()

  /// Begins to save; nil when the system has no thread or no descriptor left.
  init?(_ snapshot: Snapshot) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    descriptor = ends[0]
    work = Work(snapshot, end: ends[1])
    let shared = Unmanaged.passRetained(work)
    let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      if let pointer { Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().run() }
      return nil
    }
    guard pthread_create(&thread, nil, run, shared.toOpaque()) == 0 else {
      shared.release()
      close(ends[1])
      return nil
    }
  }

  deinit { close(descriptor) }

  /// Waits until the save has ended and tells how.
  func result() -> Result<Snapshot.Saved, FileProblem> {
    pthread_join(thread, nil)
    return work.result
  }

  /// Waits at most until then; tells whether the save has ended.
  func hasEnded(by end: ContinuousClock.Instant) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let left = ContinuousClock.now.duration(to: end) / .milliseconds(1)
      let count = poll(&waiting, 1, Int32(max(0, min(left.rounded(.up), 60_000))))
      // A signal interrupts; what is left of the time is waited for again.
      guard count < 0, errno == EINTR else { return count > 0 }
    }
  }

  /// Lets the thread go on alone: a stick that does not answer must not keep the program.
  func abandon() { pthread_detach(thread) }
}
