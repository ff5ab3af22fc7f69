import Testing
import WorksheetModel

/// When the capital is back: one year's part when the years are alike, else the running total.
@Suite struct PaybackTests {
  private typealias Line = (Kind, [FieldKey: Value])

  private let stall: Line = (
    .asset, ["name": "Warung", "quantity": 1, "price": 9_000_000, "life_years": 9]
  )

  private func sales(_ amounts: [Int]) -> [Line] {
    amounts.enumerated().map { index, amount in
      let month = FieldKey("plan.\(2027 + index)-01")
      let cell = Value(integerLiteral: amount)
      return (.cashLine, ["category": "sale", "direction": "in", month: cell])
    }
  }

  private func appraisal(_ amounts: [Int], _ lines: [Line]) -> PlanAppraisal {
    PlanAppraisal(
      PlanBuilding.plan(
        ["start_month": "2027-01", "horizon_months": Value(integerLiteral: 12 * amounts.count)],
        lines: lines + sales(amounts)))
  }

  @Test func `alike years are divided, and the running total would say the same`() throws {
    let sale: Line = (.sale, ["quantity": 1, "price": 4_000_000, "per": "year"])
    let plan = PlanBuilding.plan(["horizon_months": 48], lines: [stall, sale])
    let appraisal = PlanAppraisal(plan)
    #expect(!appraisal.payback.isByRunningTotal)
    #expect(try appraisal.payback.years.get() == 2.25)
    #expect(appraisal.verdicts.contains(.paidBack(years: 2.25)))
    #expect(appraisal.indicator(.paybackYears)?.value == .success(.years(2.25)))
    #expect(appraisal.indicator(.paybackRunning) == nil)
    #expect(try Flows(net: [-9, 4, 4, 4], firstExponent: 0).payback() == 2.25)
  }

  @Test func `years that differ are added up until the capital is covered`() throws {
    let appraisal = appraisal([1_000_000, 4_000_000, 8_000_000], [stall])
    #expect(appraisal.payback.isByRunningTotal)
    #expect(try appraisal.payback.years.get() == 2.5)
    #expect(appraisal.verdicts.contains(.paidBack(years: 2.5)))
    let shown = try #require(appraisal.indicator(.paybackRunning))
    #expect(shown.value == .success(.years(2.5)))
    #expect(
      shown.inputs.map(\.value)
        == [9_000_000, 1_000_000, 4_000_000, 8_000_000].map {
          .rupiah(Rupiah($0))
        })
    #expect(appraisal.indicator(.paybackYears) == nil)
  }

  @Test func `what the years of the plan do not cover is not back within them`() {
    let appraisal = appraisal([1_000_000, 2_000_000], [stall])
    #expect(appraisal.payback.years == .failure(.notRecovered))
    #expect(appraisal.verdicts.contains(.notPaidBackWithin(years: 2)))
  }

  @Test func `the first purchase is the capital, a second one lessens its year`() throws {
    let pump: Line = (
      .asset,
      ["quantity": 1, "price": 1_000_000, "life_years": 2, "replace": true]
    )
    let sale: Line = (.sale, ["quantity": 1, "price": 600_000, "per": "year"])
    let payback = PlanAppraisal(
      PlanBuilding.plan(["horizon_months": 48], lines: [pump, sale])
    ).payback
    #expect(payback.nets == [600_000, 600_000, -400_000, 600_000].map { Rupiah($0) })
    #expect(payback.years.map { ($0 * 100).rounded() } == .success(333))
  }

  @Test func `unpaid work counts in every year, own goods are capital all the same`() throws {
    let own: Line = (.asset, ["quantity": 1, "price": 3_000_000, "own": 3_000_000])
    let sale: Line = (
      .sale, ["quantity": 1, "price": 2_000_000, "per": "year"]
    )
    let work: Line = (.cost, ["quantity": 1, "price": 500_000, "per": "year", "paid": "family"])
    let once: Line = (.cost, ["quantity": 1, "price": 500_000, "per": "once"])
    let payback = PlanAppraisal(
      PlanBuilding.plan(["horizon_months": 36], lines: [own, sale, work, once])
    ).payback
    #expect(payback.nets == [1_000_000, 1_500_000, 1_500_000].map { Rupiah($0) })
    #expect(payback.years.map { ($0 * 100).rounded() } == .success(233))
  }

  @Test func `a table without assets says itself what was spent first`() throws {
    let spent: Line = (
      .cashLine, ["category": "material", "direction": "out", "plan.2027-01": 100_000]
    )
    let appraisal = appraisal([0, 50_000, 40_000, 30_000, 20_000], [spent])
    #expect(appraisal.payback.years.map { ($0 * 100).rounded() } == .success(233))
  }

  @Test func `the report for programs has the rule of the format and what the group is told`()
    throws
  {
    let workbook = PlanBuilding.workbook(
      ["start_month": "2027-01", "horizon_months": 36],
      lines: [stall] + sales([1_000_000, 4_000_000, 8_000_000]))
    let plans = AppraisalReport.plans(of: workbook) { "\($0)" }
    let plan = try #require(plans.items?.first)
    #expect(plan["payback_years"] == .null)
    #expect(plan["payback_running_years"] == .number("2.50000000"))
  }
}
