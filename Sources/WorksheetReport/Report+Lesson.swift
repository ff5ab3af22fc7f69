import WorksheetText

extension Report {
  /// A lesson on paper: what its words look like on the screen is left out, and links keep their words.
  public init(of lesson: Lesson) {
    self.init(title: lesson.title, blocks: Self.blocks(of: lesson.text))
  }

  private static func blocks(of text: LessonText) -> [Block] {
    var blocks: [Block] = []
    var items: [TreeLine] = []
    func flush() {
      if !items.isEmpty { blocks.append(.tree(items)) }
      items = []
    }
    for block in text.blocks {
      switch block {
      case .item(let marker, let depth, _):
        let indent = String(repeating: " ", count: 2 * depth)
        items.append(TreeLine(lines: "\(indent)\(marker) ", text: block.text))
      case .heading(let level, _):
        flush()
        blocks.append(.heading(block.text, level < 3 ? .part : .record))
      case .paragraph:
        flush()
        blocks.append(.paragraph(block.text))
      case .quote:
        flush()
        blocks.append(.tree([TreeLine(lines: "│ ", text: block.text)]))
      }
    }
    flush()
    return blocks
  }
}
