/// Characters with a cursor between them: what a line and an area of text have in common.
struct EditedText: Hashable, Sendable {
  private(set) var characters: [Character]
  /// How many characters stand before the cursor.
  private(set) var cursor: Int

  init(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  var text: String { String(characters) }

  /// Puts text in at the cursor; a mark joins the character before it.
  mutating func insert(_ text: String) {
    let before = cursor > 0 ? cursor - 1 : 0
    let after = min(characters.count, cursor + 1)
    // Only the neighbours can melt with what is new, so the rest is not looked at again.
    let head = String(characters[before..<cursor]) + text
    let joined = Array(head + String(characters[cursor..<after]))
    let following = characters.count - after
    let tail = Array(head).count == joined.count ? 0 : after - cursor
    characters.replaceSubrange(before..<after, with: joined)
    cursor = characters.count - following - tail
  }

  mutating func move(to position: Int) {
    cursor = max(0, min(position, characters.count))
  }

  /// Takes out a range and leaves the cursor where it was.
  mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  mutating func backspace() {
    guard cursor > 0 else { return }
    remove((cursor - 1)..<cursor)
  }

  mutating func delete() {
    guard cursor < characters.count else { return }
    remove(cursor..<(cursor + 1))
  }

  /// Takes out the word before the cursor with the blanks that follow it.
  mutating func deleteWord() {
    let head = characters[..<cursor]
    let word = head.lastIndex { !$0.isWhitespace } ?? 0
    let start = head[..<word].lastIndex { $0.isWhitespace }.map { $0 + 1 } ?? 0
    remove(start..<cursor)
  }
}
