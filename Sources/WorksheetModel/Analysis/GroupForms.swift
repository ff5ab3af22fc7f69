/// The three forms of what the members of one or several groups need: each member's (RUA), each group's
/// (RUK), and the joint one by branch of business (RUB). The printed rule is that the sum of RUA is
/// RUK, and the sum of RUK is RUB.
public struct GroupForms: Sendable {
  /// One line of a member's form.
  public struct Line: Hashable, Sendable {
    public let record: RecordID
    /// Empty for the group of the workbook itself.
    public let group: String
    /// Empty when nobody is named.
    public let member: String
    public let business: String
    /// The value of the choice, for example `livestock`; nil when it is not answered.
    public let branch: String?
    public let quantity: Decimal4?
    public let unit: String
    public let amount: Rupiah?
  }

  /// The form of one member, or of one group with all of its lines.
  public struct Form: Hashable, Sendable {
    public let group: String
    /// Empty when nobody is named, and for the form of a group.
    public let member: String
    public let lines: [Line]
    /// Rupiah; nil when it is too large.
    public let sum: Rupiah?
  }

  /// All lines of one business in one unit, on the joint form.
  public struct Business: Hashable, Sendable {
    public let branch: String?
    public let name: String
    public let unit: String
    /// Nil when a line does not say how much, or the sum is too large.
    public let quantity: Decimal4?
    public let sum: Rupiah?
  }

  public let lines: [Line]
  /// In the order of their first lines.
  public let members: [Form]
  /// In the order of their first lines.
  public let groups: [Form]
  /// Branches in the order of the template's choice, each with its sum.
  public let branches: [(branch: String?, sum: Rupiah?)]
  /// In the order of the branches, then of their first lines.
  public let businesses: [Business]
  /// Nil when it is too large.
  public let total: Rupiah?
  /// What was copied from forms on paper.
  public let paper: [PaperTotal]
  /// Lines whose volume times unit price is not the amount that was written: what it comes to.
  public let slips: [(record: RecordID, computed: Rupiah)]

  public init(_ workbook: Workbook, branches order: [String]) {
    let records = workbook.records(of: .memberNeed)
    let lines = records.map(Line.init)
    self.lines = lines
    members = Self.grouped(lines) { [$0.group, $0.member] }.map {
      Form(group: $0[0].group, member: $0[0].member, lines: $0, sum: Self.sum($0))
    }
    groups = Self.grouped(lines, by: \.group).map {
      Form(group: $0[0].group, member: "", lines: $0, sum: Self.sum($0))
    }
    let inOrder = Self.grouped(lines, by: \.branch).sorted {
      order.place(of: $0[0].branch) < order.place(of: $1[0].branch)
    }
    branches = inOrder.map { (branch: $0[0].branch, sum: Self.sum($0)) }
    businesses = inOrder.flatMap { lines in
      Self.grouped(lines) { [$0.business.lowercased(), $0.unit.lowercased()] }.map(Business.init)
    }
    total = Self.sum(lines)
    paper = workbook.records(of: .formTotal).compactMap(PaperTotal.init)
    slips = records.compactMap { record in
      guard let quantity = record.number("quantity"), let price = record.number("price"),
        let amount = record.number("amount")?.rupiah, let computed = quantity.amount(at: price),
        computed != amount
      else { return nil }
      return (record.id, computed)
    }
  }

  static func sum(_ lines: [Line]) -> Rupiah? { lines.compactMap(\.amount).total() }

  private static func grouped<Key: Hashable>(_ lines: [Line], by key: (Line) -> Key) -> [[Line]] {
    var order: [Key] = []
    let groups = Dictionary(grouping: lines) { line in
      let key = key(line)
      if !order.contains(key) { order.append(key) }
      return key
    }
    return order.compactMap { groups[$0] }
  }
}

extension GroupForms.Line {
  init(_ record: Record) {
    let computed = record.number("quantity").flatMap { quantity in
      record.number("price").flatMap { quantity.amount(at: $0) }
    }
    self.init(
      record: record.id, group: record.text("group") ?? "", member: record.text("member") ?? "",
      business: record.text("name") ?? "", branch: record.text("branch"),
      quantity: record.number("quantity"), unit: record.text("unit") ?? "",
      amount: record.number("amount")?.rupiah ?? computed)
  }
}

extension GroupForms.Business {
  /// Lines of one business; there is at least one.
  init(_ lines: [GroupForms.Line]) {
    let quantities = lines.compactMap(\.quantity)
    let sum = quantities.reduce(Optional(Decimal4.zero)) { $0?.adding($1) }
    self.init(
      branch: lines[0].branch, name: lines[0].business, unit: lines[0].unit,
      quantity: quantities.count == lines.count ? sum : nil, sum: GroupForms.sum(lines))
  }
}

extension [String] {
  /// Unknown branches come last.
  fileprivate func place(of branch: String?) -> Int {
    branch.flatMap { firstIndex(of: $0) } ?? count
  }
}
