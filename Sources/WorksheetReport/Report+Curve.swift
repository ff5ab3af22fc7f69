extension Report {
  /// Balances along the months, above and below a line at zero.
  ///
  /// Of a single row the columns are filled; several are told apart by their signs.
  public struct Curve: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
      /// One letter, unlike those of the other rows.
      public var sign: String
      public var name: String
      /// Rupiah, as many as there are months; nil for a month that it does not have.
      public var values: [Double?]

      public init(sign: String, name: String, values: [Double?]) {
        self.sign = sign
        self.name = name
        self.values = values
      }
    }

    public var months: [String]
    public var rows: [Row]
    /// What the highest and the lowest value are called; the lowest is empty when none is below zero.
    public var top: String
    public var bottom: String
    /// About how many rows the drawing has above and below zero together.
    public var height = 8

    public init(months: [String], rows: [Row], top: String, bottom: String) {
      self.months = months
      self.rows = rows
      self.top = top
      self.bottom = bottom
    }

    private var known: [Double] { rows.flatMap(\.values).compactMap { $0 } }
    var highest: Double { max(0, known.max() ?? 0) }
    var lowest: Double { min(0, known.min() ?? 0) }
  }
}

// MARK: - Drawn with characters

extension Report.Curve {
  /// The drawing in rows of at most so many characters; months that do not fit follow below.
  func drawn(width: Int) -> [String] {
    let label = max(top.count, bottom.count, 1)
    let room = max(6, width - label - 2)
    let column = max(1, min(5, room / max(1, months.count)))
    let count = max(1, room / column)
    let starts = stride(from: 0, to: months.count, by: count)
    return starts.flatMap { start in
      (start == 0 ? [] : [""])
        + panel(start..<min(start + count, months.count), column: column, label: label)
    }
  }

  private func panel(_ range: Range<Int>, column: Int, label: Int) -> [String] {
    let levels = levels
    let above = stride(from: levels.up, to: 0, by: -1).map { level in
      line(level == levels.up ? top : "", label) + cells(range, level, levels.unit, column)
    }
    let below = stride(from: -1, to: -levels.down - 1, by: -1).map { level in
      line(level == -levels.down ? bottom : "", label) + cells(range, level, levels.unit, column)
    }
    let zero = line("0", label) + cells(range, 0, levels.unit, column, ground: "─")
    let names = range.map { index -> String in
      let name = months[index].prefix(column >= 4 ? 3 : 1)
      return name + String(repeating: " ", count: max(0, column - name.count))
    }
    return above + [zero] + below
      + [String(repeating: " ", count: label + 2) + names.joined()]
  }

  /// How many rows stand above and below zero, and what one of them is worth.
  private var levels: (up: Int, down: Int, unit: Double) {
    let range = highest - lowest
    guard range > 0 else { return (0, 0, 1) }
    // One scale above and below, so that the extremes stand in the rows that bear their names.
    let unit = range / Double(height)
    func rows(_ value: Double) -> Int { value > 0 ? max(1, Int((value / unit).rounded())) : 0 }
    return (rows(highest), rows(-lowest), unit)
  }

  private func line(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text + " │"
  }

  private func cells(
    _ range: Range<Int>, _ level: Int, _ unit: Double, _ column: Int, ground: String = " "
  ) -> String {
    let bar = column > 2 ? column - 1 : column
    return range.map { index -> String in
      let text =
        rows.count > 1 ? signs(at: index, level, unit, bar) : fill(at: index, level, unit, bar)
      return text + String(repeating: ground, count: column - text.count)
    }.joined()
  }

  // Something is never drawn as nothing: a balance just below zero is below zero.
  private func level(of value: Double, _ unit: Double) -> Int {
    let level = Int((value / unit).rounded())
    return value > 0 ? max(1, level) : value < 0 ? min(-1, level) : 0
  }

  private func fill(at index: Int, _ level: Int, _ unit: Double, _ width: Int) -> String {
    guard let value = rows.first?.value(at: index), level != 0 else { return "" }
    let reached = self.level(of: value, unit)
    guard level > 0 ? reached >= level : reached <= level else { return "" }
    return String(repeating: level > 0 ? "█" : "▒", count: width)
  }

  private func signs(at index: Int, _ level: Int, _ unit: Double, _ width: Int) -> String {
    let here = rows.filter { row in
      row.value(at: index).map { self.level(of: $0, unit) == level } ?? false
    }.map(\.sign).joined()
    // Where there is no room for all, a star says that several meet.
    return here.count > width ? String(here.prefix(width - 1)) + "*" : here
  }
}

extension Report.Curve.Row {
  fileprivate func value(at month: Int) -> Double? {
    values.indices.contains(month) ? values[month] : nil
  }
}
