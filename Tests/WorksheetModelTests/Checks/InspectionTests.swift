import Testing
import WorksheetModel

/// Checking again only what changed finds what checking everything finds.
@Suite struct InspectionTests {
  private static let statements = [
    "Susu basi sebelum terjual", "Tidak ada lemari es", "Perlu pelatihan", "Peternak malas",
    "Harga turun karena panen raya dan jalan rusak", "Mungkin akan banjir", "Kemiskinan", "",
    "Semua susu selalu basi", "Pendapatan peternak kambing rendah",
  ]

  private func edit(_ book: Workbook, _ random: inout Numbers, number: Int) -> Edit {
    let cards = book.records(of: .problem)
    guard let card = random.pick(cards), random.next(10) < 9 else {
      var new = Record(id: RecordID("n\(number)"), kind: .problem, order: "n\(number)")
      new.parent = random.pick(cards)?.id
      new.fields = ["role": .text(random.pick(["cause", "effect"]) ?? "cause")]
      return .insert(new)
    }
    switch random.next(8) {
    case 0: return .remove(card.id)
    case 1:
      return .move(card.id, to: Place(parent: random.pick(cards)?.id, order: "k\(number)"))
    case 2: return .set(card.id, "evidence", Answer(state: random.next(2) == 0 ? .unknown : nil))
    case 3: return .set(card.id, .dismissed("PT02"), Answer(.text("memang begitu")))
    case 4:
      return .set(card.id, "stop_reason", random.next(2) == 0 ? Answer() : Answer(.text("can_act")))
    case 5: return .set(card.id, "role", Answer(.text(random.pick(["cause", "effect"]) ?? "")))
    case 6:
      return .set(
        card.id, "also_under", Answer(.list([.text(random.pick(cards)?.id.text ?? "")])))
    default:
      return .set(card.id, "statement", Answer(.text(random.pick(Self.statements) ?? "")))
    }
  }

  @Test(arguments: 1...8) func `five hundred random edits are checked as if all was new`(
    seed: Int
  ) throws {
    var random = Numbers(state: UInt64(seed))
    var book = SoundWorkbook.workbook()
    let words = try CheckSheets.wordlists()
    var inspection = Inspection(book, worksheets: CheckSheets.all, wordlists: words)
    for number in 0..<500 {
      let change = Change(edit(book, &random, number: number))
      guard (try? book.apply(change, at: book.nextStamp(in: "t"))) != nil else { continue }
      inspection = Inspection(
        book, worksheets: CheckSheets.all, wordlists: words, after: inspection)
      let all = Checks.findings(
        in: CheckedWorkbook(workbook: book, worksheets: CheckSheets.all, wordlists: words))
      try #require(inspection.findings == all, "seed \(seed), edit \(number): \(change)")
      try #require(inspection.checked.tree == ProblemTree(book))
    }
  }
}

/// Numbers that look random and are the same in every run.
private struct Numbers {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item? {
    items.isEmpty ? nil : items[next(items.count)]
  }
}
