/// A positive wording of a bad state, only where a rule can be sure.
///
/// The pairs are in the word lists. Exactly one must fit, and nothing beside it may change what it
/// says: "jalan rusak" becomes "jalan baik", and "jalan cepat rusak" is left to the group.
extension Wordlists {
  func positiveWording(of statement: String) -> String? {
    let words = Words(statement)
    guard !statement.contains(where: { ",;:.?!".contains($0) }), isPlain(words) else { return nil }
    let found = pairs(in: words)
    guard found.count == 1, let (place, pair) = found.first else { return nil }
    let rest = words.dropping(place..<(place + pair.bad.count))
    guard rest.phrase(among: self[.negative]) == nil,
      rest.phrase(among: self[.oppositeExcept]) == nil
    else { return nil }
    let result = statement.replacingWords(place..<(place + pair.bad.count), with: pair.good)
    return doubt(about: Words(result)) == nil ? result : nil
  }

  /// The pairs that fit, one behind the other; the longest at each place.
  private func pairs(in words: Words) -> [(place: Int, pair: Opposite)] {
    var found: [(Int, Opposite)] = []
    var place = 0
    while place < words.count {
      let fitting = opposites(at: words.list[place]).filter { pair in
        words.has(pair.bad, at: place)
          && (!pair.isAtEnd || place + pair.bad.count == words.count)
      }
      let longest = fitting.max { $0.bad.count < $1.bad.count }
      if let longest { found.append((place, longest)) }
      place += longest?.bad.count ?? 1
    }
    return found
  }

  /// One statement about what is there: no reason beside it, no wish, no missing answer.
  private func isPlain(_ words: Words) -> Bool {
    words.phrase(among: self[.joint]) == nil && words.phrase(among: self[.imagined]) == nil
      && words.opening(among: self[.activityStart]) == nil
      && words.removing(self[.missingSolutionExcept]).phrase(among: self[.missingSolution]) == nil
  }
}

extension String {
  /// The text with some of its words, counted as `Words` does, replaced by others.
  fileprivate func replacingWords(_ range: Range<Int>, with others: String) -> String {
    var place = -1
    var isInWord = false
    var result = ""
    for character in self {
      let isPart = character.isLetter || character.isNumber
      if isPart, !isInWord { place += 1 }
      if isPart, !isInWord, place == range.lowerBound {
        result += result.isEmpty ? others.prefix(1).uppercased() + others.dropFirst() : others
      }
      isInWord = isPart
      let isReplaced =
        range.contains(place) && (isPart || place < range.upperBound - 1)
      if !isReplaced { result.append(character) }
    }
    return result
  }
}
