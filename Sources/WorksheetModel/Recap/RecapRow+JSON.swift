extension RecapRow {
  /// The row as one JSON value: what `recap --to json` lists and what databases are fed with.
  public var json: JSON {
    let plan = plans.first
    var members: [JSON.Member] = [
      .init("id", .string(id)), .init("file", .string(file)), .init("title", .string(title)),
      .init("language", .text(language?.code)),
      .init(
        "clock",
        .object(clock.sorted { $0.key < $1.key }.map { .init($0.key, .count($0.value)) })),
      .init("content", .string(content)),
    ]
    members += Self.profileKeys.map { .init($0.text, profileJSON($0)) }
    members += [
      .init("records", .count(records)), .init("sheets", .array(sheets.map(\.json))),
      .init("potentials", .count(potentials)), .init("ideas", .count(ideas)),
      .init("need", plan?.need.json ?? .null),
      .init("deepest_month", .count(plan?.deepestMonth)),
      .init("first_negative_month", .count(plan?.firstNegativeMonth)),
      .init("roots", .count(roots)), .init("roots_unclear", .count(rootsUnclear)),
      .init("plans", .array(plans.map(\.json))), .init("measures", .array(measures.map(\.json))),
      .init("open_remarks", .count(openRemarks)), .init("review", .string(review.rawValue)),
      .init("review_by", .text(reviewBy)), .init("review_date", .text(reviewDate)),
      .init(
        "findings",
        .object(Severity.allCases.map { .init($0.rawValue, .count(findings[$0, default: 0])) })),
      .init(
        "checks",
        .object(checks.sorted { $0.key < $1.key }.map { .init($0.key, .count($0.value)) })),
      .init("salvaged", .bool(isSalvaged)), .init("copies", .array(copies.map(\.json))),
    ]
    return .object(members)
  }

  /// The row on one line with its line feed, as UTF-8.
  public var line: [UInt8] {
    var bytes: [UInt8] = []
    json.write(to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func profileJSON(_ key: FieldKey) -> JSON {
    switch profile[key] {
    case .text(let text): text.isEmpty ? .null : .string(text)
    case .number(let number): .number(number.json)
    case .flag, .list, .other, nil: .null
    }
  }
}

extension RecapCopy {
  public var json: JSON {
    .object([
      .init("file", .string(file)), .init("relation", .string(relation.rawValue)),
    ])
  }
}

extension RecapRow.SheetProgress {
  fileprivate var json: JSON {
    .object([
      .init("sheet", .string(sheet)), .init("answered", .count(answered)),
      .init("asked", .count(asked)),
    ])
  }
}

extension RecapRow.PlanResult {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id.text)), .init("name", .string(name)),
      .init("revenue", revenue.json), .init("total_cost", totalCost.json),
      .init("profit", profit.json), .init("rc", rc.map(JSON.ratio) ?? .null),
      .init("bc", bc.map(JSON.ratio) ?? .null), .init("invested", invested.json),
      .init("payback_years", paybackYears.map(JSON.ratio) ?? .null),
      .init("npv", npv.map(JSON.money) ?? .null), .init("irr", irr.map(JSON.ratio) ?? .null),
      .init("need", need.json), .init("deepest_month", .count(deepestMonth)),
      .init("verdicts", .array(verdicts.map { .string($0) })),
    ])
  }
}

extension RecapRow.Measure {
  fileprivate var json: JSON {
    .object([
      .init("id", .string(id.text)), .init("name", .string(name)), .init("unit", .text(unit)),
      .init("baseline", baseline.json), .init("target", target.json),
      .init("actual", actual.json), .init("progress", progress.json),
    ])
  }
}

extension JSON {
  fileprivate static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
  fileprivate static func count(_ value: Int?) -> JSON { value.map { .count($0) } ?? .null }
}

extension Rupiah? {
  fileprivate var json: JSON { self?.json ?? .null }
}

extension Decimal4? {
  fileprivate var json: JSON { self.map { .number($0.json) } ?? .null }
}
