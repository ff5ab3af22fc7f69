import FoundationEssentials
import Testing
import WorksheetModel

@Suite struct ObjectiveTreeTests {
  private func suggestion(_ statement: String) throws -> String? {
    let tree = ProblemTree(cards: [SoundWorkbook.card("m1", "focal", statement)])
    let node = try #require(tree.nodes.first)
    return ObjectiveTree(tree, wordlists: try CheckSheets.wordlists()).suggestion(for: node)
  }

  @Test(arguments: [
    ("Pendapatan peternak kambing rendah", "Pendapatan peternak kambing lebih tinggi"),
    ("Pendapatan keluarga masih rendah", "Pendapatan keluarga lebih tinggi"),
    ("Harga pakan kambing mahal", "Harga pakan kambing terjangkau"),
    ("Susu tidak laku di pasar desa", "Susu laku di pasar desa"),
    ("Tidak terawat kandang kambing", "Terawat kandang kambing"),
    ("Jalan ke pasar rusak berat", "Jalan ke pasar baik"),
    ("Keripik dijual murah", "Keripik dijual dengan harga layak"),
    ("River water quality is deteriorating", "River water quality is improving"),
  ])
  func `a pair that is sure turns the state over`(bad: String, good: String) throws {
    #expect(try suggestion(bad) == good)
  }

  @Test(arguments: [
    "Susu basi sebelum terjual", "Jalan cepat rusak", "Tidak ada lemari es", "Kurang air bersih",
    "Sawah rusak dan hancur", "Pendapatan rendah karena susu basi", "Harga pupuk tinggi",
    "Susu tidak laku dan basi", "Pupuk mahal, jalan rusak", "Petani rendah hati",
    "Orang tidak takut jalan gelap", "Jalan akan rusak", "Susu tidak dijual", "",
  ])
  func `where a rule is not sure nothing is suggested`(statement: String) throws {
    #expect(try suggestion(statement) == nil)
  }

  private struct Published: Decodable {
    let focal: String
    let causes: [Card]
    struct Card: Decodable {
      let text: String
      let causes: [Card]?
      var all: [String] { [text] + (causes ?? []).flatMap(\.all) }
    }
  }

  @Test func `what is suggested for published trees is printed, and is never doubtful`() throws {
    let text = try CheckSheets.text("Tests/Fixtures/cases/problem_trees.json")
    let trees = try JSONDecoder().decode([Published].self, from: Data(text.utf8))
    var count = 0
    for statement in trees.flatMap({ [$0.focal] + $0.causes.flatMap(\.all) }) {
      count += 1
      guard let suggestion = try suggestion(statement) else { continue }
      print("objective suggested: \(statement) -> \(suggestion)")
      var card = SoundWorkbook.card("m1", "focal", statement)
      card.fields["objective"] = .text(suggestion)
      let tree = ProblemTree(cards: [card])
      let objectives = ObjectiveTree(tree, wordlists: try CheckSheets.wordlists())
      #expect(objectives.doubt(about: tree.nodes[0]) == nil)
    }
    print("published statements: \(count)")
  }

  private func doubts(_ objectives: [RecordID: String]) throws -> [String] {
    let records = SoundWorkbook.records().map { record in
      var record = record
      record.fields["objective"] = objectives[record.id].map(Value.text)
      return record
    }
    return try CheckSheets.ids(SoundWorkbook.workbook(records))
  }

  @Test func `an objective tree that mirrors the problem tree is sound`() throws {
    #expect(
      try doubts([
        "m1": "Pendapatan peternak kambing naik", "m2": "Susu sampai ke pembeli segar",
        "m3": "Peternak menyimpan susu di wadah tertutup",
        "m4": "Pembusukan di pasar kurang dari 5 persen",
      ]) == [])
  }

  @Test func `gaps, copies, negative words and activities are told apart`() throws {
    #expect(
      try doubts([
        "m2": "Susu basi sebelum terjual", "m3": "Susu tidak basi", "m4": "Melatih pedagang",
      ]) == ["PT19 missing", "PT19 copied", "PT19 negative", "PT19 activity"])
    #expect(try doubts([:]) == [])
  }

  @Test func `means and ends are read in the direction of the links`() throws {
    let records = SoundWorkbook.records().map { record in
      var record = record
      record.fields["objective"] = .text("\(record.id)")
      return record
    }
    let tree = ProblemTree(SoundWorkbook.workbook(records))
    let objectives = ObjectiveTree(tree, wordlists: try CheckSheets.wordlists())
    #expect(
      objectives.readings.map { "\($0.means) \($0.end)" } == ["m2 m1", "m3 m2", "m4 m1", "m1 m5"])
    #expect(objectives.reading(of: "m5").map { "\($0.means) \($0.end)" } == "m1 m5")
    #expect(objectives.reading(of: "m1").map { "\($0.means) \($0.end)" } == "m1 m5")
  }
}
