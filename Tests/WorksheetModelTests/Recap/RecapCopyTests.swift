import Testing
import WorksheetModel

@Suite struct RecapCopyTests {
  private func relation(
    _ clock: [String: Int], _ content: String, to other: [String: Int], _ otherContent: String
  ) -> RecapCopy.Relation {
    .init(of: clock, content, to: other, otherContent)
  }

  @Test func `the same bytes are the same state`() {
    #expect(relation(["a": 3], "x", to: ["a": 3], "x") == .identical)
  }

  @Test func `a state of which the other has seen everything is older`() {
    #expect(relation(["a": 3], "x", to: ["a": 3, "b": 4], "y") == .older)
    #expect(relation([:], "x", to: ["a": 1], "y") == .older)
  }

  @Test func `states that have each seen what the other has not need a merge`() {
    #expect(relation(["a": 3, "b": 1], "x", to: ["a": 2, "b": 9], "y") == .apart)
    // Somebody changed a file by hand: the clocks do not tell who is right.
    #expect(relation(["a": 3], "x", to: ["a": 3], "y") == .apart)
  }
}
