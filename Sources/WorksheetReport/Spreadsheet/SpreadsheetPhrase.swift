import WorksheetText

/// The words that only spreadsheets have, in the section `spreadsheet` of a language file.
public enum SpreadsheetPhrase: String, PhraseKey {
  public static var section: String { "spreadsheet" }

  case source, total, each, cash, perCycle = "per_cycle", perYear = "per_year"
  case value, paid, wear, depreciation, mainQuantity = "main_quantity"
  case year, inflow, outflow, net, exponent, present, running, ofBusiness = "of_business"
  case unitYears = "unit_years", unitMonths = "unit_months", unitDays = "unit_days"
  case unitPeople = "unit_people"
  case basis, results, balances, weight, longNumbers = "long_numbers"
}
