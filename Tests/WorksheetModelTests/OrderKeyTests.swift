import Testing
import WorksheetModel

@Suite struct OrderKeyTests {
  @Test(arguments: [
    ("a", "b"), ("a", "a1"), ("", "a"), ("n", "n0i"), ("0i", "1"), ("az", "b"), ("a", "aa"),
    ("i", "ii"), ("zzz", "zzzz"), ("1", "2"), ("0", "01"),
  ])
  func `a key between two others sorts between them`(pair: (String, String)) {
    let key = OrderKey.between(pair.0.isEmpty ? nil : pair.0, pair.1)
    #expect(pair.0 < key)
    #expect(key < pair.1)
  }

  @Test func `a hundred keys at the same place keep their order and stay short`() {
    var upper = "b"
    for _ in 0..<100 {
      let key = OrderKey.between("a", upper)
      #expect("a" < key && key < upper)
      upper = key
    }
    #expect(upper.utf8.count < 60)
  }

  @Test func `a growing list keeps its order`() {
    var last: String? = nil
    for _ in 0..<200 {
      let next = OrderKey.between(last, nil)
      if let last { #expect(last < next) }
      last = next
    }
  }
}
