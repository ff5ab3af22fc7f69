/// Reads the lines of a list: who stands below whom, by indentation, numbering and headings.
struct OutlineLines {
  private(set) var entries: [TreeOutline.Entry] = []
  private(set) var remarks: [TreeOutline.Remark] = []

  private let words: TreeOutline.SideWords
  private var seen: Set<[Int]> = []
  private var open: [Level] = []

  /// An entry that may still get others below it.
  private struct Level {
    let indent: Int
    let style: OutlineMarker.Style
    let entry: Int
  }

  init(_ lines: [Substring], words: TreeOutline.SideWords) {
    self.words = words
    let step = tabStep(lines)
    for (index, line) in lines.enumerated() { add(line, number: index + 1, tabStep: step) }
  }

  /// Reads the boxes of a mindmap, which have no markers.
  init(boxes: [(text: String, indent: Int, line: Int)], words: TreeOutline.SideWords) {
    self.words = words
    for box in boxes {
      add(box.text, OutlineMarker(), indent: box.indent, number: box.line)
    }
  }

  // MARK: Indentation

  /// How many blanks a tab stands for: as many as one step has where blanks indent, too.
  private mutating func tabStep(_ lines: [Substring]) -> Int {
    let margins = lines.map { $0.prefix(while: \.isWhitespace) }
    var step = 8
    var kinds: [Character: Int] = [:]
    for (index, margin) in margins.enumerated() where margin.endIndex < lines[index].endIndex {
      for sign in Set(margin) where kinds[sign] == nil { kinds[sign] = index + 1 }
      if !margin.isEmpty, !margin.contains("\t") { step = min(step, margin.count) }
    }
    guard let tab = kinds["\t"], let blank = kinds[" "] else { return 4 }
    remarks.append(.mixedIndentation(line: max(tab, blank)))
    return max(2, step)
  }

  private mutating func add(_ line: Substring, number: Int, tabStep: Int) {
    let margin = line.prefix(while: \.isWhitespace)
    let indent = margin.reduce(0) { $1 == "\t" ? ($0 / tabStep + 1) * tabStep : $0 + 1 }
    var text = line[margin.endIndex...]
    guard !Self.isRule(text) else { return }
    let marker = OutlineMarker.take(from: &text, seen: seen)
    seen.insert(marker.numbers)
    add(Self.plain(text), marker, indent: indent, number: number)
  }

  // MARK: Levels

  private mutating func add(_ text: String, _ marker: OutlineMarker, indent: Int, number: Int) {
    guard !text.isEmpty else { return }
    var entry = TreeOutline.Entry(text: text, line: number)
    if let (role, rest) = words.side(of: text) {
      entry.side = role
      entry.isHeading = rest.isEmpty
      if !rest.isEmpty { entry.text = rest }
    }
    // Columns count twice, so that a heading can stand half a step before its own lines.
    var indent = 2 * indent - (entry.isHeading ? 1 : 0)
    if case .heading(let level) = marker.style { indent = level - 10 }
    close(to: indent, marker.style, number: number)
    entry.parent = open.last?.entry
    open.append(Level(indent: indent, style: marker.style, entry: entries.count))
    entries.append(entry)
  }

  /// Ends what cannot have the next line below it.
  ///
  /// At the same indentation another kind of marker is one step deeper: `1.`, then `a.` or `-`.
  private mutating func close(to indent: Int, _ style: OutlineMarker.Style, number: Int) {
    var hasClosed = false
    while let last = open.last, last.indent > indent {
      open.removeLast()
      hasClosed = true
    }
    if hasClosed, let last = open.last, last.indent < indent, indent >= 0, last.indent >= 0 {
      remarks.append(.unevenIndentation(line: number))
    }
    let start = open.firstIndex { $0.indent == indent } ?? open.count
    let peers = open[start...]
    let place = style == .plain ? start : peers.firstIndex { $0.style == style }
    if let place { open.removeSubrange(place...) }
  }

  // MARK: Texts

  /// A line that only parts or fences others.
  private static func isRule(_ line: Substring) -> Bool {
    if line.hasPrefix("```") || line.hasPrefix("~~~") { return true }
    let signs = line.filter { !$0.isWhitespace }
    guard signs.count >= 3, let first = signs.first else { return false }
    return "-=_*".contains(first) && signs.allSatisfy { $0 == first }
  }

  /// The words without the signs of Markdown around them.
  static func plain(_ text: Substring) -> String {
    var plain = String(text).replacing("<br/>", with: " ").replacing("<br>", with: " ")
      .replacing("**", with: "")[...]
    while plain.last?.isWhitespace == true { plain.removeLast() }
    plain = plain.drop(while: \.isWhitespace)
    for sign in "*_`" where plain.count > 2 && plain.first == sign && plain.last == sign {
      plain = plain.dropFirst().dropLast()
    }
    guard plain.contains("\\") else { return String(plain) }
    return unescaped(plain)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, !(character.isASCII && (character.isPunctuation || character.isSymbol)) {
        result.append("\\")
      }
      isEscaped = false
      result.append(character)
    }
    return isEscaped ? result + "\\" : result
  }
}
