import Testing
import WorksheetModel

@Suite struct MergeCommandTests {
  let village = Village()
  private let potential: String

  init() {
    potential = village.run("set", "desa.lembar", "--new", "potential").line
    set("desa", "name", "Susu")
    copy("desa", to: "a")
    copy("desa", to: "b")
    copy("desa", to: "c")
  }

  private func copy(_ name: String, to other: String) {
    village.write(village.read("\(name).lembar"), to: "\(other).lembar")
  }

  private func set(_ name: String, _ field: String, _ value: String) {
    #expect(village.run("set", "\(name).lembar", potential, field, "--", value).status == 0)
  }

  private func merge(_ one: String, _ other: String, to output: String) -> Village.Result {
    village.run("merge", "\(one).lembar", "\(other).lembar", "-o", "\(output).lembar")
  }

  private func get(_ name: String, _ field: String) -> String {
    village.run("get", "\(name).lembar", potential, field, "--json").line
  }

  @Test func `what only one copy changed is taken, and the copies stay as they are`() {
    set("a", "price", "15000")
    set("b", "owner", "Siti")
    let before = [village.read("a.lembar"), village.read("b.lembar")]
    let result = merge("a", "b", to: "out")
    #expect(result.status == 0 && result.output == "")
    #expect(get("out", "price") == "15000" && get("out", "owner") == "\"Siti\"")
    #expect([village.read("a.lembar"), village.read("b.lembar")] == before)
  }

  @Test func `two answers are both kept, said, and end with 1 in a whole file`() {
    set("a", "name", "Susu kambing")
    set("b", "price", "1")
    set("b", "name", "Susu sapi")
    let result = merge("a", "b", to: "out")
    #expect(result.status == 1)
    #expect(result.errors.contains("Susu kambing") && result.errors.contains("Susu sapi"))
    // The second laptop has counted further, so its answer is the later one.
    #expect(get("out", "name") == "\"Susu sapi\"")
    #expect(village.read("out.lembar").contains(#""also":{"name":[{"v":"Susu kambing","s":""#))
    #expect(village.run("check", "out.lembar", "--json").status != 2)
    // Answering the question decides.
    set("out", "name", "Susu segar")
    #expect(!village.read("out.lembar").contains(#""also""#))
  }

  @Test func `any order, and merging again, gives the same file`() {
    set("a", "name", "Susu kambing")
    set("b", "name", "Susu sapi")
    set("c", "owner", "Siti")
    #expect(village.run("set", "c.lembar", potential, "--remove").status == 0)
    _ = merge("a", "b", to: "ab")
    _ = merge("b", "a", to: "ba")
    _ = merge("ab", "c", to: "abc")
    _ = merge("b", "c", to: "bc")
    _ = merge("a", "bc", to: "a-bc")
    _ = merge("abc", "b", to: "again")
    #expect(village.read("ab.lembar") == village.read("ba.lembar"))
    #expect(village.read("abc.lembar") == village.read("a-bc.lembar"))
    #expect(village.read("again.lembar") == village.read("abc.lembar"))
  }

  @Test func `an edit wins against a removal`() {
    #expect(village.run("set", "a.lembar", potential, "--remove").status == 0)
    set("b", "owner", "Siti")
    #expect(merge("a", "b", to: "out").status == 0)
    #expect(get("out", "owner") == "\"Siti\"" && get("out", "name") == "\"Susu\"")
    // Nobody edited it in the third copy: it is gone.
    #expect(merge("a", "c", to: "gone").status == 0)
    #expect(village.run("get", "gone.lembar", potential, "--json").status == 2)
  }

  @Test func `moves that close a circle undo the later one and list it`() {
    let focal = village.run("set", "desa.lembar", "--new", "problem").line
    let ids = (0..<2).map { _ in
      village.run("set", "desa.lembar", "--new", "problem", "--parent", focal).line
    }
    copy("desa", to: "a")
    copy("desa", to: "b")
    #expect(village.run("set", "a.lembar", ids[0], "@parent", ids[1]).status == 0)
    #expect(village.run("set", "b.lembar", ids[1], "statement", "Susu basi").status == 0)
    #expect(village.run("set", "b.lembar", ids[1], "@parent", ids[0]).status == 0)
    let result = merge("a", "b", to: "out")
    #expect(result.status == 1 && result.errors.contains("Susu basi"))
    let later = village.run("get", "out.lembar", ids[1], "--json").output
    #expect(later.contains("\"parent\":\"\(focal)\"") || later.contains("\"parent\": \"\(focal)\""))
    let earlier = village.run("get", "out.lembar", ids[0], "--json").output
    #expect(earlier.contains(ids[1]))
    #expect(merge("b", "a", to: "turned").status == 1)
    #expect(village.read("turned.lembar") == village.read("out.lembar"))
  }

  @Test func `other workbooks, newer ones and existing files are refused`() {
    _ = village.run("new", "other.lembar")
    #expect(merge("a", "other", to: "out").status == 2)
    #expect(merge("a", "missing", to: "out").status == 2)
    #expect(merge("a", "b", to: "c").status == 2)
    #expect(get("c", "owner") == "null")
    set("a", "owner", "Siti")
    let forced = village.run("merge", "a.lembar", "b.lembar", "-o", "c.lembar", "--force")
    #expect(forced.status == 0 && get("c", "owner") == "\"Siti\"")
    village.write(
      #"{"lembar":2,"id":"x","title":"","created":"","clock":{}}"# + "\n", to: "new.lembar")
    #expect(merge("new", "new", to: "out").status == 2)
    #expect(village.read("out.lembar") == "")
    #expect(merge("a", "b", to: "nowhere/out").status == 3)
  }
}
