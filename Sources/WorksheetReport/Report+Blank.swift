import WorksheetModel
import WorksheetText

extension Report {
  /// Empty forms of all sheets or of one, made of the templates alone, to be filled in by hand.
  public init(blankFormsOf subject: ReportSubject, sheet: Template? = nil) {
    let title = subject.workbook.header.title
    self.init(title: title.isEmpty ? subject.onPaper(.blankTitle) : title)
    let sheets = sheet.map { [$0] } ?? subject.worksheets.sheets
    for (index, sheet) in sheets.enumerated() {
      if index > 0 { blocks.append(.pageBreak) }
      blocks += subject.blank(sheet)
    }
  }
}

extension ReportSubject {
  fileprivate func blank(_ sheet: Template) -> [Report.Block] {
    let question = text(sheet.question)
    let start: [Report.Block] = [
      .heading("\(sheet.number) \(text(sheet.title))", .sheet),
      .form([.init(onPaper(.filledBy)), .init(onPaper(.date))]),
    ]
    return start + (question.isEmpty ? [] : [.paragraph(question)])
      + sheet.parts.flatMap { part -> [Report.Block] in
        let content = blank(part)
        guard !content.isEmpty else { return [] }
        let question = text(part.question)
        return [.heading(text(part.title), .part)]
          + (question.isEmpty ? [] : [.paragraph(question)]) + content
      }
  }

  private func blank(_ part: Part) -> [Report.Block] {
    // Cards to sort for practice are read from their drill, and marked on the screen.
    guard part.analysis != .drill else { return [] }
    return switch part.view {
    case .form: [.form(part.asked.map { question($0) })]
    case .tree: part.analysis == .objectives ? objectiveTable : blankTree(part)
    case .grid: blankGrid(part)
    case .table: blankTable(part)
    }
  }

  // MARK: Tables and cards

  private func blankTable(_ part: Part) -> [Report.Block] {
    let fields = part.asked
    let named = part.columns.prefix(6).compactMap { key in fields.first { $0.key == key } }
    let columns = named.isEmpty ? Array(fields.prefix(5)) : named
    let rest = fields.filter { field in !columns.contains { $0.key == field.key } }
    guard !columns.isEmpty else { return [] }
    let table = Report.Block.ruled(
      .init(
        columns: columns.map { text($0.label) }, rows: Array(repeating: "", count: 6), height: 2))
    guard !rest.isEmpty else { return [table] }
    let name = part.nameField.map { [question($0)] } ?? []
    return [
      table, .heading(onPaper(.card, text(part.title)), .detail),
      .form(name + rest.map { question($0) }),
    ]
  }

  private var objectiveTable: [Report.Block] {
    [
      .ruled(
        .init(
          columns: [phrase(.problem), phrase(.objective)], rows: Array(repeating: "", count: 6),
          height: 2))
    ]
  }

  // MARK: Grids

  private func blankGrid(_ part: Part) -> [Report.Block] {
    switch part.grid {
    case .yearRound(let prefix): return calendar(part, prefix)
    case .planMonths:
      let months = (1...12).map { onPaper(.month, String($0)) }
      return money(columns: [onPaper(.line)] + months, incoming: 5, outgoing: 9)
    case .planWeeks:
      let weeks = (1...13).map { onPaper(.week, String($0)) }
      return money(columns: [onPaper(.line)] + weeks, incoming: 4, outgoing: 6)
    case .fields: return scores(part)
    case nil: return blankTable(part)
    }
  }

  private func calendar(_ part: Part, _ prefix: String) -> [Report.Block] {
    let months = (1...12).map { catalogue.shortMonth($0) }
    let name = part.nameField.map { text($0.label) } ?? ""
    let table = Report.Block.ruled(
      .init(columns: [name] + months, rows: Array(repeating: "", count: 10), height: 2))
    let field = part.field(FieldKey("\(prefix).1"))
    guard let field, let legend = legend(of: field) else { return [table] }
    return [table, .paragraph(legend)]
  }

  private func money(columns: [String], incoming: Int, outgoing: Int) -> [Report.Block] {
    let blank = Array(repeating: "", count: max(incoming, outgoing))
    let into = [phrase(.opening)] + blank.prefix(incoming) + [phrase(.totalIn)]
    let out = blank.prefix(outgoing) + [phrase(.totalOut), phrase(.net), phrase(.closing)]
    let rows = into + out
    return [.ruled(.init(columns: columns, rows: rows, isWide: true))]
  }

