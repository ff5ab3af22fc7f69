import Glibc

/// Does numbered pieces of work on all cores and hands out what came of them in their order.
///
/// A class, because it owns the threads. They hold nothing of the program but the work itself; what
/// they share with this one lies behind one lock.
final class OrderedThreads<Output> {
  private final class Shared {
    /// So many pieces may lie finished before the one that is handed out next: memory stays bounded.
    static var mostWaiting: Int { 64 }

    let count: Int
    let work: (Int) -> Output
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    var started = 0
    var taken = 0
    var finished: [Int: Output] = [:]
    var isStopped = false
    /// Written to when the piece that is handed out next has been finished.
    var bell: Int32 = -1

    init(count: Int, work: @escaping (Int) -> Output) {
      self.count = count
      self.work = work
      pthread_mutex_init(lock, nil)
      pthread_cond_init(changed, nil)
    }

    deinit {
      pthread_cond_destroy(changed)
      pthread_mutex_destroy(lock)
      changed.deallocate()
      lock.deallocate()
      if bell >= 0 { close(bell) }
    }

    func run() {
      while let number = begin() { finish(number, work(number)) }
    }

    private func begin() -> Int? {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      while !isStopped, started < count, started - taken >= Self.mostWaiting {
        pthread_cond_wait(changed, lock)
      }
      guard !isStopped, started < count else { return nil }
      started += 1
      return started - 1
    }

    private func finish(_ number: Int, _ output: Output) {
      pthread_mutex_lock(lock)
      finished[number] = output
      if number == taken {
        pthread_cond_broadcast(changed)
        if bell >= 0 { _ = write(bell, "!", 1) }
      }
      pthread_mutex_unlock(lock)
    }
  }

  private let shared: Shared
  private var threads: [pthread_t] = []
  private var listener: Int32 = -1

  /// Begins at once; `work` is called on other threads, several times at once.
  init(count: Int, work: @escaping (Int) -> Output) {
    shared = Shared(count: count, work: work)
    let cores = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    for _ in 0..<min(cores, count) {
      guard let thread = Errand(shared.run).begin() else { break }
      threads.append(thread)
    }
  }

  /// What nobody asks for any more is not begun; a medium that does not answer keeps nobody waiting.
  deinit {
    pthread_mutex_lock(shared.lock)
    shared.isStopped = true
    pthread_cond_broadcast(shared.changed)
    pthread_mutex_unlock(shared.lock)
    for thread in threads { pthread_detach(thread) }
    if listener >= 0 { close(listener) }
  }

  /// Readable when `ready` may have something; nil when the system has no descriptor left.
  func descriptor() -> Int32? {
    guard listener < 0 else { return listener }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      // A full pipe rings as well as one more byte would.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    listener = ends[0]
    pthread_mutex_lock(shared.lock)
    shared.bell = ends[1]
    _ = write(ends[1], "!", 1)
    pthread_mutex_unlock(shared.lock)
    return listener
  }

  /// Whether everything was handed out.
  var isFinished: Bool {
    pthread_mutex_lock(shared.lock)
    defer { pthread_mutex_unlock(shared.lock) }
    return shared.taken == shared.count
  }

  /// The next piece, as soon as it is finished; nil after the last.
  func next() -> Output? {
    pthread_mutex_lock(shared.lock)
    defer { pthread_mutex_unlock(shared.lock) }
    guard shared.taken < shared.count else { return nil }
    if threads.isEmpty { return take(shared.work(shared.taken)) }
    while true {
      if let output = shared.finished.removeValue(forKey: shared.taken) { return take(output) }
      pthread_cond_wait(shared.changed, shared.lock)
    }
  }

  /// The pieces that are finished and next in order, without waiting.
  func ready() -> [Output] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while listener >= 0, read(listener, &bytes, bytes.count) == bytes.count {}
    pthread_mutex_lock(shared.lock)
    defer { pthread_mutex_unlock(shared.lock) }
    var outputs: [Output] = []
    if threads.isEmpty, shared.taken < shared.count {
      outputs.append(take(shared.work(shared.taken)))
      if shared.bell >= 0 { _ = write(shared.bell, "!", 1) }
    }
    while let output = shared.finished.removeValue(forKey: shared.taken) {
      outputs.append(take(output))
    }
    return outputs
  }

  private func take(_ output: Output) -> Output {
    shared.taken += 1
    pthread_cond_broadcast(shared.changed)
    return output
  }
}

/// What a thread has to do; it says nothing about what comes of it.
private final class Errand {
  private let run: () -> Void

  init(_ run: @escaping () -> Void) { self.run = run }

  /// Nil when the system has no thread left.
  func begin() -> pthread_t? {
    let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      if let pointer { Unmanaged<Errand>.fromOpaque(pointer).takeRetainedValue().run() }
      return nil
    }
    var thread = pthread_t()
    let reference = Unmanaged.passRetained(self)
    guard pthread_create(&thread, nil, run, reference.toOpaque()) == 0 else {
      reference.release()
      return nil
    }
    return thread
  }
}
