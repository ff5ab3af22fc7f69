// How much work a plan gives, in days and in people who work the whole year.
extension Plan {
  /// Work-days that make a year of one person's work: 25 a month.
  ///
  /// PP 36/2021, article 17: with six days of work a week a month's wage is divided by 25.
  public static var workDaysPerYear: Int { 300 }

  /// Work-days of a year in the costs that are counted in days, paid or not.
  public func workDays() throws(Reason) -> Decimal4 {
    var days = Decimal4.zero
    var isGiven = false
    for cost in costs where cost.isCountedInWorkDays && cost.timing.frequency != .once {
      isGiven = true
      // A share of rupiah is a share of days: whole numbers of ten-thousandths.
      let units = try share(of: Rupiah(cost.quantity.units), cost.timing, per: .year)
      days = try days.plus(try Decimal4(units: units.amount).orTooLarge())
    }
    guard isGiven else { throw .noWorkDays }
    return days
  }

  /// Full years of one person's work.
  public func personYears() throws(Reason) -> Double {
    try workDays().double / Double(Self.workDaysPerYear)
  }

  /// Rupiah that a year brings more than it would without the business.
  public func gainOverWithout() throws(Reason) -> Rupiah {
    guard let profitWithout else { throw .nothingToCompare }
    return try figures(per: .year).profit.minus(profitWithout)
  }

  /// Rupiah that all assets are still worth at the end of the plan.
  public func residualValue() throws(Reason) -> Rupiah {
    var sum = Decimal4.zero
    for asset in assets { sum = try sum.plus(try schedule(of: asset).residual) }
    guard !assets.isEmpty else { throw .nothingInvested }
    return sum.rupiah
  }
}

extension Plan.Cost {
  /// Whether its quantity is days of work: HOK, orang-hari, work-day.
  var isCountedInWorkDays: Bool {
    Self.workDayUnits.contains(unit.lowercased().filter(\.isLetter))
  }

  // Symbols of a unit, as kg is one; HOKp and HOKw are days of men and of women.
  private static var workDayUnits: Set<String> {
    [
      "hok", "hko", "hkp", "hkw", "hokp", "hokw", "oh", "hariorang", "haripria", "hariwanita",
      "oranghari", "harikerja", "harikerjaorang", "hariorangkerja", "workday", "workdays",
      "personday", "persondays",
    ]
  }
}
