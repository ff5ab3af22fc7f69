import Testing
import WorksheetModel

@Suite struct CheckCommandTests {
  let village = Village()

  /// A workbook made by hand with a cause that hangs in the air: an error.
  private func writeDoubtful(_ name: String, _ more: String = "") {
    village.write(
      """
      {"lembar":1,"id":"abc","title":"Uji","language":"id"}
      {"id":"m1","kind":"problem","fields":{"role":"cause","statement":"Susu basi"}}
      \(more)

      """, to: name)
  }

  @Test func `an example names its findings and ends with 1`() {
    #expect(village.run("new", "padi.lembar", "--example", "padi-organik").status == 0)
    let run = village.run("check", "padi.lembar")
    #expect(run.status == 1)
    #expect(run.output.contains("[salah] PT16"))
    #expect(village.run("periksa", "padi.lembar") == run)
  }

  @Test func `a workbook with nothing above a hint ends with 0`() {
    village.write(
      """
      {"lembar":1,"id":"abc"}
      {"id":"p","kind":"profile","fields":{"group":"Kita"},"dismissed":{"PT01":"nanti"}}

      """, to: "baik.lembar")
    let run = village.run("check", "baik.lembar")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `json has the members of the contract and counts what is not dismissed`() throws {
    _ = village.run("new", "padi.lembar", "--example", "padi-organik")
    let json = try JSON(parsing: village.run("check", "padi.lembar", "--json").output)
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
    writeDoubtful("a.lembar")
    let run = village.run("check", "a.lembar", "desa.lembar", "--json")
    let files = try #require(try JSON(parsing: run.output)["files"]?.items)
    #expect(files.map { $0["file"]?.text } == ["a.lembar", "desa.lembar"])
    #expect(files.allSatisfy { $0["findings"]?.items != nil && $0["counts"] != nil })
  }

  @Test func `a file that cannot be read ends with 2 and the others are still checked`() {
    writeDoubtful("a.lembar")
    let run = village.run("check", "none.lembar", "a.lembar")
    #expect(run.status == 2)
    #expect(run.errors.contains("none.lembar"))
    #expect(run.output.contains("Susu"))
    #expect(village.run("check", "none.lembar", "--json").status == 2)
  }

  @Test func `damaged lines are said on standard error and nothing is written`() {
    writeDoubtful("a.lembar", #"{"id":"p2","kind":"#)
    let before = village.read("a.lembar")
    let run = village.run("check", "a.lembar")
    #expect(run.status == 1)
    #expect(run.errors.contains("baris rusak"))
    #expect(village.read("a.lembar") == before)
    #expect(village.read("a.lembar.lama") == "")
  }
}
