import FoundationEssentials
import Glibc
import TerminalScreen
import Testing
import WorksheetStore

/// The power goes at every moment of a session, with any part of what was not yet synced.
@Suite struct PowerCutTortureTests {
  /// A session of answers and saves, every change of the disk noted.
  private func session() throws -> (Workplace, SimulatedDisk, [DiskEvent]) {
    let workplace = try Workplace()
    _ = try workplace.run("set", Workplace.file, "--new", "profile")
    let start = SimulatedDisk(copying: workplace.path)
    let terminal = try workplace.start(
      environment: workplace.faults(["FAULTS_RECORD": workplace.path + "/home/record"]))
    try terminal.waitFor("1 Profil")
    try terminal.send("<enter>")
    try terminal.waitForFocus(on: "Nama kelompok")
    try terminal.send("token0<enter>")
    try terminal.waitForFocus(on: "Desa/kelurahan")
    try terminal.send("token1<enter>")
    try terminal.waitForFocus(on: "Kecamatan")
    try terminal.send("<c-s>")
    try terminal.waitFor("tersimpan ")
    try terminal.send("token2<enter>")
    try terminal.waitForFocus(on: "Kabupaten")
    try terminal.send("<c-s>token3<enter>")
    try terminal.waitForFocus(on: "Provinsi")
    try terminal.send("<c-q>")
    #expect(try terminal.waitForExit() == .exit(code: 0))
    let lines = workplace.text("home/record").split(separator: "\n")
    return (workplace, start, lines.compactMap { DiskEvent(line: String($0)) })
  }

  @Test func `a power cut leaves the old state or the new one and every answer shown as taken`()
    throws
  {
    let (workplace, start, events) = try session()
    var disk = start
    var journalled: Set<String> = []
    var shown: Set<String> = []
    var states = 0
    for (number, event) in events.enumerated() {
      disk.take(event)
      switch event {
      case .write(_, _, let bytes):
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("\"stamp\"") {
          journalled.formUnion((0...3).map { "token\($0)" }.filter(text.contains))
        }
      case .shown: shown = journalled
      case .create, .makeFolder, .rename, .remove, .truncate, .synchronize, .synchronizeAll: break
      }
      // In `make test` the power goes after every seventh operation.
      guard Torture.isLong || number % 7 == 0 else { continue }
      for state in disk.statesAfterPowerCut() {
        states += 1
        try check(state, shown, of: workplace, "after operation \(number) of \(events.count)")
      }
    }
    #expect(shown.count == 4 && states > events.count / 7)
    Torture.report(
      "power cut", "\(events.count) operations, \(states) disks, each old or new, 0 answers lost")
  }

  private func check(
    _ state: [String: [UInt8]], _ shown: Set<String>, of workplace: Workplace, _ moment: String
  ) throws {
    let folder = workplace.path + "/home/cut"
    try? FileManager.default.removeItem(atPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, bytes) in state where !path.hasPrefix(workplace.path + "/home") {
      let url = URL(filePath: folder + path.dropFirst(workplace.path.count))
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    do {
      let texts = try Workplace.recovered(at: folder).texts
      #expect(shown.isSubset(of: texts), "\(moment): of \(shown) only \(texts); \(state.keys)")
    } catch {
      Issue.record("\(moment): \(error) with \(state.keys.sorted())")
    }
  }
}
