/// The answers that stand at one field: one, or several that were given without knowing each other.
///
/// Each answer is told by its stamp. A copy of the workbook either has not seen a stamp, holds its
/// answer, or has seen it and holds another one instead; of two copies the one further along this
/// row is right. That is why the order of merging does not matter.
struct AnswerRegister: Hashable {
  typealias Entry = Record.Alternative

  /// Sorted: the first one counts.
  private(set) var entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries.sorted(by: Entry.comesFirst) }

  /// What stands after both are joined; each clock tells what its side had seen.
  func joined(
    _ clock: [String: Int], with other: AnswerRegister, _ otherClock: [String: Int]
  ) -> AnswerRegister {
    // A side without any trace of the field has nothing to say about it.
    guard !entries.isEmpty, self != other else { return other }
    guard !other.entries.isEmpty else { return self }
    let own = entries.filter { !other.replaced($0, knowing: otherClock) }
    let others = other.entries.filter { !replaced($0, knowing: clock) }
    var joined = own
    for entry in others {
      if let index = joined.firstIndex(where: { $0.isSame(as: entry) }) {
        joined[index].from = [joined[index].from, entry.from].compactMap { $0 }.max()
      } else {
        joined.append(entry)
      }
    }
    return AnswerRegister(joined)
  }

  /// Whether this side had seen an answer and holds others instead of it.
  private func replaced(_ entry: Entry, knowing clock: [String: Int]) -> Bool {
    // Nobody can tell when an answer without a stamp was given; one with a stamp came after it.
    if entry.stamp.isUnset { return entries.contains { !$0.stamp.isUnset } }
    // Who replaces an answer counts further than its stamp; a clock alone may claim too much, as
    // that of a file that lost lines.
    return entry.stamp.isKnown(by: clock) && !entries.contains { $0.stamp == entry.stamp }
      && entries.contains { $0.stamp > entry.stamp }
  }
}

extension Record.Alternative {
  fileprivate func isSame(as other: Self) -> Bool {
    stamp == other.stamp && answer == other.answer
  }

  // The same stamp with two answers comes only from files that were changed by hand.
  fileprivate static func comesFirst(_ left: Self, _ right: Self) -> Bool {
    guard left.stamp == right.stamp else { return left.stamp > right.stamp }
    return right.json.serialized.utf8.lexicographicallyPrecedes(left.json.serialized.utf8)
  }
}

extension Record {
  /// All answers at a field.
  func register(at field: FieldKey) -> AnswerRegister {
    var entries = also[field] ?? []
    let answer = answer(field)
    if stamps[field] != nil || !answer.isEmpty {
      entries.append(Alternative(answer, stamp: stamps[field] ?? .unset))
    }
    entries += (agreed[field] ?? []).map { Alternative(answer, stamp: $0) }
    return AnswerRegister(entries)
  }

  /// Puts the first answer of a register where it counts, and keeps the others beside it.
  mutating func put(_ register: AnswerRegister, at field: FieldKey) {
    guard let first = register.entries.first else { return }
    let others = register.entries.dropFirst()
    put(first.answer, at: field)
    stamps[field] = first.stamp.isUnset ? nil : first.stamp
    let agreed = others.filter { $0.answer == first.answer }.map(\.stamp)
    let also = others.filter { $0.answer != first.answer }
    self.agreed[field] = agreed.isEmpty ? nil : agreed
    self.also[field] = also.isEmpty ? nil : Array(also)
  }

  /// The places to which the record was moved, from the latest on.
  ///
  /// Where the latest move was undone because it would close a circle, it stands among the others
  /// under the stamp of the place itself.
  var places: AnswerRegister {
    var entries = also[.parent] ?? []
    let stamp = stamps[.parent] ?? .unset
    if !entries.contains(where: { $0.stamp == stamp }) {
      if parent != nil || movedFrom != nil || !stamp.isUnset {
        entries.append(Alternative(.place(parent), stamp: stamp, from: movedFrom))
      }
    }
    return AnswerRegister(entries)
  }

  /// Puts the record below `parent`, and keeps the moves that led elsewhere.
  mutating func put(_ places: AnswerRegister, below parent: RecordID?) {
    guard let first = places.entries.first else { return }
    let isFirst =
      first.answer.parent == parent
      && !places.entries.dropFirst().contains { $0.stamp == first.stamp }
    let others = isFirst ? Array(places.entries.dropFirst()) : places.entries
    self.parent = parent
    stamps[.parent] = first.stamp.isUnset ? nil : first.stamp
    movedFrom = isFirst ? first.from : nil
    also[.parent] = others.isEmpty ? nil : others
  }
}
