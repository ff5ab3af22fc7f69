/// What a TOML file says, with the place of everything in it.
///
/// Tables refer to each other by their index, so that a header far down in a file can add to a
/// table above without copying it.
struct TOMLDocument: Sendable {
  /// The table of the whole file comes first.
  private(set) var tables = [Table(offset: 0, isWritten: true)]

  /// Keys and values in the order of the file.
  struct Table: Sendable {
    /// Where its header or its opening brace stands, in bytes.
    var offset: Int
    /// A header or braces stand for it; else it only lies on the way to another one.
    var isWritten: Bool
    var entries: [Entry] = []

    subscript(key: String) -> Entry? { entries.first { $0.key == key } }
  }

  struct Entry: Sendable {
    var key: String
    /// Where the key stands, in bytes.
    var offset: Int
    var value: Value
  }

  enum Value: Sendable {
    case text(String)
    case whole(Int)
    case flag(Bool)
    case array([Value])
    case table(Int)
    /// An array of tables, written with `[[name]]`.
    case tables([Int])
  }

  /// Adds a table that nothing refers to yet and returns its index.
  mutating func addTable(at offset: Int, isWritten: Bool) -> Int {
    tables.append(Table(offset: offset, isWritten: isWritten))
    return tables.count - 1
  }

  /// Adds a value; false when the key is taken.
  mutating func add(_ value: Value, for key: String, at offset: Int, to table: Int) -> Bool {
    guard tables[table][key] == nil else { return false }
    tables[table].entries.append(Entry(key: key, offset: offset, value: value))
    return true
  }

  /// The table for a header `[name]` below another one; nil when the name is taken.
  mutating func openTable(_ key: String, at offset: Int, in table: Int) -> Int? {
    guard let entry = tables[table][key] else { return addChild(key, at: offset, to: table) }
    guard case .table(let index) = entry.value, !tables[index].isWritten else { return nil }
    tables[index].isWritten = true
    return index
  }

  /// One more table for a header `[[name]]` below another one; nil when the name is taken.
  mutating func openItem(_ key: String, at offset: Int, in table: Int) -> Int? {
    let place = tables[table].entries.firstIndex { $0.key == key }
    let index = addTable(at: offset, isWritten: true)
    guard let place else {
      _ = add(.tables([index]), for: key, at: offset, to: table)
      return index
    }
    guard case .tables(let items) = tables[table].entries[place].value else { return nil }
    tables[table].entries[place].value = .tables(items + [index])
    return index
  }

  /// The table on the way to a longer name, made when it is not there; nil when it is no table.
  mutating func passTable(_ key: String, at offset: Int, in table: Int) -> Int? {
    switch tables[table][key]?.value {
    case .table(let index): return index
    case .tables(let items): return items.last
    case .text, .whole, .flag, .array: return nil
    case nil:
      let index = addTable(at: offset, isWritten: false)
      _ = add(.table(index), for: key, at: offset, to: table)
      return index
    }
  }

  private mutating func addChild(_ key: String, at offset: Int, to table: Int) -> Int {
    let index = addTable(at: offset, isWritten: true)
    _ = add(.table(index), for: key, at: offset, to: table)
    return index
  }
}
