import WorksheetModel
import WorksheetReport
import WorksheetText

/// Commands that mean the same everywhere; the rest belongs to the place.
extension Dialogue {
  mutating func obey(_ command: SpokenCommand, _ rest: String) -> Turn {
    let top = talks.count - 1
    if let turn = talks[top].obey(command, rest, at: desk) { return turn }
    switch command {
    case .help: return .again(help())
    case .back: return .move(-1)
    case .skip: return .leave(1)
    case .list: return toList(rest)
    case .read: return .again(desk.readOut(talks[top].subject(at: desk)))
    case .findings: return findings(rest)
    case .results: return .again(desk.resultsOut(talks[top].subject(at: desk)))
    case .undo: return step(app.undoChange(), orSaying: desk.phrase(.nothingToUndo))
    case .redo: return step(app.redoChange(), orSaying: desk.phrase(.nothingToRedo))
    case .remark: return remark(rest)
    case .remarks: return .push(RemarksTalk(number: talks[top].number))
    case .merge: return copy.map { .step(.stay([.mergeCopy(path: $0)])) } ?? .again([nothing])
    case .save:
      noteWish(toSave: true)
      return .step(.stay([.save]))
    case .quit:
      end()
      return .again([])
    case .clear, .source, .append, .add, .remove, .copy, .move, .details, .months, .take, .view,
      .reply, .fix, .close:
      return .again([nothing])
    }
  }

  private var nothing: String { desk.said(.nothingHere, desk.word(.help)) }

  private func step(_ effect: Effect?, orSaying sentence: String) -> Turn {
    effect.map { .step(.stay([$0])) } ?? .again([sentence])
  }

  /// First what helps with the question, then the words that can be said anywhere.
  private func help() -> [String] {
    let help = talks[talks.count - 1].help(at: desk)
    return [help.title] + help.paragraphs + [desk.said(.helpTitle)]
      + SpokenCommand.table(desk.catalogue).map { "\($0.words): \($0.about)" } + [desk.said(.signs)]
  }

  /// To the list of sheets, or at once to one of them.
  private mutating func toList(_ rest: String) -> Turn {
    var list = SheetsTalk(at: desk)
    if !rest.isEmpty {
      guard list.choose(rest, at: desk) else {
        return .again([desk.said(.noSuchSheet, rest)])
      }
    }
    talks = [list]
    return .move(0)
  }

  // MARK: Findings

  /// The sheet that the question belongs to; nil in the list of sheets.
  private var sheet: Template? {
    talks.lazy.compactMap { ($0 as? SheetsTalk)?.sheet(at: desk) }.first
  }

  /// Reads the findings of the sheet; with a number goes to where one is, with a reason dismisses it.
  private func findings(_ rest: String) -> Turn {
    let found = desk.openFindings(on: sheet)
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else {
      guard !found.isEmpty else { return .again([desk.phrase(.noFindings)]) }
      return .again(
        found.enumerated().flatMap { desk.spoken($0.element, number: $0.offset + 1) }
          + [desk.said(.findingsHint, desk.word(.findings))])
    }
    guard let index = Int(first), found.indices.contains(index - 1) else {
      return .again([desk.said(.noSuchNumber, first)])
    }
    let finding = found[index - 1]
    guard let record = finding.record.flatMap({ desk.workbook[$0] }) else {
      return .again([desk.phrase(.noPlace)])
    }
    if words.count > 1 {
      return .change(
        Change(.set(record.id, .dismissed(finding.check), Answer(.text(words[1])))),
        saying: desk.phrase(.dismissedBecause, words[1]))
    }
    let page = SheetOpener.page(for: record, field: finding.field, desk: desk)
    return page.map { .step(.push($0)) } ?? .again([desk.phrase(.noPlace)])
  }

  // MARK: Remarks

  private func remark(_ text: String) -> Turn {
    if let reason = desk.refusal(for: .remark) { return .again([reason]) }
    let place = talks[talks.count - 1].place(at: desk) ?? RemarkPlace()
    guard !text.isEmpty else {
      return .again([desk.said(.remarkHow, desk.word(.remark), place.name(at: desk))])
    }
    guard let signer = desk.signer else {
      return .step(.push(NamePage(then: .press(.enter), at: desk)))
    }
    var ids = desk.ids
    let record = Remark.fresh(
      ids.next(), about: place.record, place.field, by: signer, on: desk.today, in: desk.workbook)
    return .change(
      Change([.insert(record), .set(record.id, "text", Answer(.text(text)))]),
      saying: desk.words(.remarkKept))
  }
}

extension App {
  func undoChange() -> Effect? { history.undo.map { .apply($0, .undo) } }
  func redoChange() -> Effect? { history.redo.map { .apply($0, .redo) } }
}

extension Desk {
  /// Findings that were not dismissed, on a sheet or in the whole workbook.
  func openFindings(on sheet: Template?) -> [Finding] {
    findings.filter { finding in
      guard finding.dismissed == nil else { return false }
      guard let sheet else { return true }
      let kind = finding.record.flatMap { workbook.kind(of: $0) } ?? Checks.home(of: finding.check)
      return worksheets.sheet(of: kind) == sheet
    }
  }

  func spoken(_ finding: Finding, number: Int) -> [String] {
    let mark: ScreenPhrase =
      switch finding.severity {
      case .error: .severityError
      case .warning: .severityWarning
      case .hint: .severityHint
      }
    var head = "\(number) \(phrase(mark)) "
    if let record = finding.record {
      head += (finding.field.map { self.place(record, $0) } ?? name(of: record)) + ". "
    }
    return [head + catalogue.wording(finding), catalogue.advice(of: finding.check)]
  }
}
