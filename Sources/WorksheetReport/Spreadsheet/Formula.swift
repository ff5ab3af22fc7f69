/// A formula over cells, written as a literal: `"ROUND(\(quantity)*\(price);0)"`.
///
/// Only references and other formulas can be put into it: the compiler refuses text, so that nothing
/// that anybody typed ever becomes part of a formula. Arguments are parted by semicolons; each
/// renderer spells references and separators as its format asks.
public struct Formula: Hashable, Sendable, ExpressibleByStringInterpolation {
  public enum Piece: Hashable, Sendable {
    case literal(String)
    case cell(Spreadsheet.Address)
    case range(Spreadsheet.Range)
  }

  public private(set) var pieces: [Piece]

  public init(stringLiteral text: String) { pieces = [.literal(text)] }
  public init(stringInterpolation pieces: Pieces) { self.pieces = pieces.pieces }

  public struct Pieces: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
    }
    public mutating func appendInterpolation(_ cell: Spreadsheet.Address) {
      pieces.append(.cell(cell))
    }
    public mutating func appendInterpolation(_ range: Spreadsheet.Range) {
      pieces.append(.range(range))
    }
    public mutating func appendInterpolation(_ formula: Formula) { pieces += formula.pieces }
    public mutating func appendInterpolation(_ number: Int) {
      pieces.append(.literal(String(number)))
    }
  }

  /// Sums what may lie anywhere.
  static func sum(of parts: [Formula]) -> Formula {
    guard var sum = parts.first else { return "0" }
    for part in parts.dropFirst() { sum = "\(sum)+\(part)" }
    return sum
  }
}
