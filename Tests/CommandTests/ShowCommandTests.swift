import Testing
import WorksheetModel

@Suite struct ShowCommandTests {
  let village = Village()
  let file = "susu.lembar"

  init() { _ = village.run("new", file, "--example", "susu-kambing") }

  @Test func `a workbook is shown in 80 columns unless another width is asked`() {
    let usual = village.run("show", file)
    #expect(usual.status == 0)
    #expect(usual.errors.isEmpty)
    #expect(village.run("lihat", file, "--width", "80").output == usual.output)
    let narrow = village.run("show", file, "--width", "40").output
    #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func `a sheet is asked by number or name`() {
    let byNumber = village.run("show", file, "--sheet", "4")
    #expect(byNumber.output.contains("4 Masalah"))
    #expect(!byNumber.output.contains("1 Profil"))
    #expect(village.run("show", file, "--sheet", "problems").output == byNumber.output)
  }

  @Test func `without Unicode lines the tree is drawn with plain signs`() {
    let output = village.run("show", file, "--sheet", "4", "--ascii").output
    #expect(output.contains("\n+- Susu sore basi"))
    #expect(output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `pictures are drawn on paper too, and with plain signs`() {
    let output = village.run("show", file, "--sheet", "2", "--ascii").output
    #expect(output.contains("+ 5 sangat dekat --+"))
    #expect(output.contains("##3"))
    #expect(village.run("show", file, "--sheet", "3").output.contains("│penentu suasana"))
    #expect(output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [["--sheet", "10"], ["--width", "39"], ["--width", "wide"]])
  func `a sheet or width that cannot be is refused`(options: [String]) {
    let run = village.run("show", file, options[0], options[1])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func `another language shows other words and the same figures`() {
    let run = village.run("show", file, "--language", "en", "--sheet", "cash")
    #expect(run.output.contains("Closing balance"))
    #expect(run.output.contains("11.415.000"))
  }

  @Test func `results are sentences first and then measures`() throws {
    let run = village.run("appraise", file)
    #expect(run.status == 0)
    let sentence = try #require(run.output.firstRange(of: "Untung Rp"))
    let measures = try #require(run.output.firstRange(of: "Ukuran"))
    #expect(sentence.lowerBound < measures.lowerBound)
    #expect(village.run("hitung", file).output == run.output)
  }

  @Test func `the json of results has the members of the contract`() throws {
    let json = try JSON(parsing: village.run("appraise", file, "--json").output)
    #expect(json.members?.map(\.name) == ["plans", "rankings", "problem_tree"])
    let plan = try #require(json["plans"]?.items?.first)
    for member in [
      "id", "name", "cycle", "year", "invested", "roi", "payback_years",
      "payback_running_years", "cash", "over_time",
      "break_points", "shares", "loans", "assets", "verdicts", "none",
    ] {
      #expect(plan[member] != nil, "\(member)")
    }
    #expect(json["rankings"]?.members?.map(\.name) == ["potentials", "problems", "ideas"])
    #expect(
      json["problem_tree"]?.members?.map(\.name) == ["focal", "roots", "depth", "unlinked_ideas"])
  }

  @Test func `what cannot be computed is null with its reason under none`() throws {
    let json = try JSON(parsing: village.run("appraise", file, "--json").output)
    let plan = try #require(json["plans"]?.items?.first)
    #expect(plan["over_time"]?["irr"] == .null)
    #expect(plan["none"]?["irr"]?.text != nil)
  }
}
