import Testing
import WorksheetModel

/// Ideas on their roots, side by side, and the logical framework that follows from them.
@Suite struct IdeaTests {
  private let tree = ProblemTree(SoundWorkbook.workbook())

  @Test(arguments: [
    (["m2"], ["m3"]), (["m5"], ["m3", "m4"]), (["m1"], ["m3", "m4"]), ([], ["m3", "m4"]),
    (["m9"], ["m3", "m4"]), (["m3"], ["m3"]),
  ])
  func `the roots below a card are offered, below none all of them`(
    cards: [String], roots: [String]
  ) {
    let offer = RootOffer(below: cards.map { RecordID($0) }, in: tree)
    #expect(offer.roots.map(\.text) == roots)
    #expect(offer.openEnds == [])
  }

  @Test func `the end of a chain without a reason is offered as no root yet`() {
    let book = SoundWorkbook.workbook(changing: "m3") { $0.fields["stop_reason"] = nil }
    let offer = RootOffer(below: ["m5"], in: ProblemTree(book))
    #expect(offer.roots == ["m4"])
    #expect(offer.openEnds == ["m3"])
  }

  @Test func `roots are offered in a tree that runs in a circle`() {
    let book = SoundWorkbook.workbook(changing: "m2") { $0.fields["also_under"] = ["m3"] }
    #expect(RootOffer(below: ["m2"], in: ProblemTree(book)).roots == [])
  }

  @Test func `an idea is compared by its roots, side effects and remedies`() throws {
    let book = SoundWorkbook.workbook(changing: "i1") {
      $0.fields["roots"] = ["m3", "m5"]
      $0.fields["side.waste"] = "yes"
      $0.fields["side.neighbours"] = nil
    }
    let comparison = IdeaComparison(
      book, worksheets: CheckSheets.all, tree: ProblemTree(book))
    let row = try #require(comparison.rows.first)
    #expect(row.roots == ["m3"])
    #expect(row.symptoms == ["m5"])
    #expect(row.sideEffects == ["debt", "waste"])
    #expect(row.unanswered == ["waste"])
    #expect(row.unasked == ["neighbours"])
    #expect(row.isChosen == true)
    #expect(comparison.untouched == ["m4"])
  }

  private func book(_ objectives: [RecordID: String]) -> [Record] {
    SoundWorkbook.records().map { record in
      var record = record
      record.fields["objective"] = objectives[record.id].map(Value.text)
      return record
    }
  }

  @Test func `the framework is filled from the trees and the chosen ideas`() {
    let records = book(["m1": "Pendapatan naik", "m3": "Susu disimpan dingin", "m5": "Betah"])
    let filling = LogframeFilling(SoundWorkbook.workbook(records))
    #expect(filling.lines.map(\.level) == [.goal, .purpose, .output, .activity])
    #expect(
      filling.lines.map(\.text) == ["Betah", "Pendapatan naik", "Susu disimpan dingin", "Yogurt"])
    #expect(filling.lines.map(\.link) == ["m5", "m1", "m3", "i1"])
    #expect(filling.gaps == [])
  }

  @Test func `what was filled once is left alone, and what is missing is said`() {
    let line = Record(
      id: "k1", kind: .logframe, order: "a",
      fields: ["level": "activity", "text": "Yogurt tiap Senin", "link": "i1"])
    let filling = LogframeFilling(SoundWorkbook.workbook(book([:]) + [line]))
    #expect(filling.lines == [])
    #expect(filling.gaps == [.noObjective(["m5", "m1", "m3"])])
    let empty = LogframeFilling(SoundWorkbook.workbook([]))
    #expect(empty.gaps == [.noFocal, .noChosenIdea])
  }
}
