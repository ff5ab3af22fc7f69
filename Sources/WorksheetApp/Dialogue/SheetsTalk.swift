import WorksheetModel
import WorksheetText

/// Leads through all parts of all sheets in their order; between the ways stands the list of sheets.
struct SheetsTalk: Talk {
  /// One part of a sheet that is asked on the way.
  struct Station: Hashable, Sendable {
    let sheet: Template
    let part: Part
    let number: String
  }

  let number = "0"
  let hasSteps = true
  /// When only one sheet was asked for, that sheet.
  private let only: Template?
  /// Where the way is; nil in the list.
  private var index: Int?
  /// Whether the part that comes next is opened at what is still unanswered.
  private var seeksOpen = false

  /// Stands in the list.
  init(at desk: Desk) { only = nil }

  /// Stands at the first unanswered question.
  init(only: Template?, at desk: Desk) {
    self.only = only
    seek(at: desk)
  }

  /// The parts that are not reached through a record of another part.
  private func stations(at desk: Desk) -> [Station] {
    (only.map { [$0] } ?? desk.worksheets.sheets).flatMap { sheet in
      let kinds = Set(sheet.parts.map(\.kind))
      let parts = sheet.parts.filter { part in part.owner.map { !kinds.contains($0) } ?? true }
        .filter { $0.analysis != .drill }
      // A review is led by one page, from which its parts open.
      let led = parts.first { $0.analysis == .review }.map { [$0] } ?? parts
      return led.enumerated().map { offset, part in
        // Parts behind the first one have a letter: 2, 2b, 2c.
        let letter = offset == 0 ? "" : String(UnicodeScalar(UInt8(97 + min(offset, 25))))
        return Station(sheet: sheet, part: part, number: "\(sheet.number)\(letter)")
      }
    }
  }

  func sheet(at desk: Desk) -> Template? {
    let stations = stations(at: desk)
    return index.flatMap { stations.indices.contains($0) ? stations[$0].sheet : nil }
  }

  // MARK: The list

  func question(at desk: Desk) -> Question {
    let sheets = desk.worksheets.sheets.map { sheet in
      let progress = Progress.text(for: .sheet(sheet), at: desk).text
      return "\(sheet.number) \(desk.text(sheet.title)): "
        + (progress == "-" ? desk.said(.notBegun) : progress)
    }
    return Question(
      desk.said(.chooseSheet),
      sheets
        + (desk.conflicts.isEmpty
          ? [] : ["\(sheets.count + 1) \(desk.phrase(.conflictsTitle)): \(desk.conflicts.count)"])
        + [desk.said(.findingsCount, String(desk.doubtCount), desk.word(.findings))]
        + [desk.said(.listHint, desk.word(.quit))])
  }

  func help(at desk: Desk) -> HelpText {
    HelpText(desk.phrase(.sheetListTitle), [desk.said(.listHelp)])
  }

  mutating func hear(_ typed: String, at desk: Desk) -> Turn {
    guard !typed.isEmpty else {
      guard seek(at: desk) else { return .again([desk.said(.allAnswered, desk.word(.quit))]) }
      return .step(.stay([]))
    }
    if typed == "\(desk.worksheets.sheets.count + 1)", !desk.conflicts.isEmpty {
      return .push(ConflictTalk(number: typed))
    }
    guard choose(typed, at: desk) else { return .again([desk.said(.noSuchSheet, typed)]) }
    return .step(.stay([]))
  }

  /// Goes to a sheet by its number, id, or the beginning of its title.
  mutating func choose(_ typed: String, at desk: Desk) -> Bool {
    let typed = typed.lowercased()
    let sheet =
      desk.worksheets.sheet(typed)
      ?? desk.worksheets.sheets.first { desk.text($0.title).lowercased().hasPrefix(typed) }
    guard let sheet, let first = stations(at: desk).firstIndex(where: { $0.sheet == sheet }) else {
      return false
    }
    index = first
    seeksOpen = false
    return true
  }

  // MARK: The way

  func child(at desk: Desk) -> (any Talk)? {
    let stations = stations(at: desk)
    guard let index, stations.indices.contains(index) else { return nil }
    return talk(for: stations[index], at: desk)
  }

  private func talk(for station: Station, at desk: Desk) -> (any Talk)? {
    let part = station.part
    let page: any Page
    if part.analysis == .review {
      page = ReviewPage(part: part, sheet: station.sheet, at: desk)
    } else if let kind = part.owner, let ownerPart = desk.worksheets.part(kind, asking: nil) {
      let owners = desk.workbook.records(of: kind)
      page =
        owners.count > 1
        ? TablePage(part: ownerPart, owner: nil, opens: part)
        : SheetOpener.page(for: part, owner: owners.first?.id, desk: desk)
    } else {
      page = SheetOpener.page(for: part, owner: nil, desk: desk)
    }
    guard let talk = desk.talk(for: page, number: station.number) else { return nil }
    if seeksOpen, var form = talk as? FormTalk {
      form.seekUnanswered(at: desk)
      return form
    }
    return talk
  }

  /// Passes over parts that nothing can be said to; behind the last one stands the list.
  mutating func advance(by step: Int, at desk: Desk) -> Bool {
    guard step != 0, let index else { return true }
    seeksOpen = false
    let stations = stations(at: desk)
    var next = index + step
    while stations.indices.contains(next), talk(for: stations[next], at: desk) == nil {
      next += step
    }
    self.index = stations.indices.contains(next) ? next : nil
    return true
  }

  /// Goes to the first part in which something is unanswered.
  @discardableResult
  private mutating func seek(at desk: Desk) -> Bool {
    index = stations(at: desk).firstIndex { station in
      guard station.part.view == .form, station.part.isSingle else {
        return station.part.owner == nil && station.part.analysis != .review
          && desk.workbook.count(of: station.part.kind) == 0
          && talk(for: station, at: desk) != nil
      }
      guard let record = desk.workbook.single(station.part.kind) else { return true }
      return station.part.formFields(for: record).contains { record.answer($0.key).isEmpty }
    }
    seeksOpen = true
    return index != nil
  }
}
