/// One calculation of its own: the one its object of inputs asks for.
public enum Calculator {
  /// The names that `lembar calc` takes.
  public enum Calculation: String, Hashable, Sendable, CaseIterable {
    case workingCapital = "working-capital"
    case payback, npv
    case benefitCost = "benefit-cost"
    case loan, asset, appraisal
    case profitShare = "profit-share"
    case breakPrice = "break-price"
  }

  /// Runs the calculation of this name.
  public static func run(kind: String, inputs: JSON) throws(CalculationProblem) -> JSON {
    guard let calculation = Calculation(rawValue: kind) else { throw .unknownCalculation(kind) }
    let inputs = CalculationInputs(json: inputs)
    switch calculation {
    case .workingCapital: return try workingCapital(inputs)
    case .payback: return try payback(inputs)
    case .npv: return try npv(inputs)
    case .benefitCost: return try benefitCost(inputs)
    case .loan: return try loan(inputs)
    case .asset: return try asset(inputs)
    case .appraisal: return try appraisal(inputs)
    case .profitShare: return try profitShare(inputs)
    case .breakPrice: return try breakPrice(inputs)
    }
  }

  private static func workingCapital(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON
  {
    let opening = try inputs.rupiah("opening", or: .zero)
    let net = try inputs.amounts("monthly_net")
    let closing = try computed { () throws(Reason) in
      try WorkingCapital.closings(opening: opening, net: net)
    }
    let members = WorkingCapital(closing: closing).members
    return .object([.init("closing_balances", .amounts(closing))] + members)
  }

  private static func payback(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let flows = Flows(net: try inputs.doubles("net"), firstExponent: try inputs.exponent())
    var report = ReportMembers()
    report.add(
      "payback_periods", Computed { () throws(Reason) in try flows.payback() }, as: JSON.ratio)
    return report.withReasons
  }

  private static func npv(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let flows = Flows(net: try inputs.doubles("flows"), firstExponent: try inputs.exponent())
    let rate = try inputs.double("rate")
    var report = ReportMembers()
    report.add("npv", Computed { () throws(Reason) in try flows.npv(rate: rate) }, as: JSON.ratio)
    report.add("irr", Computed { () throws(Reason) in try flows.irr() }, as: JSON.ratio)
    return report.withReasons
  }

  private static func benefitCost(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let flows = Flows(
      benefit: try inputs.doubles("benefit"), cost: try inputs.doubles("cost"),
      firstExponent: try inputs.exponent())
    guard flows.benefit.count == flows.cost.count else { throw .wrongInput("cost") }
    let rate = try inputs.double("rate")
    var report = ReportMembers()
    report.add(
      "gross_bc", Computed { () throws(Reason) in try flows.grossRatio(rate: rate) },
      as: JSON.ratio)
    report.add(
      "net_bc", Computed { () throws(Reason) in try flows.netRatio(rate: rate) }, as: JSON.ratio)
    return report.withReasons
  }

  private static func loan(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    guard let method = Loan.Method(rawValue: try inputs.text("method")) else {
      throw .wrongInput("method")
    }
    // A forgotten rate must not look like a loan without interest.
    let rate = method == .none ? try inputs.decimal("rate", or: .zero) : try inputs.decimal("rate")
    let terms = Loan.Terms(
      method: method, percentPerYear: rate,
      perYear: try inputs.whole("per_year"), years: try inputs.decimal("years"),
      grace: try inputs.whole("grace_principal", or: 0))
    let amount = try inputs.rupiah("amount")
    let loan = try computed { () throws(Reason) in try Loan(amount: amount, terms: terms) }
    return .object([
      .init("rows_period_principal_interest_balance", loan.rowsJSON),
      .init("total_interest", loan.totalInterest.json),
      .init("total_paid", loan.totalPaid.json),
    ])
  }

  private static func asset(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let start = try inputs.whole("start", or: 1)
    let years = try inputs.whole("years")
    guard (1...Plan.longestHorizon).contains(years) else { throw .wrongInput("years") }
    guard (1...years).contains(start) else { throw .wrongInput("start") }
    let life = try inputs.decimal("life")
    guard life > .zero else { throw .wrongInput("life") }
    let asset = Plan.Asset(
      id: "asset", name: "", quantity: try inputs.decimal("qty", or: .one),
      price: try inputs.decimal("cost"), life: life,
      salvage: try inputs.decimal("salvage", or: .zero), month: 0,
      isReplaced: try inputs.flag("replace"), own: .zero, donated: .zero)
    let schedule = try computed { () throws(Reason) in
      try AssetSchedule(asset: asset, start: start, years: years)
    }
    return .object(schedule.members)
  }

  private static func appraisal(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let figures = PeriodFigures(
      revenue: try inputs.rupiah("revenue"), fixed: try inputs.rupiah("fixed"),
      variable: try inputs.rupiah("variable"), quantity: try inputs.decimal("quantity", or: .zero))
    let invested = try inputs.rupiah("invested", or: .zero)
    var report = ReportMembers()
    for (id, figure) in Computed.success(figures).results {
      report.add(id.rawValue, figure, as: \.json)
    }
    report.add("price", Computed { () throws(Reason) in try figures.price }, as: JSON.ratio)
    report.add(
      "roi", Computed { () throws(Reason) in try figures.returnOnInvestment(invested: invested) },
      as: JSON.ratio)
    report.add(
      "payback_years_if_yearly",
      Computed { () throws(Reason) in try figures.paybackYears(invested: invested) },
      as: JSON.ratio)
    return report.withReasons
  }

  private static func profitShare(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let base = try inputs.rupiah("base")
    guard let parties = inputs.json["percent"]?.members else { throw .wrongInput("percent") }
    var percentages: [Decimal4] = []
    for party in parties {
      guard let percent = party.value.decimal else { throw .wrongInput("percent") }
      percentages.append(percent)
    }
    let parts = try computed { () throws(Reason) in
      try ProfitSharing.parts(of: base, percentages: percentages)
    }
    return .object(zip(parties, parts).map { JSON.Member($0.name, $1.json) })
  }

  private static func breakPrice(_ inputs: CalculationInputs) throws(CalculationProblem) -> JSON {
    let net = try inputs.amounts("net_without_sales")
    let quantity = try inputs.decimals("quantity_by_month")
    let opening = try inputs.rupiah("opening", or: .zero)
    let price = Computed { () throws(Reason) in
      try BreakPoints.lowestPrice(net: net, quantity: quantity, opening: opening)
    }
    var report = ReportMembers()
    report.add("lowest_price", price, as: \.json)
    return report.withReasons
  }

  private static func computed<Value>(
    _ value: () throws(Reason) -> Value
  ) throws(CalculationProblem) -> Value {
    do { return try value() } catch { throw .notComputed(error) }
  }
}

extension ReportMembers {
  /// The members, and the reasons for those that are null when there are any.
  var withReasons: JSON {
    .object(none.isEmpty ? members : members + [.init("none", .object(none))])
  }
}
