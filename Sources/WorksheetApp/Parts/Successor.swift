import WorksheetModel

/// From what is there to what can be made of it: an idea that keeps the link to its potential.
enum IdeaFromPotential {
  /// Whether records of this kind can become ideas.
  static func isPossible(for kind: Kind, at desk: Desk) -> Bool {
    kind == .potential && desk.worksheets.field("potentials", of: .idea) != nil
  }

  /// Makes the idea and opens it at its name, which is the added value that was thought of already.
  static func step(from potential: Record, at desk: Desk) -> Step {
    guard !desk.isReadOnly else { return .say(desk.readOnlyReason ?? "") }
    guard let part = desk.worksheets.part(.idea, asking: "name"), desk.workbook[potential.id] != nil
    else {
      return .unused
    }
    var ids = desk.ids
    var idea = Record(
      id: ids.next(), kind: .idea, order: desk.workbook.lastOrder(below: nil, kind: .idea))
    idea.fields["potentials"] = .list([.text(potential.id.text)])
    idea.fields["name"] = potential.text("added_value").map(Value.text)
    var form = FormPage(part: part, subject: .fresh(idea))
    if idea.fields["name"] == nil { form.startTyping(at: desk) }
    let sentence = desk.phrase(.ideaMade, desk.name(of: potential))
    return .make(Change(.insert(idea)), saying: sentence, then: form)
  }
}
