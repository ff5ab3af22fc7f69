import Testing
import WorksheetModel

@Suite struct DigitStyleTests {
  @Test func `one plain cell tells how the others of a block are meant`() {
    #expect(DigitStyle.evidence(in: ["1,250", "1,250,000"]) == .certain(.english))
    #expect(DigitStyle.evidence(in: ["1,250", "7.5"]) == .certain(.english))
    #expect(DigitStyle.evidence(in: ["1.250", "1.250.000", "2,5"]) == .certain(.indonesian))
    #expect(DigitStyle.evidence(in: ["1.250", "300"]) == .certain(.indonesian))
    #expect(DigitStyle.evidence(in: ["", "abc", "250rb"]) == .certain(.indonesian))
  }

  @Test func `what may be a thousand or one and a quarter is asked`() {
    #expect(DigitStyle.evidence(in: ["300", "1,250"]) == .ambiguous("1,250"))
    #expect(DigitStyle.evidence(in: ["1,250", "1.250.000"]) == .ambiguous("1,250"))
    #expect(DigitStyle.evidence(in: ["1.250", "1,250,000"]) == .ambiguous("1.250"))
  }

  @Test(arguments: [
    (DigitStyle.english, "1,250", "1250"), (.english, "1,250.50", "1250.5"),
    (.english, "1.250", "1.25"), (.english, "-1,250,000", "-1250000"),
    (.english, "(1,250)", "-1250"), (.indonesian, "1,250", "1.25"),
    (.indonesian, "1.250", "1250"), (.indonesian, "1.250,5", "1250.5"),
    (.english, "250rb", "250000"), (.indonesian, "Rp 1.250.000,-", "1250000"),
    (.english, "1250", "1250"),
  ])
  func `a cell is read in the style of its block`(
    style: DigitStyle, cell: String, value: String
  ) throws {
    #expect(try NumberReading.read(style.typed(cell)).value.json == value)
  }
}
