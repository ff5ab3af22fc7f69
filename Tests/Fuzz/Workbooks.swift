import WorksheetModel

@testable import WorksheetStore

/// Reads a workbook, and what was read again after it was written; then damages one byte of that.
func examineWorkbook(_ bytes: [UInt8]) {
  guard let read = try? WorkbookFormat.read(bytes),
    let written = try? WorkbookFormat.bytes(read.workbook)
  else { return }
  guard let again = try? WorkbookFormat.read(written) else {
    return expect(false, "what was written can be read")
  }
  expect(again.isWhole, "what was written is whole")
  expect(
    again.workbook.records.elementsEqual(read.workbook.records, by: isSame),
    "a record changed by being written and read")
  // What the program does not know may be sorted anew once, and then never again.
  expect((try? WorkbookFormat.bytes(again.workbook)) == written, "one workbook has one spelling")
  damageOneByte(of: written, Checksum.of(bytes), read.workbook)
}

private func isSame(_ left: Record, _ right: Record) -> Bool {
  left.id == right.id && left.fields == right.fields && left.states == right.states
    && left.also == right.also && left.stamps == right.stamps && left.parent == right.parent
}

// One damaged byte takes its own line with it and no other.
private func damageOneByte(of written: [UInt8], _ chance: UInt32, _ workbook: Workbook) {
  var damaged = written
  let place = Int(chance) % damaged.count
  damaged[place] ^= 1 << UInt8((chance >> 24) & 7)
  let line = written[..<place].count { $0 == UInt8(ascii: "\n") }
  let isLineFeed = written[place] == UInt8(ascii: "\n")
  guard let read = try? WorkbookFormat.read(damaged) else {
    return expect(workbook.count == 0 || isHopeless(damaged), "a damaged byte left nothing")
  }
  var kept = Array(workbook.records)
  if (1...kept.count + 1).contains(line), line - 1 < kept.count, !isLineFeed {
    kept.remove(at: line - 1)
  }
  for record in kept {
    expect(
      read.workbook[record.id].map { isSame($0, record) } ?? false,
      "byte \(place), line \(line): \(record.id) is lost in \(String(decoding: damaged, as: UTF8.self))"
    )
  }
}

// A damaged byte may make a line look as if it were beyond the limits.
private func isHopeless(_ damaged: [UInt8]) -> Bool {
  do throws(FileProblem) {
    _ = try WorkbookFormat.read(damaged)
    return false
  } catch {
    switch error {
    case .textTooLong, .tooDeep: return true
    default: return false
    }
  }
}

/// Reads a journal, takes its changes into a workbook, and reads again what is written of both.
func examineJournal(_ bytes: [UInt8]) {
  let journal = JournalReading(bytes, of: "")
  var written: [UInt8] = []
  for change in journal.changes {
    if let knowing = change.knowing { written += JournalLine.knows(knowing).bytes }
    written += JournalLine.change(change).bytes
  }
  if let draft = journal.draft { written += JournalLine.draft(draft).bytes }
  let again = JournalReading(written, of: "")
  expect(
    again.changes.map(\.change) == journal.changes.map(\.change),
    "changes come back from what was written of them")
  expect(again.draft == journal.draft, "a draft comes back from what was written of it")
  expect(again.tornLines == 0, "what was written is whole")
  let work = UnsavedWork(
    changes: journal.changes, draft: nil, tornLines: 0, started: "", journals: [:], authors: [:])
  _ = work.fieldCount
  let (workbook, _) = work.recovered(example)
  expectReadable(workbook)
}

private func expectReadable(_ workbook: Workbook) {
  guard let written = try? WorkbookFormat.bytes(workbook) else { return }
  guard let read = try? WorkbookFormat.read(written) else {
    return expect(false, "what was written can be read")
  }
  expect(read.isWhole, "what was written is whole")
  expect(
    workbook.records.elementsEqual(read.workbook.records, by: isSame), "what was written came back")
}

/// Merges the two workbooks that a tilde parts, in both directions and again.
func examineMerge(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: UInt8(ascii: "~"), maxSplits: 1)
  guard parts.count == 2, let left = try? WorkbookFormat.read(Array(parts[0])).workbook,
    let right = try? WorkbookFormat.read(Array(parts[1])).workbook
  else { return }
  let merged = left.merged(with: right)
  let other = right.merged(with: left)
  _ = merged.conflicts
  expect(spelling(merged) == spelling(other), "it does not matter which copy comes first")
  expect(
    spelling(merged.merged(with: right)) == spelling(merged), "merging again changes nothing")
  expectReadable(merged)
}

private func spelling(_ workbook: Workbook) -> [UInt8]? { try? WorkbookFormat.bytes(workbook) }

private let example: Workbook = {
  var workbook = Workbook(header: .init(id: "abc", title: "Desa", created: ""))
  for (id, parent) in [("a", nil), ("b", "a"), ("c", "b")] as [(String, RecordID?)] {
    let record = Record(id: RecordID(id), kind: .problem, parent: parent, order: id)
    _ = try? workbook.apply(Change(.insert(record)), at: workbook.nextStamp(in: "r"))
  }
  return workbook
}()
