/// What the words of the field mean, as the lessons with lists of terms say.
///
/// A list is a lesson with `istilah` in its file name; each item of it is `**Term**: meaning`, and other
/// spellings of the term stand in round brackets behind it.
public struct Glossary: Hashable, Sendable {
  public struct Term: Hashable, Sendable {
    public let name: String
    public let meaning: String
    /// The name and its other spellings, each as words in small letters.
    let spellings: [[String]]
  }

  private let terms: [Term]

  /// Takes the lists among some lessons; of each list one language is enough.
  public init(_ lessons: [Lesson]) {
    terms = lessons.filter { $0.name.contains("istilah") }
      .flatMap { $0.text.blocks.compactMap(Self.term) }
  }

  private static func term(_ block: LessonText.Block) -> Term? {
    guard case .item(_, _, let spans) = block, case .strong(let name)? = spans.first else {
      return nil
    }
    let rest = spans.dropFirst().map(\.text).joined()
    guard rest.hasPrefix(": ") else { return nil }
    let spellings = name.split { "(),".contains($0) }.map { words(of: String($0)).map(\.folded) }
    return Term(
      name: name, meaning: String(rest.dropFirst(2)), spellings: spellings.filter { !$0.isEmpty })
  }

  /// The terms that stand in a text, in the order of their first appearance.
  public func terms(in text: String) -> [Term] {
    var seen: Set<Term> = []
    return places(in: text).map(\.term).filter { seen.insert($0).inserted }
  }

  /// A text whose terms stand out.
  public func marked(_ text: String) -> [LessonText.Span] {
    var spans: [LessonText.Span] = []
    var rest = text.startIndex
    for place in places(in: text) {
      if rest < place.range.lowerBound {
        spans.append(.plain(String(text[rest..<place.range.lowerBound])))
      }
      spans.append(.strong(String(text[place.range])))
      rest = place.range.upperBound
    }
    return rest < text.endIndex ? spans + [.plain(String(text[rest...]))] : spans
  }

  // Of two terms at one place the longer one is meant: "akar masalah" is more than "masalah".
  private func places(in text: String) -> [(range: Range<String.Index>, term: Term)] {
    let words = Self.words(of: text)
    var places: [(range: Range<String.Index>, term: Term)] = []
    var index = 0
    while index < words.count {
      guard let found = longest(at: words[index...]) else {
        index += 1
        continue
      }
      let last = words[index + found.length - 1]
      places.append((words[index].range.lowerBound..<last.range.upperBound, found.term))
      index += found.length
    }
    return places
  }

  private func longest(at words: ArraySlice<Word>) -> (term: Term, length: Int)? {
    var best: (term: Term, length: Int)?
    for term in terms {
      for spelling in term.spellings where spelling.count > best?.length ?? 0 {
        if words.prefix(spelling.count).map(\.folded) == spelling {
          best = (term, spelling.count)
        }
      }
    }
    return best
  }

  private struct Word {
    let range: Range<String.Index>
    let folded: String
  }

  private static func words(of text: String) -> [Word] {
    text.split { !($0.isLetter || $0.isNumber) }.map {
      Word(range: $0.startIndex..<$0.endIndex, folded: $0.lowercased())
    }
  }
}
