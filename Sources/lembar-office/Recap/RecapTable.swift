import WorksheetModel

/// One value on its way into a database.
enum Cell: Hashable {
  case null
  case text(String)
  /// A number as it is spelled in JSON.
  case number(String)
  case flag(Bool)
}

/// A column: where its value stands in a row of the recap, and what it means to those who ask.
struct Column {
  enum Kind {
    case text, number, count, date, flag
  }

  let name: String
  /// The name in the JSON of the row.
  let source: String
  let kind: Kind
  /// Stands as a comment in PostgreSQL.
  let note: String

  init(_ name: String, from source: String? = nil, _ kind: Kind, _ note: String) {
    (self.name, self.source, self.kind, self.note) = (name, source ?? name, kind, note)
  }

  /// The value in one JSON object; what is unknown, or nothing of this kind, is NULL.
  func cell(in object: JSON) -> Cell {
    switch (kind, object[source]) {
    case (.text, .string(let text)): .text(Self.storable(text))
    case (.date, .string(let text)): Day(iso: text).map { .text($0.iso) } ?? .null
    case (.flag, .bool(let flag)): .flag(flag)
    case (.count, .number(let spelling)): Int(spelling).map { .number(String($0)) } ?? .null
    case (.number, .number(let spelling)): .number(spelling)
    default: .null
    }
  }

  /// PostgreSQL has no place for U+0000, and the C library takes it for the end of the text.
  private static func storable(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }
}

/// A table that is filled from a list within the row of a workbook.
struct RecapTable {
  /// What makes the rows of a workbook.
  enum Source {
    case workbook
    /// The objects of the list of this name.
    case list(String)
    /// The texts in a list of each object of a list: `{0}` its id, the place, the text.
    case texts(String, of: String)
    /// Names and numbers of an object.
    case counts(String)
  }

  let name: String
  let note: String
  let source: Source
  let columns: [Column]

  /// All columns as the table has them: those of `columns` come after what says whose row it is.
  var columnNames: [String] {
    switch source {
    case .workbook: ["program"] + columns.map(\.name)
    case .list: ["workbook_id", "place"] + columns.map(\.name)
    case .texts, .counts: ["workbook_id"] + columns.map(\.name)
    }
  }

  /// The statement that writes one row; values are bound, never pasted.
  var insertion: String {
    let places = (1...columnNames.count).map { "$\($0)" }.joined(separator: ", ")
    return "INSERT INTO \(name) (\(columnNames.joined(separator: ", "))) VALUES (\(places))"
  }

  /// The rows for one workbook.
  func rows(of row: RecapLine) -> [[Cell]] {
    let id = Cell.text(row.id)
    switch source {
    case .workbook: return [[.text(row.program)] + cells(of: row.json)]
    case .list(let list):
      return (row.json[list]?.items ?? []).enumerated().map { place, object in
        [id, .number(String(place + 1))] + cells(of: object)
      }
    case .texts(let texts, let list):
      return (row.json[list]?.items ?? []).flatMap { object in
        (object[texts]?.items ?? []).enumerated().map { place, text in
          [id] + cells(of: .numbered(place + 1, text, of: object["id"] ?? .null))
        }
      }
    case .counts(let counts):
      return (row.json[counts]?.members ?? []).map { count in
        [id] + cells(of: .named(count.name, count.value))
      }
    }
  }

  private func cells(of object: JSON) -> [Cell] { columns.map { $0.cell(in: object) } }
}

extension JSON {
  fileprivate static func numbered(_ place: Int, _ text: JSON, of id: JSON) -> JSON {
    .object([Member("id", id), Member("place", .number(String(place))), Member("text", text)])
  }

  fileprivate static func named(_ name: String, _ value: JSON) -> JSON {
    .object([Member("name", .string(name)), Member("value", value)])
  }
}
