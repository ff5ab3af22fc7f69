/// One word, compared by its bytes.
typealias Word = Identifier<Words>

/// The words of a sentence in small letters, for comparing whole words.
///
/// Comparing words rather than letters keeps `akan` out of `makanan` and `kurang` out of `berkurang`.
struct Words: Hashable, Sendable {
  let list: [String]

  init(_ text: some StringProtocol) {
    let text = text.lowercased()
    // Nearly all text is ASCII, in which letters are bytes; only others need a look at each sign.
    list =
      text.isASCII
      ? text.utf8.split { !$0.isLetterOrDigit }.map { String(Substring($0)) }
      : text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private init(list: [String]) { self.list = list }

  var count: Int { list.count }
  var text: String { list.joined(separator: " ") }
  var hasNumber: Bool { list.contains(where: \.hasNumber) }

  /// The phrase that stands at the beginning.
  func opening(among phrases: Phrases) -> Words? {
    list.isEmpty ? nil : phrases.phrase(at: 0, of: self)
  }

  /// The first phrase that stands anywhere.
  func phrase(among phrases: Phrases) -> Words? {
    for place in list.indices {
      if let phrase = phrases.phrase(at: place, of: self) { return phrase }
    }
    return nil
  }

  /// The first phrase that has words both before and behind it.
  func joint(among phrases: Phrases) -> (phrase: Words, at: Int)? {
    for place in list.indices.dropFirst() {
      if let phrase = phrases.phrase(at: place, of: self), place + phrase.count < count {
        return (phrase, place)
      }
    }
    return nil
  }

  /// The words without any of these phrases.
  func removing(_ phrases: Phrases) -> Words {
    let isFound: (Int) -> Bool = { phrases.phrase(at: $0, of: self) != nil }
    guard var place = list.indices.first(where: isFound) else { return self }
    var rest = Array(list[..<place])
    while place < count {
      let skipped = phrases.phrase(at: place, of: self)?.count ?? 0
      if skipped == 0 { rest.append(list[place]) }
      place += Swift.max(skipped, 1)
    }
    return Words(list: rest)
  }

  /// The words without those at some places.
  func dropping(_ places: Range<Int>) -> Words {
    Words(list: Array(list[..<places.lowerBound] + list[places.upperBound...]))
  }

  func has(_ phrase: Words, at place: Int) -> Bool {
    guard !phrase.list.isEmpty, place + phrase.count <= count else { return false }
    return list[place..<(place + phrase.count)].elementsEqual(phrase.list)
  }
}

extension Words {
  /// The words that carry the meaning, brought near their stems, to see whether two cards say the same.
  func stems(without stopwords: Phrases) -> Set<Word> {
    Set(list.lazy.filter { !stopwords.contains($0) }.map { Word(Self.stem($0)) })
  }

  // A word keeps at least four letters, so that "makan" does not become "mak". Endings and beginnings
  // are ASCII: looking at letters instead of bytes would only take longer.
  private static func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      var stem = bytes[...]
      for ending in [StaticString("nya"), "an"] where stem.ends(with: ending) {
        stem = stem.dropLast(ending.utf8CodeUnitCount)
      }
      for start in [StaticString("meng"), "meny", "mem", "men", "me", "ke"]
      where stem.begins(with: start) {
        stem = stem.dropFirst(start.utf8CodeUnitCount)
        break
      }
      return String(decoding: UnsafeBufferPointer(rebasing: stem), as: UTF8.self)
    }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether this stands at the end, behind at least four letters.
  fileprivate func ends(with ending: StaticString) -> Bool {
    let rest = dropLast(ending.utf8CodeUnitCount)
    return self[rest.endIndex...].spells(ending) && rest.hasFourLetters
  }

  /// Whether this stands at the beginning, before at least four letters.
  fileprivate func begins(with start: StaticString) -> Bool {
    let rest = dropFirst(start.utf8CodeUnitCount)
    return self[..<rest.startIndex].spells(start) && rest.hasFourLetters
  }

  private func spells(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for place in 0..<count where self[startIndex + place] != text.utf8Start[place] { return false }
    return true
  }

  private var hasFourLetters: Bool {
    count >= 4 && reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } >= 4
  }
}

extension String {
  /// Whether nothing but white space is written.
  var isBlank: Bool {
    // Nearly all text begins with a letter that a byte tells.
    if let first = utf8.first, (0x21...0x7E).contains(first) { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// Words as people count them: "anak-anak" is one.
  var wordCount: Int {
    guard isASCII else {
      return split(whereSeparator: \.isWhitespace).count {
        $0.contains { $0.isLetter || $0.isNumber }
      }
    }
    var (count, isCounted) = (0, false)
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isCounted = false
      } else if !isCounted, byte.isLetterOrDigit {
        isCounted = true
        count += 1
      }
    }
    return count
  }

  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

  fileprivate var hasNumber: Bool {
    isASCII ? utf8.contains { (0x30...0x39).contains($0) } : contains(where: \.isNumber)
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
  }
}
