import Testing
import WorksheetModel

@testable import WorksheetApp

/// The shares that a contract gives are filled in by one key, and nothing typed is replaced unasked.
@Suite struct ShareOfferTests {
  /// A plan with a contract and two parties, and the table of the parties open.
  private func player(_ contract: String, _ shares: [Int64?]) throws -> Player {
    let header = Workbook.Header(id: "w", title: "W", created: "2026-11-23T09:12:00+07:00")
    let parties = shares.enumerated().map { index, share in
      var party = Record(
        id: RecordID("p\(index)"), kind: .party, parent: "u1", order: "a\(index)",
        fields: ["name": .text(index == 0 ? "Kelompok" : "Pak Karto")])
      party.fields["percent"] = share.flatMap { Decimal4(whole: $0) }.map(Value.number)
      return party
    }
    let plan = Record(
      id: "u1", kind: .plan, order: "a",
      fields: ["name": .text("Kambing"), "share_contract": .text(contract)])
    var player = try Player(Workbook(header: header, records: [plan] + parties))
    try player.play("6<enter><enter><end>")
    for _ in 0..<60 where !player.focusedRow(100, 60).contains("Bagi hasil") {
      try player.play("<up>")
    }
    try player.play("<enter>")
    return player
  }

  private func shares(_ player: Player) -> [Decimal4?] {
    player.records.filter { $0.kind == .party }.map { $0.number("percent") }
  }

  private let third = Decimal4(units: 333_333) ?? .zero
  private let rest = Decimal4(units: 666_667) ?? .zero

  @Test func `maro gives each a half at once when nothing is written`() throws {
    var player = try player("maro", [nil, nil])
    #expect(player.text().contains("F6 isi bagian menurut akad"))
    try player.play("<f6>")
    #expect(shares(player) == [Decimal4(whole: 50), Decimal4(whole: 50)])
    #expect(player.text(120, 24).contains("Kelompok 50% : Pak Karto 50%"))
    try player.play("<c-z>")
    #expect(shares(player) == [nil, nil])
    try player.play("<f6><f6>")
    #expect(player.text(120, 24).contains("sudah sesuai dengan akad"))
  }

  @Test func `mertelu asks who gets the third, and both sum to a hundred`() throws {
    var player = try player("mertelu", [nil, nil])
    try player.play("<f6>")
    #expect(player.text().contains("bagian lebih kecil"))
    #expect(shares(player) == [nil, nil])
    try player.play("<down><enter>")
    #expect(shares(player) == [rest, third])
    #expect(rest.adding(third) == .hundred)
  }

  @Test func `what is written is asked about before it is replaced, and comes back`() throws {
    var player = try player("maro", [60, nil])
    try player.play("<f6>")
    #expect(player.text().contains("Sudah tertulis: Kelompok 60% : Pak Karto -"))
    try player.play("<esc>")
    #expect(shares(player) == [Decimal4(whole: 60), nil])
    try player.play("<f6><enter>")
    #expect(shares(player) == [Decimal4(whole: 50), Decimal4(whole: 50)])
    try player.play("<c-z>")
    #expect(shares(player) == [Decimal4(whole: 60), nil])
  }

  @Test func `a contract without fixed shares, none, and one party are said`() throws {
    var open = try player("mudharabah", [nil, nil])
    try open.play("<f6>")
    #expect(open.text(140, 24).contains("tidak menentukan bagian"))
    var alone = try player("maro", [nil])
    try alone.play("<f6>")
    #expect(alone.text(140, 24).contains("untuk dua pihak; yang tertulis 1"))
    var none = try player("", [nil, nil])
    try none.play("<f6>")
    #expect(none.text(140, 24).contains("Jenis akad belum dipilih"))
    var joint = try player("musyarakah", [nil, nil])
    try joint.play("<f6>")
    #expect(joint.text(140, 24).contains("semua memberi modal; belum: Kelompok, Pak Karto"))
    for player in [open, alone, none, joint] { #expect(Set(shares(player)) == [nil]) }
  }

  @Test func `choosing the contract says which key fills in the shares`() throws {
    var player = try player("custom", [nil, nil])
    try player.play("<esc><home>")
    for _ in 0..<60 where !player.focusedRow(100, 60).contains("Akad bagi hasil") {
      try player.play("<down>")
    }
    try player.play("maro<enter>")
    #expect(player.records.first { $0.id == "u1" }?.text("share_contract") == "maro")
    #expect(player.text(120, 30).contains("F6 mengisinya"))
    try player.play("<f6>")
    #expect(shares(player) == [Decimal4(whole: 50), Decimal4(whole: 50)])
  }

  @Test func `capital gives the shares of musyarakah, to the hundredth of a percent`() throws {
    let capital = [1_000_000, 1_000_000, 1_000_000].map { Rupiah($0) }
    let ways = try SharingContract.musyarakah.offers(toCapital: capital)
    #expect(ways == [[333_400, 333_300, 333_300].compactMap { Decimal4(units: $0) }])
    let parts = try ProfitSharing.parts(of: Rupiah(100), percentages: ways[0])
    #expect(parts.total() == Rupiah(100))
  }
}
