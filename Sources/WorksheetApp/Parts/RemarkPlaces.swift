import WorksheetModel

// What a remark speaks of that is made on one of these pages.

extension GridPage {
  public func place(at desk: Desk) -> RemarkPlace? {
    let contents = contents(at: desk)
    guard let line = focusedLine(in: contents) else {
      return owner(at: desk).map { RemarkPlace(record: $0) }
    }
    return RemarkPlace(record: line, field: typedKey(in: contents))
  }
}

extension ResultsPage {
  public func place(at desk: Desk) -> RemarkPlace? { RemarkPlace(record: plan) }
}

extension WhatIfPage {
  func place(at desk: Desk) -> RemarkPlace? { RemarkPlace(record: plan) }
}

extension FigurePage {
  public func place(at desk: Desk) -> RemarkPlace? { owner.map { RemarkPlace(record: $0) } }
}

extension LogframePage {
  func place(at desk: Desk) -> RemarkPlace? {
    guard case .line(let id)? = focusedRow(at: desk) else { return nil }
    return RemarkPlace(record: id)
  }
}

extension ObjectivesPage {
  func place(at desk: Desk) -> RemarkPlace? {
    node(at: desk).map { RemarkPlace(record: $0.id, field: "objective") }
  }
}

extension WhyPage {
  func place(at desk: Desk) -> RemarkPlace? { RemarkPlace(record: stage.card) }
}

extension ReadingPage {
  func place(at desk: Desk) -> RemarkPlace? {
    current.map { RemarkPlace(record: $0.writtenAt, field: "confirmed") }
  }
}

extension InventoryPage {
  func place(at desk: Desk) -> RemarkPlace? {
    guard case .record(let id)? = focusedRow(at: desk) else { return nil }
    return RemarkPlace(record: id)
  }
}

extension AlternativesPage {
  func place(at desk: Desk) -> RemarkPlace? {
    focusedIdea(at: desk).map { RemarkPlace(record: $0.id) }
  }
}
