import Testing
import WorksheetModel

@Suite struct CalculatorTests {
  private func name(_ kind: String) -> String {
    kind == "npv_irr" ? "npv" : kind.replacing("_", with: "-")
  }

  @Test func `every case of the definitions gives its expected numbers`() throws {
    let cases = try Fixture.cases("finance.json")
    #expect(cases.count == 24)
    for item in cases {
      let id = item["id"]?.text ?? ""
      let kind = try #require(item["kind"]?.text)
      let inputs = try #require(item["inputs"])
      let expected = try #require(item["expected"])
      let result = try Calculator.run(kind: name(kind), inputs: inputs)
      #expect(result.matches(expected, tolerance: 1e-6), "\(id): \(result)")
    }
  }

  @Test func `money is exact to the rupiah`() throws {
    for item in try Fixture.cases("finance.json")
    where ["working_capital", "loan", "profit_share"].contains(item["kind"]?.text) {
      let kind = try #require(item["kind"]?.text)
      let result = try Calculator.run(kind: name(kind), inputs: try #require(item["inputs"]))
      #expect(result.matches(try #require(item["expected"]), tolerance: 0))
    }
  }

  @Test func `an unknown name and a wrong input are refused`() {
    #expect(throws: CalculationProblem.unknownCalculation("x")) {
      try Calculator.run(kind: "x", inputs: .null)
    }
    for calculation in Calculator.Calculation.allCases {
      for inputs in [JSON.null, .array([]), .object([]), .string("x")] {
        #expect(throws: CalculationProblem.self) {
          try Calculator.run(kind: calculation.rawValue, inputs: inputs)
        }
      }
    }
  }

  @Test func `a result too long to write down says so`() throws {
    let inputs = try JSON(parsing: #"{"flows":[1e300,1],"rate":0.1}"#)
    let result = try Calculator.run(kind: "npv", inputs: inputs)
    #expect(result["npv"] == .null)
    #expect(result["none"]?["npv"]?.text == "number too large")
  }

  @Test func `a loan without a rate is refused unless it bears no interest`() throws {
    let free = #"{"amount":100,"per_year":1,"years":2,"method":"none"}"#
    let result = try Calculator.run(kind: "loan", inputs: JSON(parsing: free))
    #expect(result["total_paid"]?.whole == 100)
    let flat = try JSON(parsing: free.replacing("none", with: "flat"))
    #expect(throws: CalculationProblem.wrongInput("rate")) {
      try Calculator.run(kind: "loan", inputs: flat)
    }
  }

  @Test(arguments: [
    "0", "-1", "1", "99999999999999", "-99999999999999.9999", "1e300", "-1e300", "0.0001", "NaN",
    "1e-300", "123456789012345678901234567890",
  ])
  func `no number makes a calculation trap`(number: String) throws {
    for item in try Fixture.cases("finance.json") {
      let kind = try #require(item["kind"]?.text)
      let inputs = try #require(item["inputs"]?.members)
      for index in inputs.indices {
        var changed = inputs
        changed[index].value = replacing(changed[index].value, by: number)
        _ = try? Calculator.run(kind: name(kind), inputs: .object(changed))
      }
      let all = inputs.map { JSON.Member($0.name, replacing($0.value, by: number)) }
      _ = try? Calculator.run(kind: name(kind), inputs: .object(all))
    }
  }

  private func replacing(_ value: JSON, by number: String) -> JSON {
    switch value {
    case .number: .number(number)
    case .array(let items): .array(items.map { replacing($0, by: number) })
    case .object(let members):
      .object(members.map { JSON.Member($0.name, replacing($0.value, by: number)) })
    case .null, .bool, .string: value
    }
  }
}
