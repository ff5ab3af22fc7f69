import WorksheetModel
import WorksheetText

/// What mentors said, with numbers; answered, marked as done and closed by their number.
struct RemarksTalk: Talk {
  let number: String

  func question(at desk: Desk) -> Question {
    let remarks = RemarksPage(at: desk).remarks(at: desk)
    let report = desk.report
    let lines = remarks.enumerated().flatMap { offset, remark -> [String] in
      let place = remark.record.map { record in
        remark.field.map { desk.place(record, $0) } ?? desk.name(of: record)
      }
      return ["\(offset + 1) \(place ?? desk.words(.wholeWorkbook))"] + report.lines(of: remark)
    }
    return Question(
      "\(number) \(desk.words(.remarksTitle))",
      (lines.isEmpty ? [desk.words(.noRemarks)] : lines)
        + [
          desk.said(.remarksHint, desk.word(.reply), desk.word(.fix), desk.word(.close))
        ])
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(
      desk.words(.remarksTitle),
      [desk.said(.remarksHint, desk.word(.reply), desk.word(.fix), desk.word(.close))])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else { return .leave(0) }
    guard var page = page(at: typed, desk) else { return .again([desk.said(.noSuchRow, typed)]) }
    return .step(page.receive(.enter, at: desk))
  }

  private func page(at typed: String, _ desk: Desk) -> RemarksPage? {
    var page = RemarksPage(at: desk)
    guard let index = Int(typed.trimmed), page.remarks(at: desk).indices.contains(index - 1) else {
      return nil
    }
    page.position = ListPosition(index - 1)
    return page
  }

  mutating func obey(_ command: SpokenCommand, _ rest: String, at desk: Desk) -> Turn? {
    guard [.reply, .fix, .close].contains(command) else { return nil }
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard var page = words.first.flatMap({ page(at: $0, desk) }) else {
      return .again([desk.said(.noSuchRow, words.first ?? "")])
    }
    guard command == .reply else {
      return .step(page.receive(.control(command == .fix ? "d" : "v"), at: desk))
    }
    guard words.count > 1, let remark = page.focused(at: desk) else {
      return .again([desk.said(.replyHow, desk.word(.reply))])
    }
    if let reason = desk.refusal(for: .remark) { return .again([reason]) }
    guard let signer = desk.signer else {
      return .step(.push(NamePage(then: .press(.enter), at: desk)))
    }
    return .change(
      remark.replying(words[1], by: signer, on: desk.today), saying: desk.words(.replyKept))
  }
}
