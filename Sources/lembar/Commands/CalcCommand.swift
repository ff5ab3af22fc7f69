import ArgumentParser
import WorksheetModel
import WorksheetText

/// `lembar calc KIND --json`: one calculation from standard input, for tests and other programs.
struct CalcCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .command("calc", about: .aboutCalc) }

  @Argument(help: .phrase(.helpCalculation)) var kind: String
  @Flag(help: .phrase(.helpJSON)) var json = false
  @OptionGroup var options: GlobalOptions

  /// More than any calculation can use.
  private static var mostBytes: Int { 1_048_576 }

  func run() throws {
    let surroundings = try Surroundings()
    let catalogue = surroundings.catalogue()
    guard Calculator.Calculation(rawValue: kind) != nil else {
      throw Refusal.badInput(catalogue.wording(CalculationProblem.unknownCalculation(kind)))
    }
    let bytes = Console.input(limit: Self.mostBytes + 1)
    guard bytes.count <= Self.mostBytes, let inputs = try? JSON(parsing: bytes[...]),
      inputs.members != nil
    else { throw Refusal.badInput(catalogue[CommandPhrase.inputNotJSON]) }
    try surroundings.print(try result(of: inputs, catalogue).serialized, catalogue)
  }

  private func result(of inputs: JSON, _ catalogue: Catalogue) throws(Refusal) -> JSON {
    do throws(CalculationProblem) {
      return try Calculator.run(kind: kind, inputs: inputs)
    } catch {
      throw .badInput(catalogue.wording(error))
    }
  }
}

extension Catalogue {
  /// Why a calculation did not run.
  fileprivate func wording(_ problem: CalculationProblem) -> String {
    switch problem {
    case .unknownCalculation(let kind):
      self[
        CommandPhrase.unknownCalculation, kind,
        Calculator.Calculation.allCases.map(\.rawValue).joined(separator: ", ")]
    case .wrongInput(let member): self[CommandPhrase.wrongInput, member]
    case .notComputed(let reason): self[CommandPhrase.notComputed, wording(reason)]
    }
  }
}
