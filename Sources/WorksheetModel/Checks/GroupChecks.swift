/// Whether the group can act: somebody is in office, and decisions have a name and a date.
extension Check {
  static let groupWithoutOfficer = Check("KL01", .warning, source: "KUBE guide") { checked in
    guard let group = checked.records(of: .group).first else { return [] }
    let isLed = checked.records(of: .officer).contains { $0.isAnswered("name") }
    return isLed ? [] : [Doubt(record: group.id)]
  }

  static let decisionOpen = Check("KL02", .warning, source: "own") { checked in
    checked.records(of: .decision).flatMap { checked.unanswered(["responsible", "due"], of: $0) }
  }
}
