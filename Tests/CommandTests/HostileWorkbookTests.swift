import Testing
import WorksheetModel

/// Whatever a stranger sends: no crash, an end in time, nothing raw on any way out, nothing written.
@Suite struct HostileWorkbookTests {
  private let village = Village()
  private let file = "desa.lembar"
  private static let commands = [
    ["check", "--json"], ["check"], ["appraise", "--json"], ["appraise"], ["show"],
    ["get", "--json"],
    ["get"],
  ]
  private static let exports = ["txt", "md", "html", "json"].map { ["export", "--to", $0] }
  /// Every sheet: what is focused first is opened, looked at and left; then findings and help.
  private static let walk =
    (1...9).map { "\($0)<enter><down><enter><esc><end><esc><esc>" }.joined()
    + "<f9><enter><esc><esc><f1><esc>"

  /// Runs one command and looks at all that must hold for each.
  @discardableResult
  private func run(
    _ command: [String], _ sample: String, statuses: ClosedRange<Int32> = 0...1
  ) -> Village.Result {
    let arguments = [command[0], file] + command.dropFirst()
    let result = village.runWithinLimits(arguments)
    let run = "\(command.joined(separator: " ").prefix(40)) on \(sample)"
    #expect(
      statuses.contains(result.status), "\(run): \(result.status), \(result.errors.suffix(300))")
    for output in [result.output, result.errors] {
      let raw = output.unicodeScalars.first { $0.isUnseen && $0 != "\n" && $0 != "\t" }
      #expect(raw == nil, "\(run): \(raw.map { String($0.value, radix: 16) } ?? "")")
    }
    if command.last == "--json", result.status <= 1 {
      let json = try? JSON(parsing: Array(result.output.utf8)[...], limits: Self.wide)
      #expect(json != nil, "\(run)")
    }
    return result
  }

  // The results stand deeper than a workbook may, and all texts together may be long.
  private static var wide: JSON.Limits { JSON.Limits(depth: 64, textBytes: 1 << 24) }

  private func read(_ sample: Sample, by commands: [[String]]) {
    village.write(sample.bytes, to: file)
    let before = village.names
    for command in commands { run(command, sample.name) }
    #expect(village.names == before && village.bytes(file) == sample.bytes, "\(sample.name)")
  }

  private func walk(_ sample: Sample, sizes: [String]) {
    for size in sizes {
      village.write(sample.bytes, to: file)
      run(["play", "--keys", Self.walk, "--size", size], sample.name)
    }
  }

  @Test(arguments: HostileWorkbooks.texts)
  func `foreign text is harmless on every way out`(sample: Sample) {
    read(sample, by: Self.commands + Self.exports)
    walk(sample, sizes: ["80x24", "40x12"])
  }

  @Test(arguments: HostileWorkbooks.shapes)
  func `a workbook of any shape is read`(sample: Sample) {
    read(sample, by: Self.commands + Self.exports)
    walk(sample, sizes: ["80x24", "40x12"])
  }

  @Test(arguments: ["problem", "cost"])
  func `records may stand 5,000 deep`(kind: String) {
    let bytes = HostileWorkbooks.chain(kind, role: "cause", count: 5_000)
    read(Sample("5,000 deep", bytes), by: [["appraise", "--json"], ["get", "--json"]])
  }

  @Test(arguments: HostileWorkbooks.values)
  func `any value may stand in any field`(value: String) {
    let sample = Sample(String(value.prefix(40)), HostileWorkbooks.everywhere(value))
    read(
      sample,
      by: [["check", "--json"], ["appraise", "--json"], ["show"], ["export", "--to", "md"]])
    walk(sample, sizes: ["80x24"])
  }

  @Test(arguments: HostileWorkbooks.plans)
  func `a plan may hold any number`(sample: Sample) {
    read(sample, by: [["check", "--json"], ["appraise", "--json"], ["appraise"], ["show"]])
    walk(sample, sizes: ["80x24"])
  }

  @Test(arguments: HostileWorkbooks.texts + HostileWorkbooks.shapes)
  func `tables are files in their folder and nowhere else`(sample: Sample) {
    village.write(sample.bytes, to: file)
    let before = village.names
    run(["export", "--to", "csv", "-o", "out"], sample.name)
    #expect(village.names == (before + ["out"]).sorted())
    #expect(village.names(in: "out").allSatisfy { $0.hasSuffix(".csv") && !$0.hasPrefix(".") })
  }

  @Test(arguments: HostileWorkbooks.refused)
  func `what is beyond the limits is refused in words`(sample: Sample) {
    village.write(sample.bytes, to: file)
    let before = village.names
    for command in [["check", "--json"], ["show"], ["export", "--to", "html"]] {
      let result = run(command, sample.name, statuses: 2...2)
      #expect(
        result.output == "" && result.errors.contains(sample.word), "\(result.errors.prefix(300))")
    }
    #expect(village.names == before && village.bytes(file) == sample.bytes)
  }
}

