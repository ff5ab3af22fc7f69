import Glibc
import WorksheetModel
import WorksheetStore

/// `commit-latency FOLDER`: how long a change takes until it is in the journal on the disk, beside a
/// bare append and `fdatasync` of as many bytes in the same folder. Prints one JSON line a workbook.
@main
struct CommitLatency {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else { return }
    for size in [500, 5000] {
      try measure(size, in: "\(CommandLine.arguments[1])/\(size)")
    }
  }

  private static func measure(_ size: Int, in folder: String) throws {
    mkdir(folder, 0o700)
    let file = WorkbookFile(path: "\(folder)/desa.lembar")
    try file.create(workbook(fields: size))
    let session = try EditingSession(
      opening: file,
      as: .init(
        state: StateFolder(path: "\(folder)/state"), replica: "measure0",
        author: .init(name: "", since: "2026-11-24T09:00:00+07:00")), recovering: .unsaved)
    let bare = open("\(folder)/bare", O_WRONLY | O_CREAT | O_APPEND, 0o600)
    // As long as the line that the journal gets for one of these changes.
    let bytes = [UInt8](repeating: 0x78, count: 120)
    var commits: [Double] = []
    var bares: [Double] = []
    for number in 0..<1050 {
      let change = Change(.set("r1", "name", Answer(.text("Susu kambing \(number)"))))
      let commit = try milliseconds { _ = try session.commit(change) }
      let plain = milliseconds {
        _ = write(bare, bytes, bytes.count)
        _ = fdatasync(bare)
      }
      // The first ones make files and fill caches.
      guard number >= 50 else { continue }
      commits.append(commit)
      bares.append(plain)
    }
    print(
      #"{"fields":\#(size),"commit":\#(commits.figures),"bare":\#(bares.figures)}"#)
  }

  private static func workbook(fields: Int) throws -> Workbook {
    var workbook = Workbook(header: .init(id: "latency", title: "Desa", created: ""))
    for number in 1...(fields / 5) {
      let order = String(1_000_000 + number)
      let record = Record(
        id: RecordID("r\(number)"), kind: .potential, order: order,
        fields: [
          "name": .text("Susu kambing"), "place": .text("RT 03"), "owner": .text("Bu Siti"),
          "buyer": .text("koperasi di kecamatan"), "evidence_note": .text("dilihat sendiri"),
        ])
      _ = try workbook.apply(Change(.insert(record)), at: workbook.nextStamp(in: "r"))
    }
    return workbook
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return time / .milliseconds(1)
  }
}

extension [Double] {
  /// The median and the 99th percentile.
  fileprivate var figures: String {
    let sorted = sorted()
    return "[\(sorted[count / 2]),\(sorted[count * 99 / 100])]"
  }
}
