import Glibc
import WorksheetModel
import WorksheetStore

/// How long the tests of endurance run: a little in `make test`, all of it in `make torture`.
enum Torture {
  static let isLong = getenv("LEMBAR_TORTURE") != nil

  static func count(_ short: Int, long: Int) -> Int { isLong ? long : short }

  /// A line of the table that `make torture` shows at its end.
  static func report(_ what: String, _ figures: String) {
    if isLong { print("\n| \(what) | \(figures) |") }
  }
}

/// Numbers that are the same in every run, so that what failed once fails again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

extension Workplace {
  /// The workbook with all that the journals hold beyond it, as the next session would have it.
  static func recovered(at folder: String) throws -> Workbook {
    let workbook = try WorkbookFile(path: "\(folder)/\(Workplace.file)").open().read.workbook
    let state = StateFolder(path: "\(folder)/state/lembar")
    return state.unsavedWork(for: workbook)?.recovered(workbook).workbook ?? workbook
  }
}

extension Workbook {
  /// Every text of every record.
  var texts: Set<String> {
    Set(records.flatMap { $0.fields.values.compactMap(\.text) })
  }
}
