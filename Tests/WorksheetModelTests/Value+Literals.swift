import WorksheetModel

// Short spellings for the tables of these tests.
extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(integerLiteral whole: Int) {
    self = .number(Decimal4(whole: Int64(whole)) ?? .zero)
  }
  public init(arrayLiteral links: String...) { self = .list(links.map(Value.text)) }
}
