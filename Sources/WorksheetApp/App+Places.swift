import WorksheetModel

/// Other places of the workbook: where else it was saved, and its backups.
extension App {
  /// Asks for a place; the line of a question that is open already is replaced.
  mutating func ask(for path: String, _ notice: String?) {
    if !(page is PlacePage) { pagesBelow.append(page) }
    page = PlacePage(proposing: path)
    message = notice
  }

  /// The workbook is at another place now, and everything is in it.
  mutating func move(to path: String, at time: String, on medium: Medium) {
    place = path
    savedState.noteSaved(time: time, on: medium)
    leavePlacePage(saying: desk.phrase(.movedTo, path))
  }

  mutating func leavePlacePage(saying sentence: String) {
    if page is PlacePage, let below = pagesBelow.popLast() { page = below }
    message = sentence
  }

  /// A list that was read from a file goes into the tree.
  mutating func take(list text: String) -> [Effect] {
    if page is ImportPage, let below = pagesBelow.popLast() { page = below }
    guard let part = desk.worksheets.part(.problem, asking: nil) else { return [] }
    if !(page is TreePage) {
      pagesBelow.append(page)
      page = TreePage(part: part)
    }
    guard var tree = page as? TreePage else { return [] }
    let step = tree.take(list: text, at: desk)
    page = tree
    return follow(step)
  }

  mutating func show(_ backups: [BackupsPage.Entry]) {
    pagesBelow.append(page)
    page = BackupsPage(backups)
  }
}
