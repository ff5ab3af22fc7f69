import Testing

@Suite struct SetCommandTests {
  let village = Village()

  private func made(_ kind: String) -> String {
    village.run("set", "desa.lembar", "--new", kind).line
  }

  private func get(_ record: String, _ field: String) -> String {
    village.run("get", "desa.lembar", record, field, "--json").line
  }

  @Test func `a new record prints only its id and takes values as the screen does`() {
    let result = village.run("set", "desa.lembar", "--new", "potential")
    #expect(result.status == 0 && result.errors == "")
    let id = result.line
    #expect(result.output == "\(id)\n" && id.utf8.count == 12)
    for (field, typed, stored) in [
      ("name", "Susu kambing", "\"Susu kambing\""), ("quantity", "12", "12"),
      ("price", "2 M", "2000000000"), ("price", "-500", "-500"), ("months", "1-3", "[1,2,3]"),
      ("price", "?", "null"), ("price", "-", "null"), ("name", "", "null"),
    ] {
      #expect(village.run("set", "desa.lembar", id, field, "--", typed).status == 0)
      #expect(get(id, field) == stored, "\(field) \(typed)")
    }
  }

  @Test(arguments: ["1,250", "40.2266.545", "1-1,5 jt", "5 ekor", "x"])
  func `what the screen would ask about leaves the file byte for byte`(typed: String) {
    let id = made("potential")
    let before = village.read("desa.lembar")
    let result = village.run("set", "desa.lembar", id, "price", typed)
    #expect(result.status == 2 && result.output == "" && result.errors.contains(id))
    #expect(village.read("desa.lembar") == before)
  }

  @Test func `what does not exist is refused`() {
    let id = made("potential")
    let before = village.read("desa.lembar")
    for arguments in [
      ["nothing", "name", "x"], [id, "nothing", "x"], [id, "name"], [id, "@parent", "nothing"],
      [id, "@order", ""], ["--new", "nothing"], ["--new", "cost"], [id, "--remove", "--batch"],
      ["--new", "cost", "--parent", "nothing"], ["nothing", "--remove"], [id, "price", "-500"],
    ] {
      let result = village.run(["set", "desa.lembar"] + arguments)
      #expect(result.status == 2 && result.errors != "", "\(arguments)")
    }
    #expect(village.read("desa.lembar") == before)
  }

  @Test func `a link takes only records of its kinds, and a line stays below a plan`() {
    let (plan, cost, idea, problem) = (made("plan"), made("cost"), made("idea"), made("problem"))
    for (id, field, value) in [
      (idea, "roots", problem), (plan, "ideas", idea), (cost, "@parent", plan),
    ] {
      #expect(village.run("set", "desa.lembar", id, field, value).status == 0)
    }
    let before = village.read("desa.lembar")
    for (id, field, value) in [
      (idea, "roots", cost), (idea, "roots", "\(problem),\(plan)"), (plan, "ideas", problem),
      (cost, "@parent", problem),
    ] {
      #expect(village.run("set", "desa.lembar", id, field, value).status == 2, "\(field)")
    }
    #expect(village.read("desa.lembar") == before)
  }

  @Test func `a year is taken as its first day and said aloud`() {
    let group = made("group")
    let result = village.run("set", "desa.lembar", group, "founded", "2014")
    #expect(result.status == 0 && result.errors.contains("2014-01-01"))
    #expect(get(group, "founded") == "\"2014-01-01\"")
  }

  @Test func `a kind that exists once gives the id that is there`() {
    #expect(made("profile") == made("profile"))
  }

  @Test func `records move and are removed, but never below themselves`() {
    let (first, second) = (made("problem"), made("problem"))
    #expect(village.run("set", "desa.lembar", second, "@parent", first).status == 0)
    #expect(get(second, "@parent") == "\"\(first)\"")
    #expect(village.run("set", "desa.lembar", first, "@parent", second).status == 2)
    #expect(village.run("set", "desa.lembar", first, "--remove").status == 0)
    #expect(village.run("get", "desa.lembar", "--json").output == "[]\n")
  }

  @Test func `a batch is taken as a whole or not at all`() {
    let id = made("potential")
    let good = village.run(
      "set", "desa.lembar", "--batch", input: "\(id)\tname\tKambing\r\n\n\(id)\tprice\t1.000\n")
    #expect(good.status == 0 && get(id, "price") == "1000")
    let before = village.read("desa.lembar")
    let bad = village.run(
      "set", "desa.lembar", "--batch", input: "\(id)\tname\tSapi\n\(id)\tprice\t1,250\n")
    #expect(bad.status == 2 && bad.errors.contains("2"))
    #expect(village.read("desa.lembar") == before)
  }

  @Test func `an approved workbook takes only another state of its latest review`() {
    let (plan, review) = (made("plan"), made("review"))
    #expect(village.run("set", "desa.lembar", review, "state", "approved").status == 0)
    let before = village.read("desa.lembar")
    #expect(village.run("set", "desa.lembar", plan, "name", "x").status == 2)
    #expect(village.run("set", "desa.lembar", "--new", "remark").status == 2)
    #expect(village.read("desa.lembar") == before)
    #expect(village.run("set", "desa.lembar", review, "state", "revise").status == 0)
    #expect(village.run("set", "desa.lembar", plan, "name", "x").status == 0)
  }

  @Test func `an approved file that was changed by hand is said by check and show`() {
    let (potential, review) = (made("potential"), made("review"))
    _ = village.run("set", "desa.lembar", potential, "name", "Susu")
    #expect(village.run("set", "desa.lembar", review, "state", "approved").status == 0)
    let untouched = village.run("check", "desa.lembar", "--json")
    #expect(!untouched.output.contains("TJ04") && untouched.errors.isEmpty)
    // Somebody who takes the checksum away with the name makes a line that reads well.
    let lines = village.read("desa.lembar").split(separator: "\n").map { line -> String in
      guard line.contains("\"Susu\""), let end = line.firstRange(of: ",\"crc\"") else {
        return String(line)
      }
      return line[..<end.lowerBound].replacing("\"Susu\"", with: "\"Sapi\"") + "}"
    }
    village.write(lines.joined(separator: "\n") + "\n", to: "desa.lembar")
    let checked = village.run("check", "desa.lembar", "--json")
    #expect(checked.status == 1 && checked.output.contains("TJ04"))
    #expect(checked.errors.contains("berbeda dari yang disetujui"))
    #expect(checked.errors.contains("Yang berbeda: Sapi: Nama potensi"))
    let shown = village.run("show", "desa.lembar", "--sheet", "review")
    #expect(shown.status == 0 && shown.output.contains("berbeda dari yang disetujui"))
    #expect(shown.output.contains("Tanda tangan"))
  }
}
