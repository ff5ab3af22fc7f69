/// The words of the cash flow that stand on screen and paper alike, in the section `cash`.
public enum CashPhrase: String, PhraseKey {
  public static var section: String { "cash" }

  // The answers of a cash table.
  case title, help, empty
  case curveTitle = "curve_title", curveLegend = "curve_legend"

  // What the families take home.
  case householdLine = "household_line", householdTaken = "household_taken"
  case householdThere = "household_there", householdNothing = "household_nothing"

  // Plan and actual.
  case actualTitle = "actual_title", actualUntil = "actual_until", actualGaps = "actual_gaps"
  case line, columnPlan = "column_plan", actual, difference, percent, notes
  case closingPlanned = "closing_planned", closingForecast = "closing_forecast"
  case forecastTitle = "forecast_title", forecastEnd = "forecast_end"
  case byMonth = "by_month", rowActual = "row_actual", rowDifference = "row_difference"
  case visitTitle = "visit_title", visitFigure = "visit_figure"

  // Over time.
  case timeTitle = "time_title", timeConvention = "time_convention", timeNoRate = "time_no_rate"
  case timeFlows = "time_flows"

  // Scenarios that were saved.
  case savedTitle = "saved_title", savedTaken = "saved_taken", savedNothing = "saved_nothing"
  case savedNameless = "saved_nameless", savedEmpty = "saved_empty"
  case leverStart = "lever_start", leverFunding = "lever_funding"
  case changedStartLater = "changed_start_later", changedStartEarlier = "changed_start_earlier"
  case changedFunding = "changed_funding"
  case savedCurve = "saved_curve", savedMore = "saved_more"

  // The table for a spreadsheet and on paper.
  case plan, year
}
