extension TreeOutline {
  /// The card below which (for effects: above which) an outline is put.
  public struct Anchor: Hashable, Sendable {
    public let card: Record
    /// The sibling after which the cards come; nil puts them last.
    public let behind: RecordID?
    /// On which side the tops come that name none.
    public let side: ProblemTree.Role?

    public init(_ card: Record, behind: RecordID? = nil, side: ProblemTree.Role? = nil) {
      self.card = card
      self.behind = behind
      self.side = side
    }

    var role: ProblemTree.Role { card.text("role").flatMap(ProblemTree.Role.init) ?? .cause }
  }

  /// New cards for a workbook, each after the one it hangs on, and what could not be placed.
  public struct Planted: Hashable, Sendable {
    public internal(set) var cards: [Record] = []
    public internal(set) var remarks: [Remark] = []

    public var edits: [Edit] { cards.map(Edit.insert) }
  }

  /// Makes cards of the entries.
  ///
  /// Without an anchor the first card becomes the focal problem, unless the workbook has one: then only
  /// what hangs on a card with the very same words, or names its side, is joined to that.
  public func planted(
    in workbook: Workbook, on anchor: Anchor? = nil, kind: Kind = .problem,
    nextID: () -> RecordID
  ) -> Planted {
    var planting = Planting(self, workbook: workbook, anchor: anchor, kind: kind)
    return planting.plant(nextID: nextID)
  }
}

/// Finds the place of one entry after the other.
private struct Planting {
  private typealias Role = ProblemTree.Role

  private let outline: TreeOutline
  private let workbook: Workbook
  private let anchor: TreeOutline.Anchor?
  private let kind: Kind
  /// The focal problem that is there already.
  private let standing: Record?
  /// Which entry is the focal problem of the text.
  private let focal: Int?
  /// The card on which tops of the text hang.
  private var base: (id: RecordID, role: Role)?
  /// Per entry: its card, and below which card its lines are; headings pass on those of their own.
  private var ids: [RecordID?]
  private var roles: [Role?]
  private var owners: [Int?]
  private var given: [Role?]
  private var orders: [RecordID?: String] = [:]
  private var planted = TreeOutline.Planted()

  init(_ outline: TreeOutline, workbook: Workbook, anchor: TreeOutline.Anchor?, kind: Kind) {
    self.outline = outline
    self.workbook = workbook
    self.anchor = anchor
    self.kind = kind
    standing = workbook.records(of: kind).first { $0.text("role") == Role.focal.rawValue }
    focal = Self.focal(of: outline, isWanted: anchor == nil)
    ids = Array(repeating: nil, count: outline.entries.count)
    (roles, given) = (ids.map { _ in nil }, ids.map { _ in nil })
    owners = ids.map { _ in nil }
    planted.remarks = outline.remarks
  }

  /// The entry that says so, else the first that stands at the top and names no side.
  private static func focal(of outline: TreeOutline, isWanted: Bool) -> Int? {
    let entries = outline.entries
    let named = entries.indices.first { index in
      let entry = entries[index]
      guard !entry.isHeading, !entry.isApart else { return false }
      let heading = entry.parent.map { entries[$0] }
      return entry.side == .focal || (heading?.isHeading == true && heading?.side == .focal)
    }
    guard named == nil, isWanted else { return named }
    return entries.firstIndex {
      $0.parent == nil && $0.side == nil && !$0.isHeading && !$0.isApart
    }
  }

  mutating func plant(nextID: () -> RecordID) -> TreeOutline.Planted {
    base = anchor.map { ($0.card.id, $0.role) } ?? standing.map { ($0.id, .focal) }
    if let focal { plantFocal(focal, nextID()) }
    for index in outline.entries.indices where ids[index] == nil { plant(index, nextID: nextID) }
    for (index, entry) in outline.entries.enumerated() { link(index, entry) }
    return planted
  }

