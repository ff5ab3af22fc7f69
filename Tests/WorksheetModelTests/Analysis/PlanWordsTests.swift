import Testing
import WorksheetModel

/// What stands around the sums of a plan: contracts, forms, measures, costs by their kind.
@Suite struct PlanWordsTests {
  private func parties(_ parties: [(Double, Int, Bool)]) -> [Plan.Party] {
    PlanBuilding.plan(
      lines: parties.enumerated().map { index, party in
        (
          .party,
          [
            "name": .text("P\(index)"), "percent": Value(floatLiteral: party.0),
            "capital": Value(integerLiteral: party.1), "bears_loss": .flag(party.2),
          ]
        )
      }
    ).parties
  }

  @Test func `a contract that fits its parties has nothing to mend`() {
    #expect(
      SharingContract.mudharabah.mismatches(with: parties([(40, 5_000_000, true), (60, 0, false)]))
        .isEmpty)
    #expect(
      SharingContract.musyarakah.mismatches(
        with: parties([(40, 1_000_000, true), (60, 2_000_000, true)])
      ).isEmpty)
    #expect(
      SharingContract.maro.mismatches(with: parties([(50, 0, false), (50, 0, false)])).isEmpty)
    let thirds = parties([(66.6667, 0, false), (33.3333, 0, false)])
    #expect(SharingContract.mertelu.mismatches(with: thirds).isEmpty)
  }

  @Test func `parts that make no whole, and parties that break the custom, are named`() {
    let uneven = parties([(50, 0, false), (40, 0, false)])
    #expect(SharingContract.custom.mismatches(with: uneven) == [.sum(Decimal4(whole: 90) ?? .zero)])
    let workers = parties([(50, 0, false), (50, 0, true)])
    #expect(
      SharingContract.mudharabah.mismatches(with: workers)
        == [.ownerAndWorker, .bearsWrongly(["P1"])])
    let joint = SharingContract.musyarakah.mismatches(with: workers)
    #expect(joint.contains(.capitalOfAll(["P0", "P1"])))
    let three = parties([(30, 0, false), (30, 0, false), (40, 0, false)])
    #expect(SharingContract.maro.mismatches(with: three) == [.twoParties(3)])
    let halves = parties([(50, 0, false), (50, 0, false)])
    #expect(SharingContract.mertelu.mismatches(with: halves).count == 1)
  }

  @Test func `the parts of the cost sum to the total cost`() throws {
    let plan = PlanBuilding.plan(lines: [
      (.cost, ["quantity": 10, "price": 1_000]),
      (.cost, ["quantity": 1, "price": 3_000, "behaviour": "fixed"]),
      (.cost, ["quantity": 2, "price": 25_000, "paid": "family"]),
      (.asset, ["quantity": 1, "price": 1_200_000, "life_years": 1]),
    ])
    let structure = try plan.costStructure(per: .cycle)
    #expect(structure.variable == Rupiah(10_000))
    #expect(structure.fixed == Rupiah(3_000))
    #expect(structure.unpaid == Rupiah(50_000))
    #expect(structure.depreciation == Rupiah(100_000))
    #expect(try structure.total == plan.figures(per: .cycle).totalCost)
  }

  @Test func `a measure without a baseline is not measured, and never zero percent`() {
    func progress(_ fields: [FieldKey: Value]) -> IndicatorProgress {
      IndicatorProgress(Record(id: "n", kind: .indicator, fields: fields))
    }
    #expect(progress(["baseline": 8, "target": 2, "actual": 5]).percent == Decimal4(whole: 50))
    #expect(progress(["target": 2, "actual": 5]).percent == nil)
    #expect(progress(["baseline": 2, "target": 2, "actual": 5]).percent == nil)
    #expect(progress(["unit": "kg", "target": 2]).missing.contains("baseline"))
  }

  private func forms(_ lines: [[FieldKey: Value]], paper: [[FieldKey: Value]]) -> GroupForms {
    let kinds: [(Kind, [FieldKey: Value])] =
      lines.map { (.memberNeed, $0) } + paper.map { (.formTotal, $0) }
    return GroupForms(
      PlanBuilding.workbook([:], lines: kinds), branches: ["food_crops", "livestock", "trade"])
  }

  @Test func `the sums of members and of branches are those of the lines`() {
    let forms = forms(
      [
        ["member": "Siti", "branch": "livestock", "amount": 1_500_000],
        ["member": "Slamet", "branch": "food_crops", "quantity": 2, "price": 500_000],
        ["member": "Siti", "branch": "food_crops", "amount": 250_000],
      ], paper: [])
    #expect(forms.members.map(\.name) == ["Siti", "Slamet"])
    #expect(forms.members.map(\.sum) == [Rupiah(1_750_000), Rupiah(1_000_000)])
    #expect(forms.branches.map(\.branch) == ["food_crops", "livestock"])
    #expect(forms.total == Rupiah(2_750_000))
    #expect(!forms.hasWritten && forms.differences.isEmpty)
  }

  // The published joint plan of Mulya Tani (2012) has such slips: sums that differ, thousands.
  @Test func `a total on paper that differs from the lines is pointed out`() {
    let forms = forms(
      [
        ["member": "Siti", "branch": "livestock", "amount": 7_500_000],
        [
          "member": "Slamet", "branch": "trade", "quantity": 10, "price": 500_000,
          "amount": 500_000,
        ],
      ],
      paper: [
        ["form": "ruk", "member": "Siti", "amount": 7_500_000],
        ["form": "ruk", "amount": 12_500_000],
        ["form": "rub", "branch": "livestock", "amount": 75_000_000],
      ])
    #expect(forms.differences.map(\.form) == [.ruk, .rub])
    #expect(forms.differences.first?.about == nil)
    #expect(forms.differences.first?.summed == Rupiah(8_000_000))
    #expect(forms.differences.last?.written == Rupiah(75_000_000))
    #expect(forms.slips.map(\.computed) == [Rupiah(5_000_000)])
  }

  @Test func `absurd changes end in a named reason and not in a trap`() throws {
    let plan = PlanBuilding.plan(lines: [
      (.sale, ["quantity": 10, "price": 99_999_999_999_999]), (.cost, ["quantity": 1, "price": 5]),
    ])
    for change in [Int64(-100), -200, 99_999_999, -99_999_999] {
      let change = try #require(Decimal4(whole: change))
      _ = plan.outcome(in: Scenario(priceChange: change, yieldChange: change, costChange: change))
    }
    let late = plan.outcome(in: Scenario(delay: Plan.longestHorizon))
    #expect((try? late.profit.get()) != nil || late.profit == .failure(.tooLarge))
    #expect(Scenario.usual.first?.isPlan == true)
  }
}
