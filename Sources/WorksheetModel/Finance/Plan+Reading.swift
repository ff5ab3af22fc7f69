extension Plan {
  /// Reads a record of kind `plan` and the records below it.
  public init(reading record: Record, in workbook: Workbook) {
    let lines = workbook.children(of: record.id)
    let entries = lines.filter { $0.kind == .cashEntry }.map(CashEntry.init(reading:))
    var cashLines = lines.filter { $0.kind == .cashLine }.map(CashLine.init(reading:))
    cashLines.takeActuals(from: entries)
    let cycleMonths = record.positive("cycle_months") ?? .one
    let twelve = Decimal4(whole: 12) ?? .one
    id = record.id
    name = record.text("name") ?? record.id.text
    self.cycleMonths = cycleMonths
    // A cycle of 10^6 years still has one unit of a cycle a year, so that nothing divides by zero.
    cyclesPerYear =
      record.positive("cycles_per_year") ?? twelve.divided(by: cycleMonths)?.nonZero ?? .one
    start =
      record.text("start_month").flatMap { Month(iso: $0) }
      ?? cashLines.flatMap(\.amounts.keys).min()
      ?? Month(iso: workbook.header.created.prefix(7)) ?? .first
    horizon = min(max(record.whole("horizon_months") ?? 12, 0), Self.longestHorizon)
    openingCash = record.number("opening_cash")?.rupiah ?? .zero
    discountPercent = record.number("discount_percent")
    firstFlowExponent = record.choiceNumber("first_flow_exponent") == 1 ? 1 : 0
    beneficiaries = record.positive("beneficiaries")
    profitWithout = record.number("profit_without")?.rupiah
    mainProduct = record.links("main_product").first
    self.cashLines = cashLines
    self.entries = entries
    for line in lines { take(line) }
  }

  private mutating func take(_ line: Record) {
    switch line.kind {
    case .sale: keep(Sale(reading: line), in: \.sales, line)
    case .cost: keep(Cost(reading: line), in: \.costs, line)
    case .asset: keep(Asset(reading: line, from: start), in: \.assets, line)
    case .funding: keep(Funding(reading: line, from: start), in: \.fundings, line)
    case .party: keep(Party(reading: line), in: \.parties, line)
    default: break
    }
  }

  private mutating func keep<Line>(
    _ line: Line?, in lines: WritableKeyPath<Plan, [Line]>, _ record: Record
  ) {
    if let line { self[keyPath: lines].append(line) } else { incomplete.append(record.id) }
  }
}

extension Plan.Timing {
  init(reading record: Record, otherwise frequency: Plan.Frequency) {
    self.frequency = record.text("per").flatMap(Plan.Frequency.init) ?? frequency
    months = Set((record["months"]?.wholes ?? []).filter { (1...12).contains($0) }).sorted()
  }
}

extension Plan.Sale {
  /// Nil without a quantity or a price.
  init?(reading record: Record) {
    guard let quantity = record.number("quantity"), let price = record.number("price") else {
      return nil
    }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text,
      unit: record.text("unit") ?? "", quantity: quantity, price: price,
      transport: record.number("transport") ?? .zero,
      lossPercent: record.number("loss_percent") ?? .zero,
      ownUse: record.number("own_use") ?? .zero,
      timing: Plan.Timing(reading: record, otherwise: .cycle))
  }
}

extension Plan.Cost {
  /// Nil without a quantity or a price.
  init?(reading record: Record) {
    guard let quantity = record.number("quantity"), let price = record.number("price") else {
      return nil
    }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text,
      unit: record.text("unit") ?? "", quantity: quantity, price: price,
      behaviour: record.text("behaviour").flatMap(Plan.Behaviour.init) ?? .variable,
      payment: record.text("paid").flatMap(Plan.Payment.init) ?? .cash,
      timing: Plan.Timing(reading: record, otherwise: .cycle))
  }
}

extension Plan.Asset {
  /// Nil without a quantity or a price.
  init?(reading record: Record, from start: Month) {
    guard let quantity = record.number("quantity"), let price = record.number("price") else {
      return nil
    }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text, quantity: quantity,
      price: price, life: record.positive("life_years"),
      salvage: record.number("salvage") ?? .zero,
      month: record.planMonth("month", from: start), isReplaced: record.flag("replace") ?? false,
      own: record.number("own")?.rupiah ?? .zero,
      donated: record.number("donated")?.rupiah ?? .zero)
  }
}

