import Testing

@Suite struct FillCommandTests {
  let village = Village()

  private func fill(_ lines: String..., arguments: [String] = []) -> Village.Result {
    village.run(
      ["fill", "desa.lembar"] + arguments, input: lines.map { $0 + "\n" }.joined(),
      environment: ["LANG=C.UTF-8"])
  }

  /// The records without ids, orders and stamps, which chance gives.
  private func content() -> [String] {
    village.run("get", "desa.lembar", "--json").output.split(separator: "\n")
      .compactMap { line in
        guard let kind = line.firstRange(of: "\"kind\""),
          let end = line.firstRange(of: ",\"stamps\"")
        else { return nil }
        return String(line[kind.lowerBound..<end.lowerBound])
      }
  }

  @Test func `a script answers questions, and the end of its input saves`() {
    let result = fill("Jamaah Susu", "Kalibening")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("Tercatat: Jamaah Susu"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.dropLast().last == "1.3 Kecamatan")
    #expect(village.read("desa.lembar").contains("\"village\":\"Kalibening\""))
  }

  @Test func `without an answer the file stays as it is`() {
    let before = village.read("desa.lembar")
    #expect(fill().status == 0)
    #expect(fill("", "", "<", ":bantuan", ":daftar").status == 0)
    #expect(village.read("desa.lembar") == before)
  }

  @Test func `the same answers give the same workbook as set`() {
    _ = fill(
      "Jamaah Susu", ":daftar 2", "Susu kambing", "alam", "RT 03", "12", ":lewati", ":daftar 4",
      "Pendapatan rendah", "+0 Susu basi")
    let filled = content()
    let other = Village()
    func made(_ kind: String, _ arguments: String...) -> String {
      other.run(["set", "desa.lembar", "--new", kind] + arguments).line
    }
    let profile = made("profile")
    let potential = made("potential")
    let focal = made("problem")
    let cause = made("problem", "--parent", focal)
    for (id, field, value) in [
      (profile, "group", "Jamaah Susu"), (potential, "name", "Susu kambing"),
      (potential, "asset", "alam"), (potential, "place", "RT 03"), (potential, "quantity", "12"),
      (focal, "role", "focal"), (focal, "statement", "Pendapatan rendah"),
      (cause, "role", "cause"), (cause, "statement", "Susu basi"),
    ] {
      #expect(other.run("set", "desa.lembar", id, field, value).status == 0)
    }
    let set = other.run("get", "desa.lembar", "--json").output
    for record in filled {
      let fields = record.firstRange(of: "\"fields\"").map { record[$0.lowerBound...] } ?? ""
      #expect(set.contains(fields), "\(fields)")
    }
    #expect(filled.count == 4)
    func ids(_ place: Village) -> String {
      place.run("check", "desa.lembar").output
    }
    #expect(ids(village) == ids(other))
    #expect(
      village.run("show", "desa.lembar").output == other.run("show", "desa.lembar").output)
  }

  @Test func `the same keys on the screen give the same workbook`() {
    _ = fill("Jamaah Susu", "Kalibening", ":daftar 4", "Pendapatan rendah")
    let filled = content()
    let other = Village()
    _ = other.run(
      "play", "desa.lembar", "--keys",
      "<enter>Jamaah Susu<enter>Kalibening<enter><esc>4<enter>Pendapatan rendah<enter><c-q>")
    #expect(village.run("show", "desa.lembar").output == other.run("show", "desa.lembar").output)
    #expect(
      village.run("check", "desa.lembar", "--json").output.count
        == other.run("check", "desa.lembar", "--json").output.count)
    #expect(filled.count == 2)
  }

  @Test func `a refused answer is asked again and the next line answers it`() {
    _ = fill("Jamaah Susu")
    let result = fill(":daftar 2", "Susu", "emas", "alam")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0 == "2.1.2 Jenis modal" }.count == 2)
    #expect(village.read("desa.lembar").contains("\"asset\":\"natural\""))
  }

  @Test func `what is no text or too long is refused politely, and nothing is lost`() {
    village.write([0xFF, 0xFE, 0x0A], to: "bad")
    let long = String(repeating: "x", count: 70_000)
    let result = village.run(
      "fill", "desa.lembar", input: long + "\nJamaah Susu\n", environment: ["LANG=C.UTF-8"])
    #expect(result.status == 0 && result.output.contains("64 KiB"))
    #expect(village.read("desa.lembar").contains("Jamaah Susu"))
    #expect(!village.read("desa.lembar").contains("xxx"))
  }

  @Test func `one sheet is asked alone, and an unknown one is refused`() {
    let result = fill("", arguments: ["--sheet", "4"])
    #expect(result.output.contains("masalah inti"))
    #expect(fill(arguments: ["--sheet", "12"]).status == 2)
  }

  @Test func `what cannot be written is refused before the first question`() {
    #expect(village.run("fill", "nothing.lembar").status == 2)
    let newer = village.read("desa.lembar").replacing("{\"lembar\":1", with: "{\"lembar\":9")
    village.write(newer.replacing(#/,"crc":"[0-9a-f]+"/#, with: ""), to: "baru.lembar")
    let result = village.run("fill", "baru.lembar", input: "x\n")
    #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty)
  }

  @Test func `a simple locale gets simple letters and keeps those of names`() {
    let result = village.run("fill", "desa.lembar", input: "Warga é\n", environment: ["LANG=C"])
    #expect(result.status == 0 && result.output.contains("Warga é"))
    #expect(!result.output.contains("…") && !result.output.contains("·"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `help lists every word in both languages`() {
    let result = village.run("fill", "--help")
    #expect(result.status == 0)
    for word in [":bantuan", ":help", ":temuan", ":findings", ":selesai", ":quit"] {
      #expect(result.output.contains(word))
    }
  }
}
