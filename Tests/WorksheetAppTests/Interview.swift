import Testing
import WorksheetModel
import WorksheetTemplates

@testable import WorksheetApp

/// Speaks with the dialogue and carries out its effects in memory.
struct Interview {
  var dialogue: Dialogue
  /// What was said since the last answer, and the question that waits.
  private(set) var said: [String] = []
  private(set) var question = ""
  /// When set, every change is refused with this sentence, as by a full disk.
  var refusal: String?
  /// What was asked for besides changes.
  private(set) var asked: [Effect] = []
  private(set) var workbook: Workbook

  init(_ workbook: Workbook = .empty, sheet: String? = nil, language: Language = .indonesian) throws
  {
    let player = try Player(workbook, language: language)
    self.workbook = workbook
    dialogue = Dialogue(player.app)
    dialogue.begin(sheet: sheet.flatMap { player.app.desk.worksheets.sheet($0) })
    listen(isRepeated: false)
  }

  mutating func say(_ lines: String...) {
    for line in lines {
      let (effects, isRepeated) = dialogue.hear(line)
      for effect in effects { perform(effect) }
      listen(isRepeated: isRepeated)
    }
  }

  /// Passes over questions until the one that waits is this, or the way has ended.
  mutating func pass(until wanted: (Interview) -> Bool) {
    for _ in 0..<200 where !wanted(self) { say("") }
  }

  private mutating func listen(isRepeated: Bool) {
    (said, question) = isRepeated ? dialogue.spokenAgain() : dialogue.spoken()
  }

  private mutating func perform(_ effect: Effect) {
    guard case .apply(let change, let purpose) = effect else {
      asked.append(effect)
      return
    }
    if let refusal {
      _ = dialogue.receive(.notJournalled(change, purpose, refusal))
      return
    }
    guard let inverse = try? workbook.apply(change, at: workbook.nextStamp(in: "test")) else {
      return
    }
    let next = dialogue.receive(.journalled(change, inverse: inverse, workbook, purpose))
    for effect in next { perform(effect) }
  }

  var text: String { said.joined(separator: "\n") }

  func records(_ kind: Kind) -> [Record] { workbook.records(of: kind) }
  func first(_ kind: Kind) throws -> Record { try #require(records(kind).first) }
}
