import Testing
import WorksheetModel

@testable import WorksheetStore

/// Copies that lost lines or were changed by hand: their clocks claim more than they hold.
@Suite struct DamagedMergeTests {
  private static let whole = """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"s":4}}
    {"id":"a","kind":"problem","order":"a","fields":{"role":"focal","n":1},"stamps":{"role":"2@r","n":"4@s","@order":"3@r"}}
    {"id":"b","kind":"problem","parent":"a","order":"b","stamps":{"@parent":"3@r"}}
    {"removed":{"p6":"4@s"}}
    {"end":3}
    """
  private static let others = [
    // The stamps of the first record were lost.
    """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"s":4}}
    {"id":"a","kind":"problem","order":"a","fields":{"role":"focal","n":2},"lost":{"role":"2@r"}}
    {"id":"b","kind":"problem","parent":"a","order":"b","stamps":{"@parent":"3@r"}}
    """,
    // A circle, an answer without a stamp beside one with, and a line without its children.
    """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"t":6}}
    {"id":"a","kind":"problem","parent":"b","order":"a","fields":{"role":"cause","n":2},"stamps":{"role":"5@t","@parent":"6@t"},"also":{"n":[{"v":1,"s":"3@r"}]}}
    {"id":"b","kind":"problem","order":"b"}
    {"id":"p6","kind":"problem","order":"c","fields":{"statement":"x"},"stamps":{"statement":"6@t"}}
    """,
    // Nothing but a header, so that what the other file says is taken as it is.
    """
    {"lembar":1,"id":"abc","titleend":3}
    """,
    // A circle, and a stamp that counts nothing.
    """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"t":6}}
    {"id":"a","kind":"problem","parent":"b","order":"a","fields":{"role":"cause","n":2},"stamps":{"role":"0@t","n":"0@","@parent":"6@t"},"also":{"n":[{"v":0,"s":"3@r"}]}}
    {"id":"b","kind":"problem","order":"b"}
    """,
    // A stamp for what never has one.
    """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":1,"s":4}}
    {"id":"a","kind":"problem","order":"a","fields":{"n":2}}
    {"id":"b","kind":"problem","parent":"a","order":"b","stamps":{"@also.@parent":"6@r","@also.n":"6@r"}}
    """,
    // Both claim to know the answer of the other.
    """
    {"lembar":1,"id":"abc","title":"Desa","clock":{"r":9,"s":9}}
    {"id":"a","kind":"problem","order":"a","fields":{"n":7},"stamps":{"n":"3@s"}}
    """,
  ]

  @Test func `a field with the name of a move is kept as it is`() throws {
    let a = try read(
      """
      {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"s":4}}
      {"removed":{"p7":"4@s"}}
      """)
    let b = try read(
      """
      {"lembar":1,"id":"abc","title":"Desa","clock":{"r":3,"s":4}}
      {"id":"a","kind":"problem","order":"a","fields":{"role":"5@t","@dismissed.PT01":"x","@parent":"6@t"},"also":{"n":[{"v":1,"s":"3@r"}]},"agreed":{"m":["1@r"]},"from":"c"}
      {"id":"b","kind":"problem","parent":"a","order":"b","stamps":{"@parent":"2@r"}}
      """)
    let merged = a.merged(with: b)
    let bytes = try WorkbookFormat.bytes(merged)
    #expect(try WorkbookFormat.bytes(b.merged(with: a)) == bytes)
    #expect(try WorkbookFormat.bytes(merged.merged(with: b)) == bytes)
    #expect(try read(String(decoding: bytes, as: UTF8.self))["a"]?.other == merged["a"]?.other)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"@parent\":\"6@t\""))
  }

  private func read(_ text: String) throws -> Workbook {
    try WorkbookFormat.read(Array(text.utf8)).workbook
  }

  @Test func `an answer without a stamp does not stand before one with`() throws {
    let (a, b) = (try read(Self.others[2]), try read(Self.others[1]))
    let bytes = try WorkbookFormat.bytes(a.merged(with: b))
    #expect(try WorkbookFormat.bytes(a.merged(with: b).merged(with: b)) == bytes)
    #expect(try WorkbookFormat.bytes(b.merged(with: a)) == bytes)
  }

  @Test(arguments: others)
  func `the order of merging, and merging again, changes nothing`(text: String) throws {
    let (a, b) = (try read(Self.whole), try read(text))
    let merged = a.merged(with: b)
    let bytes = try WorkbookFormat.bytes(merged)
    #expect(try WorkbookFormat.bytes(b.merged(with: a)) == bytes)
    #expect(try WorkbookFormat.bytes(merged.merged(with: b)) == bytes)
    #expect(try WorkbookFormat.bytes(merged.merged(with: a)) == bytes)
    #expect(merged["a"]?.fields["n"] != nil)
  }
}
