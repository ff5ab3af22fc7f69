extension Result where Success == PeriodFigures, Failure == Reason {
  /// Every result of a period, in the order of the report.
  var results: [(id: Indicator.ID, figure: Computed<Indicator.Figure>)] {
    [
      (.revenue, rupiah { $0.revenue }),
      (.fixed, rupiah { $0.fixed }),
      (.variable, rupiah { $0.variable }),
      (.totalCost, rupiah { figures throws(Reason) in try figures.totalCost }),
      (.cashCost, rupiah { $0.cashCost }),
      (.profit, rupiah { figures throws(Reason) in try figures.profit }),
      (.cashIncome, rupiah { figures throws(Reason) in try figures.cashIncome }),
      (.rc, figure { figures throws(Reason) in .ratio(try figures.rc) }),
      (.bc, figure { figures throws(Reason) in .ratio(try figures.bc) }),
      (.unitCost, figure { figures throws(Reason) in .unitPrice(try figures.unitCost) }),
      (
        .breakEvenQuantityByTotalCost,
        figure { figures throws(Reason) in .quantity(try figures.breakEvenQuantityByTotalCost) }
      ),
      (
        .breakEvenPriceByTotalCost,
        figure { figures throws(Reason) in .unitPrice(try figures.unitCost) }
      ),
      (
        .breakEvenQuantityByContribution,
        figure { figures throws(Reason) in
          .quantity(try figures.breakEvenQuantityByContribution)
        }
      ),
      (
        .breakEvenRevenueByContribution,
        rupiah { figures throws(Reason) in
          try Rupiah(rounded: try figures.breakEvenRevenueByContribution).orTooLarge()
        }
      ),
    ]
  }

  /// The same by name.
  var periodFigures: [Indicator.ID: Computed<Indicator.Figure>] {
    Dictionary(results.map { ($0.id, $0.figure) }, uniquingKeysWith: { first, _ in first })
  }

  private func figure(
    _ value: (PeriodFigures) throws(Reason) -> Indicator.Figure
  ) -> Computed<Indicator.Figure> {
    Computed { () throws(Reason) in try value(try get()) }
  }

  private func rupiah(
    _ amount: (PeriodFigures) throws(Reason) -> Rupiah
  ) -> Computed<Indicator.Figure> {
    figure { figures throws(Reason) in .rupiah(try amount(figures)) }
  }
}

extension Indicator.Figure {
  /// Money as a whole number, everything else with its decimals.
  public var json: JSON {
    switch self {
    case .rupiah(let amount): amount.json
    case .unitPrice(let value), .quantity(let value), .ratio(let value), .percent(let value),
      .years(let value), .workDays(let value), .people(let value):
      .ratio(value)
    case .months(let count): .count(count)
    }
  }
}
