/// A business plan with its cash table, read once for all checks that look at it.
struct CheckedPlan: Sendable {
  let record: Record
  let plan: Plan
  /// Nil when it cannot be computed.
  let table: CashTable?

  init(_ record: Record, in workbook: Workbook) {
    self.record = record
    plan = Plan(reading: record, in: workbook)
    table = try? CashTable(plan)
  }
}

extension CheckedWorkbook {
  /// Doubts about cash tables, one plan after the other.
  func cashDoubts(_ doubts: (CheckedPlan, CashTable) -> [Doubt]) -> [Doubt] {
    plans.flatMap { plan in plan.table.map { doubts(plan, $0) } ?? [] }
  }
}
