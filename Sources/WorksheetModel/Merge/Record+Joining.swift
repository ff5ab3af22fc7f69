extension Record {
  /// The record of two copies as one; each clock tells what its side had seen.
  ///
  /// Whether it lives and where it stands is decided for the whole workbook.
  func joined(
    _ clock: [String: Int], with other: Record, _ otherClock: [String: Int]
  ) -> Record {
    guard self != other else { return self }
    var joined = Record(id: id, kind: min(kind, other.kind))
    joined.order = latestOrder(beside: other).text
    joined.stamps[.order] = latestOrder(beside: other).stamp
    for field in answeredFields.union(other.answeredFields) {
      let register = register(at: field)
        .joined(clock, with: other.register(at: field), otherClock)
      joined.put(register, at: field)
    }
    let removal = [stamps[.removal], other.stamps[.removal]].compactMap { $0 }.max()
    joined.stamps[.removal] = removal
    let places = placesKnowingOrigin(beside: other, otherClock)
      .joined(clock, with: other.placesKnowingOrigin(beside: self, clock), otherClock)
    joined.put(places, below: places.entries.first?.answer.parent)
    joined.other = self.other.joined(with: other.other)
    return joined
  }

  /// The record with the latest answer of every conflict standing, which a file made by hand may not
  /// have.
  var withAnswersInOrder: Record {
    var record = self
    for field in Set(also.keys).union(agreed.keys) where field != .parent {
      record.put(register(at: field), at: field)
    }
    return record
  }

  private var answeredFields: Set<FieldKey> {
    var keys = Set(fields.keys).union(states.keys).union(sources.keys).union(stamps.keys)
      .union(also.keys).union(agreed.keys).union(dismissed.keys.map { .dismissed($0) })
    keys.subtract([.parent, .order, .removal])
    return keys
  }

  // Two orders at once are no question for a person: the later one holds.
  private func latestOrder(beside other: Record) -> (text: String, stamp: Stamp?) {
    let own = stamps[.order] ?? .unset
    let others = other.stamps[.order] ?? .unset
    if own == others {
      let isLater = order.utf8.lexicographicallyPrecedes(other.order.utf8)
      return (isLater ? other.order : order, stamps[.order])
    }
    return own > others ? (order, own) : (other.order, others)
  }

  // A file that was not made by this program does not say where a record stood before its move; a
  // copy that has not seen the move does.
  private func placesKnowingOrigin(
    beside other: Record, _ otherClock: [String: Int]
  ) -> AnswerRegister {
    let origin = other.places.entries.first
    return AnswerRegister(
      places.entries.map { place in
        guard place.from == nil, let origin, let parent = origin.answer.parent,
          parent != place.answer.parent, origin.stamp.isUnset,
          !place.stamp.isKnown(by: otherClock)
        else { return place }
        return Entry(place.answer, stamp: place.stamp, from: parent)
      })
  }

  private typealias Entry = Alternative
}

extension [JSON.Member] {
  /// The members of both; of two with one name the one whose bytes sort later.
  func joined(with others: [JSON.Member]) -> [JSON.Member] {
    guard self != others else { return self }
    var joined: [FieldKey: JSON] = [:]
    for member in self + others {
      let key = FieldKey(member.name)
      guard let known = joined[key] else {
        joined[key] = member.value
        continue
      }
      let isLater = known.serialized.utf8.lexicographicallyPrecedes(member.value.serialized.utf8)
      if isLater { joined[key] = member.value }
    }
    return joined.sorted { $0.key < $1.key }.map { JSON.Member($0.key.text, $0.value) }
  }
}
