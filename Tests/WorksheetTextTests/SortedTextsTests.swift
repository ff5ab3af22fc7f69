import Testing

@testable import WorksheetText

@Suite struct SortedTextsTests {
  private let texts = SortedTexts(
    "a\u{1F}satu\u{1E}a.b\u{1F}dua\nbaris\u{1E}ab\u{1F}\u{1E}b\u{1F}empat\u{1E}")

  @Test func `Every text is found by its key, also an empty one and one of several lines`() {
    #expect(["a", "a.b", "ab", "b"].map { texts[$0] } == ["satu", "dua\nbaris", "", "empat"])
    #expect(texts.all == ["a": "satu", "a.b": "dua\nbaris", "ab": "", "b": "empat"])
  }

  @Test func `A key before, between, behind or longer than the others is not found`() {
    for key in ["", "A", "a.", "a.a", "a.bc", "aa", "abc", "ba", "c", "é"] {
      #expect(texts[key] == nil, "\(key)")
    }
    #expect(SortedTexts("")["a"] == nil)
  }
}
