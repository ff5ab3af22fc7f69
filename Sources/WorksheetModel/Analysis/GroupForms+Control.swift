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
    let ruk = paper.filter { $0.form == .ruk }
    let groups = ruk.filter { $0.member == nil && $0.group != nil }
    guard let sumOfGroups = whole(ruk.filter { $0.member == nil && $0.group == nil }, else: groups),
      let sumOfBranches = whole(
        paper.filter { $0.form == .rub && $0.branch == nil },
        else: paper.filter { $0.branch != nil }),
      sumOfGroups != sumOfBranches
    else { return nil }
    return (sumOfGroups, sumOfBranches)
  }

  /// The total that is written, else the sum of its parts; nil when neither was copied.
  private func whole(_ totals: [PaperTotal], else parts: [PaperTotal]) -> Rupiah? {
    totals.first?.amount ?? (parts.isEmpty ? nil : parts.map(\.amount).total())
  }
}
