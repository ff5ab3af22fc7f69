import Testing

@Suite struct ImportCommandTests {
  let village = Village()
  let file = "desa.lembar"

  private func tree() -> String {
    village.run("show", file, "--sheet", "problems").output
  }

  @Test func `a list in a file becomes the tree, under its Indonesian name too`() {
    village.write("Pendapatan rendah\n  Susu basi\n    Ember kotor\nAkibat: Utang\n", to: "a.txt")
    let run = village.run("impor", file, "a.txt")
    #expect(run.status == 0 && run.output == "" && run.errors.contains("4 kartu baru"))
    #expect(tree().contains("└─ Susu basi") && tree().contains("   └─ Ember kotor"))
    #expect(tree().contains("┌─ Utang"))
  }

  @Test func `a diagram from standard input is read, and how its arrows were read is said`() {
    let run = village.run("import", file, "-", input: "graph BT\nA[Susu basi] --> P[Rugi]\n")
    #expect(run.status == 0 && run.errors.contains("sebab → akibat"))
    #expect(tree().contains("└─ Susu basi"))
  }

  @Test func `a loose card is kept, named, and tells by the exit code`() {
    village.write("Rugi\n  Susu basi\nPakan mahal\n", to: "a.md")
    let run = village.run("import", file, "a.md")
    #expect(run.status == 1 && run.errors.contains("Belum tersambung: \"Pakan mahal\" (baris 3)"))
    #expect(tree().contains("Pakan mahal"))
  }

  @Test func `a second list hangs on the card that is named`() {
    _ = village.run("import", file, "-", input: "Rugi\n")
    let id = village.run("get", file, "--json").output
      .firstRange(of: "\"id\":\"").map { range in
        let text = village.run("get", file, "--json").output
        return String(text[range.upperBound...].prefix { $0 != "\"" })
      }
    #expect(village.run("import", file, "-", "--under", id ?? "", input: "A\n  B\n").status == 0)
    #expect(tree().contains("└─ A") && tree().contains("   └─ B"))
    #expect(village.run("import", file, "-", "--under", "tidakada", input: "A\n").status == 2)
  }

  @Test func `a file of a Windows editor is read`() {
    village.write(Array("\u{FEFF}Rugi\r\n\tSusu basi\r\n".utf8), to: "a.txt")
    #expect(village.run("import", file, "a.txt").status == 0)
    let wide = "Mahal\r\n\tPakan".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    village.write([0xFF, 0xFE] + wide, to: "b.txt")
    #expect(village.run("import", file, "b.txt").status == 1)
    #expect(tree().contains("└─ Susu basi") && tree().contains("Pakan"))
  }

  @Test func `nothing is changed by what is no list`() {
    let before = village.read(file)
    village.write([0xC3, 0x28, 0x00], to: "bin")
    village.write("\n\n---\n", to: "empty")
    for name in ["missing", "bin", "empty", "."] {
      #expect(village.run("import", file, name).status == 2, "\(name)")
    }
    #expect(village.read(file) == before)
  }

  @Test func `the tree leaves as a picture and for Graphviz`() {
    _ = village.run("import", file, "-", input: "Rugi\n  Susu basi\n")
    #expect(village.run("export", file, "--to", "svg", "-o", "pohon.svg").status == 0)
    #expect(village.read("pohon.svg").contains("<tspan>Susu basi</tspan>"))
    #expect(village.run("export", file, "--to", "dot").output.contains("n1 -> n0;"))
  }
}
