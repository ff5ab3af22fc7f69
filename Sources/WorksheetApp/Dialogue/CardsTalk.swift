import WorksheetModel
import WorksheetText

/// Records that are made elsewhere and get further answers here: scores, objectives.
struct CardsTalk: Talk {
  let part: Part
  let number: String

  private func records(at desk: Desk) -> [Record] {
    guard part.analysis == .objectives else { return desk.workbook.records(of: part.kind) }
    // A card that stands in two places has one objective.
    return ObjectivesPage(part: part).rows(at: desk).compactMap { row in
      guard case .reference = row.content else { return row.id.flatMap { desk.workbook[$0] } }
      return nil
    }
  }

  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? { (part, nil) }

  func question(at desk: Desk) -> Question {
    let records = records(at: desk)
    let standing = desk.ranking(of: part)
    let lines = records.map { record -> String in
      if part.analysis == .objectives {
        return "\(desk.name(of: record)): \(record.text("objective") ?? desk.said(.notBegun))"
      }
      guard let row = standing[record.id] else { return desk.name(of: record) }
      return desk.name(of: record) + ". "
        + desk.catalogue.standing(of: row, in: standing, part: part)
    }
    return Question(
      "\(number) \(desk.text(part.title)), \(desk.said(.whichRow))",
      [desk.text(part.question)] + desk.numbered(lines)
        + [desk.said(records.isEmpty ? .nothingToPick : .cardsHint)])
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.text(part.title), [desk.text(part.question), desk.said(.cardsHint)])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else { return .leave(1) }
    let records = records(at: desk)
    guard let index = Int(typed), records.indices.contains(index - 1) else {
      return .again([desk.said(.noSuchRow, typed)])
    }
    return .push(
      FormTalk(part: part, subject: .stored(records[index - 1].id), number: "\(number).\(index)"))
  }
}
