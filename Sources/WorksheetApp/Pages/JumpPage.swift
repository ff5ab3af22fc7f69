import TerminalScreen
import WorksheetModel
import WorksheetText

/// Goes to any sheet or record by a part of its name, or of any text written in it; commands of the
/// page below are found in the same way.
struct JumpPage: ListedPage, CommandPage {
  enum Action: Hashable { case walk(ListStep), open, leave }

  static let keyMap = KeyMap<Action>(
    [
      .init([.enter], .open, .keyJump, isInLine: true),
      .init([.escape], .leave, .keyBack, isInLine: true),
    ] + KeyMap.walking(Action.walk))

  enum Target: Hashable {
    case sheet(Template)
    case findings, lessons, next
    case results(Record)
    case lesson(Lesson)
    case record(Record, FieldKey?)
    case command(KeyHelp)
  }

  /// What can be done on the page below.
  let commands: [KeyHelp]
  private(set) var chosen: KeyHelp?

  var line = TextLine()
  var position = ListPosition()

  init(commands: [KeyHelp]) { self.commands = commands }

  var keys: [KeyHelp] { Self.keyMap.help }
  func takesText(at desk: Desk) -> Bool { true }
  func heading(at desk: Desk) -> Heading {
    Heading(desk.phrase(.jumpTitle), progress: String(targets(at: desk).count))
  }
  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.jumpTitle), [desk.phrase(.jumpHelp)])
  }

  func targets(at desk: Desk) -> [Target] {
    let typed = line.text.lowercased()
    let sheets = desk.worksheets.sheets.filter {
      typed.isEmpty || desk.text($0.title).lowercased().contains(typed)
    }.map(Target.sheet)
    let places = places(at: desk).filter {
      typed.isEmpty || text(of: $0, at: desk).lowercased().contains(typed)
    }
    guard !typed.isEmpty else { return sheets + places }
    let records = desk.workbook.records.compactMap { record -> Target? in
      guard desk.worksheets.part(record.kind) != nil else { return nil }
      if desk.name(of: record).lowercased().contains(typed) { return .record(record, nil) }
      let field = record.fields.filter { $0.value.text?.lowercased().contains(typed) ?? false }
        .keys.min()
      return field.map { .record(record, $0) }
    }
    let lessons = desk.lessons.filter { $0.contains(typed) }.map(Target.lesson)
    let commands = commands.filter {
      $0.text != .keyNext && desk.phrase($0.text).lowercased().contains(typed)
    }
    .map(Target.command)
    return sheets + places + commands + records + lessons
  }

  /// The pages that are no sheet.
  private func places(at desk: Desk) -> [Target] {
    [.findings, .next] + desk.workbook.records(of: .plan).map(Target.results)
      + (desk.allLessons.isEmpty ? [] : [.lessons])
  }

  mutating func receive(_ key: Key, at desk: Desk) -> Step {
    guard let action = Self.keyMap.action(for: key) else {
      guard line.receive(key) else { return .unused }
      position.move(to: 0, count: 1)
      return .stay([])
    }
    let targets = targets(at: desk)
    switch action {
    case .walk(let step): position.take(step, count: targets.count)
    case .leave: return .back([])
    case .open:
      guard targets.indices.contains(position.index) else { return .say(desk.phrase(.noMatch)) }
      if case .command(let command) = targets[position.index] {
        chosen = command
        return .back([])
      }
      return open(targets[position.index], at: desk)
    }
    return .stay([])
  }

  private func open(_ target: Target, at desk: Desk) -> Step {
    let page: (any Page)? =
      switch target {
      case .sheet(let sheet): SheetOpener.page(for: sheet, desk: desk)
      case .findings: FindingsPage()
      case .lessons: LessonListPage()
      case .next: NextPage()
      case .command: nil
      case .results(let plan): ResultsPage(plan: plan.id)
      case .lesson(let lesson): LessonPage(name: lesson.name)
      case .record(let record, let field):
        SheetOpener.page(for: record, field: field, desk: desk)
      }
    return page.map(Step.replace) ?? .say(desk.phrase(.noPlace))
  }

  func draw(on canvas: inout Canvas, desk: Desk) {
    let targets = targets(at: desk)
    canvas.region(
      Rect(column: 0, row: 2, columns: canvas.size.columns, rows: canvas.size.rows - 2)
    ) { canvas in
      canvas.putList(count: targets.count, position: position) { text(of: targets[$0], at: desk) }
    }
    canvas.drawSearch(line)
  }

  private func text(of target: Target, at desk: Desk) -> String {
    switch target {
    case .sheet(let sheet): return "\(sheet.number) \(desk.text(sheet.title))"
    case .findings: return desk.phrase(.findingsTitle)
    case .lessons: return desk.phrase(.lessonsTitle)
    case .next: return desk.catalogue[GuidePhrase.nextTitle]
    case .command(let command):
      let name = desk.phrase(command.text).capitalizedFirst
      return desk.catalogue[GuidePhrase.command, name, command.shownKeys]
    case .results(let plan): return "\(desk.phrase(.resultsTitle)): \(desk.name(of: plan))"
    case .lesson(let lesson): return "\(desk.phrase(.lessonsTitle)) → \(lesson.title)"
    case .record(let record, let field):
      let part = desk.worksheets.part(record.kind).map { desk.text($0.title) } ?? ""
      let found = field.flatMap { record.text($0) }.map { ": \($0.replacingLineFeeds())" } ?? ""
      return "\(part) → \(desk.name(of: record))\(found)"
    }
  }
}
