import TerminalScreen
import WorksheetModel
import WorksheetReport
import WorksheetText

/// The workbook for the wall of a meeting room: one thought a screen, nothing to be changed.
struct PresentPage: Page {
  enum Action: Hashable {
    case next, previous, first, last, names, amounts, findings, leave
  }

  static let keyMap = KeyMap<Action>([
    .init(
      [.right, .down, .pageDown, .enter, .character(" ")], .next, .keyNextSlide, isInLine: true),
    .init([.left, .up, .pageUp, .backspace], .previous, .keyPreviousSlide, isInLine: true),
    .init([.function(7), .control("n")], .names, .keyHideNames, isInLine: true),
    .init([.function(8), .control("d")], .amounts, .keyHideAmounts, isInLine: true),
    .init([.function(9), .control("l")], .findings, .keyShowFindings, isInLine: true),
    .init([.home], .first, .keyFirst),
    .init([.end], .last, .keyLast),
    .init([.escape], .leave, .keyBack, isInLine: true),
  ])

  /// Which things are not for everybody in the room.
  struct Discretion: Hashable, Sendable {
    var hidesNames = false
    var hidesAmounts = false
    var showsFindings = false
  }

  private var discretion: Discretion
  /// Whether there is nothing below the page, so that leaving it ends the program.
  private let quits: Bool
  private var slides: [Slide]
  private var slide = 0
  /// The screen of the slide, when it needs several.
  private var frame = 0

  init(at desk: Desk, _ discretion: Discretion = Discretion(), quits: Bool = false) {
    self.discretion = discretion
    self.quits = quits
    slides = desk.slides(discretion)
  }

  var keys: [KeyHelp] { Self.keyMap.help }
  var isWide: Bool { true }

  func heading(at desk: Desk) -> Heading {
    Heading(
      desk.catalogue[SlidePhrase.title],
      progress: desk.catalogue[SlidePhrase.progress, String(slide + 1), String(slides.count)])
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.catalogue[SlidePhrase.title], [desk.catalogue[SlidePhrase.help]])
  }

  // MARK: Keys

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    if case .click = key { return next(in: desk.room) }
    guard let action = Self.keyMap.action(for: key) else { return .unused }
    switch action {
    case .next: return next(in: desk.room)
    case .previous: goBack(in: desk.room)
    case .first: (slide, frame) = (0, 0)
    case .last: (slide, frame) = (slides.count - 1, 0)
    case .names:
      discretion.hidesNames.toggle()
      return build(at: desk, saying: discretion.hidesNames ? .namesHidden : .namesShown)
    case .amounts:
      discretion.hidesAmounts.toggle()
      return build(at: desk, saying: discretion.hidesAmounts ? .amountsHidden : .amountsShown)
    case .findings:
      discretion.showsFindings.toggle()
      return build(at: desk, saying: nil)
    case .leave: return quits ? .stay([.quit]) : .back([])
    }
    return .stay([])
  }

  private mutating func next(in room: Size) -> Step {
    if frame + 1 < frames(in: room).count {
      frame += 1
    } else if slide + 1 < slides.count {
      (slide, frame) = (slide + 1, 0)
    }
    return .stay([])
  }

  private mutating func goBack(in room: Size) {
    if frame > 0 {
      frame = min(frame, frames(in: room).count - 1) - 1
      frame = max(0, frame)
    } else if slide > 0 {
      slide -= 1
      frame = frames(in: room).count - 1
    }
  }

  /// The thought stays in view; findings that were asked for come at once.
  private mutating func build(at desk: Desk, saying phrase: SlidePhrase?) -> Step {
    let before = slides
    slides = desk.slides(discretion)
    if phrase == nil, discretion.showsFindings {
      slide = slides.firstIndex { !before.contains($0) } ?? slide
      frame = 0
    }
    slide = min(slide, slides.count - 1)
    return phrase.map { .say(desk.catalogue[$0]) } ?? .stay([])
  }

  // MARK: Drawing

  private func frames(in room: Size) -> [Slide.Frame] {
    let width = min(Slide.mostColumns, room.columns)
    return slides[slide].frames(
      on: .terminal(width: width), lines: min(Slide.mostLines, room.rows))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let frames = frames(in: canvas.size)
    let shown = frames[min(frame, frames.count - 1)]
    let lines = shown.lines
    let left = max(0, (canvas.size.columns - Slide.mostColumns) / 2)
    // Words that stand apart are read from further away.
    let isSpaced = lines.count * 2 - 1 <= canvas.size.rows && !slides[slide].isDrawn
    let step = isSpaced ? 2 : 1
    let top = max(0, (canvas.size.rows - lines.count * step) / 2)
    for (index, line) in lines.enumerated() {
      let isTitle = index < shown.title.count
      canvas.put(
        line, at: Point(column: left, row: top + index * step), style: isTitle ? .heading : .bold)
    }
    if frames.count > 1 {
      let part = desk.catalogue[
        SlidePhrase.part, String(min(frame, frames.count - 1) + 1), String(frames.count)]
      canvas.putRight(
        part, at: Point(column: 0, row: canvas.size.rows - 1), columns: canvas.size.columns - 1)
    }
    canvas.cursor = Point(column: left, row: top)
  }
}

extension Desk {
  fileprivate func slides(_ discretion: PresentPage.Discretion) -> [Slide] {
    var catalogue = catalogue
    catalogue.hidesAmounts = discretion.hidesAmounts
    let shown =
      discretion.hidesNames
      ? workbook.withoutNames(worksheets, wordlists) { catalogue[SlidePhrase.somebody, String($0)] }
      : workbook
    let subject = ReportSubject(
      shown, worksheets: worksheets, findings: findings, wordlists: wordlists,
      catalogue: catalogue)
    return subject.slides(withFindings: discretion.showsFindings)
  }
}
