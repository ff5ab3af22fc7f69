/// One thought for the wall of a meeting room: a title, and what is said about it.
public struct Slide: Hashable, Sendable {
  /// More is not read from the last row.
  public static var mostLines: Int { 12 }
  public static var mostColumns: Int { 60 }

  public let title: String
  public let blocks: [Report.Block]

  public init(_ title: String, _ blocks: [Report.Block]) {
    self.title = title
    self.blocks = blocks
  }

  /// Whether it has a drawing, whose rows must not be pulled apart.
  public var isDrawn: Bool {
    blocks.contains { block in
      switch block {
      case .figure, .chart, .curve, .crossing, .tree, .diagram, .months, .table, .ruled: true
      case .heading, .paragraph, .sentences, .entries, .remarks, .form, .pageBreak: false
      }
    }
  }

  /// One screen of a slide.
  public struct Frame: Hashable, Sendable {
    public var title: [String]
    public var rows: [String]

    /// With an empty line below the title.
    public var lines: [String] { title + (rows.isEmpty ? [] : [""] + rows) }
  }

  /// The slide in as many screens of at most so many lines as it needs; there is at least one.
  public func frames(on paper: Paper, lines: Int = Slide.mostLines) -> [Frame] {
    let title = Array(paper.wrapped(title, to: paper.width).prefix(2))
    let rows = PlainText(on: paper).rows(of: blocks)
    let room = max(1, lines - title.count - 1)
    guard rows.count > room else { return [Frame(title: title, rows: rows)] }
    var frames: [Frame] = []
    var rest = rows[...]
    while !rest.isEmpty {
      let piece = Self.first(of: rest, room: room)
      rest = rest.dropFirst(piece.count).drop(while: \.isEmpty)
      frames.append(Frame(title: title, rows: Array(piece)))
    }
    return frames
  }

  // A thought ends where an empty line or a new sentence begins, if one does in the second half.
  private static func first(of rows: ArraySlice<String>, room: Int) -> ArraySlice<String> {
    let most = rows.prefix(room)
    guard most.count < rows.count else { return most }
    let next = rows.dropFirst(room).first ?? ""
    guard next.hasPrefix(" ") else { return most }
    let cut = most.lastIndex { !$0.hasPrefix(" ") } ?? most.startIndex
    return cut > most.startIndex + room / 2 ? most[..<cut] : most
  }
}
