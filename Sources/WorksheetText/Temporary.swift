import WorksheetModel
extension Catalogue {
  public func plainNumber(_ number: Decimal4) -> String { number.json }
  public func money(_ number: Decimal4) -> String { "Rp\(number.json)" }
  public func monthName(_ number: Int) -> String { String(number) }
  public func shown(_ day: Day) -> String { day.iso }
  public func shown(_ month: Month) -> String { month.iso }
}
extension Catalogue {
  public func wording(_ problem: InputProblem) -> String { "\(problem)" }
}
