/// The members of an input object, each read as what a calculation needs.
struct CalculationInputs {
  let json: JSON

  /// More flows or months than this are refused.
  private static var mostItems: Int { 1_200 }

  func decimal(_ name: String) throws(CalculationProblem) -> Decimal4 {
    guard let value = json[name].flatMap(Self.decimal) else { throw .wrongInput(name) }
    return value
  }

  func decimal(_ name: String, or absent: Decimal4) throws(CalculationProblem) -> Decimal4 {
    isAbsent(name) ? absent : try decimal(name)
  }

  /// Rounded to whole rupiah.
  func rupiah(_ name: String) throws(CalculationProblem) -> Rupiah { try decimal(name).rupiah }

  func rupiah(_ name: String, or absent: Rupiah) throws(CalculationProblem) -> Rupiah {
    isAbsent(name) ? absent : try rupiah(name)
  }

  func whole(_ name: String) throws(CalculationProblem) -> Int {
    guard let value = try decimal(name).whole else { throw .wrongInput(name) }
    return value
  }

  func whole(_ name: String, or absent: Int) throws(CalculationProblem) -> Int {
    isAbsent(name) ? absent : try whole(name)
  }

  /// 0 or 1; 0 when absent.
  func exponent() throws(CalculationProblem) -> Int {
    let exponent = try whole("first_flow_exponent", or: 0)
    guard (0...1).contains(exponent) else { throw .wrongInput("first_flow_exponent") }
    return exponent
  }

  func text(_ name: String) throws(CalculationProblem) -> String {
    guard let text = json[name]?.text else { throw .wrongInput(name) }
    return text
  }

  /// False when absent.
  func flag(_ name: String) throws(CalculationProblem) -> Bool {
    guard !isAbsent(name) else { return false }
    guard case .bool(let flag) = json[name] else { throw .wrongInput(name) }
    return flag
  }

  func double(_ name: String) throws(CalculationProblem) -> Double {
    guard let value = json[name].flatMap(Self.double) else { throw .wrongInput(name) }
    return value
  }

  func doubles(_ name: String) throws(CalculationProblem) -> [Double] {
    try items(name, as: Self.double)
  }

  func decimals(_ name: String) throws(CalculationProblem) -> [Decimal4] {
    try items(name, as: Self.decimal)
  }

  func amounts(_ name: String) throws(CalculationProblem) -> [Rupiah] {
    try decimals(name).map(\.rupiah)
  }

  private func isAbsent(_ name: String) -> Bool { json[name] == nil || json[name] == .null }

  private func items<Item>(
    _ name: String, as item: (JSON) -> Item?
  ) throws(CalculationProblem) -> [Item] {
    guard let items = json[name]?.items, (1...Self.mostItems).contains(items.count) else {
      throw .wrongInput(name)
    }
    let values = items.compactMap(item)
    guard values.count == items.count else { throw .wrongInput(name) }
    return values
  }

  // Programs write 12.0 and 1e6, and fractions of any length; only money must be exact.
  private static func decimal(_ json: JSON) -> Decimal4? {
    if let exact = json.decimal { return exact }
    guard let value = double(json) else { return nil }
    return Int64(nearest: value * Double(Decimal4.scale)).flatMap { Decimal4(units: $0) }
  }

  private static func double(_ json: JSON) -> Double? {
    guard case .number(let spelling) = json, let value = Double(spelling), value.isFinite else {
      return nil
    }
    return value
  }
}
