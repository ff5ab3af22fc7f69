import Testing
import WorksheetModel

@Suite struct PairwiseRankingTests {
  private typealias Pair = PairwiseRanking.Pair

  /// "A>B" is a decision, "A?B" a pair on which the group could not agree.
  private func ranking(_ candidates: String, _ answers: String) -> PairwiseRanking {
    let pairs = answers.split(separator: " ").enumerated().map { index, answer in
      let names = answer.split { $0 == ">" || $0 == "?" }.map(String.init)
      var record = Record(id: RecordID("b\(index)"), kind: .pair, order: "a")
      record.fields = ["a": .text(names[0]), "b": .text(names[1])]
      if answer.contains(">") { record.fields["winner"] = .text(names[0]) }
      return record
    }
    return PairwiseRanking(candidates: candidates.map { RecordID(String($0)) }, pairs: pairs)
  }

  private func shown(_ ranking: PairwiseRanking) -> String {
    ranking.rows.map { "\($0.rank)\($0.id)\($0.wins)" }.joined(separator: " ")
  }

  @Test func `a pair that other answers settle is not asked, and still counts as won`() {
    let ranking = ranking("ABC", "A>B B>C")
    #expect(ranking.next == nil)
    #expect(ranking.remaining == 0)
    #expect(shown(ranking) == "1A2 2B1 3C0")
    #expect(ranking.settledByOthers == [Pair("A", "C")])
    #expect(ranking.decided == 2)
  }

  @Test func `equal wins share a rank, and the next one follows at once`() {
    #expect(shown(ranking("ABCD", "A>B B>C C>A A>D")) == "1A2 1B2 1C2 2D0")
  }

  @Test func `ten are in order after at most twenty-five questions`() {
    for seed in 0..<20 {
      let names = Array("ABCDEFGHIJ")
      let order = names.indices.sorted { ($0 * 7 + seed * 3) % 10 < ($1 * 7 + seed * 3) % 10 }
      let place = Dictionary(uniqueKeysWithValues: zip(order.map { names[$0] }, 0...))
      var answers: [String] = []
      var before = Int.max
      while let next = ranking("ABCDEFGHIJ", answers.joined(separator: " ")).next {
        let left = ranking("ABCDEFGHIJ", answers.joined(separator: " ")).remaining
        #expect(left < before)
        before = left
        let (a, b) = (Character(next.a.text), Character(next.b.text))
        answers.append(place[a, default: 0] < place[b, default: 0] ? "\(a)>\(b)" : "\(b)>\(a)")
      }
      #expect(answers.count <= 25)
      let result = ranking("ABCDEFGHIJ", answers.joined(separator: " ")).rows.map(\.id.text)
      #expect(result == order.map { String(names[$0]) })
    }
  }

  @Test func `a circle is named from its first candidate on`() {
    #expect(ranking("ABC", "B>C C>A A>B").circle() == ["A", "B", "C"])
    #expect(ranking("ABC", "A>B B>C A>C").circle() == nil)
  }

  @Test func `the shortest circle is named first, and two answers to one pair are the shortest`() {
    let ranking = ranking("ABCD", "A>B B>C C>D D>A C>A")
    #expect(ranking.circle() == ["A", "B", "C"])
    #expect(self.ranking("AB", "A>B B>A").circle() == ["A", "B"])
    #expect(self.ranking("AB", "A>B B>A").next == Pair("A", "B"))
  }

  @Test func `a circle of answers that were all given again is the opinion of the group`() {
    let ranking = ranking("ABC", "A>B B>C C>A")
    #expect(ranking.circle(besides: [Pair("B", "A"), Pair("B", "C")]) != nil)
    #expect(ranking.circle(besides: [Pair("B", "A"), Pair("B", "C"), Pair("A", "C")]) == nil)
    #expect(ranking.next == nil)
  }

  @Test func `a pair that was put off waits until somebody asks for it`() {
    let ranking = ranking("AB", "A?B")
    #expect(ranking.putOff == [Pair("A", "B")])
    #expect(ranking.next == nil)
    #expect(self.ranking("AB", "A?B A>B").putOff.isEmpty)
    #expect(self.ranking("ABC", "A?B A>C C>B").putOff.isEmpty)
  }

  @Test func `answers about records that are gone or stopped are passed over`() {
    let ranking = ranking("AB", "A>X X>B A>A")
    #expect(ranking.next == Pair("A", "B"))
    #expect(ranking.decided == 0)
  }

  @Test func `nothing is asked about one or none`() {
    #expect(ranking("A", "").next == nil)
    #expect(ranking("", "").rows.isEmpty)
  }

  @Test func `potentials that a gate stopped are not compared`() {
    var records = ["p1", "p2", "p3"].map { Record(id: RecordID($0), kind: .potential, order: $0) }
    records[1].fields["gate.buyer"] = "no"
    let ranking = PairwiseRanking(
      .potential, in: SoundWorkbook.workbook(records), worksheets: CheckSheets.all)
    #expect(ranking.rows.map(\.id) == ["p1", "p3"])
  }

  @Test func `hundreds of candidates are ranked while somebody types`() {
    let candidates = (0..<500).map { RecordID("p\($0)") }
    let pairs = (1..<500).map { index in
      var record = Record(id: RecordID("b\(index)"), kind: .pair, order: "a")
      let (a, b) = (candidates[index - 1].text, candidates[index].text)
      record.fields = ["a": .text(a), "b": .text(b), "winner": .text(a)]
      return record
    }
    let ranking = PairwiseRanking(candidates: candidates, pairs: pairs)
    #expect(ranking.next == nil)
    #expect(ranking.rows.first?.wins == 499)
  }
}
