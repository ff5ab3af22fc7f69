import WorksheetModel
import WorksheetText

// What a plan comes to in a cycle and in a year, as formulas over the sums of its lines.
extension PlanDraft {
  /// Rows of results by their name; the terms that are no results of their own stand between them.
  mutating func addResults() {
    sheet.addLine(subject.label(.results), .detail)
    sheet.addHead([
      subject.phrase(.indicator), subject.label(.perCycle), subject.label(.perYear),
    ])
    let first = sheet.next
    let rows = ResultRow.allCases.enumerated().map { (row: $1, place: first + $0) }
    let places = Dictionary(uniqueKeysWithValues: rows.map { ($0.row, $0.place) })
    for (row, _) in rows {
      let values = Basis.allCases.enumerated().map { index, basis -> Cell in
        let formulas = ResultFormulas(
          basis: basis, cells: self.cells, places: places.mapValues { sheet.at($0, index + 1) })
        return value(of: row, per: basis, formulas.formula(of: row))
      }
      sheet.add([.text(name(of: row))] + values)
    }
    sheet.addLine()
    addCapital(places.mapValues { sheet.at($0, 2) })
  }

  private func name(of row: ResultRow) -> String {
    switch row {
    case .wear: subject.label(.depreciation)
    case .quantity: subject.label(.mainQuantity)
    case .revenue, .variable, .fixed, .totalCost, .cashCost, .profit, .cashIncome, .rc, .bc,
      .unitCost, .evenQuantity, .evenPrice, .evenQuantityByContribution, .evenRevenue:
      row.id.map { subject.catalogue.name(of: $0) } ?? ""
    }
  }

  private func value(of row: ResultRow, per basis: Basis, _ formula: Formula?) -> Cell {
    switch row {
    case .wear:
      return sheet.money(
        Computed { () throws(Reason) in try plan.depreciation(per: basis) }, formula)
    case .quantity:
      let quantity = Computed { () throws(Reason) in
        Indicator.Figure.quantity(try plan.mainQuantity(per: basis).double)
      }
      return sheet.result(quantity, formula)
    case .revenue, .variable, .fixed, .totalCost, .cashCost, .profit, .cashIncome, .rc, .bc,
      .unitCost, .evenQuantity, .evenPrice, .evenQuantityByContribution, .evenRevenue:
      guard let id = row.id, let result = results[.init(id: id, basis: basis)] else {
        return .empty
      }
      return sheet.result(result.value, formula)
    }
  }

  /// What was invested and what it brings, then what is searched for and has no formula.
  private mutating func addCapital(_ year: [ResultRow: Spreadsheet.Address]) {
    sheet.addHead([subject.phrase(.indicator), subject.phrase(.result)])
    let invested = add(.invested, cells.invested)
    let profit = year[.profit]
    if let invested, let profit {
      add(.roi, "\(profit)/\(invested)")
      add(.paybackYears, year[.wear].map { "\(invested)/(\(profit)+\($0))" })
    }
    if let income = year[.cashIncome] { add(.yearlyBalance, "\(income)") }
    if let people = cells.basis["beneficiaries"] {
      add(.costPerBeneficiary, year[.totalCost].map { "\($0)/\(people)" })
      add(.investmentPerBeneficiary, invested.map { "\($0)/\(people)" })
    }
    if let profit, let without = cells.basis["profit_without"] {
      add(.gainOverWithout, "\(profit)-\(without)")
    }
    let searched: [Indicator.ID] = [
      .paybackRunning, .residual, .personDays, .personYears, .lowestPriceCash, .lowestPriceProfit,
      .lowestYieldPercent, .highestCostIncreasePercent, .lowestYieldProfitPercent,
      .highestCostProfitPercent, .longestDelayMonths,
    ]
    for id in searched { add(id, nil) }
    sheet.addLine()
  }

  @discardableResult
  private mutating func add(_ id: Indicator.ID, _ formula: Formula?) -> Spreadsheet.Address? {
    guard let result = results[.init(id: id, basis: nil)] else { return nil }
    let row = sheet.add(result: result, formula, subject)
    return sheet.at(row, 1)
  }
}

