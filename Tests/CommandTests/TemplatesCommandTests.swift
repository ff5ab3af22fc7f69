import Testing

@Suite struct TemplatesCommandTests {
  let village = Village()

  @Test func `the copied templates are good and the program works with them`() {
    let paths = village.run("templates", "list").output.split(separator: "\n")
    #expect(paths.contains("sheets/problems.toml"))
    #expect(village.run("templates", "copy", "templat").status == 0)
    for path in paths { #expect(village.read("templat/\(path)") != "", "\(path)") }
    #expect(village.run("templates", "check", "templat").status == 0)
    #expect(
      village.run("show", "desa.lembar", "--templates", "templat")
        == village.run("show", "desa.lembar"))
  }

  @Test func `copying never replaces a file`() {
    _ = village.run("templates", "copy", "templat")
    village.write("mine", to: "templat/sheets/plan.toml")
    #expect(village.run("templat", "copy", "templat").status == 2)
    #expect(village.read("templat/sheets/plan.toml") == "mine")
  }

  @Test func `a folder that cannot be written ends with 3`() {
    village.write("a file", to: "templat")
    #expect(village.run("templates", "copy", "templat").status == 3)
  }

  @Test func `a mistake in a template is named with its file`() {
    _ = village.run("templates", "copy", "templat")
    let broken = village.read("templat/sheets/plan.toml")
      .replacing("kind = \"plan\"", with: "knd = \"plan\"")
    village.write(broken, to: "templat/sheets/plan.toml")
    let run = village.run("templates", "check", "templat")
    #expect(run.status == 2)
    #expect(run.errors.contains("sheets/plan.toml"))
  }

  @Test func `a new language is told in a few lines, and all of it on demand`() {
    _ = village.run("templates", "copy", "templat")
    village.write(village.read("templat/languages/en.toml"), to: "templat/languages/jv.toml")
    let brief = village.run("templates", "check", "templat")
    #expect(brief.status == 1 && brief.errors.split(separator: "\n").count < 100)
    #expect(brief.errors.contains("--all"))
    #expect(brief.errors.contains("sheets/plan.toml: "))
    let whole = village.run("templates", "check", "templat", "--all")
    #expect(whole.status == 1 && whole.errors.split(separator: "\n").count > 1_000)
  }
}
