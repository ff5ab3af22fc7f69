import WorksheetModel

/// Reads a list or a diagram into a workbook with a focal problem, and into an empty one.
func examineOutline(_ bytes: [UInt8]) {
  let words = TreeOutline.SideWords(
    focal: ["masalah inti"], cause: ["sebab"], effect: ["akibat"])
  let outline = TreeOutline(String(decoding: bytes, as: UTF8.self), words: words)
  for workbook in [empty, planted] {
    var count = 0
    let made = outline.planted(in: workbook) {
      count += 1
      return RecordID("n\(count)")
    }
    // A focal problem that is there already needs no second card.
    let missing = outline.cardCount - made.cards.count
    expect(missing == 0 || missing == 1, "\(missing) cards are lost")
    var filled = workbook
    let stamp = workbook.nextStamp(in: "r")
    expect((try? filled.apply(Change(made.edits), at: stamp)) != nil, "the cards do not fit")
    _ = ProblemTree(filled)
  }
}

private let empty = Workbook(header: .init(id: "abc", title: "Desa", created: ""))

private let planted: Workbook = {
  let focal = Record(
    id: "f", kind: .problem, order: "a",
    fields: ["role": .text("focal"), "statement": .text("Rugi")])
  return Workbook(header: empty.header, records: [focal])
}()
