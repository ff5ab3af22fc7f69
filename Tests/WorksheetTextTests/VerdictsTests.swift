import Testing
import WorksheetModel
import WorksheetText

@Suite struct VerdictsTests {
  private func appraisal(
    price: Int64 = 15_000, months: Int64 = 3, once: Int64 = 0
  ) -> PlanAppraisal {
    func record(
      _ id: RecordID, _ kind: Kind, _ fields: [FieldKey: Int64], _ texts: [FieldKey: String]
    ) -> Record {
      var record = Record(id: id, kind: kind, parent: "u1", order: id.text)
      for (key, number) in fields {
        record.fields[key] = Decimal4(whole: number).map { .number($0) }
      }
      for (key, text) in texts { record.fields[key] = .text(text) }
      return record
    }
    var plan = record(
      "u1", .plan, ["horizon_months": months, "discount_percent": 10],
      [
        "start_month": "2027-01"
      ])
    plan.parent = nil
    let lines = [
      record("a", .sale, ["quantity": 400, "price": price], ["name": "Susu", "unit": "bungkus"]),
      record("b", .cost, ["quantity": 400, "price": 9_000], ["name": "Bahan"]),
      record(
        "c", .cost, ["quantity": 1, "price": 1_200_000], ["name": "Sewa", "behaviour": "fixed"]),
      record("e", .cost, ["quantity": 1, "price": once], ["name": "Izin", "per": "once"]),
      record("d", .asset, ["quantity": 1, "price": 5_000_000], ["name": "Tanah"]),
    ]
    let workbook = Workbook(
      header: Workbook.Header(id: "w", title: "W", created: ""), records: [plan] + lines)
    return PlanAppraisal(Plan(reading: plan, in: workbook))
  }

  @Test func `break-even is explained with its own numbers`() throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    let indicator = try #require(
      appraisal().indicator(.breakEvenQuantityByContribution, per: .cycle))
    #expect(
      catalogue.explanation(of: indicator)
        == "BEP per siklus = biaya tetap / (harga - biaya variabel per bungkus)"
        + " = 1.200.000 / (15.000 - 9.000) = 200 bungkus")
  }

  @Test func `a sum of one line does not repeat its number`() throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    let indicator = try #require(appraisal().indicator(.revenue, per: .cycle))
    #expect(catalogue.explanation(of: indicator) == "Penerimaan per siklus = Susu = Rp6.000.000")
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every result can be explained in words`(language: Language) throws {
    let catalogue = try LanguageFile.catalogue(language)
    // Years that differ are paid back by another formula.
    let indicators = appraisal().indicators + appraisal(months: 24, once: 70_000).indicators
    #expect(Set(indicators.map(\.id)) == Set(Indicator.ID.allCases))
    for indicator in indicators {
      let text = catalogue.explanation(of: indicator)
      #expect(!text.contains("{") && !text.contains("‹"), "\(text)")
    }
  }

  @Test func `the thinnest month is said with its name and what is missing`() throws {
    let month = try #require(Month(iso: "2027-05"))
    let verdict = Verdict.cashDeepest(month: 5, month, shortfall: Rupiah(14_885_000))
    #expect(
      try LanguageFile.catalogue(.indonesian).wording(verdict)
        == "Kas paling tipis di bulan ke-5 (Mei 2027): kurang Rp14.885.000.")
  }

  @Test func `capital that is back within a cycle is said with the cycle`() throws {
    let four = try #require(Decimal4(whole: 4))
    #expect(
      try LanguageFile.catalogue(.indonesian).wording(.paidBackInFirstCycle(months: four))
        == "Modal kembali pada siklus pertama (4 bulan).")
  }

  @Test func `a price of one of several products names it`() throws {
    let verdict = Verdict.lowestPrice(Rupiah(5196), unit: "botol", product: "Yogurt")
    #expect(
      try LanguageFile.catalogue(.indonesian).wording(verdict)
        == "Harga Yogurt paling rendah agar kas tidak minus: Rp5.196 per botol.")
  }

  @Test func `one month late is singular in English`() throws {
    let catalogue = try LanguageFile.catalogue(.english)
    #expect(catalogue.wording(.longestDelay(months: 1)).contains(" 1 month late"))
    #expect(catalogue.wording(.cashNeverWholeAgain(months: 1)).contains("(1 month)"))
  }

  @Test func `flows that are never short are said in words and not as no months`() throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    let never = try #require(appraisal(price: 5_000_000).indicator(.paybackPeriods))
    #expect(never.value == .success(.years(0)))
    #expect(catalogue.result(of: never) == "tidak pernah kurang sejak awal")
  }

  @Test func `a yield above the full one is said in words`() throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    let yield = try #require(appraisal(price: 9_000).indicator(.lowestYieldPercent))
    guard case .success(.percent(let percent)) = yield.value else {
      Issue.record("no percentage")
      return
    }
    #expect(percent > 100)
    #expect(catalogue.result(of: yield) == "sudah minus walau hasil penuh")
  }

  @Test func `a flow is called by the year that it is discounted at`() throws {
    let catalogue = try LanguageFile.catalogue(.indonesian)
    let npv = try #require(appraisal(months: 24).indicator(.npv))
    #expect(
      catalogue.explanation(of: npv)
        .contains("arus tahun 0 + arus tahun 1 / (1 + tingkat pembanding)^1 ="))
  }

  @Test func `a single yearly flow is no ground for a verdict over time`() {
    func isOverTime(_ verdict: Verdict) -> Bool {
      switch verdict {
      case .worthIt, .notWorthIt: true
      default: false
      }
    }
    #expect(!appraisal(months: 12).verdicts.contains(where: isOverTime))
    #expect(appraisal(months: 24).verdicts.contains(where: isOverTime))
  }

  @Test(arguments: [Language.indonesian, .english])
  func `every verdict is one whole sentence`(language: Language) throws {
    let catalogue = try LanguageFile.catalogue(language)
    let month = try #require(Month(iso: "2027-05"))
    let verdicts: [Verdict] =
      appraisal().verdicts + [
        .loss(.zero, per: .cycle), .loss(.zero, per: .year), .noBreakEven,
        .paidBack(years: 2.333), .notPaidBack, .cashWholeAgain(month: 6, month),
        .cashNeverWholeAgain(months: 12), .cashNeverNegative(lowest: .zero),
        .lowestPrice(Rupiah(1), unit: "", product: nil), .longestDelay(months: 2),
        .lowestPrice(Rupiah(1), unit: "", product: "Susu"), .longestDelay(months: 0),
        .unitCost(Rupiah(1), unit: "", product: "Susu"), .paidBackInFirstCycle(months: .one),
        .worthIt(npv: 1, percent: .one, firstExponent: 0),
        .notWorthIt(npv: -1, percent: .one, firstExponent: 1), .costPerBeneficiary(.infinity),
        .linesIncomplete(1), .cellsOutside(2), .notComputed(.tooLarge),
        .cashNegativeSince(month: 1, month, months: 2),
      ]
    for verdict in verdicts {
      let text = catalogue.wording(verdict)
      #expect(!text.contains("{") && !text.contains("‹") && text.hasSuffix("."), "\(text)")
    }
    #expect(verdicts.count > 20)
  }
}
