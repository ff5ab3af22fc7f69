import WorksheetModel
import WorksheetText

/// A question before something is taken away: only a plain yes does it.
struct ConfirmTalk: Talk {
  let number: String
  private let sentence: String
  private let change: Change

  init(removing record: Record, number: String, at desk: Desk) {
    self.number = number
    let below = desk.workbook.descendants(of: record.id).count
    sentence =
      below == 0
      ? desk.said(.askRemove, desk.name(of: record))
      : desk.said(.askRemoveBranch, desk.name(of: record), String(below))
    change = Change(.remove(record.id))
  }

  func question(at desk: Desk) -> Question { Question("\(number) \(sentence)") }
  func help(at desk: Desk) -> HelpText { HelpText(sentence, [desk.said(.confirmHelp)]) }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    let field = Field(key: "yes", kind: .yesNo, label: .none)
    guard !typed.isEmpty else { return .leave(0, saying: [desk.said(.keptAll)]) }
    switch field.reply(typed, for: .stored(""), at: desk) {
    case .doubt(let lines): return .again(lines)
    case .answer(let answer, _):
      guard answer.value == .flag(true) else {
        return .leave(0, saying: [desk.said(.keptAll)])
      }
      return .step(.back([.apply(change, .new)]))
    }
  }
}

/// Asks who is at the keyboard.
struct NameTalk: Talk {
  let number: String
  private var page: NamePage

  init(_ page: NamePage, number: String) {
    self.page = page
    self.number = number
  }

  func question(at desk: Desk) -> Question {
    let proposed = page.line.text
    return Question(
      "\(number) \(desk.words(desk.access == .review ? .askMentor : .askMember))",
      proposed.isEmpty ? [] : [desk.said(.now, proposed)])
  }

  func help(at desk: Desk) -> HelpText { page.help(at: desk) }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    if !typed.isEmpty {
      page.clearLine(at: desk)
      _ = page.receive(.paste(typed), at: desk)
    }
    return .step(page.receive(.enter, at: desk))
  }
}

/// Answers that differ since copies were merged, one after the other.
struct ConflictTalk: Talk {
  let number: String

  func question(at desk: Desk) -> Question {
    let title = desk.phrase(.conflictsTitle)
    guard let conflict = desk.conflicts.first else { return Question("\(number) \(title)") }
    let choices = desk.conflictWording.choices(of: conflict).map { "\($0.text). \($0.author)" }
    return Question(
      "\(number) \(title): \(desk.conflictWording.place(of: conflict))",
      [desk.phrase(.conflictsHint)] + desk.numbered(choices))
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.conflictsTitle), [desk.phrase(.conflictsHint)])
  }

  func stands(at desk: Desk) -> Bool { !desk.conflicts.isEmpty }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty, let conflict = desk.conflicts.first else { return .leave(0) }
    let count = desk.conflictWording.choices(of: conflict).count
    guard let index = Int(typed), (1...count).contains(index) else {
      return .again([desk.said(.noSuchNumber, typed)])
    }
    return .step(ConflictsPage.taking(index - 1, of: conflict, at: desk))
  }
}

extension NamePage {
  mutating func clearLine(at desk: Desk) {
    for _ in line.text { _ = receive(.backspace, at: desk) }
  }
}
