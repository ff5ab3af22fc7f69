import TerminalScreen
import Testing
import WorksheetModel

@testable import WorksheetApp

@Suite struct AppTests {
  static let pages: [(name: String, keys: [KeyHelp])] = [
    ("SheetListPage", SheetListPage.keyMap.help), ("FormPage", FormPage.keyMap.help),
    ("TablePage", TablePage.keyMap.help), ("TreePage", TreePage.keyMap.help),
    ("GridPage", GridPage.keyMap.help), ("GridPage matrix", GridPage.matrixKeyMap.help),
    ("PickPage", PickPage.keyMap.help),
    ("FindingsPage", FindingsPage.keyMap.help), ("ResultsPage", ResultsPage.keyMap.help),
    ("TextPage", TextPage.keyMap.help), ("MenuPage", MenuPage.keyMap.help),
    ("RecoveryPage", RecoveryPage.keyMap.help), ("JumpPage", JumpPage.keyMap.help),
    ("HomePage", HomePage.keyMap.help), ("LessonListPage", LessonListPage.keyMap.help),
    ("PlacePage", PlacePage.keyMap.help), ("BackupsPage", BackupsPage.keyMap.help),
    ("InventoryPage", InventoryPage.keyMap.help), ("PairsPage", PairsPage.keyMap.help),
    ("DrillListPage", DrillListPage.keyMap.help), ("DrillPage", DrillPage.keyMap.help),
    ("ImportPage", ImportPage.keyMap.help), ("RecapPage", RecapPage.keyMap.help),
    ("App", App.keyMap.help),
  ]

  @Test func `no key is bound twice on a page`() {
    for page in Self.pages {
      let keys = page.keys.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(page.name)")
    }
  }

  @Test func `every function key has a twin or is found in the menu`() {
    for page in Self.pages {
      for entry in page.keys where entry.keys.contains(where: \.isFunction) && entry.isInLine {
        #expect(entry.keys.contains { !$0.isFunction }, "\(page.name) \(entry.text)")
      }
    }
  }

  @Test func `Ctrl-Q quits from every page`() throws {
    for script in [
      "", "<enter>", "2<enter>", "4<enter>", "7<enter>", "<f9>", "<f1>", "<f10>", "<f5>",
    ] {
      var player = try Player.example("susu-kambing")
      try player.play(script + "<c-q>")
      #expect(player.asked.last == .quit, "\(script)")
    }
  }

