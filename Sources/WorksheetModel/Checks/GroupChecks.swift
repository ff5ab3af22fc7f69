/// Whether the group can act: somebody is in office, and decisions have a name and a date.
extension Check {
  static let groupWithoutOfficer = Check("KL01", .warning, source: "KUBE guide") { checked in
    guard let group = checked.records(of: .group).first else { return [] }
    let isLed = checked.records(of: .officer).contains { $0.isAnswered("name") }
    return isLed ? [] : [Doubt(record: group.id)]
  }

  /// Something was to be done before the latest day in the workbook, and nobody said that it was.
  static let decisionLate = Check("KL03", .hint, source: "own") { checked in
    let decisions = checked.records(of: .decision)
    guard !decisions.isEmpty, let latest = checked.workbook.latestDay else { return [] }
    return decisions.compactMap { decision in
      guard decision.flag("done") != true,
        let due = decision.text("due").flatMap({ Day(iso: $0) }), due < latest
      else { return nil }
      return Doubt(record: decision.id, field: "done", facts: [checked.name(of: decision)])
    }
  }

  /// Less than half of the members come: who decides then?
  static let lowAttendance = Check("KL04", .hint, source: "own") { checked in
    let meetings = checked.records(of: .meeting)
    guard !meetings.isEmpty else { return [] }
    let attendance = Attendance(meetings, profile: checked.records(of: .profile).first)
    guard let percent = attendance.averagePercent, percent < 50,
      let last = attendance.meetings.last
    else { return [] }
    return [Doubt(record: last.record, facts: [.count(Int(percent.rounded()))])]
  }

  static let decisionOpen = Check("KL02", .warning, source: "own") { checked in
    checked.records(of: .decision).flatMap { checked.unanswered(["responsible", "due"], of: $0) }
  }
}
