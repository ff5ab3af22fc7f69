/// A Mermaid flowchart or mindmap as it is written: boxes and arrows, without a meaning yet.
struct MermaidDiagram {
  struct Box {
    let name: String
    var text: String
    let line: Int
    /// The titles of the frames around it, the outermost first.
    let frames: [String]
  }

  struct Arrow: Hashable {
    let from: Int
    let to: Int
  }

  /// Flowcharts.
  private(set) var boxes: [Box] = []
  private(set) var arrows: [Arrow] = []
  /// The boxes of a mindmap with their columns; nil for a flowchart.
  private(set) var mindmap: [(text: String, indent: Int, line: Int)]?
  /// Lines that belong to no diagram or make no sense in it.
  private(set) var others: [(text: String, line: Int)] = []

  private var indexes: [String: Int] = [:]
  private var frames: [String] = []

  /// Nil when no line begins a diagram.
  init?(_ lines: [Substring]) {
    guard let start = Self.start(in: lines) else { return nil }
    let fence = lines[..<start].firstIndex { Self.isFence($0) }
    let end =
      fence == nil
      ? lines.endIndex
      : lines[start...].firstIndex { Self.isFence($0) }
        ?? lines.endIndex
    if Self.keyword(of: lines[start]) == "mindmap" { mindmap = [] }
    for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      if index < fence ?? 0 || index > end {
        keep(line, number: index + 1)
      } else if index > start, index < end {
        read(line, number: index + 1)
      } else if index == start {
        read(line.drop { $0 != ";" }.dropFirst(), number: index + 1)
      }
    }
  }

  private static func isFence(_ line: Substring) -> Bool {
    let line = line.drop(while: \.isWhitespace)
    return line.hasPrefix("```") || line.hasPrefix("~~~") || line.hasPrefix(":::")
  }

  private static func keyword(of line: Substring) -> String? {
    let words = line.prefix { $0 != ";" }.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 2 else { return nil }
    switch first {
    case "mindmap": return words.count == 1 ? "mindmap" : nil
    case "graph", "flowchart", "flowchart-elk":
      let ways: Set<Substring> = ["TB", "TD", "BT", "RL", "LR"]
      return words.count == 1 || ways.contains(words[1]) ? "graph" : nil
    default: return nil
    }
  }

  /// The line that names the diagram: the first after a fence, comments and settings.
  private static func start(in lines: [Substring]) -> Int? {
    let fence = lines.firstIndex { isFence($0) && $0.contains("mermaid") }
    var isSetting = false
    for index in lines.indices[((fence ?? -1) + 1)...] {
      let line = lines[index].drop(while: \.isWhitespace)
      if line.hasPrefix("---") {
        isSetting.toggle()
      } else if !isSetting, !line.isEmpty, !line.hasPrefix("%%") {
        return keyword(of: line) == nil ? nil : index
      }
    }
    return nil
  }

  private mutating func keep(_ line: Substring, number: Int) {
    guard !Self.isFence(line), !line.drop(while: \.isWhitespace).hasPrefix("%%"),
      !line.hasPrefix("---")
    else { return }
    var text = line.drop(while: \.isWhitespace)
    _ = OutlineMarker.take(from: &text, seen: [])
    others.append((OutlineLines.plain(text), number))
  }

  // MARK: One line

  private mutating func read(_ line: Substring, number: Int) {
    let margin = line.prefix(while: \.isWhitespace)
    let text = line[margin.endIndex...]
    guard !text.isEmpty, !text.hasPrefix("%%"), !text.hasPrefix("::") else { return }
    guard mindmap == nil else {
      let indent = margin.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
      mindmap?.append((MermaidScanner.label(ofWhole: text), indent, number))
      return
    }
    let word = text.prefix { !$0.isWhitespace && $0 != ";" }
    switch word {
    case "subgraph":
      frames.append(MermaidScanner.label(ofWhole: text.dropFirst(word.count)))
    case "end": _ = frames.popLast()
    case "direction", "style", "classDef", "class", "click", "linkStyle", "accTitle", "accDescr":
      return
    default: readChain(text, number: number)
    }
  }

  /// `A[text] & B --> C -- label --> D`; what cannot be read is kept as a text.
  private mutating func readChain(_ text: Substring, number: Int) {
    var scanner = MermaidScanner(text)
    while !scanner.isAtEnd {
      var before: [Int] = []
      repeat {
        let group = readGroup(&scanner, number: number)
        guard !group.isEmpty else {
          others.append((scanner.takeRest(), number))
          break
        }
        for from in before {
          for to in group where from != to { arrows.append(Arrow(from: from, to: to)) }
        }
        before = group
      } while scanner.takeArrow()
      guard scanner.takeSemicolon() || scanner.isAtEnd else {
        others.append((scanner.takeRest(), number))
        return
      }
    }
  }

  private mutating func readGroup(_ scanner: inout MermaidScanner, number: Int) -> [Int] {
    var group: [Int] = []
    repeat {
      guard let (name, label) = scanner.takeBox() else { break }
      group.append(index(of: name, label, line: number))
    } while scanner.takeAmpersand()
    return group
  }

  private mutating func index(of name: String, _ label: String?, line: Int) -> Int {
    if let known = indexes[name] {
      if let label { boxes[known].text = label }
      return known
    }
    boxes.append(Box(name: name, text: label ?? name, line: line, frames: frames))
    indexes[name] = boxes.count - 1
    return boxes.count - 1
  }
}
