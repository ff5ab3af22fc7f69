import Testing
import WorksheetModel

@Suite struct PlanTests {
  private var chips: Plan {
    PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 12],
      lines: [
        (.sale, ["name": "Keripik", "unit": "bungkus", "quantity": 320, "price": 31_250]),
        (.cost, ["quantity": 1, "price": 6_576_000, "behaviour": "variable", "paid": "cash"]),
        (
          .cost,
          [
            "quantity": 1, "price": 300_000, "behaviour": "fixed", "per": "month",
            "paid": "family",
          ]
        ),
        (.asset, ["quantity": 1, "price": 9_150_000, "life_years": 10, "donated": 150_000]),
      ])
  }

  @Test func `a year sums twelve cycles of a month and depreciation`() throws {
    let year = try chips.figures(per: .year)
    #expect(year.revenue == Rupiah(120_000_000))
    #expect(year.variable == Rupiah(78_912_000))
    #expect(year.fixed == Rupiah(3_600_000 + 915_000))
    #expect(year.cashCost == Rupiah(78_912_000))
    #expect(try year.profit == Rupiah(36_573_000))
    #expect(try year.cashIncome == Rupiah(41_088_000))
    #expect(try chips.invested() == Rupiah(9_000_000))
    #expect(try chips.figures(per: .cycle).depreciation == Rupiah(76_250))
  }

  @Test func `lines of all bases are brought to one basis`() throws {
    let plan = PlanBuilding.plan(
      ["cycle_months": 4, "cycles_per_year": 2],
      lines: [
        (.cost, ["quantity": 1, "price": 100, "behaviour": "fixed", "per": "month"]),
        (.cost, ["quantity": 1, "price": 600, "behaviour": "fixed", "per": "year"]),
        (.cost, ["quantity": 1, "price": 50, "per": "cycle"]),
        (.cost, ["quantity": 1, "price": 999, "per": "once"]),
      ])
    let cycle = try plan.figures(per: .cycle)
    let year = try plan.figures(per: .year)
    #expect((cycle.fixed, cycle.variable) == (Rupiah(700), Rupiah(50)))
    #expect((year.fixed, year.variable) == (Rupiah(1_800), Rupiah(100)))
  }

  @Test func `rupiah are rounded once, not the units before them`() throws {
    let plan = PlanBuilding.plan(lines: [
      (.sale, ["quantity": 3, "price": 1_000_000, "loss_percent": 0.001, "own_use": 1])
    ])
    #expect(try plan.figures(per: .cycle).revenue == Rupiah(2_999_970))
    #expect(try CashTable(plan).inflow[0] == Rupiah(1_999_970))
    #expect(try plan.mainQuantity(per: .year) == Decimal4(units: 359_996))
  }

  @Test func `losses, transport and own use reduce what is paid for`() throws {
    let plan = PlanBuilding.plan(lines: [
      (
        .sale,
        ["quantity": 100, "price": 10_000, "transport": 500, "loss_percent": 18, "own_use": 2]
      )
    ])
    #expect(try plan.figures(per: .cycle).revenue == Rupiah(82 * 9_500))
    #expect(try CashTable(plan).inflow[0] == Rupiah(80 * 9_500))
    #expect(try plan.mainQuantity(per: .cycle).whole == 82)
  }

  @Test func `sales of a cycle arrive at its end and costs are paid at its start`() throws {
    let plan = PlanBuilding.plan(
      ["cycle_months": 4, "cycles_per_year": 2, "start_month": "2027-01"],
      lines: [
        (.sale, ["quantity": 1, "price": 1_000]), (.cost, ["quantity": 1, "price": 400]),
      ])
    let table = try CashTable(plan)
    #expect(table.inflow.indices.filter { table.inflow[$0] > .zero } == [3, 9])
    #expect(table.outflow.indices.filter { table.outflow[$0] > .zero } == [0, 6])
  }

  @Test func `months that are given carry equal parts of the year`() throws {
    let plan = PlanBuilding.plan(
      ["start_month": "2027-03", "horizon_months": 24],
      lines: [
        (.sale, ["quantity": 1, "price": 1_000, "per": "year", "months": [1, 5, 6]])
      ])
    let inflow = try CashTable(plan).inflow
    #expect(inflow[2] == Rupiah(333) && inflow[3] == Rupiah(333) && inflow[10] == Rupiah(334))
    #expect(inflow.total() == Rupiah(2_000))
  }

  @Test func `what is not cash never enters the cash table`() throws {
    let table = try CashTable(chips)
    #expect(table.outflow[0] == Rupiah(6_576_000 + 9_000_000))
    #expect(table.outflow[1] == Rupiah(6_576_000))
  }

  @Test func `loans come in and go out by their schedule`() throws {
    let plan = PlanBuilding.plan(
      ["horizon_months": 30, "opening_cash": 5],
      lines: [
        (
          .funding,
          [
            "source": "qardh", "amount": 12_000_000, "month": 2, "payments_per_year": 12,
            "years": 2,
          ]
        )
      ])
    let table = try CashTable(plan)
    #expect(table.inflow[1] == Rupiah(12_000_000))
    #expect(table.outflow[1] == .zero && table.outflow[2] == Rupiah(500_000))
    #expect(table.closing.last == Rupiah(5))
  }

  @Test func `a worn asset is replaced and its scrap sold`() throws {
    let plan = PlanBuilding.plan(
      ["horizon_months": 36],
      lines: [
        (
          .asset,
          [
            "quantity": 2, "price": 1_200, "life_years": 1, "salvage": 200, "replace": true,
            "own": 400,
          ]
        )
      ])
    let table = try CashTable(plan)
    #expect(table.outflow[0] == Rupiah(2_000))
    #expect(table.outflow[12] == Rupiah(2_400) && table.inflow[12] == Rupiah(400))
  }

  @Test func `typed cash lines win and cells outside are not summed`() throws {
    let plan = PlanBuilding.plan(
      ["start_month": "2027-01", "horizon_months": 2],
      lines: [
        (.sale, ["quantity": 1, "price": 1_000]),
        (
          .cashLine,
          [
            "category": "sale", "direction": "in", "plan.2027-02": 70, "plan.2027-03": 9,
            "actual.2027-01": 5,
          ]
        ),
        (.cashLine, ["category": "material", "direction": "out", "plan.2027-01": 50]),
      ])
    let table = try CashTable(plan)
    #expect(table.closing == [Rupiah(-50), Rupiah(20)])
    #expect(plan.cellsOutside == 1)
  }

  @Test func `a plan without a start begins with its first cash line or the workbook`() {
    let line: (Kind, [FieldKey: Value]) = (.cashLine, ["plan.2027-05": 1, "plan.2027-04": 2])
    #expect(PlanBuilding.plan(lines: [line]).start.iso == "2027-04")
    #expect(PlanBuilding.plan(lines: []).start.iso == "2026-11")
    #expect(PlanBuilding.plan(lines: []).horizon == 12)
  }

  @Test func `a line without a price is listed instead of counted as nothing`() {
    let plan = PlanBuilding.plan(lines: [(.sale, ["quantity": 5]), (.cost, ["price": 5])])
    #expect(plan.incomplete == ["r0", "r1"])
  }

  @Test func `profit is shared to the rupiah and a loss falls on who bears it`() throws {
    let parties: [(Kind, [FieldKey: Value])] = [
      (.party, ["name": "pemilik", "percent": 50, "bears_loss": true, "capital": 10]),
      (.party, ["name": "penggarap", "percent": 50]),
    ]
    let gain = PlanBuilding.plan(lines: parties + [(.sale, ["quantity": 1, "price": 0.25])])
    #expect(try gain.shares().map(\.amount) == [.zero, .zero])
    let more = PlanBuilding.plan(
      lines: parties + [(.sale, ["quantity": 1, "price": 3_333_333, "per": "year"])])
    #expect(try more.shares().map(\.amount) == [Rupiah(1_666_667), Rupiah(1_666_666)])
    let loss = PlanBuilding.plan(
      lines: parties + [(.cost, ["quantity": 1, "price": 900, "per": "year"])])
    #expect(try loss.shares().map(\.amount) == [Rupiah(-900), .zero])
  }
}
