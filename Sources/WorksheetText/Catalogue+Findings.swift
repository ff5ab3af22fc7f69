import WorksheetModel

/// The sentences about findings, from the section `checks` of a language.
extension Catalogue {
  /// The sentence of a finding with its facts filled in.
  public func wording(_ finding: Finding) -> String {
    let key = finding.variant.isEmpty ? "text" : "text_\(finding.variant)"
    return text("checks.\(finding.check).\(key)", finding.facts.map(wording))
  }

  /// The title of a check.
  public func name(of check: String) -> String { text("checks.\(check).name") }

  /// Why a check matters.
  public func reason(of check: String) -> String { text("checks.\(check).reason") }

  /// What to do when a check finds something.
  public func advice(of check: String) -> String { text("checks.\(check).advice") }

  private func wording(_ fact: Finding.Fact) -> String {
    switch fact {
    case .text(let text): Self.shortened(text)
    case .count(let count): String(count)
    case .rupiah(let amount): money(amount)
    case .number(let number): quantity(number)
    case .month(let month): longMonth(month)
    case .day(let day): date(day)
    case .months(let months): months.map { shortMonth($0) }.joined(separator: " ")
    case .labels(let labels): labels.map { $0[language] }.joined(separator: ", ")
    }
  }

  // A card may hold a whole page; a sentence has room for its beginning.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= 80 ? line : "\(line.prefix(79))…"
  }
}
