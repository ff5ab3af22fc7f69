import Testing
import TerminalScreen
import WorksheetModel

@testable import WorksheetApp

/// What a group sees of its plan: verdicts by question, what if, figures taken over, plans compared.
@Suite struct PlanPagesTests {
  private func record(_ name: String, _ player: Player) throws -> Record {
    // A line of the cash table has the name of what it comes from.
    try #require(player.records.first { $0.text("name") == name && $0.kind != .cashLine })
  }

  /// Walks with one key until the focus is on a row with these words.
  private func walk(_ key: String, to words: String, _ player: inout Player) throws {
    for _ in 0..<80 where !player.focusedRow(100, 60).contains(words) { try player.play(key) }
    try #require(player.focusedRow(100, 60).contains(words))
  }

  @Test func `results begin with questions and their answers, and the formula leads to its line`()
    throws
  {
    var player = try Player.example("susu-kambing")
    try player.play("<f5>")
    let text = player.text(100, 60)
    let order = ["Apakah usaha ini menghasilkan?", "Kapan impas?", "Kapan modal kembali?"]
      .compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(order.count == 3 && order == order.sorted())
    #expect(text.contains("Siapa mendapat berapa?") && text.contains("Anggota pengolah Rp"))
    #expect(text.contains("█"))
    // The measure of revenue is a sum of lines; each leads to where it was typed.
    try player.play("<end>")
    try walk("<up>", to: "Penerimaan per siklus", &player)
    try player.play("<enter><end><enter>")
    let form = try #require(player.app.page as? FormPage)
    #expect(try form.subject.id == record("Susu pasteurisasi 1 liter", player).id)
  }

  @Test func `what is typed as a change is followed at once, and the plan stays as it is`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("6<enter><enter><end>")
    let before = player.records
    try walk("<up>", to: "Bagaimana kalau", &player)
    try player.play("<enter>-20")
    #expect(player.text(100, 40).contains("Harga -20%: rugi"))
    #expect(player.text(100, 40).contains("-Rp3.338.667"))
    try player.play("<bs><bs>5")
    #expect(player.text(100, 40).contains("Harga -5%: untung"))
    try player.play("<del><down><down><down><right>")
    #expect(player.text(100, 40).contains("Bayar mundur 1 bulan: untung, kas minus"))
    try player.play("<left><left><up><left>")
    #expect(player.text(100, 40).contains("Biaya -5%"))
    #expect(player.records == before)
    #expect(player.text(40, 12).contains("Biaya berubah"))
  }

  @Test func `a price of the list is offered at a line of its name and taken by one key`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("6<enter><end>")
    try walk("<down>", to: "Daftar harga", &player)
    try player.play("<enter><end>Botol dan label<enter>950<enter>botol<enter><esc><esc>")
    let line = try record("Botol dan label", player)
    let page = SheetOpener.page(for: line, field: "price", desk: player.app.desk)
    var form = try #require(page as? FormPage)
    let price = try #require(form.focusedField(at: player.app.desk))
    let offer = try #require(form.offers(for: price, at: player.app.desk).first)
    #expect(offer.isNamedAlike && offer.value == Decimal4(whole: 950))
    guard case .push(let pushed) = form.takeFigure(at: player.app.desk) else {
      Issue.record("no list opened")
      return
    }
    var list = try #require(pushed as? OfferPage)
    guard case .back(let effects, _) = list.receive(.enter, at: player.app.desk),
      case .apply(let change, _)? = effects.first
    else {
      Issue.record("nothing taken")
      return
    }
    let taken = Answer(value: Decimal4(whole: 950).map(Value.number))
    #expect(change.edits.contains(.set(line.id, "price", taken)))
  }

  @Test func `a visited figure brings its source along and notes where it is used`() throws {
    let player = try Player.example("susu-kambing")
    let desk = player.app.desk
    let line = try record("Yogurt botol 250 ml", player)
    let price = try #require(desk.worksheets.field("price", of: .sale))
    let offer = try #require(FigureOffer.all(for: price, of: line, at: desk).first)
    #expect(offer.isNamedAlike && offer.source == .seen)
    let edits = offer.change(into: "price", of: .stored(line.id), at: desk).edits
    let seen = Answer(value: Decimal4(whole: 8_500).map(Value.number), source: .seen)
    #expect(edits.first == .set(line.id, "price", seen))
    #expect(edits.contains(.set(offer.record, "target", Answer(.text(line.id.text)))))
  }

  @Test func `roots, ideas and potentials stay in view on the plan`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("6<enter><enter>")
    for size in [(80, 24), (40, 12)] {
      #expect(player.text(size.0, size.1).contains("Akar masalah:"))
    }
    try player.play("<end>")
    #expect(player.text().contains("Gagasan:"))
  }

  @Test func `two plans stand side by side`() throws {
    var player = try Player.example("susu-kambing")
    try player.play("6<enter><f8><end>")
    try walk("<down>", to: "Rencana berdampingan", &player)
    try player.play("<enter>")
    let text = player.text(100, 40)
    #expect(text.contains("Apakah usaha ini") && text.contains("Rp5.725.333"))
  }

  @Test func `every picture of the plan is drawn at every size without a cut number`() throws {
    let player = try Player.example("susu-kambing")
    let desk = player.app.desk
    let plan = try #require(desk.workbook.records(of: .plan).first)
    for kind in [Kind.cost, .funding, .party, .indicator, .plan, .memberNeed] {
      let part = try #require(desk.worksheets.part(kind))
      let page = try #require(FigurePage(part, owner: kind == .plan ? nil : plan.id))
      for size in [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24)] {
        var canvas = Canvas(size: size)
        page.draw(on: &canvas, desk: desk)
        #expect(!canvas.text.contains("##") && !canvas.text.contains("‹"))
      }
    }
  }
}
