import WorksheetModel
import WorksheetText

// The needs of the members as the forms RUA, RUK and RUB, with the control that their sums agree.
extension ReportSubject {
  func groupForms(_ part: Part) -> [Report.Block] {
    let choices = choices(of: part)
    let forms = GroupForms(workbook, branches: choices.map(\.value))
    guard !forms.lines.isEmpty || !forms.paper.isEmpty else { return [] }
    let made =
      forms.lines.isEmpty
      ? [] : memberForms(forms, part) + groupForms(forms, part) + jointForm(forms, choices)
    return made + control(forms, choices)
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

  /// A title, and of which group when there are several.
  private func title(_ title: String, of group: String, in forms: GroupForms) -> String {
    guard forms.groups.count > 1 || !group.isEmpty else { return title }
    return "\(title) · \(named(group))"
  }

  private func named(_ group: String) -> String {
    guard group.isEmpty else { return group }
    let profile = workbook.records(of: .profile).first?.text("group")
    return profile ?? workbook.header.title
  }

  // MARK: RUA and RUK

  private func memberForms(_ forms: GroupForms, _ part: Part) -> [Report.Block] {
    [.heading(words(.formRUA), .detail)]
      + forms.members.flatMap { form -> [Report.Block] in
        let member = form.member.isEmpty ? words(.noMember) : form.member
        return [
          .heading(title(member, of: form.group, in: forms), .record),
          table(of: form, asking: ["name", "code", "quantity", "price", "month"], part),
        ]
      }
  }

  private func groupForms(_ forms: GroupForms, _ part: Part) -> [Report.Block] {
    forms.groups.flatMap { form -> [Report.Block] in
      [
        .heading(title(words(.formRUK), of: form.group, in: forms), .detail),
        table(of: form, asking: ["member", "name", "code", "quantity", "month"], part),
        .paragraph(words(.signatures)),
      ]
    }
  }

  /// The lines of a form with their values, and the sum.
  private func table(
    of form: GroupForms.Form, asking keys: [FieldKey], _ part: Part
  ) -> Report.Block {
    let fields = keys.compactMap { part.field($0) }
    let columns =
      fields.map { Report.Table.Column(text($0.label), isNumeric: $0.kind.isNumeric) }
      + [.init(words(.value), isNumeric: true)]
    let rows = form.lines.map { line -> [Report.Cell] in
      guard let record = workbook[line.record] else { return [] }
      return fields.map { field in
        let shown = catalogue.shown(
          record.answer(field.key), for: field, in: record, naming: { name(of: $0) })
        return shown.isEmpty ? .blank : .text(shown)
      } + [money(line.amount)]
    }
    return .table(
      Report.Table(columns: columns, rows: rows + [total(form.sum, columns: columns.count)]))
  }

  // MARK: RUB

  private func jointForm(_ forms: GroupForms, _ choices: [Choice]) -> [Report.Block] {
    let rows = forms.businesses.map { business -> [Report.Cell] in
      let volume = business.quantity.map { catalogue.quantity($0, unit: business.unit) }
      return [
        .text(title(of: business.branch, choices)), .text(business.name),
        volume.map { .text($0) } ?? .blank, money(business.sum),
      ]
    }
    let columns: [Report.Table.Column] = [
      .init(words(.branch)), .init(words(.business)), .init(words(.volume), isNumeric: true),
      .init(words(.value), isNumeric: true),
    ]
    return [
      .heading(words(.formRUB), .detail),
      .table(Report.Table(columns: columns, rows: rows + [total(forms.total, columns: 4)])),
    ] + sums(of: forms, choices) + [.paragraph(words(.jointSignatures))]
  }

  /// The sums that the joint form is made of: of the branches, and of the groups when there are several.
  private func sums(of forms: GroupForms, _ choices: [Choice]) -> [Report.Block] {
    func table(_ label: PlanPhrase, _ sums: [(String, Rupiah?)]) -> [Report.Block] {
      guard sums.count > 1 else { return [] }
      let rows = sums.map { [Report.Cell.text($0.0), money($0.1)] }
      return [
        .table(
          Report.Table(
            columns: [.init(words(label)), .init(words(.value), isNumeric: true)],
            rows: rows + [total(forms.total, columns: 2)]))
      ]
    }
    return table(.branch, forms.branches.map { (title(of: $0.branch, choices), $0.sum) })
      + table(.group, forms.groups.map { (named($0.group), $0.sum) })
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
    let gap = forms.paperGap.map { gap in
      words(
        .papersDiffer, catalogue.money(gap.ruk), catalogue.money(gap.rub),
        catalogue.money(gap.rub.subtracting(gap.ruk) ?? .zero))
    }
    let found =
      slips + forms.differences.map { wording($0, choices) } + [gap].compactMap { $0 }
    let agrees = words(forms.paper.isEmpty ? .formMissing : .formsAgree)
    return [
      .heading(words(.controlTitle), .detail), .paragraph(words(.controlRule)),
      .sentences(found.isEmpty ? [agrees] : found),
    ]
  }

  private func wording(_ difference: GroupForms.Difference, _ choices: [Choice]) -> String {
    let paper = difference.paper
    let branch = paper.branch.map { title(of: $0, choices) }
    let about = [paper.member, paper.group, branch].compactMap { $0 }.joined(separator: ", ")
    let gap = paper.amount.subtracting(difference.summed) ?? .zero
    let sentence = words(
      .formDiffers, paper.form.rawValue.uppercased(), about.isEmpty ? words(.total) : about,
      catalogue.money(paper.amount), catalogue.money(difference.summed), catalogue.money(gap))
    let factor = difference.factor.map { words(.formFactor, $0.formatted) }
    return [sentence, factor].compactMap { $0 }.joined(separator: " ")
  }
}

extension Int64 {
  fileprivate var formatted: String { Decimal4(whole: self)?.grouped ?? String(self) }
}