/// The results of a period in the order in which they are computed.
enum ResultRow: CaseIterable {
  case revenue, variable, wear, fixed, totalCost, cashCost, profit, cashIncome, rc, bc, quantity
  case unitCost, evenQuantity, evenPrice, evenQuantityByContribution, evenRevenue

  var id: Indicator.ID? {
    switch self {
    case .revenue: .revenue
    case .variable: .variable
    case .wear, .quantity: nil
    case .fixed: .fixed
    case .totalCost: .totalCost
    case .cashCost: .cashCost
    case .profit: .profit
    case .cashIncome: .cashIncome
    case .rc: .rc
    case .bc: .bc
    case .unitCost: .unitCost
    case .evenQuantity: .breakEvenQuantityByTotalCost
    case .evenPrice: .breakEvenPriceByTotalCost
    case .evenQuantityByContribution: .breakEvenQuantityByContribution
    case .evenRevenue: .breakEvenRevenueByContribution
    }
  }
}

/// The formulas of one period over the sums of its lines and over each other.
private struct ResultFormulas {
  let basis: Basis
  let cells: PlanCells
  let places: [ResultRow: Spreadsheet.Address]

  func formula(of row: ResultRow) -> Formula? {
    switch row {
    case .revenue: cells.revenue[basis].map { "\($0)" }
    case .variable: cells.costs[.variable]?[basis].map { "\($0)" }
    case .wear: wear
    case .fixed: fixed
    case .totalCost: over(.fixed, .variable) { "\($0)+\($1)" }
    case .cashCost: cells.cashCost[basis].map { "\($0)" }
    case .profit: over(.revenue, .totalCost) { "\($0)-\($1)" }
    case .cashIncome: over(.revenue, .cashCost) { "\($0)-\($1)" }
    case .rc: over(.revenue, .totalCost) { "\($0)/\($1)" }
    case .bc: over(.profit, .totalCost) { "\($0)/\($1)" }
    case .quantity: quantity
    case .unitCost, .evenPrice: over(.totalCost, .quantity) { "\($0)/\($1)" }
    case .evenQuantity: over(.totalCost, .revenue, .quantity) { "\($0)/(\($1)/\($2))" }
    case .evenQuantityByContribution: contribution
    case .evenRevenue: over(.fixed, .variable, .revenue) { "ROUND(\($0)/(1-\($1)/\($2));0)" }
    }
  }

  private var wear: Formula? {
    guard let yearly = cells.yearlyWear, let cycles = cells.basis["cycles_per_year"] else {
      return nil
    }
    switch basis {
    case .cycle: return "ROUND(ROUND(\(yearly)/\(cycles);4);0)"
    case .year: return "ROUND(\(yearly);0)"
    }
  }

  private var fixed: Formula? {
    guard let wear = places[.wear] else { return nil }
    return cells.costs[.fixed]?[basis].map { "\($0)+\(wear)" } ?? "\(wear)"
  }

  /// What is made of the main product.
  private var quantity: Formula? {
    guard let sale = cells.mainSale else { return nil }
    let sold: Formula = "\(sale.quantity)*(100-\(sale.loss))/100"
    return cells.share(of: sold, sale.timing, per: basis).map { "ROUND(\($0);4)" }
  }

  private var contribution: Formula? {
    guard let variable = places[.variable], let quantity = places[.quantity] else { return nil }
    return over(.fixed, .revenue, .quantity) { fixed, revenue, _ in
      "\(fixed)/(\(revenue)/\(quantity)-\(variable)/\(quantity))"
    }
  }

  private func over(
    _ first: ResultRow, _ second: ResultRow,
    _ formula: (Spreadsheet.Address, Spreadsheet.Address) -> Formula
  ) -> Formula? {
    guard let first = places[first], let second = places[second] else { return nil }
    return formula(first, second)
  }

  private func over(
    _ first: ResultRow, _ second: ResultRow, _ third: ResultRow,
    _ formula: (Spreadsheet.Address, Spreadsheet.Address, Spreadsheet.Address) -> Formula
  ) -> Formula? {
    guard let third = places[third] else { return nil }
    return over(first, second) { formula($0, $1, third) }
  }
}
