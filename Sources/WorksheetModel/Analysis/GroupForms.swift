/// The three forms of a group's needs: each member's (RUA), the group's by member (RUK), and by branch
/// of business (RUB). The printed rule is that the sum of RUA is RUK, and the sum of RUK is RUB.
public struct GroupForms: Sendable {
  /// One line of a member's form.
  public struct Line: Hashable, Sendable {
    public let record: RecordID
    /// Empty when nobody is named.
    public let member: String
    /// The value of the choice, for example `livestock`; nil when it is not answered.
    public let branch: String?
    public let amount: Rupiah?
  }

  /// What a sum should be and what stands on a form.
  public struct Difference: Hashable, Sendable {
    public enum Form: String, Hashable, Sendable { case ruk, rub }
    public let form: Form
    /// A member or a branch; nil for the total of the form.
    public let about: String?
    public let summed: Rupiah
    public let written: Rupiah
  }

  public let lines: [Line]
  /// Members in the order of their first line, with their sums.
  public let members: [(name: String, sum: Rupiah)]
  /// Branches in the order of the template's choice, with their sums.
  public let branches: [(branch: String?, sum: Rupiah)]
  /// Nil when it is too large.
  public let total: Rupiah?
  public let differences: [Difference]
  /// Lines whose volume times unit price is not the amount that was written: what it comes to.
  public let slips: [(record: RecordID, computed: Rupiah)]
  /// Whether anything was copied from paper that the sums could be compared with.
  public let hasWritten: Bool

  public init(_ workbook: Workbook, branches order: [String]) {
    let records = workbook.records(of: .memberNeed)
    lines = records.map(Line.init)
    members = Self.sums(lines, by: \.member)
    let sums = Self.sums(lines, by: \.branch)
    branches = sums.sorted { order.place(of: $0.0) < order.place(of: $1.0) }
      .map { (branch: $0.0, sum: $0.1) }
    total = lines.compactMap(\.amount).total()
    let written = workbook.records(of: .formTotal)
    hasWritten = !written.isEmpty
    let byMember = Dictionary(members.map { ($0.name, $0.sum) }, uniquingKeysWith: { a, _ in a })
    let byBranch = Dictionary(
      sums.compactMap { pair in pair.0.map { ($0, pair.1) } }, uniquingKeysWith: { a, _ in a })
    let total = total ?? .zero
    differences = written.compactMap { record in
      guard let amount = record.number("amount")?.rupiah,
        let form = record.text("form").flatMap(Difference.Form.init)
      else { return nil }
      let about = record.text(form == .ruk ? "member" : "branch")
      let found = form == .ruk ? about.map { byMember[$0] } : about.map { byBranch[$0] }
      let summed = found.map { $0 ?? .zero } ?? total
      guard summed != amount else { return nil }
      return Difference(form: form, about: about, summed: summed, written: amount)
    }
    slips = records.compactMap { record in
      guard let quantity = record.number("quantity"), let price = record.number("price"),
        let amount = record.number("amount")?.rupiah, let computed = quantity.amount(at: price),
        computed != amount
      else { return nil }
      return (record.id, computed)
    }
  }

  private static func sums<Key: Hashable>(
    _ lines: [Line], by key: (Line) -> Key
  ) -> [(Key, Rupiah)] {
    var order: [Key] = []
    var sums: [Key: Rupiah] = [:]
    for line in lines {
      let key = key(line)
      if sums[key] == nil { order.append(key) }
      let sum = sums[key] ?? .zero
      sums[key] = line.amount.flatMap { sum.adding($0) } ?? sum
    }
    return order.map { ($0, sums[$0] ?? .zero) }
  }
}

extension GroupForms.Line {
  init(_ record: Record) {
    let computed = record.number("quantity").flatMap { quantity in
      record.number("price").flatMap { quantity.amount(at: $0) }
    }
    self.init(
      record: record.id, member: record.text("member") ?? "", branch: record.text("branch"),
      amount: record.number("amount")?.rupiah ?? computed)
  }
}

extension [String] {
  /// Unknown branches come last.
  fileprivate func place(of branch: String?) -> Int {
    branch.flatMap { firstIndex(of: $0) } ?? count
  }
}
