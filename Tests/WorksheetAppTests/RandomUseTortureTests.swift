import Glibc
import TerminalScreen
import Testing
import WorksheetModel
import WorksheetText

@testable import WorksheetApp

/// Somebody who presses anything, pastes anything and pulls at the window all the time.
@Suite struct RandomUseTortureTests {
  private static let keys: [Key] =
    [
      .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .insert, .delete, .backspace, .wheel(2), .wheel(-1),
    ] + (1...12).map { .function($0) } + "abcdefghijklmnoprstuwxyz]".map { .control($0) }
    + "a7-?/ .,=xJé日🙂\u{5D0}\u{301}".map { .character($0) }
  private static let pastes = [
    "satu\ndua\n\ntiga", "Susu\tAlam\t12\nDaun\t\t", "- sebab\n  - akar\n- akibat",
    String(repeating: "x日", count: 100), "\u{1B}[2J\u{7}\u{202E}", "", "15rb\n1,250\n=2*3",
  ]
  private static let answers = ["15rb", "=3*4", "1,250", "2026-11-02", "Warga é 日", "ya", "12/11"]

  /// A little in `make test`, a hundred thousand in `make torture`.
  private static let count = getenv("LEMBAR_TORTURE") == nil ? 800 : 100_000

  @Test(arguments: ["susu-kambing", "keripik-singkong"], [Language.indonesian, .english])
  func `whatever is pressed, pasted and resized, the focus is on the screen`(
    example: String, language: Language
  ) throws {
    var generator = SeededNumbers(seed: example.utf8.count + language.code.utf8.count)
    var player = try Player.example(example, language: language)
    var size = Size(columns: 80, rows: 24)
    // From every page in turn, so that none is only met by chance.
    let starts = try GoldenPageTests.pages.map { try KeyScript.parse($0.keys) }
    for step in 0..<(Self.count / 4) {
      if step.isMultiple(of: 50) {
        player = try Player.example(example, language: language)
        player.app.resize(to: size)
        for key in starts[step / 50 % starts.count] { player.press(key) }
      }
      switch generator.below(20) {
      case 0:
        size = Size(columns: 1 + generator.below(130), rows: 1 + generator.below(50))
        player.app.resize(to: size)
      case 1: player.press(.paste(generator.pick(Self.pastes)))
      case 2: for letter in generator.pick(Self.answers) { player.press(.character(letter)) }
      case 3:
        player.press(
          .click(Point(column: generator.below(140), row: generator.below(60))))
      default: player.press(generator.pick(Self.keys))
      }
      let canvas = player.app.drawn(size: size)
      if let fault = fault(of: canvas) {
        Issue.record("\(fault) at step \(step), \(size)\n\(canvas.text)")
        return
      }
    }
  }

  /// What is wrong with a frame: the cursor is on the screen, on a row that says something, and the
  /// keys are below.
  private func fault(of canvas: Canvas) -> String? {
    let size = canvas.fullSize
    guard let cursor = canvas.cursor else { return "no cursor" }
    guard (0..<size.columns).contains(cursor.column), (0..<size.rows).contains(cursor.row) else {
      return "the cursor is at \(cursor)"
    }
    guard size.columns >= 40, size.rows >= 12 else { return nil }
    if !canvas.row(cursor.row).contains(where: { !$0.isWhitespace }) { return "an empty row" }
    return canvas.row(size.rows - 1).isEmpty ? "no keys" : nil
  }
}

/// Numbers that are the same in every run, so that what failed once fails again.
private struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
