import WorksheetModel

// Sales and costs: quantity times price, brought to a cycle and a year, and their sums.
extension PlanDraft {
  // MARK: Sales

  private static let saleKeys: [FieldKey] = [
    "name", "quantity", "unit", "price", "per", "loss_percent", "transport", "own_use",
  ]

  mutating func addSales(_ records: [Record], _ part: Part) {
    let others = others(records, part, than: Self.saleKeys)
    sheet.addHead(
      labels(Self.saleKeys, .sale)
        + [.each, .cash, .perCycle, .perYear].map { subject.label($0) }
        + others.map { subject.heading(of: $0) })
    let lines = Dictionary(plan.sales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let first = sheet.next
    for record in records {
      let rest = others.map { sheet.cell($0, of: record, subject) }
      if let sale = lines[record.id] {
        addSale(sale, rest)
      } else {
        addIncomplete(record, part, Self.saleKeys, rest, computed: 4)
      }
    }
    addSums(first..<sheet.next, revenueOf: plan.sales)
  }

  private mutating func addSale(_ sale: Plan.Sale, _ others: [Cell]) {
    let row = sheet.next
    func at(_ column: Int) -> Spreadsheet.Address { sheet.at(row, column) }
    let (quantity, price, loss, transport, used) = (at(1), at(3), at(5), at(6), at(7))
    let sold: Formula = "\(quantity)*(100-\(loss))"
    let each: Formula = "ROUND(\(sold)*(\(price)-\(transport))/100;0)"
    let kept: Formula = "MIN(MAX(100*\(used);0);MAX(\(sold);0))"
    let paid: Formula = "ROUND((\(sold)-\(kept))*(\(price)-\(transport))/100;0)"
    let amount = Computed { () throws(Reason) in try sale.amount() }
    let cash = Computed { () throws(Reason) in try sale.cashAmount() }
    let typed: [Cell] = [
      .text(sale.name), sheet.quantity(sale.quantity), .text(sale.unit), sheet.price(sale.price),
      timing(sale.timing, of: .sale), sheet.percent(sale.lossPercent),
      sheet.price(sale.transport), sheet.quantity(sale.ownUse),
    ]
    sheet.add(
      typed + [sheet.money(amount, each), sheet.money(cash, paid)]
        + shares(of: amount, at: at(8), sale.timing) + others)
    keep(cash, at: at(9), sale.id, .into, sale.timing)
    if sale.id == plan.mainSale?.id {
      cells.mainSale = .init(quantity: quantity, loss: loss, timing: sale.timing)
    }
  }

  private mutating func addSums(_ rows: Range<Int>, revenueOf sales: [Plan.Sale]) {
    let sums = Basis.allCases.map { basis in
      Self.total(
        sales.map { sale in
          Computed { () throws(Reason) in
            try plan.share(of: try sale.amount(), sale.timing, per: basis)
          }
        })
    }
    let row = sheet.add(
      [.text(subject.label(.total), .total)]
        + Array(repeating: .text("", .total), count: 9)
        + sums.enumerated().map { sum(10 + $0, rows, $1) })
    cells.revenue = [.cycle: sheet.at(row, 10), .year: sheet.at(row, 11)]
  }

  // MARK: Costs

  private static let costKeys: [FieldKey] = [
    "name", "quantity", "unit", "price", "per", "behaviour", "paid",
  ]

  mutating func addCosts(_ records: [Record], _ part: Part) {
    let others = others(records, part, than: Self.costKeys)
    sheet.addHead(
      labels(Self.costKeys, .cost) + [.each, .perCycle, .perYear].map { subject.label($0) }
        + others.map { subject.heading(of: $0) })
    let lines = Dictionary(plan.costs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let first = sheet.next
    for record in records {
      let rest = others.map { sheet.cell($0, of: record, subject) }
      if let cost = lines[record.id] {
        addCost(cost, rest)
      } else {
        addIncomplete(record, part, Self.costKeys, rest, computed: 3)
      }
    }
    addCostSums(first..<sheet.next)
  }

  private mutating func addCost(_ cost: Plan.Cost, _ others: [Cell]) {
    let row = sheet.next
    let amount = Computed { () throws(Reason) in try cost.amount() }
    let each: Formula = "ROUND(\(sheet.at(row, 1))*\(sheet.at(row, 3));0)"
    let typed: [Cell] = [
      .text(cost.name), sheet.quantity(cost.quantity), .text(cost.unit), sheet.price(cost.price),
      timing(cost.timing, of: .cost), choice(cost.behaviour.rawValue, "behaviour", of: .cost),
      choice(cost.payment.rawValue, "paid", of: .cost),
    ]
    sheet.add(
      typed + [sheet.money(amount, each)]
        + shares(of: amount, at: sheet.at(row, 7), cost.timing) + others)
    keep(amount, at: sheet.at(row, 7), cost.id, .out, cost.timing)
  }

  /// One row for each behaviour and one for what is paid in cash: the word in the row says which lines
  /// it sums, so that it follows when somebody changes a line.
  private mutating func addCostSums(_ rows: Range<Int>) {
    for behaviour in Plan.Behaviour.allCases {
      let row = addCostSum(rows, 5, choice(behaviour.rawValue, "behaviour", of: .cost)) {
        $0.behaviour == behaviour
      }
      cells.costs[behaviour] = [.cycle: sheet.at(row, 8), .year: sheet.at(row, 9)]
    }
    let row = addCostSum(rows, 6, choice(Plan.Payment.cash.rawValue, "paid", of: .cost)) {
      $0.payment == .cash
    }
    cells.cashCost = [.cycle: sheet.at(row, 8), .year: sheet.at(row, 9)]
  }

  private mutating func addCostSum(
    _ rows: Range<Int>, _ column: Int, _ word: Cell, _ isWanted: (Plan.Cost) -> Bool
  ) -> Int {
    let row = sheet.next
    let wanted = plan.costs.filter(isWanted)
    let sums = Basis.allCases.enumerated().map { index, basis -> Cell in
      let amounts = wanted.map { cost in
        Computed { () throws(Reason) in
          try plan.share(of: try cost.amount(), cost.timing, per: basis)
        }
      }
      let which = sheet.range(column, rows)
      return sheet.money(
        Self.total(amounts),
        "SUMPRODUCT((\(which)=\(sheet.at(row, column)))*\(sheet.range(8 + index, rows)))",
        style: .total)
    }
    var cells: [Cell] = Array(repeating: .text("", .total), count: 8)
    cells[0] = .text(subject.label(.total), .total)
    cells[column] = Cell(word.content, .text, .total)
    return sheet.add(cells + sums)
  }

  // MARK: Both

  /// A line without a quantity or a price: what was typed, and nothing that follows from it.
  private mutating func addIncomplete(
    _ record: Record, _ part: Part, _ keys: [FieldKey], _ others: [Cell], computed: Int
  ) {
    let typed = keys.map { key in part.field(key).map { sheet.cell($0, of: record, subject) } }
    sheet.add(typed.map { $0 ?? .empty } + Array(repeating: .empty, count: computed) + others)
  }

  /// Remembers what a line comes to each time, for the cash table.
  private mutating func keep(
    _ amount: Computed<Rupiah>, at cell: Spreadsheet.Address, _ record: RecordID,
    _ direction: CashDirection, _ timing: Plan.Timing
  ) {
    guard case .success(let each) = amount else { return }
    let yearly = try? plan.share(of: each, timing, per: .year)
    let year = cells.share(of: "\(cell)", timing, per: .year)
    cells.sources[.init(record: record, direction: direction)] = .line(
      each: .init(formula: "\(cell)", amount: each),
      year: yearly.flatMap { amount in
        year.map { .init(formula: "ROUND(\($0);0)", amount: amount) }
      }, timing)
  }
}
