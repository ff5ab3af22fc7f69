import Testing
import WorksheetModel

/// The inputs of published examples of one period, as the lines of a plan.
enum PublishedLines {
  typealias Line = (Kind, [FieldKey: Value])

  static func lines(of id: String, _ inputs: JSON) throws -> [Line] {
    func number(_ name: String) throws -> Value {
      .number(try #require(inputs[name]?.decimal, "\(id) \(name)"))
    }
    func sum(_ name: String, fixed: Bool = false) throws -> Line {
      (
        .cost,
        ["quantity": 1, "price": try number(name), "behaviour": fixed ? "fixed" : "variable"]
      )
    }
    let costs = costLines(inputs["lines"]) + costLines(inputs["variable_lines"])
    switch id {
    case "padi-1ha-scribd449696129":
      return costs + [
        (
          .sale,
          [
            "quantity": try number("gross_yield_kg"), "price": try number("price_per_kg"),
            "loss_percent": try number("shrink_pct"),
          ]
        )
      ]
    case "lele-terpal-rimbobujang":
      // 88 % of 2,400 fish of 0.175 kg; interest and instalment as the publication counts them.
      return costs + assets(inputs["assets"]) + [
        (.sale, ["quantity": 369.6, "price": try number("price_per_kg")]),
        (.cost, ["quantity": 1, "price": 291_810, "behaviour": "fixed"]),
      ]
    case "lele-bioflok-ptabai":
      return [
        (.sale, ["quantity": try number("production_kg"), "price": try number("price_per_kg")]),
        (.cost, ["quantity": 1, "price": 31_418_555, "behaviour": "fixed"]),
        (.cost, ["quantity": 1, "price": Value.rest(inputs, "total_cost", 31_418_555)]),
      ]
    case "jamur-tiram-3000-reog":
      return costs + [
        (.sale, ["quantity": 2400, "price": 8000, "loss_percent": try number("failure_pct")]),
        (.asset, ["quantity": 1, "price": try number("investment"), "life_years": 2]),
      ]
    case "jamur-tiram-10000-bpkbinuang":
      return costs + [(.sale, ["quantity": 7200, "price": try number("price_per_kg")])]
    case "kambing-penggemukan-20":
      // The year's depreciation falls on one cycle of the publication.
      return costs + [
        (.sale, ["quantity": 380, "price": try number("price_per_kg_live")]),
        (.asset, ["quantity": 1, "price": try number("investment"), "life_years": 5]),
      ]
    case "domba-jantan-100hari":
      return [
        (.sale, ["quantity": 25, "price": try number("sell_price_kg")]),
        (.cost, ["quantity": try number("start_kg"), "price": try number("buy_price_kg")]),
        (.cost, ["quantity": 100, "price": try number("feed_labour_per_day")]),
        try sum("medicine"),
      ]
    case "tape-singkong-kandri":
      return [
        (.sale, ["quantity": try number("production_kg"), "price": try number("price_per_kg")]),
        try sum("fixed_cost", fixed: true), try sum("variable_cost"),
      ]
    case "keripik-singkong-kita":
      return [
        (.sale, ["quantity": 1, "price": try number("revenue")]),
        try sum("derived_fixed_cost", fixed: true),
        (.cost, ["quantity": 1, "price": Value.rest(inputs, "total_cost", 142_500)]),
      ]
    case "bokashi-gapoktan":
      return [
        (.sale, ["quantity": 50_000, "price": 1_000]),
        (.cost, ["quantity": 1, "price": 1_050_627, "behaviour": "fixed"]),
        (.cost, ["quantity": 1, "price": Value.rest(inputs, "total_cost", 1_050_627)]),
      ]
    case "minapadi-sleman":
      return [
        (.sale, ["quantity": 1, "price": try number("revenue_rice")]),
        (.sale, ["quantity": 1, "price": try number("revenue_fish")]),
        try sum("explicit_cost"),
        (.cost, ["quantity": 1, "price": try number("implicit_cost"), "paid": "family"]),
      ]
    case "pupuk-organik-10kantong":
      return costs + [
        (.sale, ["quantity": try number("qty_packs"), "price": try number("price_per_pack")])
      ]
    default:
      return try totals(inputs)
    }
  }

  // Publications that print only the sums; the missing one follows from profit.
  private static func totals(_ inputs: JSON) throws -> [Line] {
    let profit = inputs["profit"]?.whole ?? 0
    let cost = try #require(
      inputs["total_cost"]?.whole ?? inputs["revenue"]?.whole.map { $0 - profit })
    let revenue = inputs["revenue"]?.whole ?? cost + profit
    return [
      (.sale, ["quantity": 1, "price": Value(integerLiteral: revenue)]),
      (.cost, ["quantity": 1, "price": Value(integerLiteral: cost)]),
    ]
  }

  private static func costLines(_ lines: JSON?) -> [Line] {
    (lines?.items ?? []).map { line in
      let quantity = line["price"] == nil ? Value.number(.one) : Value(json: line["qty"] ?? .null)
      let price = Value(json: line["price"] ?? line["amount"] ?? .null)
      return (.cost, ["quantity": quantity, "price": price])
    }
  }

  private static func assets(_ assets: JSON?) -> [Line] {
    (assets?.items ?? []).map { asset in
      // Two cycles a year in the test plan, so that a sixth of the life gives one month's share.
      let months = Double(asset["life_months"]?.whole ?? 1)
      return (
        .asset,
        [
          "quantity": Value(json: asset["qty"] ?? .null),
          "price": Value(json: asset["price"] ?? .null),
          "life_years": Value(floatLiteral: months / 2),
        ]
      )
    }
  }
}

extension Value {
  /// What is left of a total when a known part is taken away.
  fileprivate static func rest(_ inputs: JSON, _ total: String, _ part: Int64) -> Value {
    Value(integerLiteral: (inputs[total]?.whole ?? 0) - Int(part))
  }
}
