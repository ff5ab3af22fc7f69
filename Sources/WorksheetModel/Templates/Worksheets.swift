/// All sheets that are in use, in the order of their numbers.
public struct Worksheets: Hashable, Sendable {
  public let sheets: [Template]

  public init(_ sheets: [Template]) {
    self.sheets = sheets.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
  }

  /// A sheet by its id or its number.
  public func sheet(_ name: String) -> Template? {
    sheets.first { $0.id == name || String($0.number) == name }
  }

  /// The part that defines a kind.
  public func part(_ kind: Kind) -> Part? {
    for sheet in sheets {
      if let part = sheet.parts.first(where: { $0.kind == kind }) { return part }
    }
    return nil
  }

  /// The sheet a kind belongs to.
  public func sheet(of kind: Kind) -> Template? {
    sheets.first { $0.parts.contains { $0.kind == kind } }
  }

  /// The parts that open from a record of this kind.
  public func parts(ownedBy kind: Kind) -> [Part] {
    sheets.flatMap(\.parts).filter { $0.owner == kind }
  }

  public func field(_ key: FieldKey, of kind: Kind) -> Field? { part(kind)?.field(key) }

  /// What a record is called in lists: the value of its naming field, else its id.
  public func name(of record: Record) -> String {
    if let key = part(record.kind)?.nameField?.key, let text = record.text(key) { return text }
    return record.text("name") ?? record.id.text
  }
}
