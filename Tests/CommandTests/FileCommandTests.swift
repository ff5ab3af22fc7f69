import Testing

@Suite struct FileCommandTests {
  let village = Village()

  @Test func `a new workbook is a header and an end line`() {
    let lines = village.read("desa.lembar").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"lembar":1,"id":""#) && lines[0].contains(#""title":"desa""#))
    #expect(lines[1].hasPrefix(#"{"end":0,"crc":""#))
    let before = village.read("desa.lembar")
    let again = village.run("baru", "desa.lembar")
    #expect(again.status == 2 && again.output == "" && again.errors != "")
    #expect(village.read("desa.lembar") == before)
    #expect(village.run("new", "no/where.lembar").status == 3)
    #expect(village.run("new", "b.lembar", "--example", "nothing").status == 2)
  }

  @Test func `usage errors end with 2 and help with 0`() {
    #expect(village.run("get").status == 2)
    #expect(village.run("get", "desa.lembar", "--nothing").status == 2)
    let help = village.run("get", "--help")
    #expect(help.status == 0 && help.errors == "" && help.output.contains("lembar get"))
  }

  @Test func `the language is chosen by option, environment, workbook, and locale in this order`() {
    func sentence(_ arguments: String, _ environment: [String]) -> String {
      village.run("get", "desa.lembar", "x", arguments, environment: environment).errors
    }
    village.write("{\"lembar\":1,\"id\":\"x\",\"language\":\"en\"}\n", to: "desa.lembar")
    #expect(sentence("--json", []).hasPrefix("There"))
    #expect(sentence("--json", ["LEMBAR_LANGUAGE=id"]).hasPrefix("Tidak"))
    #expect(sentence("--language=en", ["LEMBAR_LANGUAGE=id"]).hasPrefix("There"))
    village.write("{\"lembar\":1,\"id\":\"x\"}\n", to: "desa.lembar")
    #expect(sentence("--json", []).hasPrefix("Tidak"))
    #expect(sentence("--json", ["LANG=en_GB.UTF-8"]).hasPrefix("There"))
  }

  @Test func `a newer version is read and never written`() {
    let text = "{\"lembar\":2,\"id\":\"x\"}\n{\"id\":\"p\",\"kind\":\"potential\",\"fields\":{}}\n"
    village.write(text, to: "desa.lembar")
    let read = village.run("get", "desa.lembar", "--json")
    #expect(read.status == 0 && read.errors != "" && read.output.contains("\"p\""))
    #expect(village.run("set", "desa.lembar", "p", "name", "x").status == 2)
    #expect(village.read("desa.lembar") == text)
  }

  @Test func `damage is said, and kept by the first command that writes`() {
    let id = village.run("set", "desa.lembar", "--new", "potential").line
    let text = village.read("desa.lembar").replacing("\"clock\":{", with: "\"clock\":{,")
    village.write(text, to: "desa.lembar")
    let read = village.run("get", "desa.lembar", "--json")
    #expect(read.status == 0 && read.errors != "" && read.output.contains(id))
    let written = village.run("set", "desa.lembar", id, "name", "Susu")
    #expect(written.status == 0 && written.errors.contains("desa.rusak-"))
    #expect(village.run("get", "desa.lembar", id, "name").errors == "")
  }

  @Test func `nothing readable ends with 2`() {
    for text in ["", "hello\n", "{}\n", "[1,2]\n"] {
      village.write(text, to: "other.lembar")
      #expect(village.run("get", "other.lembar").status == 2)
    }
    #expect(village.run("get", ".").status == 2)
    #expect(village.run("get", "/dev/null").status == 2)
  }
}
