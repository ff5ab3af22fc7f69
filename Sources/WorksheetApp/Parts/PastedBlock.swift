import WorksheetModel
import WorksheetText

/// Figures of a spreadsheet that were pasted into a cash table at once.
///
/// Rows go to the focused line and those below it, or by their name where the first column has names;
/// columns go to the focused month and those after it, or by the months that the first row names. What
/// is no figure is named and left out, and nothing else is lost by it.
struct PastedBlock: Sendable {
  private let part: Part
  private let owner: RecordID?
  private let contents: GridContents
  private let row: Int
  private let column: Int
  /// The figures, without the months above and the names beside them.
  private var rows: [[String]]
  private var names: [String]?
  /// For each column of the text the months it names; nil when there is no row of months.
  private var head: [Month?]?
  private var headTexts: [String] = []

  /// Nil for a text that is one cell: it is typed like any other.
  init?(
    _ text: String, part: Part, owner: RecordID?, contents: GridContents, row: Int, column: Int
  ) {
    let lines = text.pastedLines
    guard lines.count > 1 || lines.first?.contains("\t") == true, !contents.columns.isEmpty else {
      return nil
    }
    self.part = part
    self.owner = owner
    self.contents = contents
    self.row = row
    self.column = column
    rows = lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { cell in String(cell.drop(while: \.isWhitespace)).trimmedEnd }
    }
    takeHead()
    takeNames()
  }

  /// What all its figures say about their style.
  var evidence: DigitStyle.Evidence { DigitStyle.evidence(in: rows.joined()) }

  private mutating func takeHead() {
    guard rows.count > 1, let first = rows.first else { return }
    let year = contents.months.indices.contains(column) ? contents.months[column].year : nil
    let months = first.map { cell -> Month? in
      // "1.27" is a number, although a month may be written so.
      guard cell.contains(where: { $0.isLetter || $0 == "/" || $0 == "-" }) else { return nil }
      return try? MonthReading.read(cell, year: year)
    }
    guard first.indices.dropFirst().allSatisfy({ first[$0].isEmpty || months[$0] != nil }),
      months.contains(where: { $0 != nil })
    else { return }
    head = months
    headTexts = first
    rows.removeFirst()
  }

  private mutating func takeNames() {
    let firsts = rows.map { $0.first ?? "" }
    let areNames =
      firsts.contains { $0.contains(where: \.isLetter) }
      && firsts.allSatisfy { (try? NumberReading.read($0)) == nil }
    guard areNames, rows.contains(where: { $0.count > 1 }) else { return }
    names = firsts
    rows = rows.map { Array($0.dropFirst()) }
    head = head.map { Array($0.dropFirst()) }
    headTexts = Array(headTexts.dropFirst())
  }

  // MARK: Where it goes

  /// The edits that write the block, and what they come to in words.
  func placed(in style: DigitStyle, at desk: Desk) -> (edits: [Edit], sentence: String) {
    var placing = Placing(block: self, style: style, desk: desk)
    placing.placeAll()
    return (placing.edits, placing.sentence)
  }

  func step(in style: DigitStyle, at desk: Desk) -> Step {
    let placed = placed(in: style, at: desk)
    return placed.edits.isEmpty
      ? .say(placed.sentence) : .change(Change(placed.edits), saying: placed.sentence)
  }

  /// The block on its way into the table.
  private struct Placing {
    let block: PastedBlock
    let style: DigitStyle
    let desk: Desk
    private(set) var edits: [Edit] = []
    private var count = 0
    private var leftOut: [String] = []
    private var newNames: [String] = []
    private var targets: [Int?]
    private var free: ArraySlice<RecordID>
    private var ids: IdentifierSource
    private var order: String

    init(block: PastedBlock, style: DigitStyle, desk: Desk) {
      self.block = block
      self.style = style
      self.desk = desk
      ids = desk.ids
      order = desk.workbook.lastOrder(below: block.owner, kind: block.part.kind)
      free = block.contents.rows.dropFirst(block.row).compactMap(\.line)[...]
      targets = []
      targets = columnsByMonth() ?? []
    }

    /// The column of the table for each column of the block; nil when they simply follow each other.
    private mutating func columnsByMonth() -> [Int?]? {
      guard let head = block.head else { return nil }
      var taken: Set<Int> = []
      return head.enumerated().map { index, month in
        guard let month else { return nil }
        guard let target = block.contents.months.firstIndex(of: month) else {
          leftOut.append(desk.catalogue[GridPhrase.pastedOutside, block.headTexts[index]])
          return nil
        }
        guard taken.insert(target).inserted else {
          leftOut.append(desk.catalogue[GridPhrase.pastedTwice, block.headTexts[index]])
          return nil
        }
        return target
      }
    }

    mutating func placeAll() {
      for (index, cells) in block.rows.enumerated() {
        let name = block.names?[index]
        // What we compute ourselves comes back with a table that was written out.
        if let name, isComputed(name) { continue }
        place(cells, named: name)
      }
    }

    private func isComputed(_ name: String) -> Bool {
      block.contents.rows.contains {
        $0.kind == .total && $0.label.lowercased() == name.lowercased()
      }
    }

    private mutating func place(_ cells: [String], named name: String?) {
      var answers: [(key: FieldKey, answer: Answer)] = []
      for (index, cell) in cells.enumerated() where !cell.isEmpty {
        guard let target = target(of: index, cell) else { continue }
        let column = block.contents.columns[target]
        guard let field = block.part.field(column.key),
          let answer = try? field.answer(typed: style.typed(cell)).answer
        else {
          leftOut.append("\(column.title): \"\(cell)\"")
          continue
        }
        answers.append((column.key, answer))
      }
      guard !answers.isEmpty else { return }
      let line = line(named: name)
      count += answers.count
      edits += answers.map { .set(line, $0.key, $0.answer) }
    }

    private mutating func target(of index: Int, _ cell: String) -> Int? {
      if block.head != nil { return targets.indices.contains(index) ? targets[index] : nil }
      let target = block.column + index
      guard block.contents.columns.indices.contains(target) else {
        leftOut.append(desk.catalogue[GridPhrase.pastedOutside, "\"\(cell)\""])
        return nil
      }
      return target
    }

    /// The line of this name, or the next one below the focus, or a new one.
    private mutating func line(named name: String?) -> RecordID {
      if let name, !name.isEmpty {
        let wanted = name.lowercased()
        let known = block.contents.rows.first { $0.line != nil && $0.label.lowercased() == wanted }
        return known?.line ?? make(named: name)
      }
      return free.popFirst() ?? make(named: nil)
    }

    private mutating func make(named name: String?) -> RecordID {
      var record = Record(
        id: ids.next(), kind: block.part.kind, parent: block.owner, order: order,
        fields: ["direction": .text(direction.rawValue)])
      if let name { record.fields["name"] = .text(name) }
      order = OrderKey.between(order, nil)
      edits.append(.insert(record))
      newNames.append(name ?? desk.phrase(.nameless))
      return record.id
    }

    /// Money goes the way it goes on the line above the focus.
    private var direction: CashDirection {
      let above = block.contents.rows.prefix(block.row + 1).last { $0.line != nil }?.line
      return above.flatMap { desk.workbook[$0]?.text("direction") }
        .flatMap(CashDirection.init) ?? .into
    }

    var sentence: String {
      let catalogue = desk.catalogue
      var sentences = [
        count == 0
          ? catalogue[GridPhrase.pastedNothing] : catalogue[GridPhrase.pasted, String(count)]
      ]
      if !newNames.isEmpty {
        let word = block.part.field("direction").map {
          catalogue.shown(Answer(.text(direction.rawValue)), for: $0).lowercased()
        }
        sentences.append(
          catalogue[
            GridPhrase.pastedNew, word ?? direction.rawValue, newNames.joined(separator: ", ")])
      }
      if !leftOut.isEmpty {
        let shown = leftOut.prefix(5).joined(separator: ", ") + (leftOut.count > 5 ? ", …" : "")
        sentences.append(desk.phrase(.pastedLeftOut, shown))
      }
      return sentences.joined(separator: " ")
    }
  }
}

extension GridContents.Row {
  /// The record whose cells can be typed.
  var line: RecordID? {
    guard case .line(let id) = kind else { return nil }
    return id
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
