extension Workbook {
  /// The review that counts: the last in the order of the workbook, never by its date, because the
  /// clocks of laptops are off by years.
  public var latestReview: Record? { children(of: nil, kind: .review).last }

  /// A mentor has signed the workbook off; only the state of that review may still change.
  public var isApproved: Bool { latestReview?.text("state") == "approved" }

  /// Whether an edit may be made although the workbook is approved.
  public func isAllowedWhenApproved(_ edit: Edit) -> Bool {
    switch edit {
    case .set(let id, let field, _): id == latestReview?.id && field == "state"
    case .insert, .remove, .move: false
    }
  }
}
