/// A workbook as it is read on paper: blocks in reading order, in one language, without any layout.
///
/// It is built once; each renderer turns the same blocks into one format.
public struct Report: Hashable, Sendable {
  public var title: String
  public var blocks: [Block]
  /// Whether all of it belongs on one sheet of paper.
  public var isBrief = false

  public init(title: String, blocks: [Block] = []) {
    self.title = title
    self.blocks = blocks
  }

  /// How deep a heading stands.
  public enum Level: Int, Hashable, Sendable, CaseIterable {
    case sheet = 1, part, record, detail
  }

  /// One piece of a report.
  public enum Block: Hashable, Sendable {
    case heading(String, Level)
    case paragraph(String)
    /// Statements that stand each for itself.
    case sentences([String])
    case entries([Entry])
    case table(Table)
    case tree([TreeLine])
    case months(MonthTable)
    /// A drawing in rows of text, narrow enough for every screen and sheet of paper.
    case figure([String])
    case chart(Chart)
    case curve(Curve)
    case crossing(Crossing)
    /// A tree in lines, and as boxes and arrows for formats that draw.
    case diagram(TreeDiagram, [TreeLine])
    /// Questions with places to write the answers on by hand.
    case form([Question])
    case ruled(RuledTable)
    case remarks([Remark])
    /// What follows begins on a new page where there are pages.
    case pageBreak
  }

  /// What stands in the place of an answer.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// A place to write on by hand: the answer is wanted and still missing.
    case blank
    case empty
  }

  /// A question and its answer.
  public struct Entry: Hashable, Sendable {
    public var label: String
    public var value: Cell

    public init(_ label: String, _ value: Cell) {
      self.label = label
      self.value = value
    }
  }

  /// Records of one kind, all with the same questions.
  public struct Table: Hashable, Sendable {
    public var columns: [Column]
    /// Each as long as `columns`; the first cell names the row.
    public var rows: [[Cell]]
    /// Its columns belong side by side, however tall the rows become, as long as they fit at all.
    public var isMatrix: Bool

    public struct Column: Hashable, Sendable {
      public var label: String
      public var isNumeric: Bool

      public init(_ label: String, isNumeric: Bool = false) {
        self.label = label
        self.isNumeric = isNumeric
      }
    }

    public init(columns: [Column], rows: [[Cell]], isMatrix: Bool = false) {
      self.columns = columns
      self.rows = rows
      self.isMatrix = isMatrix
    }
  }

  /// One card of a drawn tree.
  public struct TreeLine: Hashable, Sendable {
    /// The lines before the text, three columns for each step away from the trunk.
    public var lines: String
    public var text: String
    /// A word for what the card is by the rule, such as "akar"; empty for none.
    public var mark: String

    public init(lines: String, text: String, mark: String = "") {
      self.lines = lines
      self.text = text
      self.mark = mark
    }
  }

  /// Amounts by month; a renderer takes as many months at once as fit.
  public struct MonthTable: Hashable, Sendable {
    public var months: [String]
    public var rows: [Row]

    /// Stands in a cell without an amount, where a zero would be harder to overlook.
    public static var noAmount: String { "-" }

    public struct Row: Hashable, Sendable {
      public var label: String
      /// As many as there are months.
      public var cells: [String]
      /// A sum of the rows above it or a balance.
      public var isTotal: Bool
      /// How dark each cell is where cells are shaded, 0...1; empty for a row of amounts.
      public var shades: [Double] = []

      public init(label: String, cells: [String], isTotal: Bool = false) {
        self.label = label
        self.cells = cells
        self.isTotal = isTotal
      }
    }

    public init(months: [String], rows: [Row]) {
      self.months = months
      self.rows = rows
    }
  }

  /// Values as bars, in the order in which they are to be read.
  public struct Chart: Hashable, Sendable {
    public var rows: [Row]

    public init(rows: [Row]) { self.rows = rows }

    public struct Row: Hashable, Sendable {
      /// What stands before the label, such as a rank; empty for none.
      public var rank: String
      public var label: String
      /// One below the other, each drawn in another way; none for a row that has no value.
      public var bars: [Bar]
      /// A sentence below the bars.
      public var note: String

      public init(rank: String, label: String, bars: [Bar], note: String = "") {
        self.rank = rank
        self.label = label
        self.bars = bars
        self.note = note
      }
    }

    public struct Bar: Hashable, Sendable {
      /// How long it is, 0...1.
      public var share: Double
      public var value: String

      public init(share: Double, value: String) {
        self.share = share
        self.value = value
      }
    }
  }

  /// A finding in words.
  public struct Remark: Hashable, Sendable {
    /// How much it matters, and by which check.
    public var mark: String
    /// What it is about: a record, and a field of it.
    public var place: String
    public var sentence: String
    /// What to do, or why it was dismissed.
    public var advice: String

    public init(mark: String, place: String, sentence: String, advice: String) {
      self.mark = mark
      self.place = place
      self.sentence = sentence
      self.advice = advice
    }
  }
}
