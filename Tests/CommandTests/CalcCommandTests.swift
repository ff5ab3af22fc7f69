import FoundationEssentials
import Testing
import WorksheetModel

@Suite struct CalcCommandTests {
  static let cases: [JSON] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/cases/finance.json")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return (try? JSON(parsing: text))?.items ?? []
  }()

  let village = Village()

  @Test func `there are cases`() { #expect(Self.cases.count == 24) }

  @Test(arguments: cases)
  func `a calculation answers as its case expects`(example: JSON) throws {
    let kind = try #require(example["kind"]?.text)
    let name = kind == "npv_irr" ? "npv" : kind.replacing("_", with: "-")
    let inputs = try #require(example["inputs"])
    let run = village.run("calc", name, "--json", input: inputs.serialized)
    #expect(run.status == 0, "\(run.errors)")
    let expected = try #require(example["expected"])
    #expect(try JSON(parsing: run.output).matches(expected), "\(run.output)")
  }

  @Test(arguments: [
    ("nonsense", "{}"), ("payback", "no json"), ("payback", "[]"), ("payback", "{}"),
    ("npv", #"{"rate":"ten","flows":[1]}"#), ("asset", #"{"years":1e9,"cost":1,"life":1}"#),
  ])
  func `wrong inputs are refused with a sentence`(kind: String, input: String) {
    let run = village.run("calc", kind, "--json", input: input)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }
}
