import WorksheetModel

extension Catalogue {
  /// Where the work stands between the group and its mentor, in a word or two.
  public func word(for state: ReviewState) -> String {
    switch state {
    case .draft: self[ReviewPhrase.stateDraft]
    case .submitted: self[ReviewPhrase.stateSubmitted]
    case .revise: self[ReviewPhrase.stateRevise]
    case .approved: self[ReviewPhrase.stateApproved]
    }
  }
}
