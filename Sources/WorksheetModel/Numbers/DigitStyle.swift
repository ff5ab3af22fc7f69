/// Which sign stands between the groups of a number, and which before its decimals.
public enum DigitStyle: Hashable, Sendable, CaseIterable {
  /// 1.250.000,50
  case indonesian
  /// 1,250,000.50
  case english

  /// What a block of pasted cells says about its style.
  public enum Evidence: Hashable, Sendable {
    case certain(DigitStyle)
    /// This cell means one thing in one style and another in the other, and nothing tells which.
    case ambiguous(String)
  }

  /// Looks at all cells of a block, so that one plain cell tells how the others are meant.
  ///
  /// `1,250` may be one and a quarter or a thousand; `1.250` is a thousand among ourselves, and may be
  /// one and a quarter in a block from a spreadsheet in English.
  public static func evidence(in cells: some Sequence<String>) -> Evidence {
    var isIndonesian = false
    var isEnglish = false
    var commas: String?
    var dots: String?
    for cell in cells {
      switch Spelling(cell) {
      case .style(.indonesian): isIndonesian = true
      case .style(.english): isEnglish = true
      case .oneComma: commas = commas ?? cell
      case .oneDot: dots = dots ?? cell
      case .plain: break
      }
    }
    if let commas, !isEnglish || isIndonesian { return .ambiguous(commas) }
    if let dots, isEnglish { return .ambiguous(dots) }
    return .certain(isEnglish && !isIndonesian ? .english : .indonesian)
  }

  /// The cell as somebody would type it here, where it is a number in this style.
  public func typed(_ cell: String) -> String {
    let spelling = Spelling(cell)
    switch (self, spelling) {
    case (_, .plain), (.indonesian, .style), (.indonesian, .oneDot): return cell
    // A fourth decimal makes plain that these are decimals.
    case (.indonesian, .oneComma): return Self.appendingZero(to: cell)
    case (.english, .oneDot): return Self.appendingZero(to: Self.swapped(cell))
    case (.english, .oneComma), (.english, .style): return Self.swapped(cell)
    }
  }

  private static func swapped(_ cell: String) -> String {
    String(cell.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }

  private static func appendingZero(to cell: String) -> String {
    guard let last = cell.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return cell }
    return cell[...last] + "0" + cell[cell.index(after: last)...]
  }

  /// What the dots and commas of one cell tell.
  private enum Spelling {
    case style(DigitStyle)
    /// One comma, or one dot, with three digits behind it.
    case oneComma, oneDot
    case plain

    init(_ cell: String) {
      let signs = cell.filter { $0 == "," || $0 == "." }
      let groups = cell.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        .map { part in part.count { $0.isASCII && $0.isNumber } }
      // "Rp." and ",-" are no part of the number; words are left to the reader of numbers.
      let isNumber = cell.allSatisfy { !$0.isLetter } && groups.allSatisfy { $0 > 0 }
      guard isNumber, let first = signs.first, let last = signs.last else {
        self = .plain
        return
      }
      switch (signs.count, groups.last == 3) {
      case (1, true) where groups[0] <= 3: self = first == "," ? .oneComma : .oneDot
      case (1, _): self = .style(last == "," ? .indonesian : .english)
      default:
        // The first sign stands between groups; a second kind stands before the decimals.
        self = .style(first == "." ? .indonesian : .english)
      }
    }
  }
}
