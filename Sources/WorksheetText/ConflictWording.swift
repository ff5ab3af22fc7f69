import WorksheetModel

/// Open merge conflicts in words: where, which answers, by whom and when.
public struct ConflictWording {
  private let workbook: Workbook
  private let worksheets: Worksheets
  private let catalogue: Catalogue

  /// One of the answers between which somebody has to decide.
  public struct Choice: Hashable, Sendable {
    public let answer: Answer
    public let text: String
    /// Who gave it in which session, and since when that session ran.
    public let author: String
  }

  public init(_ workbook: Workbook, _ worksheets: Worksheets, _ catalogue: Catalogue) {
    self.workbook = workbook
    self.worksheets = worksheets
    self.catalogue = catalogue
  }

  /// The record and the field in the words of the sheet.
  public func place(of conflict: Conflict) -> String {
    catalogue[MergePhrase.place, name(of: conflict.record), label(of: conflict)]
  }

  /// All answers, the one that counts first.
  public func choices(of conflict: Conflict) -> [Choice] {
    // The move that would have closed a circle has the stamp of the place that is kept.
    let isUndone = conflict.others.contains { $0.stamp == conflict.standing.stamp }
    let standing = Choice(
      answer: conflict.standing.answer, text: text(of: conflict.standing.answer, in: conflict),
      author: conflict.field == .parent && isUndone
        ? catalogue[MergePhrase.undone] : author(of: conflict.standing.stamp))
    return [standing]
      + conflict.others.map { other in
        Choice(
          answer: other.answer, text: text(of: other.answer, in: conflict),
          author: author(of: other.stamp))
      }
  }

  private func label(of conflict: Conflict) -> String {
    if conflict.field == .parent { return catalogue[MergePhrase.position] }
    if let check = conflict.field.dismissedCheck { return catalogue[MergePhrase.dismissal, check] }
    return field(of: conflict).map { $0.label[catalogue.language] } ?? conflict.field.text
  }

  private func field(of conflict: Conflict) -> Field? {
    workbook[conflict.record].flatMap { worksheets.field(conflict.field, of: $0.kind) }
  }

  private func text(of answer: Answer, in conflict: Conflict) -> String {
    if conflict.field == .parent {
      return answer.value?.text.map { catalogue[MergePhrase.below, name(of: RecordID($0))] }
        ?? catalogue[MergePhrase.top]
    }
    guard !answer.isEmpty else { return catalogue[MergePhrase.cleared] }
    let record = workbook[conflict.record]
    let shown =
      field(of: conflict).map {
        catalogue.shown(answer, for: $0, in: record) { self.name(of: $0) }
      } ?? answer.value.map { catalogue.plain($0) } ?? ""
    return answer.source.map { catalogue[MergePhrase.withSource, shown, catalogue.shown($0)] }
      ?? shown
  }

  private func name(of id: RecordID) -> String {
    (workbook[id] ?? workbook.buried[id]).map { worksheets.name(of: $0) } ?? id.text
  }

  private func author(of stamp: Stamp) -> String {
    guard let author = workbook.header.sessions[stamp.replica] else {
      return catalogue[MergePhrase.unknownAuthor]
    }
    let parts = author.since.split(separator: "T", maxSplits: 1).map(String.init)
    let day = parts.first.flatMap { Day(iso: $0) }.map { catalogue.date($0) } ?? author.since
    let time = parts.count > 1 ? parts[1].prefix(5).replacing(":", with: ".") : ""
    return catalogue[
      MergePhrase.author, author.name.isEmpty ? catalogue[MergePhrase.somebody] : author.name, day,
      String(time)]
  }
}

/// What is said of copies that are merged, in the section `merge` of a language file.
public enum MergePhrase: String, PhraseKey {
  case place, position, dismissal, below, top, cleared, author, somebody, undone
  case withSource = "with_source", unknownAuthor = "unknown_author"

  public static var section: String { "merge" }
}
