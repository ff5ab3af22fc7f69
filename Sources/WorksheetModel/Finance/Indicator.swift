/// One result of a plan with all that is needed to explain it.
public struct Indicator: Hashable, Sendable {
  /// Which result; the raw value is its key in the JSON report.
  public enum ID: String, Hashable, Sendable, CaseIterable {
    case revenue, fixed, variable, profit, rc, bc, invested, roi, need, npv, irr
    case totalCost = "total_cost"
    case cashCost = "cash_cost"
    case cashIncome = "cash_income"
    case unitCost = "unit_cost"
    case breakEvenQuantityByTotalCost = "bep_quantity_total_cost"
    case breakEvenPriceByTotalCost = "bep_price_total_cost"
    case breakEvenQuantityByContribution = "bep_quantity_contribution"
    case breakEvenRevenueByContribution = "bep_revenue_contribution"
    case paybackYears = "payback_years"
    /// The same when the years of the plan differ.
    case paybackRunning = "payback_running_years"
    case grossRatio = "gross_bc"
    case netRatio = "net_bc"
    case paybackPeriods = "payback_periods"
    case personDays = "work_days"
    case personYears = "person_years"
    case residual = "residual_value"
    case costPerBeneficiary = "cost_per_beneficiary"
    case investmentPerBeneficiary = "investment_per_beneficiary"
    case yearlyBalance = "yearly_balance"
    case gainOverWithout = "gain_over_without"
    case lowestPriceCash = "lowest_price_cash"
    case lowestPriceProfit = "lowest_price_profit"
    case lowestYieldPercent = "lowest_yield_percent"
    case highestCostIncreasePercent = "highest_cost_increase_percent"
    case lowestYieldProfitPercent = "lowest_yield_profit_percent"
    case highestCostProfitPercent = "highest_cost_profit_percent"
    case longestDelayMonths = "longest_delay_months"
  }

  /// A number and what it counts.
  public enum Figure: Hashable, Sendable {
    case rupiah(Rupiah)
    /// Rupiah per unit, with fractions.
    case unitPrice(Double)
    /// Units of the main product.
    case quantity(Double)
    case ratio(Double)
    /// 12.5 is 12.5 %.
    case percent(Double)
    case years(Double)
    case months(Int)
    /// Days of one person's work.
    case workDays(Double)
    /// People who work the whole year.
    case people(Double)
  }

  /// What a number that enters a formula is called.
  public enum Term: Hashable, Sendable {
    case indicator(ID)
    /// A line of the plan by its own name.
    case line(String)
    /// Revenue of all products for one unit of the main one, when there are several.
    case priceOfAll
    case price, quantity, unitVariable, depreciation, lowestCash, discountRate
    case beneficiaries, workDaysPerYear, profitWithout
    /// The balance of a year, by the exponent that it is discounted with.
    case flow(year: Int)
  }

  public struct Input: Hashable, Sendable {
    public var term: Term
    public var value: Figure
    /// The record that it was typed at, when it is a single one.
    public var record: RecordID?
    public var field: FieldKey?

    init(_ term: Term, _ value: Figure, record: RecordID? = nil, field: FieldKey? = nil) {
      self.term = term
      self.value = value
      self.record = record
      self.field = field
    }
  }

  public let id: ID
  /// Nil when it is about the whole plan.
  public let basis: Basis?
  public let value: Computed<Figure>
  public let inputs: [Input]
  /// The formula with `{0}`, `{1}`... for the inputs; nil when only words can say it.
  public let formula: String?
  /// The unit of the main product, for example `bungkus`.
  public let unit: String
}

extension Indicator.ID {
  /// The formula with its inputs as `{0}`, `{1}`...; nil for sums of any length and for searches.
  var formula: String? {
    switch self {
    case .totalCost: "{0} + {1}"
    case .profit, .cashIncome, .yearlyBalance, .gainOverWithout: "{0} - {1}"
    case .rc, .bc, .unitCost, .breakEvenQuantityByTotalCost, .breakEvenPriceByTotalCost, .roi,
      .costPerBeneficiary, .investmentPerBeneficiary, .personYears:
      "{0} / {1}"
    case .breakEvenQuantityByContribution: "{0} / ({1} - {2})"
    case .breakEvenRevenueByContribution: "{0} / (1 - {1} / {2})"
    case .paybackYears: "{0} / ({1} + {2})"
    case .need: "0 - ({0})"
    case .revenue, .fixed, .variable, .cashCost, .invested, .npv, .irr, .grossRatio, .netRatio,
      .paybackRunning, .paybackPeriods, .lowestPriceCash, .lowestPriceProfit, .lowestYieldPercent,
      .highestCostIncreasePercent, .longestDelayMonths, .lowestYieldProfitPercent,
      .highestCostProfitPercent, .personDays, .residual:
      nil
    }
  }
}
