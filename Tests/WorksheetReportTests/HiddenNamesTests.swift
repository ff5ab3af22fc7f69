import Testing
import WorksheetModel

/// Single names within sentences, where names are hidden.
@Suite struct HiddenNamesTests {
  private let examples: Examples

  init() throws { examples = try Examples() }

  /// What becomes of a sentence in a workbook that knows some people.
  private func hidden(_ sentence: String, _ names: [String], title: String = "Uji") -> String? {
    let people = names.enumerated().map { index, name in
      Record(id: RecordID("o\(index)"), kind: .person, fields: ["name": .text(name)])
    }
    let remark = Record(id: "r", kind: .remark, fields: ["text": .text(sentence)])
    let workbook = Workbook(
      header: .init(id: "w", title: title, created: ""), records: people + [remark])
    let library = examples.library
    return workbook.withoutNames(library.worksheets, library.wordlists) { "Orang \($0)" }["r"]?
      .text("text")
  }

  @Test func `one word of a name is hidden, and the form of address stays`() {
    #expect(hidden("Bu Tini datang.", ["Tini Suryani"]) == "Bu Orang 1 datang.")
    #expect(hidden("Haji Suryani, Tini", ["Haji Tini Suryani"]) == "Haji Orang 1, Orang 1")
    #expect(hidden("Kartini dan Kartinah", ["Kartini"]) == "Orang 1 dan Kartinah")
  }

  @Test func `no longer word, no small word and no short one is taken for a name`() {
    #expect(hidden("Tinikah Adi? tini", ["Tini Adi"]) == "Tinikah Adi? tini")
  }

  @Test func `a name that is also a word of the forms or of the group stays`() {
    #expect(hidden("Desa kami, Susu murni", ["Desa Susu"]) == "Desa kami, Susu murni")
    #expect(hidden("Mawar panen. mawar layu", ["Siti Mawar"]) == "Mawar panen. mawar layu")
    #expect(
      hidden("Anggota Melati", ["Melati Wulandari"], title: "KWT Melati") == "Anggota Melati")
  }

  @Test func `what two people are called tells that it may be either`() {
    #expect(hidden("Siti setuju", ["Siti Aminah", "Siti Rahma"]) == "Orang 1 / Orang 2 setuju")
  }

  @Test func `an owner that is no person is no name in sentences`() {
    let land = Record(id: "p", kind: .potential, fields: ["owner": .text("Kebun milik desa")])
    let card = Record(id: "c", kind: .problem, fields: ["statement": .text("Kebun rusak")])
    let workbook = Workbook(
      header: .init(id: "w", title: "Uji", created: ""), records: [land, card])
    let library = examples.library
    let hidden = workbook.withoutNames(library.worksheets, library.wordlists) { "Orang \($0)" }
    #expect(hidden["c"]?.text("statement") == "Kebun rusak")
  }
}
