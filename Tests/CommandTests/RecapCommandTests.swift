import Glibc
import Testing
import WorksheetModel

/// Who is where, over the workbooks of a folder.
@Suite struct RecapCommandTests {
  let village = Village()

  init() { mkdir("\(village.path)/kelas", 0o700) }

  private func recap(_ arguments: String...) throws -> JSON {
    let run = village.run(["recap"] + arguments + ["--to", "json"])
    return try JSON(parsing: Array(run.output.utf8)[...], limits: Self.wide)
  }

  private static var wide: JSON.Limits { JSON.Limits(depth: 64, textBytes: 1 << 24) }

  private func rows(_ recap: JSON) -> [JSON] { recap["workbooks"]?.items ?? [] }
  private func skipped(_ recap: JSON) -> [JSON] { recap["skipped"]?.items ?? [] }
  private func files(_ entries: [JSON]) -> [String] { entries.compactMap { $0["file"]?.text } }

  private func example(_ name: String, as file: String? = nil) {
    _ = village.run("new", "kelas/\(file ?? name).lembar", "--example", name)
  }

  @Test(arguments: ["keripik-singkong", "padi-organik", "susu-kambing"])
  func `every figure is the one of appraise, check and get`(name: String) throws {
    example(name)
    let file = "kelas/\(name).lembar"
    let row = try #require(rows(try recap("kelas")).first)
    let appraisal = try JSON(
      parsing: Array(village.run("appraise", file, "--json").output.utf8)[...],
      limits: Self.wide)
    let check = try JSON(parsing: village.run("check", file, "--json").output)
    let records = try JSON(parsing: village.run("get", file, "--json").output).items ?? []
    #expect(row["file"]?.text == file)
    #expect(row["records"]?.whole == records.count)
    #expect(row["findings"] == check["counts"])
    let plans = appraisal["plans"]?.items ?? []
    #expect(row["plans"]?.items?.count == plans.count)
    for (ours, theirs) in zip(row["plans"]?.items ?? [], plans) {
      for key in ["revenue", "total_cost", "profit", "rc", "bc"] {
        #expect(ours[key] == theirs["year"]?[key], "\(key)")
      }
      for key in ["id", "name", "invested", "payback_years", "verdicts"] {
        #expect(ours[key] == theirs[key], "\(key)")
      }
      for key in ["npv", "irr"] { #expect(ours[key] == theirs["over_time"]?[key], "\(key)") }
      for key in ["need", "deepest_month"] { #expect(ours[key] == theirs["cash"]?[key], "\(key)") }
    }
    for key in ["need", "deepest_month", "first_negative_month"] {
      #expect(row[key] == plans.first?["cash"]?[key], "\(key)")
    }
    #expect(row["roots"]?.whole == appraisal["problem_tree"]?["roots"]?.items?.count)
    let remarks = records.filter { $0["kind"]?.text == "remark" }
    #expect(
      row["open_remarks"]?.whole == remarks.count { $0["fields"]?["state"]?.text == "open" })
  }

  @Test func `the members of the contract are there and foreign files are no workbooks`() throws {
    example("susu-kambing")
    village.write("%PDF-1.7", to: "kelas/laporan.pdf")
    village.write("x", to: "kelas/foto.jpg")
    village.write("x", to: "kelas/susu-kambing.lembar.lama")
    village.write("x", to: "kelas/.tersembunyi.lembar")
    mkdir("\(village.path)/kelas/.Trash", 0o700)
    _ = village.run("new", "kelas/.Trash/buangan.lembar")
    let run = village.run("recap", "kelas", "--to", "json")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let json = try JSON(parsing: run.output)
    #expect(json.members?.map(\.name) == ["workbooks", "skipped"])
    let row = try #require(rows(json).first)
    for key in [
      "id", "file", "title", "records", "need", "deepest_month", "roots", "open_remarks", "review",
      "findings",
    ] {
      #expect(row[key] != nil, "\(key)")
    }
    #expect(row["findings"]?.members?.map(\.name) == ["error", "warning", "hint"])
    #expect(rows(json).count == 1 && skipped(json).isEmpty)
    #expect(village.run("rekap", "kelas", "--to", "json") == run)
  }

  @Test func `what cannot be read is listed with a reason and the others are read`() throws {
    example("susu-kambing")
    village.write([0x50, 0x4B, 3, 4, 0xFF, 0xFE], to: "kelas/arsip.lembar")
    village.write("", to: "kelas/kosong.lembar")
    village.write([UInt8](repeating: 0x61, count: 17 << 20), to: "kelas/raksasa.lembar")
    village.write(
      #"{"lembar":1,"id":"x"}"# + "\n" + #"{"id":"p","kind":"pro"#,
      to: "kelas/potong.lembar")
    mkfifo("\(village.path)/kelas/pipa.lembar", 0o600)
    symlink("melingkar.lembar", "\(village.path)/kelas/melingkar.lembar")
    symlink(".", "\(village.path)/kelas/lingkar")
    symlink("/", "\(village.path)/kelas/akar.lembar")
    let run = village.runWithinLimits(["recap", "kelas", "--to", "json"])
    #expect(run.status == 1)
    let json = try JSON(parsing: run.output)
    #expect(
      files(skipped(json)) == [
        "kelas/arsip.lembar", "kelas/kosong.lembar", "kelas/melingkar.lembar",
        "kelas/pipa.lembar", "kelas/raksasa.lembar",
      ])
    #expect(skipped(json).allSatisfy { $0["reason"]?.text?.isEmpty == false })
    #expect(files(rows(json)) == ["kelas/potong.lembar", "kelas/susu-kambing.lembar"])
    #expect(rows(json).first?["salvaged"]?.flag == true)
    #expect(run.errors.contains("kelas/potong.lembar"))
  }

