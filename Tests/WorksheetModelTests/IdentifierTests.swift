import Testing
import WorksheetModel

@Suite struct IdentifierTests {
  /// Of every length around the words of a machine, and longer than a text that lies in its variable.
  private let names =
    ["", "a", "plan.2027-01", "score_women.women_youth"]
    + (1...24).map { String("abcdefghijklmnopqrstuvwxyz".prefix($0)) }

  @Test func `names are the same when all of their bytes are`() {
    for name in names {
      var copy = ""
      for letter in name { copy.append(letter) }
      #expect(FieldKey(name) == FieldKey(copy))
      #expect(FieldKey(name) != FieldKey(name + "a"))
      if let last = name.last {
        #expect(FieldKey(name) != FieldKey(name.dropLast() + "\(last)\(last)"))
      }
    }
    #expect(FieldKey("caf\u{E9}") != FieldKey("cafe\u{301}"))
  }

  @Test func `every byte of a name counts where it is looked up`() {
    var numbers: [FieldKey: Int] = [:]
    var spellings: [FieldKey] = []
    for name in names where !name.isEmpty {
      for place in 0..<name.utf8.count {
        var bytes = Array(name.utf8)
        bytes[place] = UInt8(ascii: "Z")
        spellings.append(FieldKey(String(decoding: bytes, as: UTF8.self)))
      }
    }
    for (number, key) in spellings.enumerated() { numbers[key] = number }
    #expect(numbers.count == Set(spellings.map { Array($0.text.utf8) }).count)
    for key in spellings { #expect(numbers[key].map { spellings[$0] } == key) }
  }

  @Test func `names are ordered by their bytes, the shorter one first`() {
    let sorted = (names + ["b", "B", "caf\u{E9}", "cafe\u{301}"]).map { FieldKey($0) }.sorted()
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(
        left == right || left.text.utf8.lexicographicallyPrecedes(right.text.utf8))
    }
  }

  @Test func `a suffix stands behind the whole first part and its dot`() {
    #expect(FieldKey("plan.2027-01").suffix(after: "plan") == "2027-01")
    #expect(FieldKey("a.b.c").suffix(after: "a") == "b.c")
    for key in ["plan", "plan.", "plans.1", "pla.1", "plon.1", ".plan", ""] {
      #expect(FieldKey(key).suffix(after: "plan") == nil)
    }
  }
}
