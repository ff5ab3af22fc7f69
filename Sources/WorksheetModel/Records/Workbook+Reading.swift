extension Workbook {
  /// The records right below one, in their order; nil asks for those at the top.
  public func children(of parent: RecordID?) -> [Record] {
    childrenByParent[parent, default: []].compactMap { recordsByID[$0] }
  }

  /// The records of one kind right below one, in their order.
  public func children(of parent: RecordID?, kind: Kind) -> [Record] {
    children(of: parent).filter { $0.kind == kind }
  }

  /// All records in reading order: each before those below it.
  ///
  /// A record whose parent is missing, or that stands in a circle of a damaged file, comes at the end.
  public var records: [Record] { outline.order.compactMap { recordsByID[$0] } }

  /// All records of one kind in reading order, wherever they stand.
  public func records(of kind: Kind) -> [Record] {
    outline.byKind[kind, default: []].compactMap { recordsByID[$0] }
  }

  /// All records by their kind, those of a kind in reading order.
  var recordsByKind: [Kind: [Record]] {
    outline.byKind.mapValues { ids in ids.compactMap { recordsByID[$0] } }
  }

  /// What a record is; nil when there is none of this id.
  public func kind(of id: RecordID) -> Kind? { outline.places[id]?.kind }

  /// How many records of one kind there are.
  public func count(of kind: Kind) -> Int { outline.byKind[kind]?.count ?? 0 }

  /// The record of a kind that exists once, such as the profile.
  // It stands beside all potentials and problems: looking through its own kind is enough.
  public func single(_ kind: Kind) -> Record? {
    outline.byKind[kind, default: []].lazy.compactMap { recordsByID[$0] }.first { $0.parent == nil }
  }

  /// An order that puts a record behind the last of its siblings.
  public func lastOrder(below parent: RecordID?, kind: Kind) -> String {
    OrderKey.between(children(of: parent, kind: kind).last?.order, nil)
  }
}
