import TerminalScreen
import WorksheetModel
import WorksheetText

/// A page of the screen that can be asked as a question with numbered choices.
///
/// The page itself takes the answer, as if it had been typed or chosen there.
protocol SpokenPage: ListedPage {
  func spoken(at desk: Desk) -> SpokenQuestion
}

/// What such a page asks.
struct SpokenQuestion {
  struct Choice {
    /// The row that is chosen by it.
    let row: Int
    let text: String
    /// What may be typed for it besides its number.
    var word = ""
  }

  var label: String
  var lines: [String] = []
  var choices: [Choice] = []
  var takesText = false
  /// Whether an empty line means something; otherwise it leaves the page.
  var skips = false
  /// What waits in the line of the page.
  var waiting = ""
}

struct PageTalk: Talk {
  var page: any SpokenPage
  let number: String

  init(_ page: any SpokenPage, number: String) {
    self.page = page
    self.number = number
  }

  func question(at desk: Desk) -> Question {
    let spoken = page.spoken(at: desk)
    let choices = spoken.choices.enumerated().map { offset, choice in
      let word = choice.word.isEmpty ? "" : " (\(choice.word))"
      return "\(offset + 1)\(word) \(choice.text.replacingLineFeeds())"
    }
    return Question(
      "\(number) \(spoken.label)",
      spoken.lines + choices + [desk.said(spoken.takesText ? .pageTextHint : .pageHint)])
  }

  func help(at desk: Desk) -> HelpText { page.help(at: desk) }
  func place(at desk: Desk) -> RemarkPlace? { page.place(at: desk) }

  func subject(at desk: Desk) -> (part: Part, owner: RecordID?)? {
    let part = (page as? any PartPage)?.part ?? desk.worksheets.part(.problem)
    return part.map { ($0, nil) }
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    let spoken = page.spoken(at: desk)
    guard !typed.isEmpty else {
      guard spoken.skips || !spoken.waiting.isEmpty else { return .leave(1) }
      return .step(page.receive(.enter, at: desk))
    }
    if let choice = choice(typed, of: spoken) {
      page.position = ListPosition(choice.row)
      return .step(page.receive(.enter, at: desk))
    }
    guard spoken.takesText else { return .again([desk.said(.noSuchNumber, typed)]) }
    for _ in spoken.waiting { _ = page.receive(.backspace, at: desk) }
    if case .say(let sentence) = page.receive(.paste(typed), at: desk) {
      return .again([sentence])
    }
    return .step(page.receive(.enter, at: desk))
  }

  private func choice(_ typed: String, of spoken: SpokenQuestion) -> SpokenQuestion.Choice? {
    if let number = Int(typed), spoken.choices.indices.contains(number - 1) {
      return spoken.choices[number - 1]
    }
    let word = typed.lowercased()
    return spoken.choices.first { !$0.word.isEmpty && $0.word.lowercased() == word }
  }

  mutating func changed(_ outcome: Outcome, at desk: Desk) -> [String] {
    page.changed(outcome, at: desk)
    return []
  }
}
