import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct CashGridTests {
  /// A plan of twelve months with two lines, its table not typed yet.
  private func planned(price: Int = 100_000) throws -> Player {
    var workbook = Workbook.empty
    func number(_ value: Int) -> Value { .number(Decimal4(whole: Int64(value)) ?? .zero) }
    let records = [
      Record(
        id: "u", kind: .plan, order: "a",
        fields: [
          "name": .text("Susu"), "start_month": .text("2027-01"), "horizon_months": number(12),
          "opening_cash": number(50_000),
        ]),
      Record(
        id: "s", kind: .sale, parent: "u", order: "a",
        fields: [
          "name": .text("Yogurt"), "quantity": number(1), "price": number(price),
          "per": .text("month"),
        ]),
      Record(
        id: "c", kind: .cost, parent: "u", order: "a",
        fields: [
          "name": .text("Gula"), "quantity": number(1), "price": number(30_000),
          "per": .text("month"),
        ]),
    ]
    let stamp = workbook.nextStamp(in: "test")
    _ = try workbook.apply(Change(records.map(Edit.insert)), at: stamp)
    return try Player(workbook)
  }

  /// The same with its table copied from the plan, the focus on the first month of the first line.
  private func copied() throws -> Player {
    var player = try planned()
    try player.play("7<enter><f4><up><up><up><up><up><up><up><up><down><home>")
    return player
  }

  private func lines(_ player: Player) -> [Record] {
    player.records.filter { $0.kind == .cashLine }
  }

  private func cell(_ key: FieldKey, _ player: Player) -> String? {
    lines(player).first?.fields[key]?.number?.json
  }

  // MARK: Following the plan

  @Test func `copying the plan makes lines that follow it and hold no figures`() throws {
    let player = try copied()
    #expect(lines(player).map { $0.flag("follows_plan") } == [true, true])
    #expect(lines(player).allSatisfy { $0.fields.keys.allSatisfy { !$0.text.hasPrefix("plan.") } })
    #expect(player.focusedRow().contains("= Yogurt"))
    #expect(player.text().contains("100.000 (dari rencana)"))
  }

  @Test func `a month that is typed has a sign, and Delete brings the plan back`() throws {
    var player = try copied()
    try player.play("70rb<enter><left>")
    #expect(player.focusedRow().contains("*70.000"))
    #expect(player.text().contains("menurut rencana 100.000"))
    try player.play("<del>")
    #expect(player.focusedRow().contains("100.000"))
    #expect(!player.focusedRow().contains("*"))
    #expect(player.text().contains("memakai angka rencana lagi"))
    #expect(lines(player).first?.fields["plan.2027-01"] == nil)
  }

  @Test func `F2 begins with the figure of the plan`() throws {
    var player = try copied()
    try player.play("<f2><bs><bs><bs>500<enter>")
    #expect(cell("plan.2027-01", player) == "100500")
  }

  @Test func `copying again adds only what the table does not have yet`() throws {
    var player = try copied()
    try player.play("<f4>")
    #expect(player.text().contains("sudah ada"))
    #expect(lines(player).count == 2)
    try player.play("<c-x>")
    #expect(lines(player).count == 1)
    try player.play("<f4>")
    #expect(player.text().contains("1 baris rencana ditambahkan: Yogurt"))
    #expect(lines(player).count == 2)
  }

  @Test func `a copied line holds its figures and does not count the plan twice`() throws {
    var player = try copied()
    try player.play("70rb<enter><f8>")
    let copy = try #require(lines(player).first { $0.flag("follows_plan") != true })
    #expect(copy.number("plan.2027-01")?.json == "70000")
    #expect(copy.number("plan.2027-12")?.json == "100000")
    #expect(copy["derived_from"] == nil)
  }

  @Test func `all typed months of a line go back to the plan at once`() throws {
    var player = try copied()
    try player.play("1<enter>2<enter>3<enter><f6><end><enter>")
    #expect(lines(player).allSatisfy { $0.fields.keys.allSatisfy { !$0.text.hasPrefix("plan.") } })
    #expect(player.text().contains("mengikuti rencana lagi"))
    try player.play("<c-z>")
    #expect(cell("plan.2027-02", player) == "2")
  }

  // MARK: Filling

  @Test func `growth is shown before it is written`() throws {
    var player = try copied()
    try player.play("<f6><down><down>10")
    #expect(player.text().contains("Feb 2027 110.000 · Mar 2027 121.000"))
    #expect(cell("plan.2027-02", player) == nil)
    try player.play("<enter>")
    #expect(cell("plan.2027-03", player) == "121000")
    #expect(player.text().contains("11 sel terisi"))
  }

  @Test func `every third month is written and those between stay`() throws {
    var player = try copied()
    try player.play("5<enter><left><f6><down>3<enter>")
    #expect(cell("plan.2027-04", player) == "5")
    #expect(cell("plan.2027-03", player) == nil)
  }

  @Test func `a year's sum asks for its months and is spread to the rupiah`() throws {
    var player = try copied()
    try player.play("<f6><down><down><down>1jt<enter>4-6<enter>")
    #expect(cell("plan.2027-04", player) == "333334")
    #expect(cell("plan.2027-06", player) == "333333")
    #expect(cell("plan.2027-07", player) == "0")
  }

  @Test func `what cannot be filled is said and writes nothing`() throws {
    var player = try copied()
    try player.play("99999999999999<enter><left><f6><down><down>100<enter>")
    #expect(player.text().contains("terlalu besar"))
    #expect(cell("plan.2027-02", player) == nil)
    try player.play("<up><enter>")
    #expect(player.text().contains("berapa bulan"))
  }

  // MARK: Pasting

  @Test func `a block goes to the focused line and those below, from the focused month`() throws {
    var player = try copied()
    try player.play("<right>")
    player.paste("1.500\t2.000\t\t7\n100\t200\n")
    #expect(cell("plan.2027-02", player) == "1500")
    #expect(cell("plan.2027-05", player) == "7")
    #expect(lines(player).last?.number("plan.2027-03")?.json == "200")
    #expect(player.text().contains("5 angka tercatat"))
    try player.play("<c-z>")
    #expect(cell("plan.2027-02", player) == nil)
  }

  @Test func `names and months of a block find their place, with a gap and a month twice`() throws {
    var player = try copied()
    player.paste(
      "\tJan 2027\tMar 2027\tMar 2027\tJan 2031\nGula\t1\t2\t3\t4\nTeh\t5\t6\n"
        + "Saldo akhir\t8\t9\n")
    let sugar = lines(player).first { $0.text("name") == "Gula" }
    #expect(sugar?.number("plan.2027-01")?.json == "1")
    #expect(sugar?.number("plan.2027-02") == nil)
    #expect(sugar?.number("plan.2027-03")?.json == "2")
    let tea = lines(player).first { $0.text("name") == "Teh" }
    #expect(tea?.number("plan.2027-03")?.json == "6")
    #expect(lines(player).count == 3)
    let shown = player.text(160, 24)
    #expect(shown.contains("Mar 2027 tertulis"))
    #expect(shown.contains("Jan 2031 di luar bulan tabel"))
  }

  @Test func `letters in a block are named and nothing else is lost`() throws {
    var player = try copied()
    player.paste("1\tlihat nota\t3\n")
    #expect(cell("plan.2027-01", player) == "1")
    #expect(cell("plan.2027-02", player) == nil)
    #expect(cell("plan.2027-03", player) == "3")
    #expect(player.text(160, 24).contains("lihat nota"))
  }

  @Test func `an ambiguous block asks once, with both readings`() throws {
    var player = try copied()
    player.paste("1,250\t2,500\n")
    #expect(player.text().contains("1,250 berarti 1,25"))
    #expect(player.text().contains("1,250 berarti 1.250"))
    #expect(cell("plan.2027-01", player) == nil)
    try player.play("<down><enter>")
    #expect(cell("plan.2027-01", player) == "1250")
    #expect(cell("plan.2027-02", player) == "2500")
    #expect(player.text().contains("2 angka tercatat"))
  }

  @Test func `a block in English digits that says so is not asked about`() throws {
    var player = try copied()
    player.paste("1,250\t2,500,000\n")
    #expect(cell("plan.2027-01", player) == "1250")
    #expect(cell("plan.2027-02", player) == "2500000")
  }

  // MARK: Plan, actual, difference

  @Test func `actual figures are typed in a view of their own, and the difference is computed`()
    throws
  {
    var player = try copied()
    try player.play("<c-n>90rb<enter>")
    #expect(cell("actual.2027-01", player) == "90000")
    #expect(cell("plan.2027-01", player) == nil)
    try player.play("<c-n><left>")
    #expect(player.focusedRow().contains("-10.000"))
    try player.play("5")
    #expect(player.text().contains("Selisih dihitung"))
    try player.play("<c-n>")
    #expect(player.focusedRow().contains("100.000"))
  }

  @Test func `the cash book below the table fills the actual figures`() throws {
    let player = try copied()
    let line = try #require(lines(player).first)
    let entry = Record(
      id: "b", kind: .cashEntry, parent: "u", order: "a",
      fields: [
        "text": .text("Jual di pasar"), "date": .text("2027-01-09"),
        "in": .number(Decimal4(whole: 45_000) ?? .zero), "line": .text(line.id.text),
      ])
    var workbook = player.app.desk.workbook
    let stamp = workbook.nextStamp(in: "test")
    _ = try workbook.apply(Change(.insert(entry)), at: stamp)
    var reader = try Player(workbook)
    try reader.play("7<enter><c-n>")
    #expect(reader.focusedRow().contains("45.000"))
    #expect(reader.text().contains("45.000 (dari buku kas)"))
    try reader.play("<pgdn><pgdn><down><enter>")
    #expect(reader.text().contains("Saldo buku kas sekarang: Rp95.000"))
    #expect(reader.text().contains("Jual di pasar"))
    #expect(reader.text().contains("9/1/2027"))
  }

  @Test func `a grid without lines tells how to get some before actual figures`() throws {
    var player = try planned()
    try player.play("7<enter><c-n>")
    #expect(player.text().contains("Ctrl-N kembali ke rencana, lalu F4"))
  }

  // MARK: Weeks

  @Test func `a short cycle has a table of weeks of its own below the months`() throws {
    var player = try planned()
    try player.play("7<enter><pgdn><pgdn><down><down><enter>")
    #expect(player.text().contains("Minggu 1"))
    try player.play("Gula<enter>kel<enter><esc>80rb<enter>")
    #expect(player.text().contains("Kas paling tipis di minggu 1: kurang Rp30.000"))
    #expect(player.records.last { $0.kind == .weekLine }?.number("week.1")?.json == "80000")
    try player.play("10rb<enter><left><f6><down>2<enter>")
    let line = player.records.last { $0.kind == .weekLine }
    #expect(line?.number("week.4")?.json == "10000")
    #expect(line?.number("week.3") == nil)
    player.paste("1.000\t2.000\n")
    #expect(player.records.last { $0.kind == .weekLine }?.number("week.3")?.json == "2000")
  }

  @Test func `a line whose source was removed says so`() throws {
    var player = try copied()
    try player.play("70rb<enter>")
    var workbook = player.app.desk.workbook
    let stamp = workbook.nextStamp(in: "test")
    _ = try workbook.apply(Change(.remove("s")), at: stamp)
    var reader = try Player(workbook)
    try reader.play("7<enter><right>")
    #expect(reader.focusedRow().contains("! Yogurt"))
    #expect(reader.focusedRow().contains("70.000"))
    #expect(reader.text().contains("sumbernya tidak ada lagi"))
  }

  @Test func `sums beyond what can be typed are shown and not taken for nothing`() throws {
    var player = try copied()
    try player.play("99999999999999<enter><left><f6><enter>")
    #expect(player.text(160, 24).contains("Yogurt"))
    try player.play("<home><down><down><down><down><down><end>")
    #expect(player.text(160, 24).contains("1.199.999.999.689.988"))
  }

  // MARK: Out

  @Test func `the table is written beside the workbook as it is shown`() throws {
    var player = try copied()
    try player.play("7,5rb<enter><c-u>")
    guard case .writeBeside(let ending, let text)? = player.asked.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(ending == "arus-kas.tsv")
    let rows = text.split(separator: "\r\n")
    #expect(rows.first?.contains("\tJan 2027\tFeb 2027") == true)
    #expect(rows.contains { $0.hasPrefix("Yogurt\t7500\t100000\t") })
    #expect(rows.contains { $0.hasPrefix("Saldo akhir\t27500\t97500") })
  }

  @Test func `what was written out can be pasted back and changes nothing`() throws {
    var player = try copied()
    try player.play("7,5rb<enter><c-u><home>")
    guard case .writeBeside(_, let text)? = player.asked.last else { return }
    player.paste(String(text.dropFirst()))
    #expect(lines(player).count == 2)
    #expect(cell("plan.2027-01", player) == "7500")
    #expect(cell("plan.2027-12", player) == "100000")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func `signs, totals and the dialogue fit the screen`(columns: Int, rows: Int) throws {
    var player = try copied()
    #expect(player.focusedRow(columns, rows).contains("= Yogurt"))
    try player.play("70rb<enter><left><f6>")
    #expect(player.text(columns, rows).contains("Hasilnya"))
  }
}
