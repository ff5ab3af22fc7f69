/// What publications do wrong, each found again by the number that it leads to.
enum ClaimMistake: String, CaseIterable {
  case sum = "CF02"
  case feed = "CF06"
  case label = "CF07"
  case capital = "CF08"
  case rate = "CF09"
  case undiscounted = "CF10"
  case otherFlows = "CF11"
  case zeros = "CF12"
  case cutOff = "CF13"
  case monthly = "CF15"
  case twoNumbers = "CF16"
  case factors = "CF17"
  case wrong = "CF18"
  case otherInputs = "CF19"

  /// The published case that makes it.
  var source: String {
    switch self {
    case .sum: "pupuk-organik-10kantong, tempe-kab-semarang (worked examples)"
    case .feed: "lele-terpal-rimbobujang (worked examples)"
    case .label: "lele-bioflok-ptabai (worked examples)"
    case .capital: "komposter (worked examples)"
    case .rate: "npv-dua-suku-bunga (worked examples)"
    case .undiscounted: "npv-agroindustri-35juta (worked examples)"
    case .otherFlows: "npv-durian-lokal (worked examples)"
    case .zeros: "susu-kambing-xyz-2018, rub-mulya-tani-2012 (worked examples)"
    case .cutOff: "padi-1ha-scribd449696129 (worked examples)"
    case .monthly: "jamur-tiram-3000-reog (worked examples)"
    case .twoNumbers: "jamur-tiram-10000-bpkbinuang (worked examples)"
    case .factors: "npv-mesin75-10-25 (worked examples)"
    case .wrong: "npv-ceker-salah (worked examples)"
    case .otherInputs: "payback-550juta (worked examples)"
    }
  }
}

extension Check {
  /// One check for each mistake, but for the lost zeros, which visits show as well.
  static let claimedResults = ClaimMistake.allCases.filter { $0 != .zeros }.map { mistake in
    Check(mistake.rawValue, .warning, source: mistake.source) { checked in
      claimDoubts(of: mistake, in: checked)
    }
  }

  static func claimDoubts(of mistake: ClaimMistake, in checked: CheckedWorkbook) -> [Doubt] {
    guard checked.hasRecords(of: .claim) else { return [] }
    return checked.plans.flatMap { plan -> [Doubt] in
      let claims = checked.children(of: plan.record, kind: .claim)
      guard !claims.isEmpty else { return [] }
      let sums = PlanSums(plan.plan, feed: checked.wordlists[.feed])
      let results = claims.compactMap { ClaimedResult($0, of: sums) }
      return results.compactMap { result in
        guard let found = result.mistake(among: results), found.mistake == mistake else {
          return nil
        }
        return Doubt(
          record: result.record.id, field: "value", variant: found.variant,
          facts: [
            checked.name(of: result.record), .number(result.value),
            .number(found.ours.flatMap { Decimal4(nearest: $0) } ?? .zero),
          ])
      }
    }
  }
}

extension ClaimedResult {
  typealias Found = (mistake: ClaimMistake, variant: String, ours: Double?)

  /// What is wrong with the claim; nil when it agrees, or when we cannot compute it.
  func mistake(among claims: [ClaimedResult]) -> Found? {
    if let percent = record.number("percent"), isDiscounted,
      let ours = source.plan.discountPercent, percent != ours
    {
      return (.rate, "", ours.double)
    }
    guard let ours = try? computed() else { return nil }
    if isWritten(ours) { return isOfOtherUnit ? (.label, "unit", ours) : nil }
    if ours != 0, isPowerOfTen(value.double / ours) { return (.zeros, "claim", ours) }
    if isCutOff(ours) { return (.cutOff, "", ours) }
    let agrees = claims.contains { other in
      other.subject == subject && other.basis == basis && other.record.id != record.id
        && other.isWritten(ours)
    }
    if agrees { return (.twoNumbers, "", ours) }
    return disagreement(with: ours)
  }