/// Foreign words that do not come from a workbook.
@Suite struct HostileSurroundingsTests {
  let village = Village()

  @Test func `what stands on the command line or around it is harmless when it is said`() {
    // An argument ends at a NUL.
    let evil = HostileWorkbooks.evil.replacing("\u{0}", with: "").replacing("/", with: "")
    let runs = [
      village.run("get", evil), village.run("get", "desa.lembar", evil),
      village.run("set", "desa.lembar", "x", evil, evil), village.run(evil, evil, evil),
      village.run("show", "desa.lembar", "--sheet", evil), village.run("calc", evil),
      village.run("export", "desa.lembar", "--to", evil),
      village.run("new", "\(evil)/x.lembar"), village.run("new", "y", "--example", evil),
      village.run("play", "desa.lembar", "--keys", "<\(evil)>"),
      village.run("get", "desa.lembar", "--language", evil),
      village.run("get", "desa.lembar", "--templates", evil),
      village.run("templates", "check", evil),
      village.run("open", "desa.lembar", environment: ["TERM=\(evil)", "LANG=\(evil)"]),
    ]
    for run in runs {
      #expect(run.status == 2 || run.status == 3)
      let raw = (run.output + run.errors).unicodeScalars.filter {
        $0.isUnseen && $0 != "\n" && $0 != "\t"
      }
      #expect(raw.isEmpty && !run.errors.isEmpty, "\(run)")
    }
  }

  @Test func `a workbook whose name is foreign is made, read and exported like any other`() {
    let name = "\u{1B}]0;x\u{7}\u{202E}=1\n.lembar"
    #expect(village.run("new", name).status == 0)
    #expect(village.run("set", name, "--new", "potential").status == 0)
    for command in ["check", "show", "get"] {
      let run = village.run(command, name)
      let raw = (run.output + run.errors).unicodeScalars.filter {
        $0.isUnseen && $0 != "\n" && $0 != "\t"
      }
      #expect(run.status <= 1 && raw.isEmpty)
    }
    #expect(village.run("export", name, "--to", "html", "-o", "\(name).html").status == 0)
    #expect(village.names.contains("\(name).html"))
  }

  @Test func `templates of a stranger cannot put anything on the terminal`() {
    _ = village.run("templates", "copy", "templat")
    let sheet = village.read("templat/sheets/profile.toml")
    let evil = sheet.replacing("id = \"", with: "id = \"\\u001B]0;x\\u0007\\u202E")
    village.write(evil, to: "templat/sheets/profile.toml")
    for command in ["check", "show", "get"] {
      let run = village.run(command, "desa.lembar", "--templates", "templat")
      let raw = (run.output + run.errors).unicodeScalars.filter {
        $0.isUnseen && $0 != "\n" && $0 != "\t"
      }
      #expect(run.status >= 0 && raw.isEmpty, "\(run)")
    }
  }

  @Test func `a workbook id never leads out of the state folder`() {
    for id in ["../../x", "/tmp/x", "..", "a/b", "\u{1B}", "lock"] {
      village.write(HostileWorkbooks.header(title: "t", id: id) + "\n", to: "desa.lembar")
      #expect(village.run("set", "desa.lembar", "--new", "potential").status == 0)
      #expect(village.names == ["desa.lembar", "desa.lembar.lama", "state"])
      #expect(village.names(in: "state") == ["lembar"])
    }
  }
}
