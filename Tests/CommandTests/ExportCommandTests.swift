import Glibc
import Testing

@Suite struct ExportCommandTests {
  let village = Village()
  let file = "susu.lembar"

  init() { _ = village.run("new", file, "--example", "susu-kambing") }

  private func mode(of name: String) -> mode_t {
    var status = stat()
    return lstat("\(village.path)/\(name)", &status) == 0 ? status.st_mode : 0
  }

  @Test func `text is the same as show and data the same as get`() {
    #expect(village.run("export", file, "--to", "txt").output == village.run("show", file).output)
    #expect(
      village.run("ekspor", file, "--to", "json").output
        == village.run("get", file, "--json").output)
    let sheet = village.run("export", file, "--to", "json", "--sheet", "2").output
    #expect(sheet.contains("\"kind\":\"potential\"") && !sheet.contains("\"kind\":\"plan\""))
  }

  @Test(arguments: ["4", "problems", "Masalah", "masalah", "Problems"])
  func `a sheet is named by its number, its id or its title in any language`(name: String) {
    let run = village.run("export", file, "--to", "json", "--sheet", name)
    #expect(run.status == 0 && run.output.contains("\"kind\":\"problem\""))
  }

  @Test func `an unknown sheet is answered with the sheets as the screen calls them`() {
    let errors = village.run("export", file, "--to", "json", "--sheet", "12").errors
    #expect(errors.contains("4 Masalah") && !errors.contains("problems"), "\(errors)")
  }

  @Test(arguments: ["txt", "md", "html"])
  func `a picture is the same in every format that is read by people`(format: String) {
    let output = village.run("export", file, "--to", format).output
    #expect(output.contains("  │khalayak             │subjek"))
    #expect(output.contains("│ │ ┌ 3 sedang ────────────────┐ │ │"))
  }

  @Test(arguments: ["txt", "md", "html", "json"])
  func `a file is for this user only and holds what standard output would get`(format: String) {
    let run = village.run("export", file, "--to", format, "-o", "out")
    #expect(run.status == 0 && run.output == "" && run.errors == "")
    #expect(mode(of: "out") == S_IFREG | 0o600)
    let pages = format == "txt" ? ["--paged"] : []
    #expect(village.read("out") == village.run(["export", file, "--to", format] + pages).output)
  }

  @Test func `tables go into a folder of their own`() {
    #expect(village.run("export", file, "--to", "csv").status == 2)
    #expect(village.run("export", file, "--to", "csv", "-o", "tabel").status == 0)
    #expect(mode(of: "tabel") == S_IFDIR | 0o700 && mode(of: "tabel/plan.csv") == S_IFREG | 0o600)
    #expect(village.read("tabel/potential.csv").hasPrefix("\u{FEFF}id,kind,parent,name,"))
    #expect(village.run("export", file, "--to", "csv", "-o", "tabel").status == 2)
    #expect(village.run("export", file, "--to", "csv", "-o", "tabel", "--force").status == 0)
  }

  @Test func `what is there stays unless it is forced`() {
    village.write("mine", to: "out")
    let refused = village.run("export", file, "--to", "html", "-o", "out")
    #expect(refused.status == 2 && refused.errors.contains("--force"))
    #expect(village.read("out") == "mine")
    #expect(village.run("export", file, "--to", "html", "-o", "out", "--force").status == 0)
    #expect(village.read("out").hasPrefix("<!DOCTYPE html>"))
    for format in ["txt", "csv"] {
      symlink("out", "\(village.path)/\(format)")
      #expect(village.run("export", file, "--to", format, "-o", format).status == 2)
    }
    #expect(village.run("export", file, "--to", "csv", "-o", "csv", "--force").status == 2)
  }

  @Test func `a link is replaced and not written through`() {
    village.write("mine", to: "target")
    symlink("target", "\(village.path)/link")
    #expect(village.run("export", file, "--to", "md", "-o", "link", "--force").status == 0)
    #expect(village.read("target") == "mine")
    #expect(mode(of: "link") == S_IFREG | 0o600)
  }

  @Test func `the workbook itself is never written over`() {
    let before = village.read(file)
    symlink(file, "\(village.path)/other.lembar")
    for (name, output) in [(file, file), ("other.lembar", file), (file, "./\(file)")] {
      #expect(
        village.run("export", name, "--to", "txt", "-o", output, "--force").status == 2)
    }
    #expect(village.read(file) == before)
  }

  @Test func `what cannot be written ends with 3 and what cannot be understood with 2`() {
    #expect(village.run("export", file, "--to", "md", "-o", "no/where").status == 3)
    #expect(village.run("export", file, "--to", "csv", "-o", "no/where").status == 3)
    let unknown = village.run("export", file, "--to", "docx")
    #expect(unknown.status == 2 && unknown.errors.contains("html"))
    #expect(village.run("export", file, "--to", "md", "--sheet", "10").status == 2)
    #expect(village.run("export", "nothing.lembar", "--to", "md").status == 2)
  }

  @Test(arguments: ["txt", "md", "html"])
  func `a summary and empty forms are made in every format for people`(format: String) {
    let summary = village.run("export", file, "--to", format, "--summary")
    #expect(summary.status == 0 && summary.output.contains("Rp44.066.000"))
    let forms = village.run("export", "--blank", "--to", format)
    #expect(forms.status == 0 && forms.errors == "" && forms.output.contains("Kalender musim"))
    let one = village.run("export", file, "--blank", "--sheet", "4", "--to", format).output
    #expect(one.contains("Jamaah Susu Sumberwangi") && !one.contains("Kalender musim"))
    #expect(!one.contains("Susu basi"))
  }

  @Test func `what makes no sense together is refused in a sentence`() {
    let refused = [
      ["--to", "csv", "-o", "tabel", "--summary"], ["--to", "svg", "--blank"],
      ["--to", "html", "--blank", "--summary"], ["--to", "md", "--summary", "--sheet", "2"],
      ["--to", "txt", "--blank", "--anonymous"],
      ["--to", "txt", "--blank", "--without", "remarks"],
      ["--to", "json", "--without", "amounts"], ["--to", "md", "--without", "all"],
      ["--to", "html", "--paged"],
    ]
    for options in refused {
      let run = village.run(["export", file] + options)
      #expect(run.status == 2 && run.output == "", "\(options)")
      #expect(run.errors.contains(".") && !run.errors.contains("‹"), "\(run.errors)")
    }
    #expect(village.run("export", "--to", "html").status == 2)
    #expect(!village.names.contains("tabel"))
  }

  @Test(arguments: ["txt", "md", "html", "json"])
  func `names go and amounts stay, unless they are to go as well`(format: String) {
    let open = village.run("export", file, "--to", format).output
    let anonymous = village.run("export", file, "--to", format, "--anonymous").output
    for name in ["Siti Aminah", "Ahmad Fauzan", "Nurul Hidayah"] {
      #expect(open.contains(name) && !anonymous.contains(name), "\(name)")
    }
    guard format != "json" else { return }
    #expect(anonymous.contains("Rp44.066.000"))
    let silent = village.run("export", file, "--to", format, "--without", "amounts,findings")
    #expect(silent.status == 0 && !silent.output.contains("Rp44.066.000"))
    #expect(open.contains("PO10") && !silent.output.contains("PO10"))
  }

  @Test(arguments: ["svg", "dot"])
  func `a sheet without a drawing is refused, the one with the tree is drawn`(format: String) {
    let cash = village.run("export", file, "--to", format, "--sheet", "7")
    #expect(cash.status == 2 && cash.output == "")
    #expect(cash.errors.contains("7 Arus kas") && cash.errors.contains("4 Masalah"))
    let tree = village.run("export", file, "--to", format, "--sheet", "4")
    #expect(tree.status == 0)
    #expect(tree.output == village.run("export", file, "--to", format).output)
  }

  @Test func `what is left out is named in Indonesian or English`() {
    let without = ["export", file, "--to", "txt", "--without"]
    let english = village.run(without + ["amounts,findings,remarks"])
    #expect(english.status == 0 && village.run(without + ["uang,temuan,catatan"]) == english)
    #expect(village.run(without + ["Uang", "--language", "en"]).status == 0)
    #expect(village.run(without + ["harga"]).errors.contains("temuan, catatan, uang"))
  }

  @Test func `pages of text are parted in files and on demand, never on a screen`() {
    #expect(!village.run("export", file, "--to", "txt").output.contains("\u{C}"))
    #expect(village.run("export", file, "--to", "txt", "--paged").output.contains("\u{C}"))
    #expect(village.run("export", file, "--to", "txt", "-o", "out").status == 0)
    #expect(village.read("out").contains("\u{C}"))
  }

  @Test func `a folder in the way is named, and nothing in it is touched`() {
    mkdir("\(village.path)/hasil", 0o700)
    village.write("mine", to: "hasil/isi")
    for force in [[], ["--force"]] {
      let run = village.run(["export", file, "--to", "html", "-o", "hasil"] + force)
      #expect(run.status == 2 && run.errors.contains("folder"), "\(run.errors)")
    }
    #expect(village.names(in: "hasil") == ["isi"])
    #expect(village.run("export", file, "--to", "html", "-o", "\(file)/out").status != 0)
  }

  @Test(arguments: ["html", "txt", "csv"])
  func `a disk without room leaves nothing half written`(format: String) {
    let names = village.names
    let run = village.runWithoutRoom(["export", file, "--to", format, "-o", "out"])
    #expect(run.status == 2 || run.status == 3)
    #expect(run.errors.contains("out") && !run.errors.contains("‹"), "\(run.errors)")
    #expect(village.names == names)
    village.write("mine", to: "old")
    if format != "csv" {
      _ = village.runWithoutRoom(["export", file, "--to", format, "-o", "old", "--force"])
      #expect(village.read("old") == "mine")
    }
  }
}
