extension Result where Success == PeriodFigures, Failure == Reason {
  /// Every result of a period under its key of the JSON report, in the order of the report.
  var periodResults: [(name: String, result: Computed<JSON>)] {
    [
      ("revenue", money { $0.revenue }),
      ("fixed", money { $0.fixed }),
      ("variable", money { $0.variable }),
      ("total_cost", money { figures throws(Reason) in try figures.totalCost }),
      ("cash_cost", money { $0.cashCost }),
      ("profit", money { figures throws(Reason) in try figures.profit }),
      ("cash_income", money { figures throws(Reason) in try figures.cashIncome }),
      ("rc", ratio { figures throws(Reason) in try figures.rc }),
      ("bc", ratio { figures throws(Reason) in try figures.bc }),
      ("unit_cost", ratio { figures throws(Reason) in try figures.unitCost }),
      (
        "bep_quantity_total_cost",
        ratio { figures throws(Reason) in try figures.breakEvenQuantityByTotalCost }
      ),
      ("bep_price_total_cost", ratio { figures throws(Reason) in try figures.unitCost }),
      (
        "bep_quantity_contribution",
        ratio { figures throws(Reason) in try figures.breakEvenQuantityByContribution }
      ),
      (
        "bep_revenue_contribution",
        result { figures throws(Reason) in
          .money(try figures.breakEvenRevenueByContribution)
        }
      ),
    ]
  }

  private func result(
    _ json: (PeriodFigures) throws(Reason) -> JSON
  ) -> Computed<JSON> {
    Computed { () throws(Reason) in try json(try get()) }
  }

  private func money(_ amount: (PeriodFigures) throws(Reason) -> Rupiah) -> Computed<JSON> {
    result { figures throws(Reason) in try amount(figures).json }
  }

  private func ratio(_ value: (PeriodFigures) throws(Reason) -> Double) -> Computed<JSON> {
    result { figures throws(Reason) in .ratio(try value(figures)) }
  }
}
