/// All sheets that are in use, in the order of their numbers.
public struct Worksheets: Hashable, Sendable {
  public let sheets: [Template]
  /// What is practised beside them.
  public let drills: [Drill]
  /// What each kind consists of, over all parts that show it.
  private let definitions: [Kind: Part]
  /// The parts that rank their records.
  private let rankings: [Kind: Part]
  /// Where each kind is first asked for.
  private let homes: [Kind: Home]
  /// The fields that name the records of a kind.
  private let names: [Kind: FieldKey]

  /// A part by its place on a sheet, and the sheet by its own.
  private struct Home: Hashable {
    let sheet: Int
    let part: Int
  }

  public init(_ sheets: [Template], drills: [Drill] = []) {
    self.drills = drills
    self.sheets = sheets.sorted { ($0.number, $0.id) < ($1.number, $1.id) }
    rankings = Dictionary(
      self.sheets.flatMap(\.parts).filter { $0.analysis == .ranking }.map { ($0.kind, $0) },
      uniquingKeysWith: { first, _ in first })
    let definitions: [Kind: Part] = self.sheets.flatMap(\.parts).reduce(into: [:]) {
      definitions, part in
      definitions[part.kind, default: part.withoutFields].fields += part.fields
    }
    self.definitions = definitions
    names = definitions.compactMapValues { $0.nameField?.key }
    let homes = self.sheets.enumerated().flatMap { sheet in
      sheet.element.parts.enumerated().map { part in
        (part.element.kind, Home(sheet: sheet.offset, part: part.offset))
      }
    }
    self.homes = Dictionary(homes, uniquingKeysWith: { first, _ in first })
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
    homes[kind].map { sheets[$0.sheet] }
  }

  /// The number of the sheet a kind belongs to, and the place of its part there.
  func place(of kind: Kind) -> (sheet: Int, part: Int)? {
    homes[kind].map { (sheets[$0.sheet].number, $0.part) }
  }

  /// The parts that open from a record of this kind.
  public func parts(ownedBy kind: Kind) -> [Part] {
    sheets.flatMap(\.parts).filter { $0.owner == kind }
  }

  public func drill(_ id: String) -> Drill? { drills.first { $0.id == id } }

  public func field(_ key: FieldKey, of kind: Kind) -> Field? { part(kind)?.field(key) }

  /// What a record is called in lists: the value of its naming field, else its id.
  public func name(of record: Record) -> String {
    if let key = names[record.kind], let text = record.text(key) { return text }
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