  /// A focal problem that is there already keeps its card.
  private mutating func plantFocal(_ index: Int, _ id: RecordID) {
    let statement = outline.entries[index].text
    let known = anchor?.card ?? standing
    if let known, Words(known.text("statement") ?? "") == Words(statement) {
      ids[index] = known.id
      roles[index] = base?.role
    } else if known == nil {
      ids[index] = id
      roles[index] = .focal
      base = (id, .focal)
      insert(statement, id, role: .focal, parent: nil)
    }
  }

  private mutating func plant(_ index: Int, nextID: () -> RecordID) {
    let entry = outline.entries[index]
    let above = entry.parent
    owners[index] = above.flatMap { outline.entries[$0].isHeading ? owners[$0] : $0 }
    given[index] =
      entry.side ?? above.flatMap { outline.entries[$0].isHeading ? given[$0] : nil }
    guard !entry.isHeading else { return }
    let id = nextID()
    ids[index] = id
    let place = place(of: index)
    roles[index] = place.role
    insert(entry.text, id, role: place.role, parent: place.parent)
    if let reason = place.looseness {
      planted.remarks.append(.loose(text: entry.text, line: entry.line, reason))
    }
  }

  private typealias Spot = (
    role: Role, parent: RecordID?, looseness: TreeOutline.Looseness?
  )

  private func place(of index: Int) -> Spot {
    let side = given[index]
    let loose = { (reason: TreeOutline.Looseness) -> Spot in
      (side == .effect ? .effect : .cause, nil, reason)
    }
    guard !outline.entries[index].isApart else { return loose(.apart) }
    guard side != .focal else { return loose(.secondFocal) }
    if let owner = owners[index], let id = ids[owner], let role = roles[owner] {
      return spot(side: side, on: id, role)
    }
    guard let base else { return loose(.noFocal) }
    // Without an anchor only a list without any steps says that all its lines are causes of the first.
    if side == nil, anchor == nil {
      guard index != focal else { return loose(.secondFocal) }
      guard isFlat, focal.flatMap({ ids[$0] }) != nil else { return loose(.secondTop) }
    }
    return spot(side: side ?? anchor?.side, on: base.id, base.role)
  }

  private func spot(side: Role?, on id: RecordID, _ role: Role) -> Spot {
    switch (role, side) {
    case (.focal, .effect): (.effect, id, nil)
    case (.focal, _), (.cause, .cause?), (.cause, nil): (.cause, id, nil)
    case (.effect, .effect?), (.effect, nil): (.effect, id, nil)
    case (.cause, _): (.effect, nil, .effectOfCause)
    case (.effect, _): (.cause, nil, .causeOfEffect)
    }
  }

  private var isFlat: Bool {
    outline.entries.allSatisfy { $0.parent == nil && $0.side == nil && !$0.isApart }
  }

  // MARK: Cards

  private mutating func insert(
    _ statement: String, _ id: RecordID, role: Role, parent: RecordID?
  ) {
    let order = nextOrder(below: parent)
    orders[parent] = order
    planted.cards.append(
      Record(
        id: id, kind: kind, parent: parent, order: order,
        fields: ["role": .text(role.rawValue), "statement": .text(statement)]))
  }

  private func nextOrder(below parent: RecordID?) -> String {
    guard let anchor, parent == anchor.card.id, let behind = anchor.behind else {
      return OrderKey.between(
        orders[parent] ?? workbook.children(of: parent, kind: kind).last?.order, nil)
    }
    let siblings = workbook.children(of: parent, kind: kind)
    let index = siblings.firstIndex { $0.id == behind }
    let upper = index.flatMap { $0 + 1 < siblings.count ? siblings[$0 + 1].order : nil }
    return OrderKey.between(orders[parent] ?? index.map { siblings[$0].order }, upper)
  }

  private mutating func link(_ index: Int, _ entry: TreeOutline.Entry) {
    let further = entry.alsoUnder.compactMap { ids[$0] }
    guard !further.isEmpty, roles[index] != .focal,
      let card = planted.cards.firstIndex(where: { $0.id == ids[index] })
    else { return }
    planted.cards[card].fields["also_under"] = .list(further.map { .text($0.text) })
  }
}
