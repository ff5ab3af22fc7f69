import FoundationEssentials
import Testing
import WorksheetModel

/// Published examples as workbooks: what agrees is found again, what was published wrong is found.
@Suite struct PublishedPlansTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The workbook of one of `names`.
  static func text(of name: String) -> String {
    let file = folder.appending(path: "plans/\(name).lembar")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }

  private static let examples: [JSON] = {
    let file = folder.appending(path: "cases/worked_examples.json")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return (try? JSON(parsing: text))?.items ?? []
  }()

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "plans").path())
    return (files ?? []).compactMap { name in
      name.hasSuffix(".lembar") ? String(name.dropLast(7)) : nil
    }.sorted()
  }()

  /// Of another kind than a plan: biology, statistics, a textbook's rounding, score matrices.
  private static let elsewhere: Set<String> = [
    "end_weight", "cv", "lower_bound", "npv_3digit", "npv@0.10_published_error", "total",
    "totals",
  ]

  /// What each publication got wrong, as the checks call it.
  private static let mistakes: [String: Set<String>] = [
    "padi-1ha-scribd449696129": ["CF13"],
    "lele-terpal-rimbobujang-terbit": ["CF04", "CF05", "CF06"],
    "lele-bioflok-ptabai": ["CF07"], "jamur-tiram-3000-reog": ["CF15"],
    "jamur-tiram-10000-bpkbinuang": ["CF14", "CF16"], "tape-singkong-kandri": ["CF07"],
    "kremes-singkong-weru": ["CF02"], "tempe-kab-semarang": ["CF02"],
    "pupuk-organik-10kantong": ["CF02", "CF13", "CF14"], "susu-kambing-xyz-2018": ["CF12"],
    "npv-durian-lokal": ["CF07", "CF11"], "npv-mesin75-10-25": ["CF17"],
    "npv-agroindustri-35juta": ["CF10"], "npv-ceker-salah": ["CF18"],
  ]

  private let village = Village()

  private func enter(_ name: String) throws {
    let file = Self.folder.appending(path: "plans/\(name).lembar")
    village.write(try String(contentsOf: file, encoding: .utf8), to: "plan.lembar")
  }

  private func plan() throws -> JSON {
    let run = village.run("appraise", "plan.lembar", "--json")
    #expect(run.status == 0, "\(run.errors)")
    return try #require(try JSON(parsing: run.output)["plans"]?.items?.first)
  }

  @Test func `every check that agrees is in a workbook or named as something else`() {
    var covered = 0
    for example in Self.examples {
      let id = example["id"]?.text ?? ""
      for check in example["checks"]?.items ?? [] where check["agrees"] == .bool(true) {
        let name = check["name"]?.text ?? ""
        if Self.elsewhere.contains(name) { continue }
        covered += 1
        #expect(Self.names.contains(id), "\(id) \(name)")
      }
    }
    #expect(covered == 73)
  }

  @Test(arguments: names)
  func `published results that follow the definitions are found again`(name: String) throws {
    guard let example = Self.examples.first(where: { $0["id"]?.text == name }) else { return }
    try enter(name)
    for check in example["checks"]?.items ?? [] where check["agrees"] == .bool(true) {
      let title = check["name"]?.text ?? ""
      guard !Self.elsewhere.contains(title) else { continue }
      if let rate = title.split(separator: "@").dropFirst().first.flatMap({ Double($0) }) {
        let percent = String((rate * 1000).rounded() / 10).replacing(".", with: ",")
        let run = village.run("set", "plan.lembar", "u1", "discount_percent", percent)
        #expect(run.status == 0, "\(run.errors)")
      }
      let result = try #require(try value(title, of: name), "\(title)")
      let expected = try #require(check["expected"]?.number)
      // Money is whole rupiah; these flows are entered in rupiah and published in thousands.
      let tolerance = max(check["tolerance"]?.number ?? 0, 1e-6 * max(1, expected.magnitude))
      let isMoney = title.hasPrefix("npv")
      #expect(
        (result - expected).magnitude <= (isMoney ? max(tolerance, 0.5) : tolerance),
        "\(title): \(result), \(expected)")
    }
  }

  @Test(arguments: names)
  func `what a publication got wrong is found, and nothing else`(name: String) throws {
    try enter(name)
    let run = village.run("check", "plan.lembar", "--json")
    let findings = try JSON(parsing: run.output)["findings"]?.items ?? []
    let ids = Set(findings.compactMap { $0["id"]?.text })
    let others: Set<String> = ["CF20", "CF21"]
    let found = ids.filter { $0.hasPrefix("CF") && !others.contains($0) }
    #expect(found == Self.mistakes[name] ?? [])
    #expect(ids.isDisjoint(with: ["BP07", "BP08", "BP09", "BP11"]), "\(ids)")
  }

  // MARK: - Where a published result stands in the report

  private static let places: [String: String] = [
    "total_cost": "total_cost", "production_cost": "total_cost", "total_capital": "total_cost",
    "revenue": "revenue", "profit": "profit", "income": "profit", "margin": "profit",
    "keuntungan": "profit", "pendapatan": "cash_income", "rc": "rc", "bc": "bc",
    "bep_price": "unit_cost", "bep_rupiah": "bep_revenue_contribution",
    "variable_cost": "variable", "subtotal_material": "variable", "depreciation": "fixed",
  ]

  private func value(_ check: String, of name: String) throws -> Double? {
    let plan = try plan()
    let cycle = plan["cycle"]
    let profit = cycle?["profit"]?.number ?? .nan
    if let place = Self.places[check] { return cycle?[place]?.number }
    if let result = overTime(check, plan) { return result }
    let isThousands = ["npv-5tahun-16", "npv-irr-slideplayer"].contains(name)
    if check.hasPrefix("npv") {
      return plan["over_time"]?["npv"]?.number.map { isThousands ? $0 / 1000 : $0 }
    }
    switch check {
    case "rentability", "profitability": return (cycle?["bc"]?.number).map { $0 * 100 }
    case "bep_unit" where name == "tape-singkong-kandri":
      return cycle?["bep_quantity_total_cost"]?.number?.rounded(.up)
    case "bep_unit": return cycle?["bep_quantity_contribution"]?.number
    case "fixed_capital": return plan["invested"]?.number
    case "cost_per_pack": return (cycle?["variable"]?.number).map { $0 / 10 }
    // Interest and instalment, as published, are the rest of the fixed cost.
    case "depreciation_per_month": return (plan["year"]?["fixed"]?.number).map { $0 / 12 - 291_810 }
    case "fixed_cost_month": return (plan["year"]?["fixed"]?.number).map { $0 / 12 }
    case "profit_per_month": return profit / 4
    case "margin_per_day": return profit / 100
    case "margin_per_month": return profit / 100 * 30
    default: return shared(check, plan)
    }
  }

  private func overTime(_ check: String, _ plan: JSON) -> Double? {
    let results = plan["over_time"]
    switch check {
    case "irr", "irr_exact": return (results?["irr"]?.number).map { $0 * 100 }
    case "ratio_published_as_net_bc": return results?["gross_bc"]?.number
    case "payback": return results?["payback_periods"]?.number
    default: return nil
    }
  }

  private func shared(_ check: String, _ plan: JSON) -> Double? {
    let closing = plan["cash"]?["closing"]?.items?.compactMap(\.number) ?? []
    let shares = plan["shares"]?.members?.compactMap(\.value.number) ?? []
    switch check {
    case "closing": return closing.last
    case "lowest": return (closing + [plan["cash"]?["opening"]?.number ?? .nan]).min()
    case "gain": return shares.reduce(0, +)
    case "owner_share": return shares.first
    case "sum_pct": return shares.reduce(0, +) / 10_000
    default: return nil
    }
  }
}

extension JSON {
  fileprivate var number: Double? {
    guard case .number(let spelling) = self else { return nil }
    return Double(spelling)
  }
}
