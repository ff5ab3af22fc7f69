import WorksheetModel

/// What a scoring matrix says in words, in the section `matrix` of a language file.
public enum MatrixPhrase: String, PhraseKey {
  public static var section: String { "matrix" }

  case best, unscored, gatedCount = "gated_count", scaled, nothing, empty
  case out, gatedBy = "gated_by", provisional, unranked, standing
  case voices, widest, oneVoice = "one_voice"
  case men, women, weight, reason, noReason = "no_reason"
}

extension Catalogue {
  /// A total, rounded half-up to one decimal, so that it stands in a narrow column.
  public func score(_ total: Decimal4) -> String {
    Decimal4(Double(total.units) / Double(Decimal4.scale), decimals: 1).map { quantity($0) } ?? ""
  }

  /// A rank as its method writes it: Roman for GMP.
  public func rank(_ rank: Int, by analysis: Analysis?) -> String {
    analysis == .gmp ? roman(rank) : String(rank)
  }

  /// What stands above the columns of a matrix, three letters each and no two the same.
  public func heads(of fields: [Field]) -> [String] {
    var heads: [String] = []
    for field in fields {
      let label = field.label[language]
      // A gate is a question; the mark also keeps it apart from a criterion of the same name.
      var head = field.key.isGate ? label.prefix(2) + "?" : String(label.prefix(3))
      let initials = label.split(separator: " ").dropFirst().compactMap(\.first)
      for other in initials + Array("23456789") where heads.contains(head) {
        head = label.prefix(2) + String(other).uppercased()
      }
      heads.append(head)
    }
    return heads
  }

  /// Who comes first, what is left to do, and whether weights were scaled: the answer in words.
  ///
  /// `count` records are there to be scored; `name` tells what each is called.
  public func summary(
    of ranking: ScoreRanking, among count: Int, naming name: (RecordID) -> String
  ) -> [String] {
    guard count > 0 else { return [self[MatrixPhrase.empty]] }
    let best = ranking.rows.filter { $0.rank == 1 }
    let gated = ranking.rows.filter(\.isGated).count
    let unscored = count - ranking.rows.count
    var sentences: [String] = []
    if let first = best.first {
      let names = best.prefix(3).map { name($0.id) }.joined(separator: ", ")
      sentences.append(
        self[MatrixPhrase.best, best.count > 3 ? "\(names), …" : names, score(first.total)])
    } else if gated == 0 {
      sentences.append(self[MatrixPhrase.nothing])
    }
    if unscored > 0 { sentences.append(self[MatrixPhrase.unscored, String(unscored)]) }
    if gated > 0 { sentences.append(self[MatrixPhrase.gatedCount, String(gated)]) }
    if let sum = ranking.scaledWeights {
      sentences.append(self[MatrixPhrase.scaled, String(sum)])
    }
    return sentences
  }

  /// Where one record stands, and what there is to know about that.
  public func standing(of row: ScoreRanking.Row, in ranking: ScoreRanking, part: Part) -> String {
    let place =
      row.isGated
      ? nil
      : row.rank.map {
        self[MatrixPhrase.standing, score(row.total), rank($0, by: part.analysis)]
      }
    return [place, remark(on: row, in: ranking, part: part)].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Why it dropped out, what has no score yet, and how far women and men are apart.
  public func remark(on row: ScoreRanking.Row, in ranking: ScoreRanking, part: Part) -> String {
    guard row.failedGates.isEmpty else {
      let gates = row.failedGates.compactMap { part.field($0)?.label[language] }
      return self[MatrixPhrase.gatedBy, gates.joined(separator: ", ")]
    }
    let phrase = row.rank == nil ? MatrixPhrase.unranked : .provisional
    let open = row.missing.isEmpty ? nil : self[phrase, String(row.missing.count)]
    return [open, voices(of: row, in: ranking, part: part)].compactMap { $0 }
      .joined(separator: " ")
  }

  private func voices(
    of row: ScoreRanking.Row, in ranking: ScoreRanking, part: Part
  ) -> String? {
    guard ranking.criteria.contains(where: { part.field($0.women) != nil }) else { return nil }
    guard let women = row.womenTotal else { return self[MatrixPhrase.oneVoice] }
    let difference = women.subtracting(row.total) ?? .zero
    let voices = self[MatrixPhrase.voices, score(row.total), score(women), score(difference.size)]
    guard let widest = row.widestSpread(among: ranking.criteria),
      let spread = row.spread[widest.key], let label = part.field(widest.key)?.label[language]
    else { return voices }
    return "\(voices) " + self[MatrixPhrase.widest, label, score(spread.size)]
  }

  private func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}

extension Decimal4 {
  fileprivate var size: Decimal4 { isNegative ? Decimal4.zero.subtracting(self) ?? .zero : self }
}