  @Test func `the menu carries out what is chosen`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.records.count
    try player.play("2<enter><f10>")
    #expect(player.text().contains("Ctrl-Z"))
    let rows = player.text().split(separator: "\n").map(String.init)
    let first = try #require(rows.firstIndex { $0.contains("Bantuan ") })
    #expect(rows[first + 1].contains("Simpan berkas"))
    #expect(rows[first + 2].contains("Keluar"))
    #expect(rows[first + 3].contains("Buka"))
    try player.play("<down><down><down><down><down><down><enter>")
    #expect(player.records.count < before)
  }

  @Test func `the help line says what Enter does at the focused row`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("2<enter>")
    #expect(player.text().contains(" buka"))
    try player.play("<end>")
    #expect(player.text().contains(" tambah"))
    try player.play("<enter>Susu<enter>")
    #expect(player.text().contains("Enter pilih"))
    try player.play("<end>")
    #expect(player.text().contains("Enter kembali"))
  }

  @Test func `on a narrow screen Esc, help and menu stay beside what keys of the page do`() throws {
    var player = try Player.example("susu-kambing")
    for (script, wanted) in [
      ("<enter>", "Enter simpan"), ("<esc>2<enter>", "Enter buka"),
      ("<esc>4<enter>", "Tab sebab"), ("<esc>7<enter>", "Enter simpan"),
    ] {
      try player.play(script)
      let line = try #require(player.text(40, 12).split(separator: "\n").last)
      #expect(line.contains(wanted), "\(script)")
      let names = line.split(separator: " ")
      for key in ["Esc", "F1", "F10"] { #expect(names.contains { $0 == key }, "\(script) \(key)") }
    }
  }

  @Test func `help speaks of the place of the cursor`() throws {
    var player = try Player()
    try player.play("2<enter>Susu<enter><f1>")
    #expect(player.text().contains("Jenis modal"))
    try player.play("<esc>")
    #expect(player.focusedRow().contains("Jenis modal"))
  }

  @Test func `a finding jumps to its place`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("<f9><enter>")
    #expect(player.text().contains("Kebun kopi tua"))
    #expect(!(player.app.page is FindingsPage))
  }

  @Test func `a record that is named by a choice is found and shown by the words of the choice`()
    throws
  {
    var player = try Player.example("susu-kambing")
    try player.play("<c-p>merencanakan")
    #expect(player.text().contains("→ Merencanakan"))
    try player.play("<esc><c-p>planning")
    #expect(!player.text().contains("→ planning"))
  }

  @Test func `findings stand by how grave they are, and the code only beside the focused one`()
    throws
  {
    var player = try Player()
    try player.play("4<enter>Inti<enter><tab>Kemiskinan<enter><enter>Tidak ada modal<enter><esc>")
    try player.play("2<enter>Susu<enter><esc><esc><f9>")
    let findings = FindingsPage().findings(at: player.app.desk)
    let ranks = findings.compactMap { Severity.allCases.firstIndex(of: $0.severity) }
    #expect(ranks.count > 1)
    #expect(ranks == ranks.sorted())
    let check = try #require(findings.first?.check)
    #expect(player.text().split(separator: "\n").count { $0.contains(check) } == 1)
    #expect(!player.focusedRow().contains(check))
  }

  @Test func `a dismissed finding keeps its reason at the record`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.app.desk.findings.count { $0.dismissed == nil }
    try player.play("<f9><f8>sudah dibahas<enter>")
    #expect(player.app.desk.findings.count { $0.dismissed == nil } == before - 1)
    #expect(player.records.contains { $0.dismissed.values.contains("sudah dibahas") })
  }

  @Test func `nothing changes in a workbook that is read only`() throws {
    var player = try Player.example("susu-kambing")
    let before = player.app.desk.workbook
    _ = player.app.receive(
      .opened(before, readOnly: "Hanya baca.", notice: nil, recovery: nil))
    for script in [
      "1<enter>x<enter><del><c-n><f4><esc>", "2<enter><del><ins><c-d><f7><up><esc>",
      "4<enter><del><tab><f3><enter><esc>", "7<enter>1<enter><f6><del><c-x><f4><esc><esc>",
    ] {
      try player.play(script)
    }
    #expect(player.app.desk.workbook == before)
  }

  @Test func `while a text is scrolled the cursor stands on a row that says something`() throws {
    let size = Size(columns: 40, rows: 12)
    var player = try Player()
    player.app.resize(to: size)
    try player.play("4<enter><f1>")
    for _ in 0..<30 {
      let canvas = player.app.drawn(size: size)
      let row = canvas.row(try #require(canvas.cursor).row)
      #expect(row.contains { $0.isLetter }, "\(canvas.text)")
      try player.play("<down>")
    }
  }

  @Test func `a paste that is too long changes nothing, and says how long it is`() throws {
    var player = try Player()
    try player.play("1<enter>Jamaah")
    player.paste(String(repeating: "x", count: Field.longestText))
    #expect(!player.text().contains("terlalu panjang"))
    try player.play("<c-u>Jamaah")
    player.paste(String(repeating: "x", count: 3 * Field.longestText))
    #expect(player.text().contains("192 KiB, terlalu panjang"))
    #expect(player.focusedRow().contains("Jamaah"))
    #expect(!player.focusedRow().contains("Jamaahx"))
  }

  @Test func `any size can be drawn on every page, and the cursor stays inside`() throws {
    for script in [
      "", "<enter>", "2<enter><enter>", "4<enter>", "7<enter>", "<f9>", "<f10>", "<f5>",
    ] {
      var player = try Player.example("susu-kambing")
      try player.play(script)
      for (columns, rows) in [(1, 1), (20, 5), (39, 12), (40, 12), (41, 13), (80, 24), (200, 60)] {
        let canvas = player.app.drawn(size: Size(columns: columns, rows: rows))
        let cursor = try #require(canvas.cursor)
        #expect(cursor.column >= 0 && cursor.column < columns)
        #expect(cursor.row >= 0 && cursor.row < rows)
      }
    }
  }

  @Test func `random keys never trap and leave a workbook that can be drawn`() throws {
    let names = [
      "<enter>", "<tab>", "<btab>", "<esc>", "<up>", "<down>", "<left>", "<right>", "<home>",
      "<end>", "<pgup>", "<pgdn>", "<ins>", "<del>", "<bs>", "<f1>", "<f2>", "<f3>", "<f4>",
      "<f5>", "<f6>", "<f7>", "<f8>", "<f9>", "<f10>", "<c-z>", "<c-y>", "<c-p>", "<c-d>", "a",
      "7", "-", "?", " ", "é", "日", "=3*4", "1,250", "12rb",
    ]
    var generator = IdentifierSource(seed: 11)
    var player = try Player.example("keripik-singkong")
    for _ in 0..<4000 {
      let pick = generator.next().text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
      try player.play(names[pick % names.count])
      if pick % 17 == 0 { _ = player.text(40 + pick % 60, 12 + pick % 20) }
    }
    #expect(!player.text().isEmpty)
  }
}

extension Key {
  fileprivate var isFunction: Bool {
    if case .function = self { return true }
    return false
  }
}
