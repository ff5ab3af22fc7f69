import WorksheetModel
import WorksheetText

/// What may be changed by whoever is at the keyboard.
public enum Access: Hashable, Sendable {
  case everything
  /// The mentor looks: remarks and reviews may be written, the work of the group stays as it is.
  case review
  /// Nothing, for a reason in words.
  case nothing(because: String)
}

/// Who is at the keyboard; asked once a session, of the mentor and of the group.
struct Signers: Hashable, Sendable {
  /// Empty when somebody wants to stay without a name.
  var mentor: String?
  var member: String?
}

extension Desk {
  /// Why the work of the group cannot be changed, or nil.
  var readOnlyReason: String? {
    switch access {
    case .nothing(let reason): reason
    case .review: workbook.isApproved ? words(.approved) : words(.reviewing)
    case .everything: workbook.isApproved ? words(.approved) : nil
    }
  }

  var isReadOnly: Bool { readOnlyReason != nil }

  /// Why records of a kind cannot be changed, or nil.
  func refusal(for kind: Kind) -> String? {
    let isReview = kind == .remark || kind == .review
    return isReview && access == .review && !workbook.isApproved ? nil : readOnlyReason
  }

  /// Why a change cannot be made, or nil.
  func refusal(of change: Change) -> String? {
    if case .nothing(let reason) = access { return reason }
    guard !workbook.isApproved else {
      return workbook.isAllowedWhenApproved(change) ? nil : words(.approved)
    }
    guard access == .review else { return nil }
    let isReview = change.edits.allSatisfy { edit in
      let kind: Kind? =
        switch edit {
        case .insert(let record): record.kind
        case .set(let id, _, _), .remove(let id), .move(let id, _):
          workbook.kind(of: id) ?? change.kind(ofNew: id)
        }
      return kind.map { refusal(for: $0) == nil } ?? false
    }
    return isReview ? nil : words(.reviewing)
  }

  /// Whether it holds something else than what was approved; the check has looked already.
  var isUnlikeApproved: Bool { findings.contains { $0.check == Check.unlikeApproved.id } }

  /// Who signs what is written now; nil while nobody was asked.
  var signer: String? { access == .review ? signers.mentor : signers.member }

  mutating func sign(_ name: String) {
    if access == .review { signers.mentor = name } else { signers.member = name }
  }

  /// The words of reviews and remarks.
  func words(_ phrase: ReviewPhrase, _ facts: String...) -> String {
    catalogue.text("\(ReviewPhrase.section).\(phrase.rawValue)", facts)
  }

  /// What mentors said at a record or one of its fields, as lines below it.
  func remarkLines(at record: RecordID, field: FieldKey? = nil) -> [String] {
    let report = report
    return remarks(at: record, field: field).flatMap { report.lines(of: $0) }
  }
}

extension Desk {
  /// How far something is, with how many remarks wait there.
  func progress(_ text: String, remarksAt records: [RecordID]) -> String {
    let count = records.reduce(0) { $0 + remarks(at: $1).count }
    return count == 0 ? text : "\(text) · \(words(.remarkCount, String(count)))"
  }

  /// The mark in front of a record in a list: a remark that waits, else a doubt.
  func mark(at record: RecordID, field: FieldKey? = nil) -> String? {
    if !remarks(at: record, field: field).isEmpty { return "*" }
    return hasDoubt(at: record, field: field) ? "!" : nil
  }
}

extension Change {
  fileprivate func kind(ofNew id: RecordID) -> Kind? {
    edits.lazy.compactMap { edit in
      guard case .insert(let record) = edit, record.id == id else { return nil }
      return record.kind
    }.first
  }
}
