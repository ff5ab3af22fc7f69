import WorksheetModel

/// What one key makes of a record, so that the thread from root cause to rupiah is never cut: of a
/// potential or a problem an idea, of an idea a business plan; from a plan it leads back to its idea,
/// and a figure of a visit goes to the line of a plan that it was collected for.
enum Successor {
  /// What the key does at records of a kind; nil where it means nothing.
  static func word(for kind: Kind, at desk: Desk) -> KeyPhrase? {
    switch kind {
    case .potential, .problem: linkField(of: kind, at: desk) == nil ? nil : .keyMakeIdea
    case .idea: desk.worksheets.field("ideas", of: .plan) == nil ? nil : .keyMakePlan
    case .plan: desk.worksheets.field("ideas", of: .plan) == nil ? nil : .keyToIdea
    case .figure: desk.worksheets.part(.sale) == nil ? nil : .keySendFigure
    default: nil
    }
  }

  /// Carries the key out at a record of the workbook.
  static func step(from record: Record, at desk: Desk) -> Step {
    guard desk.workbook[record.id] != nil, word(for: record.kind, at: desk) != nil else {
      return .unused
    }
    switch record.kind {
    case .plan: return toIdea(of: record, at: desk)
    case .idea: return toPlan(of: record, at: desk)
    case .figure: return send(record, at: desk)
    case .problem where desk.tree[record.id]?.standing != .root:
      return desk.isReadOnly
        ? .say(desk.readOnlyReason ?? "") : .push(RootOfferPage(.making(on: record.id)))
    default: return makeIdea(of: record, at: desk)
    }
  }

  private static func linkField(of kind: Kind, at desk: Desk) -> FieldKey? {
    let field: FieldKey = kind == .problem ? "roots" : "potentials"
    return desk.worksheets.field(field, of: .idea) == nil ? nil : field
  }

  // MARK: Ideas

  /// An idea that is not in the workbook yet and hangs on these records.
  static func idea(on links: [RecordID], at field: FieldKey, desk: Desk) -> Record {
    var ids = desk.ids
    return Record(
      id: ids.next(), kind: .idea, order: desk.workbook.lastOrder(below: nil, kind: .idea),
      fields: [field: .list(links.map { .text($0.text) })])
  }

  /// Makes the idea and opens it at its name, which is the added value that was thought of already.
  private static func makeIdea(of record: Record, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let part = desk.worksheets.part(.idea, asking: "name"),
      let field = linkField(of: record.kind, at: desk)
    else { return .unused }
    var idea = idea(on: [record.id], at: field, desk: desk)
    if record.kind == .potential {
      idea.fields["name"] = record.text("added_value").map(Value.text)
    }
    var form = FormPage(part: part, subject: .fresh(idea))
    if idea.fields["name"] == nil { form.startTyping(at: desk) }
    let sentence = desk.phrase(.ideaMade, desk.name(of: record))
    return .make(Change(.insert(idea)), saying: sentence, then: form)
  }

  // MARK: Plans

  /// The plans that carry an idea out.
  static func plans(of idea: RecordID, at desk: Desk) -> [Record] {
    desk.workbook.records(of: .plan).filter { $0.links("ideas").contains(idea) }
  }

  private static func toPlan(of idea: Record, at desk: Desk) -> Step {
    guard let part = desk.worksheets.part(.plan, asking: "name") else { return .unused }
    if let plan = plans(of: idea.id, at: desk).first {
      return .push(FormPage(part: part, subject: .stored(plan.id)))
    }
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    var ids = desk.ids
    var plan = Record(
      id: ids.next(), kind: .plan, order: desk.workbook.lastOrder(below: nil, kind: .plan),
      fields: [
        "ideas": .list([.text(idea.id.text)]), "start_month": .text(desk.today.month.iso),
      ])
    plan.fields["name"] = idea.text("name").map(Value.text)
    var form = FormPage(part: part, subject: .fresh(plan))
    if plan.fields["name"] == nil { form.startTyping(at: desk) }
    let sentence = desk.phrase(.planMade, desk.name(of: idea))
    return .make(Change(.insert(plan)), saying: sentence, then: form)
  }

  private static func send(_ figure: Record, at desk: Desk) -> Step {
    FigureOffer(figure) == nil
      ? .say(desk.report.words(.sendHelp)) : .push(SendFigurePage(figure: figure.id))
  }

  private static func toIdea(of plan: Record, at desk: Desk) -> Step {
    let ideas = plan.links("ideas").filter { desk.workbook[$0]?.kind == .idea }
    guard let idea = ideas.first, let part = desk.worksheets.part(.idea, asking: "name") else {
      return .say(desk.phrase(.planWithoutIdea))
    }
    return .push(FormPage(part: part, subject: .stored(idea)))
  }
}

extension [KeyHelp] {
  /// The table with the words of what the key makes of records of this kind, if it makes anything.
  func successor(of kind: Kind?, at desk: Desk) -> [KeyHelp] {
    guard let word = kind.flatMap({ Successor.word(for: $0, at: desk) }) else {
      return filter { $0.text != .keyMakeIdea }
    }
    // A plan is worked on much longer than it takes to look up its idea.
    return wording(.control("x"), as: word, isInLine: word == .keyToIdea ? false : nil)
  }
}
