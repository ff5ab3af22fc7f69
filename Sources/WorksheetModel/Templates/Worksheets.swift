/// All sheets that are in use, in the order of their numbers.
public struct Worksheets: Hashable, Sendable {
  public let sheets: [Template]
  /// What is practised beside them.
  public let drills: [Drill]
  /// What each kind consists of, over all parts that show it.
  private let definitions: [Kind: Part]
  /// The parts that rank their records.
  private let rankings: [Kind: Part]
  /// The first sheet with a part for the kind, by its place.
  private let homes: [Kind: Int]

  public init(_ sheets: [Template], drills: [Drill] = []) {
    self.drills = drills
    self.sheets = sheets.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    rankings = Dictionary(
      self.sheets.flatMap(\.parts).filter { $0.analysis == .ranking }.map { ($0.kind, $0) },
      uniquingKeysWith: { first, _ in first })
    definitions = self.sheets.flatMap(\.parts).reduce(into: [:]) { definitions, part in
      definitions[part.kind, default: part.withoutFields].fields += part.fields
    }
    var homes: [Kind: Int] = [:]
    for (place, sheet) in self.sheets.enumerated() {
      for part in sheet.parts where homes[part.kind] == nil { homes[part.kind] = place }
    }
    self.homes = homes
  }

  /// A sheet by its id or its number.
  public func sheet(_ name: String) -> Template? {
    sheets.first { $0.id == name || String($0.number) == name }
  }

  /// What defines a kind: its first part, with the fields of all parts that show the kind.
  public func part(_ kind: Kind) -> Part? { definitions[kind] }

  /// The part that asks for a field; without a field, or when none does, the first of the kind.
  public func part(_ kind: Kind, asking field: FieldKey?) -> Part? {
    let parts = sheets.flatMap(\.parts).filter { $0.kind == kind }
    return field.flatMap { key in parts.first { $0.field(key) != nil } } ?? parts.first
  }

  /// The part in which the records of a kind are scored; else what defines the kind.
  public func scoring(_ kind: Kind) -> Part? {
    rankings[kind] ?? part(kind)
  }

  /// The sheet a kind belongs to.
  public func sheet(of kind: Kind) -> Template? {
    homes[kind].map { sheets[$0] }
  }

  /// The parts that open from a record of this kind.
  public func parts(ownedBy kind: Kind) -> [Part] {
    sheets.flatMap(\.parts).filter { $0.owner == kind }
  }

  public func drill(_ id: String) -> Drill? { drills.first { $0.id == id } }

  public func field(_ key: FieldKey, of kind: Kind) -> Field? { part(kind)?.field(key) }

  /// What a record is called in lists: the value of its naming field, else its id.
  public func name(of record: Record) -> String {
    if let key = part(record.kind)?.nameField?.key, let text = record.text(key) { return text }
    return record.text("name") ?? record.id.text
  }
}

extension Part {
  fileprivate var withoutFields: Part {
    var part = self
    part.fields = []
    return part
  }
}
