import FoundationEssentials
import Testing

@Suite struct TemplatesCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the copied templates are good and the program works with them`() throws {
    defer { program.remove() }
    let folder = program.path("templat")
    let list = try program.run("templates", "list").output.split(separator: "\n")
    #expect(list.contains("sheets/problems.toml"))
    #expect(try program.run("templates", "copy", folder).status == 0)
    for path in list {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)"))
    }
    #expect(try program.run("templates", "check", folder).status == 0)
    let file = program.path("susu.lembar")
    _ = try program.run("new", file, "--example", "susu-kambing")
    #expect(
      try program.run("show", file, "--templates", folder).output
        == program.run("show", file).output)
  }

  @Test func `copying never replaces a file`() throws {
    defer { program.remove() }
    let folder = program.path("templat")
    _ = try program.run("templates", "copy", folder)
    try "mine".write(
      toFile: "\(folder)/sheets/plan.toml", atomically: false, encoding: .utf8)
    #expect(try program.run("templat", "copy", folder).status == 2)
    #expect(try program.contents(of: "\(folder)/sheets/plan.toml") == "mine")
  }

  @Test func `a mistake in a template is named with its file and line`() throws {
    defer { program.remove() }
    let folder = program.path("templat")
    _ = try program.run("templates", "copy", folder)
    let path = "\(folder)/sheets/plan.toml"
    let broken = try program.contents(of: path).replacing("kind = \"plan\"", with: "knd = \"plan\"")
    try broken.write(toFile: path, atomically: false, encoding: .utf8)
    let run = try program.run("templates", "check", folder)
    #expect(run.status == 2)
    #expect(run.complaint.contains("sheets/plan.toml"))
  }
}
