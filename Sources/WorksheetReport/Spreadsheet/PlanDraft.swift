import WorksheetModel

/// One plan while its rows are written into a sheet: lines with their amounts, then what they come to.
struct PlanDraft {
  typealias Cell = Spreadsheet.Cell

  let subject: ReportSubject
  let record: Record
  let appraisal: PlanAppraisal
  var sheet: SheetDraft
  var cells = PlanCells()
  /// Where the amounts of the funding stand.
  var places: [RecordID: Spreadsheet.Address] = [:]
  let results: [ResultKey: Indicator]

  struct ResultKey: Hashable {
    let id: Indicator.ID
    let basis: Basis?
  }

  var plan: Plan { appraisal.plan }

  init(_ record: Record, _ appraisal: PlanAppraisal, in sheet: SheetDraft, _ subject: ReportSubject)
  {
    self.record = record
    self.appraisal = appraisal
    self.sheet = sheet
    self.subject = subject
    results = Dictionary(
      appraisal.indicators.map { (ResultKey(id: $0.id, basis: $0.basis), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Writes what was answered about the plan itself, then the numbers it is computed with.
  mutating func addAnswers(_ part: Part) {
    sheet.addLine(subject.name(of: record), .heading)
    let name = part.nameField.map { [$0.key] } ?? []
    sheet.addEntries(of: record, part, except: Set(Self.basisKeys + name), subject)
    sheet.addLine()
    sheet.addLine(subject.label(.basis), .detail)
    addBasis("opening_cash", sheet.money(plan.openingCash))
    addBasis("cycle_months", sheet.quantity(plan.cycleMonths))
    addBasis("cycles_per_year", sheet.quantity(plan.cyclesPerYear))
    if let percent = plan.discountPercent {
      addBasis("discount_percent", sheet.percent(percent))
    }
    addBasis(
      "first_flow_exponent", sheet.figure(.whole(Int64(plan.firstFlowExponent)), .decimals(0)))
    if let people = plan.beneficiaries { addBasis("beneficiaries", sheet.quantity(people)) }
    if let profit = plan.profitWithout { addBasis("profit_without", sheet.money(profit)) }
    sheet.addLine()
  }

  private static let basisKeys: [FieldKey] = [
    "opening_cash", "cycle_months", "cycles_per_year", "discount_percent", "first_flow_exponent",
    "beneficiaries", "profit_without",
  ]

  private mutating func addBasis(_ key: FieldKey, _ cell: Cell) {
    let row = sheet.add([.text(subject.label(key, of: .plan)), cell])
    cells.basis[key] = sheet.at(row, 1)
  }

  /// The lines of one kind, or nothing when there are none.
  mutating func addLines(_ part: Part) {
    let records = subject.workbook.children(of: record.id, kind: part.kind)
    guard !records.isEmpty else { return }
    sheet.addLine(subject.text(part.title), .detail)
    switch part.kind {
    case .sale: addSales(records, part)
    case .cost: addCosts(records, part)
    case .asset: addAssets(records, part)
    case .funding: addFunding(records, part)
    default: sheet.addTable(of: records, part, subject)
    }
    sheet.addLine()
  }

  // MARK: Lines

  /// What a line of these kinds has beside the columns that are computed with.
  func others(_ records: [Record], _ part: Part, than used: [FieldKey]) -> [Field] {
    part.answered(in: records).filter { !used.contains($0.key) }
  }

  func labels(_ keys: [FieldKey], _ kind: Kind) -> [String] {
    keys.map { subject.label($0, of: kind) }
  }

  /// The word for a choice; its value where a template does not know it or has the word twice.
  func choice(_ value: String, _ key: FieldKey, of kind: Kind) -> Cell {
    guard case .choice(let choices)? = subject.worksheets.field(key, of: kind)?.kind,
      let label = choices.first(where: { $0.value == value }).map({ subject.text($0.label) }),
      choices.count(where: { subject.text($0.label) == label }) == 1
    else { return .text(value) }
    return .text(label)
  }

  func timing(_ timing: Plan.Timing, of kind: Kind) -> Cell {
    choice(timing.frequency.rawValue, "per", of: kind)
  }

  /// What an amount comes to in both periods, as cells.
  func shares(
    of each: Computed<Rupiah>, at cell: Spreadsheet.Address, _ timing: Plan.Timing
  ) -> [Cell] {
    Basis.allCases.map { basis in
      let amount = Computed { () throws(Reason) in
        try plan.share(of: try each.get(), timing, per: basis)
      }
      let share = cells.share(of: "\(cell)", timing, per: basis)
      return sheet.money(amount, share.map { "ROUND(\($0);0)" })
    }
  }

  /// A row of sums of whole columns.
  func sum(_ column: Int, _ rows: Range<Int>, _ amount: Computed<Rupiah>) -> Cell {
    sheet.money(amount, "SUM(\(sheet.range(column, rows)))", style: .total)
  }

  /// The sum of amounts that may each be missing.
  static func total(_ amounts: [Computed<Rupiah>]) -> Computed<Rupiah> {
    Computed { () throws(Reason) in
      var sum = Rupiah.zero
      for amount in amounts {
        guard let next = sum.adding(try amount.get()) else { throw .tooLarge }
        sum = next
      }
      return sum
    }
  }
}