  @Test func `names of any bytes stand for themselves`() throws {
    village.write(#"{"lembar":1,"id":"a"}"#, to: "kelas/dua\nbaris\u{1B}[2J.lembar")
    let folder = open(village.path, O_RDONLY)
    let name: [CChar] =
      "kelas/".utf8.map { CChar(bitPattern: $0) } + [-1]
      + ".lembar".utf8.map { CChar(bitPattern: $0) } + [0]
    close(openat(folder, name, O_WRONLY | O_CREAT, 0o600))
    close(folder)
    let run = village.run("recap", "kelas", "--to", "json")
    #expect(run.status == 1)
    let json = try JSON(parsing: run.output)
    #expect(files(rows(json)) == ["kelas/dua\nbaris\u{1B}[2J.lembar"])
    #expect(skipped(json).first?["reason"]?.text?.contains("UTF-8") == true)
    for format in ["txt", "csv", "html"] {
      let text = village.run("recap", "kelas", "--to", format)
      #expect(!text.output.unicodeScalars.contains("\u{1B}"), "\(format)")
    }
  }

  @Test func `a copy that was cut off is said to be damaged, and not only to be older`() throws {
    example("susu-kambing")
    village.write(
      Array(village.bytes("kelas/susu-kambing.lembar").prefix(700)), to: "kelas/terpotong.lembar")
    let run = village.run("recap", "kelas", "--to", "json")
    let json = try JSON(parsing: run.output)
    #expect(files(rows(json)) == ["kelas/susu-kambing.lembar"])
    #expect(files(skipped(json)) == ["kelas/terpotong.lembar"])
    #expect(run.errors.contains("kelas/terpotong.lembar") && run.errors.contains("rusak"))
  }

  @Test func `of copies the one that has seen more counts and the others are named`() throws {
    example("susu-kambing", as: "b")
    _ = village.spawn(
      ["/bin/cp", "\(village.path)/kelas/b.lembar", "\(village.path)/kelas/c-sama.lembar"],
      input: "/dev/null")
    _ = village.spawn(
      ["/bin/cp", "\(village.path)/kelas/b.lembar", "\(village.path)/kelas/a-lama.lembar"],
      input: "/dev/null")
    for file in ["b", "c-sama"] {
      _ = village.run("set", "kelas/\(file).lembar", "f1", "notes", "x")
    }
    _ = village.spawn(
      ["/bin/cp", "\(village.path)/kelas/b.lembar", "\(village.path)/kelas/d-sama.lembar"],
      input: "/dev/null")
    let json = try recap("kelas")
    #expect(rows(json).count == 1)
    let row = try #require(rows(json).first)
    let relations = Dictionary(
      uniqueKeysWithValues: (row["copies"]?.items ?? []).compactMap { copy in
        copy["file"]?.text.map { ($0, copy["relation"]?.text) }
      })
    #expect(row["file"]?.text == "kelas/b.lembar")
    #expect(relations["kelas/a-lama.lembar"] == "older")
    #expect(relations["kelas/c-sama.lembar"] == "apart")
    #expect(relations["kelas/d-sama.lembar"] == "identical")
    #expect(
      files(skipped(json)) == [
        "kelas/a-lama.lembar", "kelas/c-sama.lembar", "kelas/d-sama.lembar",
      ])
    let reason = skipped(json).compactMap { $0["reason"]?.text }.joined()
    #expect(reason.contains("lembar gabung kelas/b.lembar kelas/c-sama.lembar -o "), "\(reason)")
  }