extension Plan.Funding {
  /// Nil without an amount.
  init?(reading record: Record, from start: Month) {
    guard let amount = record.number("amount") else { return nil }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text,
      source: record.text("source").flatMap(Plan.FundingSource.init) ?? .own,
      amount: amount.rupiah, month: record.planMonth("month", from: start),
      terms: Loan.Terms(reading: record))
  }
}

extension Loan.Terms {
  /// Nil without the length of the loan.
  init?(reading record: Record) {
    guard let years = record.positive("years") else { return nil }
    let isFree = record.text("source") == Plan.FundingSource.qardh.rawValue
    self.init(
      method: isFree ? .none : record.text("method").flatMap(Loan.Method.init) ?? .none,
      percentPerYear: record.number("percent_per_year") ?? .zero,
      perYear: record.whole("payments_per_year") ?? 12, years: years,
      grace: record.whole("grace_payments") ?? 0)
  }
}

extension Plan.Party {
  /// Nil without a percentage.
  init?(reading record: Record) {
    guard let percent = record.number("percent") else { return nil }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text,
      capital: record.number("capital")?.rupiah ?? .zero, percent: percent,
      base: record.text("base").flatMap(Plan.ShareBase.init) ?? .netProfit,
      bearsLoss: record.flag("bears_loss") ?? false)
  }
}

extension Plan.CashLine {
  init(reading record: Record) {
    let direction = record.text("direction").flatMap(CashDirection.init)
    let category =
      record.text("category").flatMap(CashCategory.init)
      ?? (direction == .out ? .otherOut : .otherIn)
    let followsPlan = record.flag("follows_plan") ?? false
    var amounts = record.amounts(of: "plan")
    if followsPlan {
      // "There is none" in a month is an answer too, and not what the plan says.
      for (key, state) in record.states where state == AnswerState.none {
        if let month = Month(of: key, after: "plan") { amounts[month] = .zero }
      }
    }
    self.init(
      id: record.id, name: record.text("name") ?? record.id.text, category: category,
      direction: direction ?? category.direction,
      derivedFrom: record.links("derived_from").first, followsPlan: followsPlan, amounts: amounts,
      actual: record.amounts(of: "actual"))
  }
}

extension Record {
  /// The cells `<prefix>.YYYY-MM` that hold a number.
  fileprivate func amounts(of prefix: String) -> [Month: Rupiah] {
    var amounts: [Month: Rupiah] = [:]
    amounts.reserveCapacity(fields.count)
    for (key, value) in fields {
      if let month = Month(of: key, after: prefix) { amounts[month] = value.number?.rupiah }
    }
    return amounts
  }
}

extension Month {
  /// The month of a key `<prefix>.YYYY-MM`.
  ///
  /// A table of sixty lines over five years has thousands of such keys; they are read without making
  /// other texts of them.
  init?(of key: FieldKey, after prefix: String) {
    var (text, prefix) = (key.text, prefix)
    let read: (year: Int, month: Int)? = text.withUTF8 { bytes in
      prefix.withUTF8 { start in
        guard bytes.count == start.count + 8, bytes.starts(with: start),
          bytes[start.count] == UInt8(ascii: "."), bytes[start.count + 5] == UInt8(ascii: "-")
        else { return nil }
        let bytes = bytes[(start.count + 1)...]
        guard let year = Self.number(bytes.prefix(4)), let month = Self.number(bytes.suffix(2))
        else { return nil }
        return (year, month)
      }
    }
    guard let read else { return nil }
    self.init(year: read.year, month: read.month)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit) - 48
    }
    return number
  }
}

extension Record {
  func positive(_ field: FieldKey) -> Decimal4? {
    number(field).flatMap { $0 > .zero ? $0 : nil }
  }

  /// A choice among numbers, which some files keep as text.
  fileprivate func choiceNumber(_ field: FieldKey) -> Int? {
    whole(field) ?? text(field).flatMap { Int($0) }
  }

  /// A month given by its number in the plan, 1 being the first, or as `YYYY-MM`; counted from 0.
  fileprivate func planMonth(_ field: FieldKey, from start: Month) -> Int {
    if let month = text(field).flatMap({ Month(iso: $0) }) { return start.distance(to: month) }
    let number = choiceNumber(field) ?? 1
    return number > -Plan.longestHorizon && number <= Plan.longestHorizon
      ? number - 1 : Plan.longestHorizon
  }
}

extension Decimal4 {
  fileprivate var nonZero: Decimal4? { units == 0 ? nil : self }
}
