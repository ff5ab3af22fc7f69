import Testing
import WorksheetModel

/// The checks of published examples that agree with the definitions, each through a whole plan.
@Suite struct WorkedExamplesTests {
  @Test func `published results that follow the definitions are found again`() throws {
    var covered = 0
    var left: [String] = []
    for example in try Fixture.cases("worked_examples.json") {
      let id = example["id"]?.text ?? ""
      let results = try results(of: example)
      for check in example["checks"]?.items ?? [] where check["agrees"] == .bool(true) {
        let name = check["name"]?.text ?? ""
        guard let result = results[name] else {
          left.append("\(id): \(name)")
          continue
        }
        covered += 1
        let expected = try #require(check["expected"]?.double)
        let tolerance = max(check["tolerance"]?.double ?? 0, 1e-6 * max(1, expected.magnitude))
        #expect((result - expected).magnitude <= tolerance, "\(id) \(name): \(result)")
      }
    }
    #expect(covered == 69)
    #expect(
      left == [
        // Of another kind than money: biology, statistics, a textbook's rounding or mistake.
        "domba-jantan-100hari: end_weight", "domba-jantan-100hari: margin_per_day",
        "domba-jantan-100hari: margin_per_month", "tape-singkong-kandri: bep_unit",
        "tempe-kab-semarang: cv", "tempe-kab-semarang: lower_bound",
        "npv-5tahun-16: npv_3digit",
        "npv-agroindustri-35juta: npv@0.10_published_error",
        "rub-mulya-tani-2012: total", "shu-koperasi-40-40: sum_pct",
        // Totals of a score matrix, which `ScoringMatrixTests` has.
        "usg-perda: totals",
      ])
  }

  private func results(of example: JSON) throws -> [String: Double] {
    let inputs = try #require(example["inputs"])
    switch example["kind"]?.text {
    case "single_period": return try singlePeriod(example["id"]?.text ?? "", inputs)
    case "multi_period": return try multiPeriod(inputs)
    case "cash_table": return try cashTable(inputs)
    case "profit_share": return try profitShare(inputs)
    default: return [:]
    }
  }

  // MARK: - One period

  private func singlePeriod(_ id: String, _ inputs: JSON) throws -> [String: Double] {
    let plan = PlanBuilding.plan(
      ["cycle_months": inputs["cycle_months"] == nil ? 6 : 1, "cycles_per_year": 2],
      lines: try PublishedLines.lines(of: id, inputs))
    let figures = try plan.figures(per: .cycle)
    let total = try figures.totalCost.double
    let profit = try figures.profit.double
    let rc = (try? figures.rc) ?? .nan
    let bc = (try? figures.bc) ?? .nan
    let revenueBreakEven = (try? figures.breakEvenRevenueByContribution) ?? .nan
    var results = [
      "total_cost": total, "production_cost": total, "total_capital": total,
      "revenue": figures.revenue.double, "profit": profit, "income": profit, "margin": profit,
      "keuntungan": profit, "pendapatan": try figures.cashIncome.double, "rc": rc, "bc": bc,
      "rentability": bc * 100, "profitability": bc * 100,
      "bep_price": (try? figures.unitCost) ?? .nan, "bep_rupiah": revenueBreakEven,
      "fixed_capital": try plan.invested().double,
      "depreciation": figures.depreciation.double,
      "depreciation_per_month": figures.depreciation.double,
      "fixed_cost_month": figures.fixed.double, "variable_cost": figures.variable.double,
      "subtotal_material": figures.variable.double,
      "cost_per_pack": (try? figures.unitVariable) ?? .nan,
    ]
    if let months = inputs["months"]?.double { results["profit_per_month"] = profit / months }
    // A weight and a rounded count of fish have no place in a plan.
    if id == "tape-singkong-kandri" || figures.quantity == .zero { results["bep_unit"] = nil }
    if id == "lele-bioflok-ptabai" || id == "bokashi-gapoktan" {
      results["bep_unit"] = (try? figures.breakEvenQuantityByContribution) ?? .nan
    }
    return results
  }

  // MARK: - Several periods

  private func multiPeriod(_ inputs: JSON) throws -> [String: Double] {
    let exponent = inputs["first_flow_discounted_by_exponent"]?.whole ?? 0
    let net = inputs["net_flow"]?.items?.compactMap(\.double)
    let flows =
      net.map { Flows(net: $0, firstExponent: exponent) }
      ?? Flows(
        benefit: inputs["revenue"]?.items?.compactMap(\.double) ?? [],
        cost: inputs["cost"]?.items?.compactMap(\.double) ?? [], firstExponent: exponent)
    let rates = inputs["discount_rates"]?.items?.compactMap(\.double) ?? []
    let first = try #require(rates.first)
    var results = [
      "npv": try flows.npv(rate: first), "npv_exact": try flows.npv(rate: first),
      "irr": try flows.irr() * 100, "irr_exact": try flows.irr() * 100,
      "ratio_published_as_net_bc": (try? flows.grossRatio(rate: first)) ?? .nan,
      "payback": try flows.payback(),
    ]
    for (rate, name) in [(0.15, "npv@0.15"), (0.2, "npv@0.20"), (0.264, "npv@0.264")] {
      results[name] = try flows.npv(rate: rate)
    }
    return results
  }

  private func cashTable(_ inputs: JSON) throws -> [String: Double] {
    let plan = PlanBuilding.plan(
      ["opening_cash": Value(json: inputs["opening_cash"] ?? .null)],
      lines: [
        (
          .sale,
          ["quantity": 1, "price": Value(json: inputs["inflow_each"] ?? .null), "per": "month"]
        ),
        (
          .cost,
          ["quantity": 1, "price": Value(json: inputs["outflow_each"] ?? .null), "per": "month"]
        ),
      ])
    let table = try CashTable(plan)
    return [
      "closing": table.closing.last?.double ?? .nan,
      "lowest": min(table.lowest, table.opening).double,
    ]
  }

  private func profitShare(_ inputs: JSON) throws -> [String: Double] {
    guard let sale = inputs["sale_price"]?.whole, let purchase = inputs["purchase_price"]?.whole
    else { return [:] }
    let shares = try Calculator.run(
      kind: "profit-share",
      inputs: .object([
        .init("base", .number(String(sale - purchase))),
        .init(
          "percent",
          .object([
            .init("owner", inputs["ratio_owner"] ?? .null),
            .init("keeper", inputs["ratio_keeper"] ?? .null),
          ])),
      ]))
    return ["gain": Double(sale - purchase), "owner_share": shares["owner"]?.double ?? .nan]
  }
}