  @Test
  func `a file stands for itself, folders are read once, and one that is missing ends with 2`()
    throws
  {
    example("susu-kambing")
    example("padi-organik")
    let json = try recap("kelas/padi-organik.lembar", "desa.lembar")
    #expect(files(rows(json)) == ["kelas/padi-organik.lembar", "desa.lembar"])
    #expect(files(rows(try recap("kelas", "kelas", "./kelas"))).count == 2)
    let run = village.run("recap", "kelas", "tidak-ada", "--to", "json")
    #expect(run.status == 2 && run.output.isEmpty && run.errors.contains("tidak-ada"))
    mkdir("\(village.path)/hampa", 0o700)
    let empty = village.run("recap", "hampa", "--to", "json")
    #expect(empty.line == #"{"workbooks":[],"skipped":[]}"# && empty.status == 0)
  }

  @Test func `text, table and page say the same, and nothing is written beside the workbooks`()
    throws
  {
    example("susu-kambing")
    example("padi-organik")
    let before = village.names(in: "kelas")
    let text = village.run("recap", "kelas")
    #expect(text.status == 0 && text.output.contains("Jamaah Susu Sumberwangi"))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(village.run("recap", "kelas", "--to", "txt") == text)
    let page = village.run("recap", "kelas", "--to", "html").output
    let table = village.run("recap", "kelas", "--to", "csv").output
    for figure in ["5.725.333", "19.879.880"] {
      #expect(text.output.contains(figure) && page.contains(figure), "\(figure)")
      #expect(table.contains(figure.filter { $0 != "." }), "\(figure)")
    }
    #expect(page.contains("<th scope=\"col\">") && !page.contains("<script"))
    #expect(page.contains("A4 landscape"))
    let lines = table.split(separator: "\r\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("\u{FEFF}id,file,title"))
    #expect(village.names(in: "kelas") == before)
    #expect(village.run("recap", "kelas", "--language", "en").output.contains("How far"))
  }

  @Test func `a table computes nothing that a stranger wrote`() {
    village.write(
      """
      {"lembar":1,"id":"a","title":"=1+1"}
      {"id":"f","kind":"profile","fields":{"group":"@SUM(A1)","village":"-2+3"}}

      """, to: "kelas/=cmd.lembar")
    let table = village.run("recap", "kelas", "--to", "csv").output
    #expect(table.contains("'=1+1") && table.contains("'@SUM(A1)") && table.contains("'-2+3"))
  }

  @Test func `an output that is there is only replaced when that is asked for`() throws {
    example("susu-kambing")
    village.write("lama", to: "hasil.json")
    let arguments = ["recap", "kelas", "--to", "json", "-o", "hasil.json"]
    let refused = village.run(arguments)
    #expect(refused.status == 2 && village.read("hasil.json") == "lama")
    #expect(village.run(arguments + ["--force"]).status == 0)
    #expect(village.read("hasil.json").hasPrefix(#"{"workbooks":["#))
    #expect(village.run("recap", "kelas", "--to", "html", "-o", "rekap.html").status == 0)
    let over = village.run(
      ["recap", "kelas", "--to", "json", "-o", "kelas/susu-kambing.lembar", "--force"])
    #expect(over.status == 2 && village.run("check", "kelas/susu-kambing.lembar").status < 2)
    let folder = village.run("recap", "kelas", "--to", "json", "-o", "kelas", "--force")
    #expect(folder.status == 3)
    #expect(village.run("recap", "kelas", "--to", "xml").status == 2)
    #expect(village.allNames.filter { $0.hasPrefix(".lembar-") }.isEmpty)
  }

  @Test func `on a full disk nothing half written is left`() {
    example("susu-kambing")
    // A limit of the size of files is a full disk that everybody can make.
    let status = village.spawn(
      [
        "/bin/sh", "-c",
        "cd '\(village.path)' && ulimit -f 1 && exec '\(village.program)' recap kelas --to json -o hasil.json",
      ], input: "/dev/null", environment: ["XDG_STATE_HOME=\(village.path)/state", "PATH=/bin"])
    #expect(status == 3)
    #expect(!village.names.contains("hasil.json"))
    #expect(village.allNames.filter { $0.hasPrefix(".lembar-") }.isEmpty)
    #expect(!village.read(".errors").isEmpty)
  }

  @Test func `rows keep the order of their files however many cores read them`() throws {
    for number in 100..<400 {
      village.write(
        #"{"lembar":1,"id":"w\#(number)","title":"\#(number)"}"# + "\n",
        to: "kelas/\(number).lembar")
    }
    let first = village.run("recap", "kelas", "--to", "json")
    let json = try JSON(parsing: Array(first.output.utf8)[...], limits: Self.wide)
    #expect(files(rows(json)) == (100..<400).map { "kelas/\($0).lembar" })
    #expect(village.run("recap", "kelas", "--to", "json").output == first.output)
  }

  @Test func `a workbook that a stranger made takes a bounded time`() throws {
    let header = #"{"lembar":1,"id":"x"}"#
    let cards = (0..<20_000).map { number in
      #"{"id":"m\#(number)","kind":"problem","parent":"m\#(number / 2)","fields":{"statement":"Susu \#(number)"}}"#
    }
    village.write(([header] + cards).joined(separator: "\n"), to: "kelas/besar.lembar")
    let records = (0...100_000).map { #"{"id":"r\#($0)","kind":"k"}"# }
    village.write(([header] + records).joined(separator: "\n"), to: "kelas/banyak.lembar")
    village.write(
      header + "\n" + #"{"id":"a","kind":"x","fields":{"f":"#
        + String(repeating: "[", count: 9_000) + String(repeating: "]", count: 9_000) + "}}\n",
      to: "kelas/dalam.lembar")
    let run = village.runWithinLimits(["recap", "kelas", "--to", "json"])
    #expect(run.status == 1, "\(run.errors)")
    let json = try JSON(parsing: Array(run.output.utf8)[...], limits: Self.wide)
    #expect(files(rows(json)) == ["kelas/besar.lembar"])
    #expect(files(skipped(json)) == ["kelas/banyak.lembar", "kelas/dalam.lembar"])
  }

  @Test func `a file that goes away while others are read is told`() throws {
    example("susu-kambing")
    // A link to nothing is what a file looks like that went away between two looks.
    symlink("hilang.lembar", "\(village.path)/kelas/a.lembar")
    let json = try recap("kelas")
    #expect(files(rows(json)) == ["kelas/susu-kambing.lembar"])
    #expect(files(skipped(json)) == ["kelas/a.lembar"])
    let reason = skipped(json).first?["reason"]?.text ?? ""
    #expect(reason.contains("kelas/a.lembar") && !reason.contains("lembar baru"), "\(reason)")
  }

  @Test func `a database without a name is asked for in words`() {
    let run = village.run("recap", village.path, "--to", "sqlite:")
    #expect(run.status == 2 && run.errors.contains("sqlite:rekap.db"), "\(run.errors)")
  }
}
