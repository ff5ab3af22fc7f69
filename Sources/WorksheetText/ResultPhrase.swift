import WorksheetModel

/// The verdicts on a plan, and the words around a calculation.
public enum ResultPhrase: String, PhraseKey {
  case profitCycle, profitYear, lossCycle, lossYear, returnPerThousand, unitCost, breakEven
  case noBreakEven, paidBack, notPaidBack, notPaidBackWithin, cashDeepest, cashNegativeSince,
    cashWholeAgain
  case cashNeverWholeAgain, cashNeverNegative, lowestPrice, longestDelay, noDelay, worthIt,
    notWorthIt
  case discountedFromStart, discountedFromEnd, costPerBeneficiary, linesIncomplete, cellsOutside
  case notComputed, capitalNeeded, takeHome, takeHomeBeside, nothingToTakeHome
  case priceFallProfit, priceFallLoss, unpaid, shares, notShared
  case paidBackInFirstCycle, unitCostOfMain, breakEvenOfMain, lowestPriceOfMain
  /// Said instead of a number that has no meaning.
  case neverBelowZero, belowZeroAtFullYield
  /// `{0}` is the unit of the product when it has none.
  case plainUnit
  case perCycle, perYear
  case termPrice, termPriceOfAll, termQuantity, termUnitVariable, termDepreciation, termLowestCash
  case termDiscountRate, termFlow, termBeneficiaries, termWorkDaysPerYear, termProfitWithout
  case moreThanWithout, lessThanWithout, work, workDays, people
  /// A result without a value, with its reason.
  case noResult
  /// The same where there is no room for the reason.
  case noResultYet

  public static var section: String { "results" }
}

extension Catalogue {
  /// Lets a phrase of this section be named without its type.
  subscript(_ phrase: ResultPhrase, _ facts: String...) -> String {
    text("\(ResultPhrase.section).\(phrase.rawValue)", facts)
  }

  /// What a result is called, for example "Titik impas".
  public func name(of id: Indicator.ID) -> String { text("results.name_\(id.rawValue)") }

  /// Why a result is not there.
  public func wording(_ reason: Reason) -> String { text("results.reason_\(reason)") }
}
