import FoundationEssentials
import Testing
import WorksheetModel

/// The laws of a merge, over histories made by chance; `make torture` asks for ten thousand.
@Suite struct MergeLawTests {
  private static let histories =
    ProcessInfo.processInfo.environment["LEMBAR_HISTORIES"].flatMap { Int($0) } ?? 60

  private func villages(withUndo: Bool, meeting: Bool, _ check: (Village, UInt64) -> Void) {
    for seed in 0..<UInt64(Self.histories) {
      var village = Village(seed: seed, withUndo: withUndo)
      village.live(steps: 10 + Int(seed % 60), meeting: meeting)
      check(village, seed)
    }
  }

  /// The workbook as it is after it was written and read.
  private func stored(_ workbook: Workbook) -> Workbook? {
    guard let header = Workbook.Header(json: workbook.header.json) else { return nil }
    let records = workbook.records.compactMap { Record(json: $0.json) }
    let buried = workbook.buried.values.compactMap {
      Record(json: $0.json(named: "was"), named: "was")
    }
    return Workbook(
      header: header, records: records, removed: workbook.removed,
      buried: Dictionary(buried.map { ($0.id, $0) }) { first, _ in first },
      otherLines: workbook.otherLines)
  }

  @Test(arguments: [false, true])
  func `the order of merging, and merging again, changes nothing`(meeting: Bool) {
    villages(withUndo: true, meeting: meeting) { village, seed in
      let (a, b, c) = (village.laptops[0], village.laptops[1], village.laptops[2])
      func expectSame(_ left: Workbook?, _ right: Workbook, _ law: String) {
        let missing = lines(right).subtracting(left.map(lines) ?? []).sorted()
        let added = (left.map(lines) ?? []).subtracting(lines(right)).sorted()
        #expect(missing == added, "\(law), seed \(seed)")
        #expect(left == right, "\(law), seed \(seed)")
      }
      let ab = a.merged(with: b)
      expectSame(b.merged(with: a), ab, "commutative")
      expectSame(a.merged(with: a), a, "with itself")
      expectSame(ab.merged(with: b), ab, "again with the second")
      expectSame(ab.merged(with: a), ab, "again with the first")
      let abc = ab.merged(with: c)
      expectSame(a.merged(with: b.merged(with: c)), abc, "associative")
      expectSame(a.merged(with: c).merged(with: b), abc, "in another order")
      expectSame(stored(ab)?.merged(with: c), abc, "after writing and reading")
      expectSame(stored(abc), abc, "written and read")
    }
  }

  /// What a file of the workbook says, a line for each record, so that a difference can be read.
  private func lines(_ workbook: Workbook) -> Set<String> {
    Set(
      workbook.records.map(\.json.serialized)
        + workbook.buried.values.map { $0.json(named: "was").serialized }
        + workbook.removed.map { "\($0.key) removed \($0.value.text)" }
        + [workbook.header.json.serialized])
  }

  @Test func `every answer stands that nobody replaced knowing of it`() {
    villages(withUndo: false, meeting: true) { village, seed in
      let merged = village.laptops[0].merged(with: village.laptops[1])
        .merged(with: village.laptops[2])
      for record in merged.records {
        for (field, expected) in village.standingAnswers(at: record.id) {
          let found = [record.answer(field)] + record.also[field, default: []].map(\.answer)
          #expect(Set(found) == expected, "\(record.id) \(field), seed \(seed)")
        }
      }
    }
  }

  @Test func `a record lives as long as an edit of it was unknown to everybody who removed it`() {
    villages(withUndo: false, meeting: true) { village, seed in
      let merged = village.laptops[0].merged(with: village.laptops[1])
        .merged(with: village.laptops[2])
      for (id, lives) in village.livingRecords {
        #expect((merged[id] != nil) == lives, "\(id), seed \(seed)")
        #expect((merged.removed[id] != nil) == !lives, "\(id), seed \(seed)")
      }
    }
  }

  @Test func `no circle closes and no record hangs in the air`() {
    villages(withUndo: true, meeting: true) { village, seed in
      let merged = village.laptops[0].merged(with: village.laptops[1])
        .merged(with: village.laptops[2])
      for record in merged.records {
        var seen: Set<RecordID> = []
        var next: Record? = record
        while let here = next {
          #expect(seen.insert(here.id).inserted, "a circle at \(here.id), seed \(seed)")
          guard !seen.isEmpty, seen.count <= merged.count else { break }
          if let parent = here.parent {
            #expect(merged[parent] != nil, "\(here.id) below \(parent), seed \(seed)")
          }
          next = here.parent.flatMap { seen.contains($0) ? nil : merged[$0] }
        }
      }
    }
  }
}

extension Village {
  /// The answers at the fields of a record that no later one replaced knowing of them.
  func standingAnswers(at id: RecordID) -> [FieldKey: Set<Answer>] {
    var byField: [FieldKey: [(answer: Answer, event: Event)]] = [:]
    for event in events {
      guard case .answered(id, let field, let answer) = event.deed else { continue }
      byField[field, default: []].append((answer, event))
    }
    return byField.mapValues { answers in
      Set(
        answers.filter { one in
          !answers.contains { $0.event.replaces(one.event) }
        }.map(\.answer))
    }
  }

  /// Whether each record that ever was lives when all copies are merged.
  var livingRecords: [RecordID: Bool] {
    var lives: [RecordID: Bool] = [:]
    for event in events {
      guard case .kept(let id) = event.deed else { continue }
      let isEnded = events.contains { $0.deed == .removed(id) && $0.replaces(event) }
      lives[id] = lives[id] == true || !isEnded
    }
    return lives
  }
}

extension Village.Event {
  /// Whether this was done knowing of another event.
  fileprivate func replaces(_ other: Self) -> Bool {
    stamp != other.stamp && other.stamp.isKnown(by: clock)
  }
}
