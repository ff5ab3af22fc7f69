// How a sheet is laid out on paper, told from the widths of its columns and the lengths of its texts.
extension SheetDraft {
  typealias PageStyle = Spreadsheet.PageStyle

  /// Letters of ten points stay readable down to this size; what is wider goes on several pages.
  private static var smallest: Int { 60 }
  /// Portrait is taken as long as letters do not become smaller than this.
  private static var smallestPortrait: Int { 80 }

  var pageStyle: PageStyle {
    let whole = max(tableWidth, longestText)
    func percent(_ orientation: PageStyle.Orientation) -> Int {
      min(100, orientation.width * 100 / whole)
    }
    if percent(.portrait) >= Self.smallestPortrait {
      return style(.portrait, .onePage, percent(.portrait))
    }
    guard !isOnOnePage, let (percent, starts) = columnGroups else {
      return style(.landscape, .onePage, percent(.landscape))
    }
    return style(.landscape, .pages(percent: percent, starts: starts), percent)
  }

  /// Whether all columns stay readable on one page.
  var isOnOnePage: Bool {
    PageStyle.Orientation.landscape.width * 100 >= tableWidth * Self.smallest
  }

  /// How wide all columns and charts are.
  private var tableWidth: Int { max(width(of: widths.indices), widestChart, 1) }

  private func style(
    _ orientation: PageStyle.Orientation, _ width: PageStyle.Width, _ percent: Int
  ) -> PageStyle {
    // A point is 0.3528 mm. A tenth is left over: programs differ in the heights of their lines.
    let room = orientation.height * 255 / max(1, percent)
    let blocks = blocks
    return .init(
      orientation: orientation, width: width,
      head: heads.first { isRepeated($0, blocks, room) },
      starts: starts(of: blocks, room))
  }

  /// A head is repeated above a table that takes several pages, but not when more pages would follow of
  /// which it says nothing.
  private func isRepeated(_ head: Int, _ blocks: [Range<Int>], _ room: Int) -> Bool {
    guard let table = blocks.first(where: { $0.contains(head) }) else { return false }
    let height = height(of: table)
    return height > room && height >= self.height(of: table.upperBound..<rows.count)
  }

  // MARK: Across

  private func width(of columns: Range<Int>) -> Int {
    widths[columns].reduce(0) { $0 + Spreadsheet.millimetres(letters: $1) }
  }

  /// Charts begin at the second column: of the first, each of several pages shows its part.
  private var widestChart: Int {
    charts.isEmpty ? 0 : width(of: 0..<min(1, widths.count)) + Spreadsheet.Chart.width
  }

  /// How far the longest text runs, which may be longer than its column.
  private var longestText: Int {
    rows.map { cells in
      guard let last = cells.indices.last, case .text(let text) = cells[last].content else {
        return 0
      }
      return width(of: 0..<last) + cells[last].style.hundredths * text.count / 100
    }.max() ?? 0
  }

  /// The fewest pages on which columns stay readable, then the largest letters; years stay together
  /// where they fit, else half years.
  private var columnGroups: (percent: Int, starts: [Int])? {
    // A little is left over: programs measure letters, and with them columns, each in its own way.
    let page = PageStyle.Orientation.landscape.width * 95 / 100
    for units in hasMonths ? [[12, 6], [3], [1]] : [[1]] {
      let groups = units.compactMap { unit -> (percent: Int, starts: [Int])? in
        let starts = evenStarts(by: unit, in: page * 100 / Self.smallest)
        let ends = starts.dropFirst() + [widths.count]
        let widest = zip(starts, ends).map { width(of: 0..<1) + width(of: $0..<$1) }.max() ?? page
        let percent = page * 100 / max(1, widest)
        return percent < Self.smallest ? nil : (min(100, percent), Array(starts.dropFirst()))
      }
      let best = groups.min { ($0.starts.count, -$0.percent) < ($1.starts.count, -$1.percent) }
      if let best { return best }
    }
    return nil
  }

  /// As many pages as it takes, none of them with much more on it than the others.
  private func evenStarts(by unit: Int, in room: Int) -> [Int] {
    var starts = columnStarts(by: unit, in: room)
    for narrower in stride(from: room - 10, through: max(widestChart, 10), by: -10) {
      let next = columnStarts(by: unit, in: narrower)
      guard next.count == starts.count else { break }
      starts = next
    }
    return starts
  }

  private func columnStarts(by unit: Int, in room: Int) -> [Int] {
    var starts = [1]
    for column in stride(from: 1, to: widths.count, by: unit) {
      let end = min(column + unit, widths.count)
      guard let last = starts.last, column > last else { continue }
      if width(of: 0..<1) + width(of: last..<end) > room { starts.append(column) }
    }
    return starts
  }

  // MARK: Down

  /// How high a row is, in points: wrapped texts take as many lines as their column makes of them.
  func height(of row: Int) -> Int {
    let lines = zip(rows[row], widths).map { cell, width in
      guard cell.style.isWrapped, case .text(let text) = cell.content else { return 1 }
      return Self.lines(of: text, in: width - (cell.style == .plain ? 0 : 2))
    }.max()
    let points = rows[row].first?.style.points ?? Spreadsheet.linePoints
    // Rows cannot be higher in the format of Excel.
    return max(points, Spreadsheet.linePoints * min(lines ?? 1, 27))
  }

  private static func lines(of text: String, in width: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, paragraph in
      var (more, used) = (1, 0)
      for word in paragraph.split(separator: " ") {
        // A word that is longer than its column is cut.
        let breaks = (word.count - 1) / width
        let isNext = used > 0 && used + 1 + word.count > width
        more += breaks + (isNext ? 1 : 0)
        used = isNext || used == 0 ? word.count - breaks * width : used + 1 + word.count
      }
      return lines + more
    }
  }

  private func height(of rows: Range<Int>) -> Int { rows.reduce(0) { $0 + height(of: $1) } }

  /// What should stay together: all between two empty rows, and charts with the rows that they cover.
  private var blocks: [Range<Int>] {
    var blocks = charts.map { $0.place.row..<min($0.place.row + $0.height, rows.count) }
    let covered = Set(blocks.joined())
    var start: Int?
    for row in 0...rows.count {
      let isEmpty = row == rows.count || rows[row].isEmpty || covered.contains(row)
      if let first = start, isEmpty { blocks.append(first..<row) }
      start = isEmpty ? nil : start ?? row
    }
    return blocks.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func starts(of blocks: [Range<Int>], _ room: Int) -> [Int] {
    var (starts, used) = ([Int](), 0)
    for block in blocks {
      let height = height(of: block)
      // One that is too long for any page begins where some of it has room.
      let wanted = height > room ? room / 4 : height
      if used > 0, used + wanted > room {
        starts.append(block.lowerBound)
        used = 0
      }
      used = (used + height) % room + Spreadsheet.linePoints
    }
    return starts
  }
}

extension Spreadsheet.Style {
  fileprivate var isWrapped: Bool { self == .plain || self == .head || self == .total }

  /// How high a line of it is.
  fileprivate var points: Int {
    switch self {
    case .title: 21
    case .heading: 17
    case .plain, .line, .detail, .figure, .head, .total: Spreadsheet.linePoints
    }
  }

  /// How wide a letter is on average, in hundredths of a millimetre; nothing where lines are wrapped.
  fileprivate var hundredths: Int {
    switch self {
    case .plain, .head, .total: 0
    case .line: 175
    case .detail: 190
    case .figure: 212
    case .heading: 240
    case .title: 300
    }
  }
}
