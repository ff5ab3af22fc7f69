import Glibc
import Testing

/// What a spreadsheet makes of the cash table, in a real LibreOffice that speaks Indonesian.
@Suite struct SpreadsheetTests {
  static let office = "/usr/bin/soffice"

  // In an Indonesian locale (1057) a comma is the sign of decimals and a point parts thousands. The
  // dialog offers comma, semicolon and tab together (44/59/9), and the mark at the beginning of the
  // file says UTF-8 (76): so a group opens it with Enter alone.
  @Test(
    .enabled(
      if: access(office, X_OK) == 0, "LibreOffice is not installed: nothing was opened in it"))
  func `LibreOffice in an Indonesian locale finds numbers where numbers stand`() throws {
    let village = Village()
    _ = village.run("new", "susu.lembar", "--example", "susu-kambing")
    #expect(village.run("export", "susu.lembar", "--to", "csv", "-o", "tabel").status == 0)
    let status = village.spawn(
      [
        Self.office, "--headless", "--norestore",
        "-env:UserInstallation=file://\(village.path)/office", "--convert-to", "fods",
        "--infilter=CSV:44/59/9,34,76,1,,1057,false,true,false", "--outdir", village.path,
        "\(village.path)/tabel/_cash.csv",
      ], input: "/dev/null",
      environment: ["HOME=\(village.path)", "LC_ALL=id_ID.UTF-8", "PATH=/usr/bin:/bin"])
    #expect(status == 0)
    let text = village.read("_cash.fods")
    let cells = text.split(separator: "<table:table-cell").dropFirst()
    let closing = cells.drop { !$0.contains("<text:p>Saldo akhir</text:p>") }.dropFirst().prefix(12)
    let numbers = closing.compactMap { cell -> Int? in
      guard let start = cell.firstRange(of: "office:value=\"")?.upperBound else { return nil }
      return Int(cell[start...].prefix { $0 != "\"" })
    }
    #expect(numbers.count == 12 && numbers.first == 620_000 && numbers.last == 11_415_000)
    #expect(cells.contains { $0.contains("<text:p>Yogurt botol 250 ml</text:p>") })
  }
}
