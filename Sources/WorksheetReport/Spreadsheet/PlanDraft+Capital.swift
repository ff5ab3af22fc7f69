import WorksheetModel

// Assets with their wear, funding, and the instalments of loans.
extension PlanDraft {
  // MARK: Assets

  private static let assetKeys: [FieldKey] = [
    "name", "quantity", "unit", "price", "own", "donated", "month", "life_years", "salvage",
    "replace",
  ]

  mutating func addAssets(_ records: [Record], _ part: Part) {
    let others = others(records, part, than: Self.assetKeys)
    sheet.addHead(
      labels(Self.assetKeys, .asset) + [.value, .paid, .wear].map { subject.label($0) }
        + others.map { subject.heading(of: $0) })
    let lines = Dictionary(plan.assets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let first = sheet.next
    for record in records {
      let typed = Self.assetKeys.map { key in
        part.field(key).map { sheet.cell($0, of: record, subject) } ?? .empty
      }
      let rest = others.map { sheet.cell($0, of: record, subject) }
      if let asset = lines[record.id] {
        addAsset(asset, typed, rest)
      } else {
        sheet.add(typed + Array(repeating: .empty, count: 3) + rest)
      }
    }
    addAssetSums(first..<sheet.next)
  }

  private mutating func addAsset(_ asset: Plan.Asset, _ typed: [Cell], _ others: [Cell]) {
    let row = sheet.next
    func at(_ column: Int) -> Spreadsheet.Address { sheet.at(row, column) }
    var typed = typed
    typed[1] = sheet.quantity(asset.quantity)
    typed[3] = sheet.price(asset.price)
    typed[4] = sheet.money(asset.own)
    typed[5] = sheet.money(asset.donated)
    typed[7] = asset.life.map { sheet.quantity($0) } ?? .empty
    typed[8] = sheet.price(asset.salvage)
    let total = Computed { () throws(Reason) in try asset.total() }
    let paid = (try? total.get()).flatMap { total in
      total.subtracting(asset.own)?.subtracting(asset.donated).map { max($0, .zero) }
    }
    let yearly = Computed { () throws(Reason) in try asset.yearlyDepreciation() }
    sheet.add(
      typed + [
        sheet.money(total, "ROUND(\(at(1))*\(at(3));0)"),
        sheet.money(
          paid.map { .success($0) } ?? .failure(.tooLarge), "MAX(\(at(10))-\(at(4))-\(at(5));0)"),
        wear(yearly, "IF(\(at(7))>0;ROUND(ROUND(\(at(1))*(\(at(3))-\(at(8)));4)/\(at(7));4);0)"),
      ] + others)
    guard case .success(let whole) = total else { return }
    let first = paid.map { [PlanCells.Known(formula: "\(at(11))", amount: $0)] } ?? []
    cells.sources[.init(record: asset.id, direction: .out)] = .amounts(
      first + [.init(formula: "\(at(10))", amount: whole)])
    guard let scrap = asset.quantity.amount(at: asset.salvage) else { return }
    cells.sources[.init(record: asset.id, direction: .into)] = .amounts([
      .init(formula: "ROUND(\(at(1))*\(at(8));0)", amount: scrap)
    ])
  }

  private func wear(
    _ wear: Computed<Decimal4>, _ formula: Formula, style: Spreadsheet.Style = .plain
  ) -> Cell {
    switch wear {
    case .success(let amount): sheet.figure(.decimal(amount), .rupiah, formula, style: style)
    case .failure(let reason):
      .text(subject.catalogue.wording(reason), style == .plain ? .line : style)
    }
  }

  private mutating func addAssetSums(_ rows: Range<Int>) {
    let totals = plan.assets.map { asset in Computed { () throws(Reason) in try asset.total() } }
    let yearly = Computed { () throws(Reason) in
      var sum = Decimal4.zero
      for asset in plan.assets {
        guard let next = sum.adding(try asset.yearlyDepreciation()) else { throw .tooLarge }
        sum = next
      }
      return sum
    }
    var sums: [Cell] = Array(repeating: .text("", .total), count: 13)
    sums[0] = .text(subject.label(.total), .total)
    sums[4] = sum(4, rows, Self.total(plan.assets.map { .success($0.own) }))
    sums[5] = sum(5, rows, Self.total(plan.assets.map { .success($0.donated) }))
    sums[10] = sum(10, rows, Self.total(totals))
    sums[12] = wear(yearly, "SUM(\(sheet.range(12, rows)))", style: .total)
    let row = sheet.add(sums)
    cells.invested = "\(sheet.at(row, 10))-\(sheet.at(row, 5))"
    cells.yearlyWear = sheet.at(row, 12)
  }

  // MARK: Funding

  private static let fundingKeys: [FieldKey] = ["name", "source", "amount"]

  mutating func addFunding(_ records: [Record], _ part: Part) {
    let others = others(records, part, than: Self.fundingKeys)
    sheet.addHead(
      labels(Self.fundingKeys, .funding) + others.map { subject.heading(of: $0) })
    let lines = Dictionary(
      plan.fundings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let first = sheet.next
    for record in records {
      let typed = Self.fundingKeys.map { key in
        part.field(key).map { sheet.cell($0, of: record, subject) } ?? .empty
      }
      let row = sheet.add(typed + others.map { sheet.cell($0, of: record, subject) })
      guard let funding = lines[record.id] else { continue }
      sheet.replace(row, 2, with: sheet.money(funding.amount))
      cells.sources[.init(record: funding.id, direction: .into)] = .amounts([
        .init(formula: "\(sheet.at(row, 2))", amount: funding.amount)
      ])
      places[funding.id] = sheet.at(row, 2)
    }
    let total = Self.total(plan.fundings.map { .success($0.amount) })
    sheet.add([
      .text(subject.label(.total), .total), .text("", .total),
      sum(2, first..<sheet.next, total),
    ])
    for funding in plan.fundings.filter(\.source.isRepaid).prefix(Self.mostLoans) {
      guard let terms = funding.terms, let amount = places[funding.id],
        let loan = try? Loan(amount: funding.amount, terms: terms), loan.rows.count <= 1_200
      else { continue }
      sheet.addLine()
      sheet.addLine(funding.name, .detail)
      addLoan(loan, of: funding, at: amount)
    }
  }

  /// More loans than a group can have come from a script.
  private static var mostLoans: Int { 20 }
}
