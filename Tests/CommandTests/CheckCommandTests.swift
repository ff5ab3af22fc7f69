import Testing
import WorksheetModel

@Suite struct CheckCommandTests {
  let program: Program

  init() throws { program = try Program() }

  private static let header =
    #"{"lembar":1,"id":"abcdefghijkl","title":"Uji","language":"id","created":"2026-11-23T09:12:00+07:00"}"#
  /// A potential without evidence is a warning.
  private static let doubtful =
    #"{"id":"p1","kind":"potential","order":"a","fields":{"name":"Susu","asset":"natural"}}"#

  private func workbook(_ records: String..., name: String = "uji.lembar") throws -> String {
    try program.write(([Self.header] + records).joined(separator: "\n") + "\n", to: name)
  }

  @Test func `an example names its findings and ends with 1`() throws {
    defer { program.remove() }
    let file = program.path("padi.lembar")
    #expect(try program.run("new", file, "--example", "padi-organik").status == 0)
    let run = try program.run("check", file)
    #expect(run.status == 1)
    #expect(run.output.contains("[salah] PT16"))
    #expect(try program.run("periksa", file).output == run.output)
  }

  @Test func `json has the members of the contract and counts what is not dismissed`() throws {
    defer { program.remove() }
    let file = program.path("padi.lembar")
    _ = try program.run("new", file, "--example", "padi-organik")
    let json = try JSON(parsing: try program.run("check", file, "--json").output)
    let findings = try #require(json["findings"]?.items)
    for finding in findings {
      #expect(
        finding.members?.map(\.name) == ["id", "severity", "record", "field", "text", "dismissed"])
    }
    #expect(findings.contains { $0["dismissed"]?.text != nil })
    for severity in ["error", "warning", "hint"] {
      let standing = findings.filter {
        $0["severity"]?.text == severity && $0["dismissed"] == .null
      }
      #expect(json["counts"]?[severity]?.whole == standing.count)
    }
  }

  @Test func `several files are reported one by one`() throws {
    defer { program.remove() }
    let first = try workbook(Self.doubtful, name: "a.lembar")
    let second = try workbook(name: "b.lembar")
    let json = try JSON(parsing: try program.run("check", first, second, "--json").output)
    let files = try #require(json["files"]?.items)
    #expect(files.map { $0["file"]?.text } == [first, second])
    #expect(files.allSatisfy { $0["findings"]?.items != nil && $0["counts"] != nil })
  }

  @Test func `a file that cannot be read ends with 2 and the others are still checked`() throws {
    defer { program.remove() }
    let file = try workbook(Self.doubtful)
    let run = try program.run("check", program.path("none.lembar"), file)
    #expect(run.status == 2)
    #expect(run.complaint.contains("none.lembar"))
    #expect(run.output.contains("Susu"))
    #expect(try program.run("check", program.path("none.lembar")).status == 2)
  }

  @Test func `damaged lines are said on standard error and nothing is written`() throws {
    defer { program.remove() }
    let file = try workbook(Self.doubtful, #"{"id":"p2","kind":"#)
    let before = try program.contents(of: file)
    let run = try program.run("check", file)
    #expect(run.status == 1)
    #expect(run.complaint.contains("baris rusak"))
    #expect(try program.contents(of: file) == before)
    #expect(try program.names() == ["complaint", "input", "output", "uji.lembar"])
  }
}
