import WorksheetModel
import WorksheetText

// Where the capital comes from: what costs nothing first, and what is repaid with all it costs.
extension ReportSubject {
  func funding(of plan: Plan) -> [Report.Block] {
    // More loans than a group can have come from a script; each then keeps its sentence.
    let repaid = plan.fundings.filter(\.source.isRepaid)
    return [.table(choices(of: plan))] + covered(plan)
      + repaid.enumerated().flatMap { repayment(of: $1, isWhole: $0 < 20) }
  }

  /// All kinds of capital in the order in which they are to be thought of.
  private func choices(of plan: Plan) -> Report.Table {
    Report.Table(
      columns: [
        .init(words(.order), isNumeric: true), .init(words(.source)),
        .init(words(.amount), isNumeric: true),
      ],
      rows: Plan.FundingSource.lightestFirst.enumerated().map { index, source in
        let sum = plan.fundings.filter { $0.source == source }.map(\.amount).total()
        return [
          .text(String(index + 1)), .text(advice(on: source)),
          sum.map { $0 == .zero ? .text(Report.MonthTable.noAmount) : .text(catalogue.money($0)) }
            ?? .empty,
        ]
      })
  }

  private func advice(on source: Plan.FundingSource) -> String {
    switch source {
    case .own: words(.chooseOwn)
    case .memberSavings: words(.chooseMemberSavings)
    case .grant: words(.chooseGrant)
    case .qardh: words(.chooseQardh)
    case .profitShare: words(.chooseProfitShare)
    case .loan: words(.chooseLoan)
    }
  }

  /// Whether the capital suffices: what the plan lacks without any of it, against what is promised.
  private func covered(_ plan: Plan) -> [Report.Block] {
    guard !plan.fundings.isEmpty, let funded = plan.fundings.map(\.amount).total() else {
      return [.sentences([words(.noFunding)])]
    }
    guard let table = try? CashTable(plan) else { return [] }
    let lowest = table.lowest
    return [
      .sentences([
        words(.funded, catalogue.money(funded)),
        lowest.isNegative
          ? words(.fundedShort, catalogue.money(table.workingCapital.need))
          : words(.fundedEnough, catalogue.money(lowest)),
      ])
    ]
  }

  // MARK: What is repaid

  private func repayment(of funding: Plan.Funding, isWhole: Bool) -> [Report.Block] {
    let title = Report.Block.heading(funding.name, .detail)
    guard let terms = funding.terms else {
      return [title, .paragraph(words(.loanNoTerms, funding.name))]
    }
    let loan: Loan
    do throws(Reason) {
      loan = try Loan(amount: funding.amount, terms: terms)
    } catch {
      return [title, .paragraph(catalogue.wording(Verdict.notComputed(error)))]
    }
    let sentence =
      loan.totalInterest == .zero
      ? words(.loanFree, catalogue.money(loan.amount), String(loan.rows.count))
      : words(
        .loanCost, catalogue.money(loan.amount), catalogue.money(loan.totalPaid),
        catalogue.money(loan.totalInterest))
    return [title, .paragraph(sentence)] + (isWhole ? [.table(schedule(of: loan))] : [])
  }

  private func schedule(of loan: Loan) -> Report.Table {
    let titles: [PlanPhrase] = [.period, .principal, .charge, .payment, .balance]
    let rows = loan.rows.map { row in
      [String(row.period)]
        + [
          row.principal, row.interest, row.principal.adding(row.interest) ?? row.principal,
          row.balance,
        ].map { amount($0) }
    }
    let sums =
      [words(.total)]
      + [loan.amount, loan.totalInterest, loan.totalPaid].map { amount($0) } + [""]
    return Report.Table(
      columns: titles.map { .init(words($0), isNumeric: true) },
      rows: (rows + [sums]).map { $0.map { .text($0) } })
  }
}

extension Plan.FundingSource {
  /// From what burdens least to what costs most.
  fileprivate static var lightestFirst: [Self] {
    [.own, .memberSavings, .grant, .qardh, .profitShare, .loan]
  }
}
