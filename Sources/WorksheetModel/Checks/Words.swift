/// The words of a sentence in small letters, for comparing whole words.
///
/// Comparing words rather than letters keeps `akan` out of `makanan` and `kurang` out of `berkurang`.
struct Words: Hashable, Sendable {
  let list: [String]

  init(_ text: some StringProtocol) {
    list = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private init(list: [String]) { self.list = list }

  var count: Int { list.count }
  var text: String { list.joined(separator: " ") }
  var hasNumber: Bool { list.contains { $0.contains(where: \.isNumber) } }

  func starts(with phrase: Words) -> Bool { matches(phrase, at: 0) }

  func contains(_ phrase: Words) -> Bool {
    list.indices.contains { matches(phrase, at: $0) }
  }

  /// The first phrase that stands at the beginning.
  func opening(among phrases: [Words]) -> Words? { phrases.first(where: starts(with:)) }

  /// The first phrase that stands anywhere.
  func phrase(among phrases: [Words]) -> Words? { phrases.first(where: contains) }

  /// The first phrase that has words both before and behind it.
  func joint(among phrases: [Words]) -> (phrase: Words, at: Int)? {
    for phrase in phrases {
      for place in list.indices.dropFirst()
      where place + phrase.count < count && matches(phrase, at: place) {
        return (phrase, place)
      }
    }
    return nil
  }

  /// The words without any of these phrases.
  func removing(_ phrases: [Words]) -> Words {
    var rest: [String] = []
    var place = 0
    while place < count {
      let skipped = phrases.filter { matches($0, at: place) }.map(\.count).max() ?? 0
      if skipped == 0 { rest.append(list[place]) }
      place += Swift.max(skipped, 1)
    }
    return Words(list: rest)
  }

  private func matches(_ phrase: Words, at place: Int) -> Bool {
    guard !phrase.list.isEmpty, place + phrase.count <= count else { return false }
    return list[place..<(place + phrase.count)].elementsEqual(phrase.list)
  }
}

extension Words {
  /// The words that carry the meaning, brought near their stems, to see whether two cards say the same.
  func stems(without stopwords: [Words]) -> Set<String> {
    let idle = Set(stopwords.map(\.text))
    return Set(list.filter { !idle.contains($0) }.map(Self.stem))
  }

  // A word keeps at least four letters, so that "makan" does not become "mak".
  private static func stem(_ word: String) -> String {
    var stem = word[...]
    for ending in ["nya", "an"] where stem.hasSuffix(ending) && stem.count >= ending.count + 4 {
      stem = stem.dropLast(ending.count)
    }
    for start in ["meng", "meny", "mem", "men", "me", "ke"]
    where stem.hasPrefix(start) && stem.count >= start.count + 4 {
      return String(stem.dropFirst(start.count))
    }
    return String(stem)
  }
}
