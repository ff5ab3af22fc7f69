import WorksheetModel

/// The record that a page works on: one of the workbook, or one that its first answer will make.
public enum Subject: Hashable, Sendable {
  case stored(RecordID)
  /// `owner` is a record that has to be made before it, as the plan of a first cash line.
  case fresh(Record, owner: Record? = nil)

  public var id: RecordID {
    switch self {
    case .stored(let id): id
    case .fresh(let record, _): record.id
    }
  }

  /// The record as it stands now; a fresh one may have become a stored one meanwhile.
  public func record(at desk: Desk) -> Record? {
    switch self {
    case .stored(let id): desk.workbook[id]
    case .fresh(let record, _): desk.workbook[record.id] ?? record
    }
  }

  /// The change that answers one field, which also makes the record when it is new.
  public func change(setting answer: Answer, at field: FieldKey, desk: Desk) -> Change {
    Change(making(at: desk) + [.set(id, field, answer)])
  }

  /// The edits that make the record; none when it is in the workbook.
  func making(at desk: Desk) -> [Edit] {
    guard case .fresh(let record, let owner) = self, desk.workbook[record.id] == nil else {
      return []
    }
    let missing = owner.flatMap { desk.workbook[$0.id] == nil ? $0 : nil }
    return [missing, record].compactMap { $0 }.map(Edit.insert)
  }

  /// The subject of a part at the top or below an owner: the one record of a single part, else new.
  static func of(_ part: Part, owner: RecordID?, desk: Desk) -> Subject {
    if part.isSingle, let record = desk.workbook.single(part.kind) { return .stored(record.id) }
    return fresh(part.kind, owner: owner, desk: desk)
  }

  /// A new record at the end of its siblings.
  static func fresh(_ kind: Kind, owner: RecordID?, desk: Desk) -> Subject {
    var ids = desk.ids
    return .fresh(
      Record(
        id: ids.next(), kind: kind, parent: owner,
        order: desk.workbook.lastOrder(below: owner, kind: kind)))
  }

  /// A first line below a plan that is made together with it.
  static func fresh(_ part: Part, withNewPlanAt desk: Desk) -> Subject {
    var ids = desk.ids
    let plan = Record(
      id: ids.next(), kind: .plan, order: desk.workbook.lastOrder(below: nil, kind: .plan),
      fields: [
        "name": .text(desk.phrase(.planName)), "start_month": .text(desk.today.month.iso),
      ])
    return .fresh(
      Record(id: ids.next(), kind: part.kind, parent: plan.id, order: OrderKey.between(nil, nil)),
      owner: plan)
  }
}
