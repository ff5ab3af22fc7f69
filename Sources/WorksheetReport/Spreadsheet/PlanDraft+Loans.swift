import WorksheetModel
import WorksheetText

// The instalments of a loan: interest on what is owed, and the balance from payment to payment.
extension PlanDraft {
  /// - Parameter amount: the cell of what was borrowed.
  mutating func addLoan(_ loan: Loan, of funding: Plan.Funding, at amount: Spreadsheet.Address) {
    let terms = loan.terms
    let rate = sheet.add([
      .text(subject.label("percent_per_year", of: .funding)), sheet.percent(terms.percentPerYear),
    ])
    let count = sheet.add([
      .text(subject.label("payments_per_year", of: .funding)),
      sheet.figure(.whole(Int64(terms.perYear)), .decimals(0)),
    ])
    sheet.addHead(
      [PlanPhrase.period, .principal, .charge, .payment, .balance].map { subject.words($0) })
    let first = sheet.next
    var payments: [Int: [PlanCells.Known]] = [:]
    for row in loan.rows {
      let payment = LoanPayment(
        loan: loan, amount: amount, rate: sheet.at(rate, 1), perYear: sheet.at(count, 1),
        before: row.period == 1 ? amount : sheet.at(sheet.next - 1, 4),
        principal: sheet.at(sheet.next, 1))
      let paid = row.principal.adding(row.interest) ?? row.principal
      let place = sheet.next
      sheet.add([
        sheet.figure(.whole(Int64(row.period)), .decimals(0)),
        sheet.money(row.principal, payment.share(in: row)),
        sheet.money(row.interest, payment.charge),
        sheet.money(paid, "\(sheet.at(place, 1))+\(sheet.at(place, 2))"),
        sheet.money(row.balance, "\(payment.before)-\(payment.principal)"),
      ])
      let month = funding.month + (row.period * 12 + terms.perYear - 1) / terms.perYear
      payments[month, default: []].append(.init(formula: "\(sheet.at(place, 3))", amount: paid))
    }
    let rows = first..<sheet.next
    sheet.add([
      .text(subject.label(.total), .total),
      sum(1, rows, Self.total(loan.rows.map { .success($0.principal) })),
      sum(2, rows, .success(loan.totalInterest)), sum(3, rows, .success(loan.totalPaid)),
      .text("", .total),
    ])
    cells.sources[.init(record: funding.id, direction: .out)] = .payments(payments)
  }
}

/// The formulas of one payment.
private struct LoanPayment {
  let loan: Loan
  let amount: Spreadsheet.Address
  let rate: Spreadsheet.Address
  let perYear: Spreadsheet.Address
  /// What is owed before it: the loan, or the balance after the payment before.
  let before: Spreadsheet.Address
  /// Where its own principal stands.
  let principal: Spreadsheet.Address

  private var method: Loan.Method { loan.terms.method }

  /// Interest is rounded to four decimals first, then to rupiah, as in the calculation.
  private var exactCharge: Formula {
    let base = method == .flat ? amount : before
    return "ROUND(\(base)*\(rate)/100/\(perYear);4)"
  }

  /// Nil for a loan without interest, whose zeros need no formula.
  var charge: Formula? { method == .none ? nil : "ROUND(\(exactCharge);0)" }

  func share(in row: Loan.Row) -> Formula? {
    let grace = min(max(loan.terms.grace, 0), loan.rows.count - 1)
    guard row.period > grace else { return nil }
    guard row.period < loan.rows.count else { return "\(before)" }
    let count = loan.rows.count - grace
    let equal: Formula = "ROUND(\(amount)/\(count);0)"
    let annuity: Formula =
      "ROUND(ROUND(-PMT(\(rate)/100/\(perYear);\(count);\(amount));4)-\(exactCharge);0)"
    let share = method == .annuity && loan.terms.percentPerYear != .zero ? annuity : equal
    return loan.amount > .zero ? "MIN(\(share);\(before))" : share
  }
}
