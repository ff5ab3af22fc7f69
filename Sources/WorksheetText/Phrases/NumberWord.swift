import WorksheetModel

/// The words of numbers that are read aloud, in the section `number_words`.
public enum NumberWord: String, PhraseKey {
  public static var section: String { "number_words" }

  case n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, n12, n13, n14, n15, n16, n17, n18, n19
  case n20, n30, n40, n50, n60, n70, n80, n90
  case hundred, oneHundred = "one_hundred", thousand, oneThousand = "one_thousand"
  case million, billion, trillion
  case minus, rupiah
}

extension Catalogue {
  /// An amount as it is read aloud, for example `empat juta dua ratus ribu rupiah`.
  public func spelledOut(_ amount: Rupiah) -> String {
    guard !hidesAmounts else { return money(amount) }
    let words = spelledOut(amount.amount.magnitude)
    return self[NumberWord.rupiah, amount.isNegative ? self[NumberWord.minus, words] : words]
  }

  /// A number as it is read aloud.
  public func spelledOut(_ number: UInt64) -> String {
    let scales: [(size: UInt64, word: NumberWord)] = [
      (1_000_000_000_000, .trillion), (1_000_000_000, .billion), (1_000_000, .million),
    ]
    for scale in scales where number >= scale.size {
      return joined(
        "\(spelledOut(number / scale.size)) \(self[scale.word])", number % scale.size)
    }
    if number >= 1_000 { return times(number, 1_000, one: .oneThousand, many: .thousand) }
    if number >= 100 { return times(number, 100, one: .oneHundred, many: .hundred) }
    if number >= 20 { return joined(word(number / 10 * 10), number % 10) }
    return word(number)
  }

  // Indonesian has words of their own for one hundred and one thousand.
  private func times(
    _ number: UInt64, _ size: UInt64, one: NumberWord, many: NumberWord
  ) -> String {
    let count = number / size
    return joined(
      count == 1 ? self[one] : "\(spelledOut(count)) \(self[many])", number % size)
  }

  private func joined(_ words: String, _ rest: UInt64) -> String {
    rest == 0 ? words : "\(words) \(spelledOut(rest))"
  }

  private func word(_ number: UInt64) -> String {
    NumberWord(rawValue: "n\(number)").map { self[$0] } ?? String(number)
  }
}