  private func disagreement(with ours: Double) -> Found {
    switch subject {
    case .revenue, .fixed, .variable, .totalCost, .profit, .cashIncome:
      (.sum, hasSameDigits(as: ours) ? "digits" : "sum", ours)
    case .monthlyProfit: (.monthly, "", ours)
    case .feedRatio: (.feed, "", ours)
    case .invested: (.otherInputs, "", ours)
    case .roi: roiMistake(ours)
    case .npv: presentValueMistake(ours)
    case .payback: paybackMistake(ours)
    case .netRatio: (.label, isResult(.grossRatio) ? "gross" : "other", ours)
    case .breakEvenByContribution:
      (.label, isResult(.breakEvenByTotalCost) ? "family" : "other", ours)
    case .breakEvenByTotalCost:
      (.label, isResult(.breakEvenByContribution) ? "family" : "other", ours)
    case .rc, .bc, .unitCost, .breakEvenRevenue, .irr, .grossRatio: (.wrong, "other", ours)
    }
  }

  // MARK: How a number came about

  private var isDiscounted: Bool {
    subject == .npv || subject == .grossRatio || subject == .netRatio
  }

  private func isResult(_ other: Subject) -> Bool {
    (try? computed(other)).map(isWritten) ?? false
  }

  private var isOfOtherUnit: Bool {
    guard subject.isQuantity, let unit = record.text("unit"),
      let own = source.plan.mainSale?.unit, !own.isEmpty
    else { return false }
    return Words(unit) != Words(own)
  }

  private func isPowerOfTen(_ ratio: Double) -> Bool {
    let powers: [Double] = [10, 100, 1_000, 10_000, 1_000_000]
    return powers.contains { power in
      let (more, fewer) = (ratio / power - 1, ratio * power - 1)
      return min(more.magnitude, fewer.magnitude) < 1e-3
    }
  }

  private func hasSameDigits(as number: Double) -> Bool {
    guard let units = Decimal4(nearest: number)?.units else { return false }
    return String(units.magnitude).sorted() == String(value.units.magnitude).sorted()
  }

  private func roiMistake(_ ours: Double) -> Found {
    let sums = Computed { () throws(Reason) in
      let figures = try source.plan.figures(per: basis)
      let invested = try source.plan.invested()
      guard invested > .zero else { throw Reason.nothingInvested }
      return figures.revenue.double / invested.double * 100
    }
    if let onRevenue = try? sums.get(), isWritten(onRevenue) { return (.capital, "revenue", ours) }
    if let onCost = try? computed(.bc), isWritten(onCost * 100) { return (.capital, "cost", ours) }
    return (.wrong, "other", ours)
  }

  private func paybackMistake(_ ours: Double) -> Found {
    if let flows = try? source.flows.get() {
      let benefit = flows.net.reduce(0) { $0 + max($1, 0) }
      let invested = flows.net.reduce(0) { $0 - min($1, 0) }
      if benefit > 0, isWritten(invested / benefit) { return (.wrong, "payback", ours) }
    }
    return (.otherFlows, "", ours)
  }

  private func presentValueMistake(_ ours: Double) -> Found {
    guard let flows = try? source.flows.get(), let rate = try? source.rate() else {
      return (.wrong, "other", ours)
    }
    let exponents = flows.net.indices.map { $0 + flows.firstExponent }
    for (flow, exponent) in zip(flows.net, exponents)
    where exponent > 0 && isExactly(ours + flow - flow / power(1 + rate, exponent)) {
      return (.undiscounted, "", ours)
    }
    let growths = exponents.map { (power(1 + rate, $0) * 100).rounded() / 100 }
    let coarse = zip(flows.net, growths).reduce(0) { $0 + ($1.1 > 0 ? $1.0 / $1.1 : 0) }
    return isExactly(coarse) ? (.factors, "", ours) : (.wrong, "other", ours)
  }

  /// Whether this explains the claim, not only comes near it.
  private func isExactly(_ number: Double) -> Bool {
    (number - value.double).magnitude <= max(1, number.magnitude * 5e-4)
  }
}

extension Decimal4 {
  /// To two decimals, as results are read; nil when the number is too large.
  fileprivate init?(nearest value: Double) {
    guard let hundredths = Int64(nearest: value * 100) else { return nil }
    let (units, overflow) = hundredths.multipliedReportingOverflow(by: Self.scale / 100)
    guard !overflow else { return nil }
    self.init(units: units)
  }
}
