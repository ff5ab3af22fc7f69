import Glibc
import Testing
import WorksheetModel

/// LibreOffice computes every formula again and finds our figures.
///
/// What it gets holds a seven for each result, so that what it gives back is what it computed.
@Suite(
  .enabled(
    if: access(SpreadsheetTests.office, X_OK) == 0,
    "LibreOffice is not installed: NO FORMULA WAS COMPUTED AGAIN; `make spreadsheets` does it"))
struct RecalculationTests {
  private let village = Village()

  init() {
    // Otherwise LibreOffice would believe what a file of XLSX says.
    let setting = "/org.openoffice.Office.Calc/Formula/Load"
    _ = village.spawn(["/bin/mkdir", "-p", "\(village.path)/office/user"], input: "/dev/null")
    village.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="\(setting)"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">\
      <value>0</value></prop></item></oor:items>
      """, to: "office/user/registrymodifications.xcu")
    for folder in ["ours", "asked", "answered"] { mkdir("\(village.path)/\(folder)", 0o700) }
    // Hands the spreadsheet on with a seven in the place of every result.
    village.write(
      """
      #!/bin/sh
      sed -E 's/,-?[0-9][0-9.e+-]*,"=/,7,"=/g' | "$REAL_OFFICE" "$@"
      """, to: "forger")
    chmod("\(village.path)/forger", 0o700)
  }

  private static var workbooks: [String] {
    PublishedPlansTests.names + ["keripik-singkong", "padi-organik", "susu-kambing"]
  }

  /// Writes both formats of all workbooks, ours and with sevens, and has LibreOffice read the latter.
  private func recalculate() {
    for name in Self.workbooks {
      if PublishedPlansTests.names.contains(name) {
        village.write(PublishedPlansTests.text(of: name), to: "\(name).lembar")
      } else {
        _ = village.run("new", "\(name).lembar", "--example", name)
      }
      let ours = "ours/\(name).fods"
      #expect(village.run("export", "\(name).lembar", "--to", "fods", "-o", ours).status == 0)
      village.write(Self.forged(village.read(ours)), to: "asked/\(name)-flat.fods")
      let run = village.run(
        ["export", "\(name).lembar", "--to", "xlsx", "-o", "asked/\(name).xlsx"],
        environment: [
          "LEMBAR_OFFICE=\(village.path)/forger", "REAL_OFFICE=\(Village.program("lembar-office"))",
        ])
      #expect(run.status == 0, "\(run.errors)")
    }
    let files = village.names(in: "asked").map { "\(village.path)/asked/\($0)" }
    let status = village.spawn(
      [
        SpreadsheetTests.office, "--headless", "--norestore",
        "-env:UserInstallation=file://\(village.path)/office", "--convert-to", "fods", "--outdir",
        "\(village.path)/answered",
      ] + files, input: "/dev/null",
      environment: ["HOME=\(village.path)", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    #expect(status == 0)
  }

  /// A flat file without any result: LibreOffice believes those that it finds in one.
  private static func forged(_ document: String) -> String {
    var result = ""
    var rest = document[...]
    while let start = rest.firstRange(of: "table:formula=\"") {
      let formula = rest[start.upperBound...].prefix { $0 != "\"" }
      result += rest[..<formula.endIndex] + "\"/>"
      rest = rest[formula.endIndex...]
      rest = rest[(rest.firstRange(of: "/>")?.upperBound ?? rest.endIndex)...]
    }
    return result + rest
  }

  @Test func `every formula finds our figure again, in both formats and to the rupiah`() throws {
    recalculate()
    for name in Self.workbooks {
      let ours = FlatCells(village.read("ours/\(name).fods")).cells
      let formulas = ours.filter(\.value.isFormula)
      #expect(formulas.count > 80, "\(name)")
      for file in ["\(name)-flat.fods", "\(name).fods"] {
        let theirs = FlatCells(village.read("answered/\(file)")).cells
        for (place, cell) in ours where cell.number != nil {
          let (wanted, found) = (cell.number ?? 0, theirs[place]?.number)
          let isSame = found.map { abs($0 - wanted) <= max(abs(wanted) * 1e-9, 1e-6) } ?? false
          #expect(isSame, "\(file) \(place): \(wanted), not \(String(describing: found))")
        }
        // A formula is still one, and text is still text.
        for place in formulas.keys {
          #expect(theirs[place]?.isFormula ?? false, "\(file) \(place)")
        }
        let wrong = theirs.filter { $0.value.isFormula && !(ours[$0.key]?.isFormula ?? false) }
        #expect(wrong.isEmpty, "\(file) \(wrong.keys)")
      }
      try compareBalances(of: name)
    }
  }

  /// The contract: months in columns, and rows of formulas that are called by these words.
  private func compareBalances(of name: String) throws {
    let output = village.run("appraise", "\(name).lembar", "--json").output
    let plans = try JSON(parsing: Array(output.utf8)[...], limits: .init(depth: 32))["plans"]?.items
    let closing = plans?.first?["cash"]?["closing"]?.items?.compactMap(\.decimal?.double)
    guard let closing else { return }
    for file in ["\(name)-flat.fods", "\(name).fods"] {
      let cells = FlatCells(village.read("answered/\(file)"))
      let found = cells.row("Saldo akhir", on: "Arus kas")
      #expect(found.map(\.cell.number) == closing.map { $0 }, "\(file)")
      for row in ["Saldo awal", "Arus bersih", "Saldo akhir"] {
        let cells = cells.row(row, on: "Arus kas").prefix(closing.count)
        #expect(cells.count == closing.count && cells.allSatisfy(\.cell.isFormula), "\(file)")
      }
    }
  }

  @Test func `a changed price changes the results`() {
    _ = village.run("new", "susu.lembar", "--example", "susu-kambing")
    let text = village.run("export", "susu.lembar", "--to", "fods").output
    // The price of a bottle of yogurt, whose row is the first of the sales.
    let price = "office:value-type=\"float\" office:value=\"8000\""
    #expect(text.contains(price))
    village.write(
      Self.forged(text).replacing(price, with: price.replacing("8000", with: "9000")),
      to: "asked/susu.fods")
    _ = village.spawn(
      [
        SpreadsheetTests.office, "--headless", "--norestore",
        "-env:UserInstallation=file://\(village.path)/office", "--convert-to", "fods", "--outdir",
        "\(village.path)/answered", "\(village.path)/asked/susu.fods",
      ], input: "/dev/null",
      environment: ["HOME=\(village.path)", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
    let cells = FlatCells(village.read("answered/susu.fods"))
    _ = village.run("set", "susu.lembar", "l1", "price", "9000")
    let output = village.run("appraise", "susu.lembar", "--json").output
    let plan = try? JSON(parsing: Array(output.utf8)[...], limits: .init(depth: 32))["plans"]?
      .items?.first
    let closing = plan?["cash"]?["closing"]?.items?.compactMap(\.decimal?.double) ?? []
    #expect(closing.count == 12)
    #expect(cells.row("Saldo akhir", on: "Arus kas").compactMap(\.cell.number) == closing)
    let revenue = plan?["year"]?["revenue"]?.decimal?.double
    #expect(cells.row("Penerimaan", on: "Rencana usaha").last?.cell.number == revenue)
  }
}