  private func scores(_ part: Part) -> [Report.Block] {
    let fields = part.fields.filter { !$0.key.isBesideScore && $0.kind.isScored }
    guard !fields.isEmpty else { return [] }
    let name = worksheets.part(part.kind)?.nameField.map { text($0.label) } ?? ""
    return [
      .ruled(
        .init(
          columns: [name] + catalogue.heads(of: fields), rows: Array(repeating: "", count: 6),
          height: 2)),
      .paragraph(headLegend(of: fields)),
    ]
  }

  // MARK: Trees

  private func blankTree(_ part: Part) -> [Report.Block] {
    guard part.kind == .problem else { return blankTable(part) }
    let card = part.asked.map { question($0) }
    return [
      .diagram(blankDiagram, blankLines),
      .heading(onPaper(.card, text(part.title)), .detail), .form(card),
    ]
  }

  /// Two effects, the focal problem, three causes with two below each.
  private var blankDiagram: TreeDiagram {
    func box(_ mark: PaperPhrase, _ standing: ProblemTree.Standing) -> TreeDiagram.Box {
      .init(text: "", mark: onPaper(mark), standing: standing, room: 3)
    }
    let boxes =
      [box(.focal, .focal), box(.effect, .effect), box(.effect, .effect)]
      + (0..<3).map { _ in box(.cause, .cause) }
      + (0..<6).map { _ in box(.deeperCause, .cause) }
    let parents: [Int?] = [nil, 0, 0, 0, 0, 0, 3, 3, 4, 4, 5, 5]
    let arrows = parents.enumerated().compactMap { index, parent -> TreeDiagram.Arrow? in
      guard let parent else { return nil }
      let isEffect = boxes[index].standing == .effect
      return .init(
        cause: isEffect ? parent : index, effect: isEffect ? index : parent, isFurther: false)
    }
    return TreeDiagram(boxes: boxes, arrows: arrows, parents: parents)
  }

  private var blankLines: [Report.TreeLine] {
    func line(_ lines: String, _ phrase: PaperPhrase) -> Report.TreeLine {
      .init(lines: lines, text: "\(onPaper(phrase)): \(String(repeating: "_", count: 44))")
    }
    let effects = ["┌─ ", "├─ "].map { line($0, .effect) }
    let causes = (0..<3).flatMap { index -> [Report.TreeLine] in
      let (start, next) = index == 2 ? ("└─ ", "   ") : ("├─ ", "│  ")
      return [
        line(start, .cause), line(next + "├─ ", .deeperCause), line(next + "└─ ", .deeperCause),
      ]
    }
    return effects + [line("", .focal)] + causes
  }

  // MARK: Questions

  private func question(_ field: Field) -> Report.Question {
    let boxes = boxes(for: field)
    var hint = text(field.question)
    switch field.kind {
    case .choices: hint += " \(onPaper(.severalPossible))"
    case .number(_, let unit) where !text(unit).isEmpty: hint += " (\(text(unit)))"
    default: break
    }
    let sources = Source.allCases.map { catalogue.shown($0) }.joined(separator: " / ")
    if field.asksSource { hint += " \(onPaper(.sources, sources))" }
    return Report.Question(
      text(field.label), hint: hint, lines: lines(for: field), boxes: boxes)
  }

  private func lines(for field: Field) -> Int {
    switch field.kind {
    case .longText: 3
    case .text, .number, .rupiah, .percent, .date, .month, .person, .link, .links: 1
    case .months, .choice, .choices, .scale, .yesNo: 0
    }
  }

  private func boxes(for field: Field) -> [String] {
    switch field.kind {
    case .choice(let choices), .choices(let choices): choices.map { text($0.label) }
    case .yesNo: [AnswerPhrase.yes, .no, .unknown].map { catalogue[$0] }
    case .months: (1...12).map { catalogue.shortMonth($0) }
    case .scale(let range, let words):
      range.map { level in
        let index = level - range.lowerBound
        return words.indices.contains(index) ? "\(level) \(text(words[index]))" : String(level)
      }
    case .text, .longText, .number, .rupiah, .percent, .date, .month, .person, .link, .links: []
    }
  }
}

extension Part {
  /// The questions that a person answers, each once.
  fileprivate var asked: [Field] { fields.filter { !$0.isInternal && !$0.isPattern } }
}
