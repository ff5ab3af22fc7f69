/// The words and phrases that the checks of wording look for, by the name of the list.
///
/// They come from `templates/rubrics/wordlists.toml`, so that a trainer can add those of a region.
public struct Wordlists: Hashable, Sendable {
  private let lists: [Name: Phrases]
  /// The lists of which some phrase begins with a word.
  private let beginnings: [Word: Set<Name>]
  private let phrases: [String: [String]]
  /// By the first word of the bad state.
  private let opposites: [String: [Opposite]]

  /// A list that some check uses; the raw value is the key in the template.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    case missingSolution = "missing_solution"
    /// Phrases that look like a missing solution and are none, such as "kurang dari".
    case missingSolutionExcept = "missing_solution_except"
    case activityStart = "activity_start"
    /// Beginnings that may also tell what is wrong with an activity, such as "bantuan".
    case activityNoun = "activity_noun"
    /// What is wrong with it, such as "terlambat".
    case activityFailing = "activity_failing"
    case joint
    /// What joins nothing, such as "ikut serta".
    case jointExcept = "joint_except"
    /// Words that join two adjectives as well as two problems, such as "dan".
    case adjectiveJoint = "adjective_joint"
    case adjective
    case absolute
    case numberWord = "number_word"
    case umbrella
    case blame
    case blameExcept = "blame_except"
    case imagined
    case imaginedExcept = "imagined_except"
    case negative
    /// What only looks negative, such as "kurang dari 5 persen".
    case negativeExcept = "negative_except"
    case objectiveActivity = "objective_activity"
    case instalment
    /// Units of which none costs less than a hundred rupiah, such as "kg".
    case pricedUnit = "priced_unit"
    /// Goods that may cost less, such as water.
    case cheapGoods = "cheap_goods"
    /// What animals eat, such as "pakan".
    case feed
    /// Animals that are bought, grown and sold, such as "kambing".
    case animal
    /// Young ones that every fattening begins with, such as "bakalan".
    case youngAnimal = "young_animal"
    /// Animals that stay, such as "indukan".
    case breeding
    /// Units of a month, such as "bulan".
    case monthUnit = "month_unit"
    /// What lasts for years, such as "terpal".
    case durable
    /// What is paid for it again and again, such as "sewa".
    case durableExcept = "durable_except"
    /// What costs without moving money.
    case nonCash = "non_cash"
    case stopword
    /// What stands before names and stays when they are hidden, such as "Haji".
    case formOfAddress = "form_of_address"
    /// Words that name a side of the tree in a list that is read into it.
    case sideFocal = "side_focal"
    case sideCause = "side_cause"
    case sideEffect = "side_effect"
    /// Words beside which a bad state cannot be turned over by replacing one word.
    case oppositeExcept = "opposite_except"
  }

  /// A bad state and the good one in its place, as `"rendah > lebih tinggi"` says it.
  struct Opposite: Hashable, Sendable {
    let bad: Words
    let good: String
    /// Whether it is sure only as the last words of a sentence.
    let isAtEnd: Bool

    fileprivate init?(_ line: String, isAtEnd: Bool) {
      let sides = line.split(separator: ">", maxSplits: 1)
      guard sides.count == 2, let good = Self.trimmed(sides[1]) else { return nil }
      bad = Words(sides[0])
      self.good = good
      self.isAtEnd = isAtEnd
      guard bad.count > 0 else { return nil }
    }

    private static func trimmed(_ text: Substring) -> String? {
      let words = text.split(separator: " ")
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
  }

  /// - Parameter phrases: all phrases of all languages, by the key of the list.
  public init(_ phrases: [String: [String]]) {
    var lists: [Name: Phrases] = [:]
    for name in Name.allCases {
      lists[name] = Phrases(phrases[name.rawValue, default: []].map { Words($0) })
    }
    self.lists = lists
    beginnings = lists.reduce(into: [:]) { beginnings, list in
      for word in list.value.beginnings { beginnings[word, default: []].insert(list.key) }
    }
    self.phrases = phrases
    let pairs =
      phrases["opposite", default: []].compactMap { Opposite($0, isAtEnd: false) }
      + phrases["opposite_at_end", default: []].compactMap { Opposite($0, isAtEnd: true) }
    opposites = Dictionary(grouping: pairs) { $0.bad.list[0] }
  }

  /// The phrases of all lists as they are written.
  var allTexts: [String] { phrases.values.flatMap { $0 } }

  /// The phrases of a list as they are written.
  func texts(_ name: Name) -> [String] { phrases[name.rawValue, default: []] }

  subscript(name: Name) -> Phrases { lists[name] ?? Phrases([]) }

  /// The lists of which a phrase may stand in a sentence: all others need not be looked through.
  func lists(touching words: Words) -> Set<Name> {
    words.list.reduce(into: []) { lists, word in
      if let more = beginnings[Word(word)] { lists.formUnion(more) }
    }
  }

  /// The pairs whose bad state begins with a word.
  func opposites(at word: String) -> [Opposite] { opposites[word, default: []] }
}

/// Phrases by their first word, so that looking for all of them costs one look per word.
struct Phrases: Hashable, Sendable {
  private let byFirstWord: [Word: [Words]]

  init(_ phrases: [Words]) {
    byFirstWord = Dictionary(grouping: phrases.filter { $0.count > 0 }) { Word($0.list[0]) }
  }

  /// The words that phrases begin with.
  var beginnings: some Collection<Word> { byFirstWord.keys }

  /// The longest phrase that stands at this place of a sentence.
  func phrase(at place: Int, of words: Words) -> Words? {
    byFirstWord[Word(words.list[place])]?.filter { words.has($0, at: place) }.max {
      $0.count < $1.count
    }
  }

  /// Whether one of the phrases is just this word.
  func contains(_ word: String) -> Bool {
    byFirstWord[Word(word)]?.contains { $0.count == 1 } == true
  }
}
