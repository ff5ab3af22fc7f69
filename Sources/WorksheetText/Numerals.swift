import WorksheetModel

/// The words among numbers: months, years and short names of large amounts.
public enum NumeralPhrase: String, PhraseKey {
  case month1, month2, month3, month4, month5, month6
  case month7, month8, month9, month10, month11, month12
  case short1, short2, short3, short4, short5, short6
  case short7, short8, short9, short10, short11, short12
  /// Behind a compact amount.
  case thousand, million, billion, trillion
  /// A count of one and of any other number.
  case oneYear, years, oneMonth, months
  case lessThanOneMonth
  case tooLarge

  public static var section: String { "numerals" }

  /// The name of a month of the year, 1...12.
  static func month(_ number: Int) -> NumeralPhrase? { NumeralPhrase(rawValue: "month\(number)") }
  static func short(_ number: Int) -> NumeralPhrase? { NumeralPhrase(rawValue: "short\(number)") }
}

// Numbers look the same in every language, as Indonesians write them: a screen in English shows the
// figures that stand on paper in the village. Only words differ.
extension Catalogue {
  /// Lets a phrase of this section be named without its type.
  subscript(_ phrase: NumeralPhrase, _ facts: String...) -> String {
    text("\(NumeralPhrase.section).\(phrase.rawValue)", facts)
  }

  /// For example `Rp1.250.000` and `-Rp500.000`.
  public func money(_ amount: Rupiah) -> String {
    guard !hidesAmounts else { return Self.hiddenAmount }
    let digits = grouped(String(amount.amount.magnitude))
    return amount.isNegative ? "-Rp\(digits)" : "Rp\(digits)"
  }

  /// A price, with decimals only when it has some.
  public func money(_ price: Decimal4) -> String {
    guard !hidesAmounts else { return Self.hiddenAmount }
    let digits = price.grouped
    return price.isNegative ? "-Rp\(digits.dropFirst())" : "Rp\(digits)"
  }

  private static var hiddenAmount: String { "Rp···" }

  /// For example `9.560,5 kg`.
  public func quantity(_ number: Decimal4, unit: String = "") -> String {
    unit.isEmpty ? number.grouped : "\(number.grouped) \(unit)"
  }

  /// For example `28,77%`.
  public func percent(_ number: Decimal4) -> String { "\(number.grouped)%" }

  /// Rounded half-up to two decimals, both always shown, for example `1,50`.
  public func ratio(_ value: Double) -> String {
    guard let rounded = Decimal4(value, decimals: 2) else { return self[NumeralPhrase.tooLarge] }
    let parts = rounded.grouped.split(separator: ",")
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    return "\(parts[0]),\(decimals)" + String(repeating: "0", count: 2 - decimals.count)
  }

  /// Rounded half-up to two decimals at most.
  public func number(_ value: Double, unit: String = "") -> String {
    guard let rounded = Decimal4(value, decimals: 2) else { return self[NumeralPhrase.tooLarge] }
    return quantity(rounded, unit: unit)
  }

  /// For narrow columns, for example `1,5 jt`; below a thousand all digits.
  public func compact(_ amount: Rupiah) -> String {
    guard !hidesAmounts else { return Self.hiddenAmount }
    let scales: [(size: UInt64, word: NumeralPhrase)] = [
      (1_000, .thousand), (1_000_000, .million), (1_000_000_000, .billion),
      (1_000_000_000_000, .trillion),
    ]
    let magnitude = amount.amount.magnitude
    let sign = amount.isNegative ? "-" : ""
    // 999.950 is 1 jt rather than 1.000 rb: the scale follows the rounded amount.
    guard
      let scale = scales.last(where: {
        magnitude >= $0.size - ($0.size > 1_000 ? $0.size / 20_000 : 0)
      })
    else { return sign + String(magnitude) }
    let tenth = scale.size / 10
    let tenths = magnitude / tenth + (magnitude % tenth >= tenth - tenth / 2 ? 1 : 0)
    let decimal = tenths % 10 == 0 ? "" : ",\(tenths % 10)"
    return "\(sign)\(grouped(String(tenths / 10)))\(decimal) \(self[scale.word])"
  }

  /// For example `27 Desember 2014`.
  public func date(_ day: Day) -> String { "\(day.day) \(longMonth(day.month))" }

  /// For example `Jan 2027`.
  public func month(_ month: Month) -> String { "\(shortMonth(month.month)) \(month.year)" }

  /// For example `Jan`; empty for a number that is no month.
  public func shortMonth(_ number: Int) -> String {
    NumeralPhrase.short(number).map { self[$0] } ?? ""
  }

  /// For example `Januari 2027`.
  public func longMonth(_ month: Month) -> String {
    "\(NumeralPhrase.month(month.month).map { self[$0] } ?? "") \(month.year)"
  }

  /// Years as years and whole months, for example `2 tahun 4 bulan`.
  public func duration(years: Double) -> String {
    guard let months = Rupiah(rounded: years * 12)?.amount, months >= 0 else {
      return self[NumeralPhrase.tooLarge]
    }
    // No time at all is a count; a few days are not.
    if months == 0, years > 0 { return self[.lessThanOneMonth] }
    let parts = [
      months >= 12 ? count(months / 12, .oneYear, .years) : nil,
      months % 12 > 0 || months < 12 ? count(months % 12, .oneMonth, .months) : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// For example `1 month` and `4 months`.
  public func months(_ number: Int) -> String { count(Int64(number), .oneMonth, .months) }

  /// For example `0,5 bulan`.
  public func months(_ number: Decimal4) -> String {
    self[number == .one ? .oneMonth : .months, quantity(number)]
  }

  private func count(_ number: Int64, _ one: NumeralPhrase, _ many: NumeralPhrase) -> String {
    self[number == 1 ? one : many, grouped(String(number))]
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "." }
      result.append(digit)
    }
    return result
  }
}

extension Decimal4 {
  /// Rounded half away from zero to at most four decimals; nil when it is too large.
  init?(_ value: Double, decimals: Int) {
    var steps = 1.0
    var units = Decimal4.scale
    for _ in 0..<decimals {
      steps *= 10
      units /= 10
    }
    // A half that binary keeps a hair too small, such as 1.005, is still rounded up.
    let hair = value.magnitude * 1e-12
    guard let whole = Int64(nearest: (value.magnitude + hair) * steps) else { return nil }
    let (product, overflow) = whole.multipliedReportingOverflow(by: units)
    guard !overflow else { return nil }
    self.init(units: value < 0 ? -product : product)
  }
}
