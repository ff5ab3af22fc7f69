import WorksheetModel
import WorksheetText

// The needs of the members as the forms RUA, RUK and RUB, with the control that their sums agree.
extension ReportSubject {
  func groupForms(_ part: Part) -> [Report.Block] {
    let choices = choices(of: part)
    let forms = GroupForms(workbook, branches: choices.map(\.value))
    guard !forms.lines.isEmpty else { return [] }
    return memberForms(forms, part) + groupForm(forms) + branchForm(forms, choices)
      + control(forms, choices)
  }

  private func choices(of part: Part) -> [Choice] {
    guard case .choice(let choices)? = part.field("branch")?.kind else { return [] }
    return choices
  }

  private func total(_ amount: Rupiah?, columns: Int) -> [Report.Cell] {
    let blanks = Array(repeating: Report.Cell.empty, count: max(0, columns - 2))
    return [.text(words(.total))] + blanks + [money(amount)]
  }

  private func money(_ amount: Rupiah?) -> Report.Cell {
    amount.map { .text(catalogue.money($0)) } ?? .blank
  }

  private func named(_ member: String) -> String { member.isEmpty ? words(.noMember) : member }

  // MARK: RUA

  private func memberForms(_ forms: GroupForms, _ part: Part) -> [Report.Block] {
    let keys: [FieldKey] = ["name", "code", "quantity", "price", "month"]
    let fields = keys.compactMap { part.field($0) }
    let columns =
      fields.map { Report.Table.Column(text($0.label), isNumeric: $0.kind.isNumeric) }
      + [.init(words(.value), isNumeric: true)]
    return [.heading(words(.formRUA), .detail)]
      + forms.members.flatMap { member, sum -> [Report.Block] in
        let lines = forms.lines.filter { $0.member == member }
        let rows = lines.map { line -> [Report.Cell] in
          guard let record = workbook[line.record] else { return [] }
          return fields.map { field in
            let shown = catalogue.shown(
              record.answer(field.key), for: field, in: record, naming: { name(of: $0) })
            return shown.isEmpty ? .blank : .text(shown)
          } + [money(line.amount)]
        }
        return [
          .heading(named(member), .record),
          .table(
            Report.Table(columns: columns, rows: rows + [total(sum, columns: columns.count)])),
        ]
      }
  }

  // MARK: RUK and RUB

  private func groupForm(_ forms: GroupForms) -> [Report.Block] {
    let rows = forms.members.map { [Report.Cell.text(named($0.name)), money($0.sum)] }
    return [
      .heading(words(.formRUK), .detail),
      .table(
        Report.Table(
          columns: [.init(words(.member)), .init(words(.value), isNumeric: true)],
          rows: rows + [total(forms.total, columns: 2)])),
      .paragraph(words(.signatures)),
    ]
  }

  private func branchForm(_ forms: GroupForms, _ choices: [Choice]) -> [Report.Block] {
    let rows = forms.branches.map { branch, sum in
      [Report.Cell.text(title(of: branch, choices)), money(sum)]
    }
    return [
      .heading(words(.formRUB), .detail),
      .table(
        Report.Table(
          columns: [.init(words(.branch)), .init(words(.value), isNumeric: true)],
          rows: rows + [total(forms.total, columns: 2)])),
    ]
  }

  private func title(of branch: String?, _ choices: [Choice]) -> String {
    guard let branch else { return words(.noBranch) }
    return choices.first { $0.value == branch }.map { text($0.label) } ?? branch
  }

  // MARK: Control

  private func control(_ forms: GroupForms, _ choices: [Choice]) -> [Report.Block] {
    let slips = forms.slips.map { slip in
      words(.lineDiffers, name(of: slip.record), catalogue.money(slip.computed))
    }
    let differences = forms.differences.map { difference -> String in
      let about =
        switch (difference.form, difference.about) {
        case (_, nil): words(.total)
        case (.ruk, let member?): member
        case (.rub, let branch): title(of: branch, choices)
        }
      let gap = difference.written.subtracting(difference.summed) ?? .zero
      return words(
        .formDiffers, difference.form.rawValue.uppercased(), about,
        catalogue.money(difference.written), catalogue.money(difference.summed),
        catalogue.money(gap))
    }
    let found = slips + differences
    let agrees = forms.hasWritten ? words(.formsAgree) : words(.formMissing)
    return [
      .heading(words(.controlTitle), .detail), .paragraph(words(.controlRule)),
      .sentences(found.isEmpty ? [agrees] : found),
    ]
  }
}
