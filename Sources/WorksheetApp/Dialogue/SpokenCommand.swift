import WorksheetText

/// What can be asked for instead of an answer: a colon and a word, in either language.
public enum SpokenCommand: String, Hashable, Sendable, CaseIterable {
  case help, back, skip, list, read, findings, results, undo, redo, clear, source, append
  case add, remove, copy, move, details, months, take, view, remark, remarks, reply, fix, close
  case merge, save, quit

  /// The words that name it, the one of the language that is spoken first.
  var words: FillPhrase {
    switch self {
    case .help: .wordHelp
    case .back: .wordBack
    case .skip: .wordSkip
    case .list: .wordList
    case .read: .wordRead
    case .findings: .wordFindings
    case .results: .wordResults
    case .undo: .wordUndo
    case .redo: .wordRedo
    case .clear: .wordClear
    case .source: .wordSource
    case .append: .wordAppend
    case .add: .wordAdd
    case .remove: .wordRemove
    case .copy: .wordCopy
    case .move: .wordMove
    case .details: .wordDetails
    case .months: .wordMonths
    case .take: .wordTake
    case .view: .wordView
    case .remark: .wordRemark
    case .remarks: .wordRemarks
    case .reply: .wordReply
    case .fix: .wordFix
    case .close: .wordClose
    case .merge: .wordMerge
    case .save: .wordSave
    case .quit: .wordQuit
    }
  }

  /// What it does, in a few words.
  var about: FillPhrase {
    switch self {
    case .help: .aboutHelp
    case .back: .aboutBack
    case .skip: .aboutSkip
    case .list: .aboutList
    case .read: .aboutRead
    case .findings: .aboutFindings
    case .results: .aboutResults
    case .undo: .aboutUndo
    case .redo: .aboutRedo
    case .clear: .aboutClear
    case .source: .aboutSource
    case .append: .aboutAppend
    case .add: .aboutAdd
    case .remove: .aboutRemove
    case .copy: .aboutCopy
    case .move: .aboutMove
    case .details: .aboutDetails
    case .months: .aboutMonths
    case .take: .aboutTake
    case .view: .aboutView
    case .remark: .aboutRemark
    case .remarks: .aboutRemarks
    case .reply: .aboutReply
    case .fix: .aboutFix
    case .close: .aboutClose
    case .merge: .aboutMerge
    case .save: .aboutSave
    case .quit: .aboutQuit
    }
  }

  /// The words in which it is known, for help and README: `:bantuan`.
  public static func table(_ catalogue: Catalogue) -> [(words: String, about: String)] {
    allCases.map { command in
      (command.names(catalogue).map { ":" + $0 }.joined(separator: " "), catalogue[command.about])
    }
  }

  func names(_ catalogue: Catalogue) -> [String] {
    catalogue[words].split(separator: " ").map(String.init)
  }

  /// The command of a word, or of the beginning of one when no other begins so.
  static func named(_ word: String, in catalogue: Catalogue) -> SpokenCommand? {
    let word = word.lowercased()
    if let exact = allCases.first(where: { $0.names(catalogue).contains(word) }) { return exact }
    let beginning = allCases.filter { command in
      command.names(catalogue).contains { $0.hasPrefix(word) }
    }
    return beginning.count == 1 && !word.isEmpty ? beginning.first : nil
  }
}

extension Desk {
  /// The sign and word of a command, as a hint names it.
  func word(_ command: SpokenCommand) -> String {
    ":" + (command.names(catalogue).first ?? command.rawValue)
  }
}
