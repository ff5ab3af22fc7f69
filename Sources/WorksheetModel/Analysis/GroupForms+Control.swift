extension GroupForms {
  /// A total as it stands on a form of paper.
  public struct PaperTotal: Hashable, Sendable {
    public enum Form: String, Hashable, Sendable { case ruk, rub }
    public let form: Form
    /// Only on RUK, both nil for all groups together.
    public let group: String?
    public let member: String?
    /// Only on RUB; nil for its total.
    public let branch: String?
    public let amount: Rupiah

    /// Nil without a form or an amount.
    init?(_ record: Record) {
      guard let amount = record.number("amount")?.rupiah,
        let form = record.text("form").flatMap(Form.init)
      else { return nil }
      self.form = form
      group = form == .ruk ? record.text("group") : nil
      member = form == .ruk ? record.text("member") : nil
      branch = form == .rub ? record.text("branch") : nil
      self.amount = amount
    }

    fileprivate func covers(_ line: Line) -> Bool {
      (group.map { $0 == line.group } ?? true) && (member.map { $0 == line.member } ?? true)
        && (branch.map { $0 == line.branch } ?? true)
    }
  }

  /// What a sum should be and what stands on a form.
  public struct Difference: Hashable, Sendable {
    public let paper: PaperTotal
    public let summed: Rupiah

    /// How many times the written number is too large or too small, when that is a power of ten: zeros
    /// were lost, or the form counts in thousands.
    public var factor: Int64? {
      let (more, less) = (
        max(paper.amount.amount, summed.amount), min(paper.amount.amount, summed.amount)
      )
      guard less > 0, more % less == 0 else { return nil }
      return [10, 100, 1_000, 1_000_000].first { $0 == more / less }
    }
  }

  /// Forms on paper that do not have the sum of the lines.
  public var differences: [Difference] {
    guard !lines.isEmpty else { return [] }
    return paper.compactMap { paper in
      guard let summed = Self.sum(lines.filter(paper.covers)), summed != paper.amount else {
        return nil
      }
      return Difference(paper: paper, summed: summed)
    }
  }

  /// The totals of both forms on paper, when they differ: the sum of RUK should be RUB.
  public var paperGap: (ruk: Rupiah, rub: Rupiah)? {
    let ofGroups = paper.filter { $0.form == .ruk && $0.member == nil }
    let ofBranches = paper.filter { $0.form == .rub }
    guard let ruk = whole(ofGroups, by: \.group, covering: lines.map(\.group)),
      let rub = whole(ofBranches, by: \.branch, covering: lines.compactMap(\.branch)),
      ruk != rub
    else { return nil }
    return (ruk, rub)
  }

  /// The total that is written, else the sum of its parts when none of them is missing.
  private func whole(
    _ totals: [PaperTotal], by part: (PaperTotal) -> String?, covering wanted: [String]
  ) -> Rupiah? {
    if let total = totals.first(where: { part($0) == nil }) { return total.amount }
    let isWhole = Set(wanted).isSubset(of: totals.compactMap(part))
    return totals.isEmpty || !isWhole ? nil : totals.map(\.amount).total()
  }
}
