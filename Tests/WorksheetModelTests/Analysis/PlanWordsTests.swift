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
    #expect(forms.members.map(\.member) == ["Siti", "Slamet"])
    #expect(forms.members.map(\.sum) == [Rupiah(1_750_000), Rupiah(1_000_000)])
    #expect(forms.branches.map(\.branch) == ["food_crops", "livestock"])
    #expect(forms.total == Rupiah(2_750_000))
    #expect(forms.paper.isEmpty && forms.differences.isEmpty)
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
    #expect(forms.differences.map(\.paper.form) == [.ruk, .rub])
    #expect(forms.differences.first?.paper.member == nil)
    #expect(forms.differences.first?.summed == Rupiah(8_000_000))
    #expect(forms.differences.last?.paper.amount == Rupiah(75_000_000))
    #expect(forms.differences.last?.factor == 10)
    // Not all branches were copied: their sum is no total.
    #expect(forms.paperGap == nil)
    #expect(forms.slips.map(\.computed) == [Rupiah(5_000_000)])
  }

  @Test func `several groups have a form each, and one joint form with volumes`() {
    let forms = forms(
      [
        [
          "group": "Tani Makmur", "member": "Siti", "name": "Kambing", "branch": "livestock",
          "quantity": 2, "unit": "ekor", "price": 750_000,
        ],
        [
          "group": "Tani Rejo", "member": "Siti", "name": "kambing", "branch": "livestock",
          "quantity": 3, "unit": "ekor", "price": 750_000,
        ],
        [
          "group": "Tani Rejo", "member": "Slamet", "name": "Kambing", "branch": "livestock",
          "quantity": 1, "unit": "pasang", "price": 1_500_000,
        ],
        ["group": "Tani Rejo", "member": "Slamet", "name": "Padi", "branch": "food_crops"],
      ],
      paper: [
        ["form": "ruk", "group": "Tani Rejo", "amount": 3_750_000],
        ["form": "ruk", "group": "Tani Makmur", "amount": 1_500],
        ["form": "ruk", "group": "Tani Makmur", "member": "Siti", "amount": 1_500_000],
      ])
    // Two members of one name in two groups are two people.
    #expect(forms.members.count == 3)
    #expect(forms.groups.map(\.sum) == [Rupiah(1_500_000), Rupiah(3_750_000)])
    #expect(forms.businesses.map(\.name) == ["Padi", "Kambing", "Kambing"])
    #expect(forms.businesses.map(\.unit) == ["", "ekor", "pasang"])
    #expect(forms.businesses.map(\.quantity) == [nil, Decimal4(whole: 5), .one])
    #expect(forms.businesses.compactMap(\.sum).total() == forms.total)
    #expect(forms.differences.map(\.paper.group) == ["Tani Makmur"])
    #expect(forms.differences.map(\.factor) == [1_000])
  }

  @Test func `forms on paper are compared with each other where nothing else is there`() {
    let forms = forms(
      [],
      paper: [
        ["form": "ruk", "group": "A", "amount": 85_000],
        ["form": "ruk", "group": "B", "amount": 40_000],
        ["form": "rub", "branch": "trade", "amount": 8_500],
        ["form": "rub", "branch": "food_crops", "amount": 40_000],
      ])
    #expect(forms.paperGap?.ruk == Rupiah(125_000))
    #expect(forms.paperGap?.rub == Rupiah(48_500))
    #expect(forms.differences == [])
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
