import Testing
import WorksheetModel

@testable import WorksheetStore

/// A small workbook as the program writes it.
let sampleLines = [
  #"{"lembar":1,"id":"7c1k9h2m4qzt","title":"Jamaah Susu","language":"id","#
    + #""created":"2026-11-23T09:12:00+07:00","clock":{"k3f9q2hx":57},"future":[1]}"#,
  #"{"id":"m1","kind":"problem","order":"a","fields":{"role":"focal"}}"#,
  #"{"id":"m2","kind":"problem","parent":"m1","order":"a","fields":{"price":12.5}}"#,
  #"{"id":"p1","kind":"potential","order":"a","fields":{"months":[1,2,3],"name":"Susu é"},"#
    + #""sources":{"name":"seen"},"stamps":{"name":"12@k3f9q2hx"},"mood":{"x":null}}"#,
  #"{"removed":{"p7":"40@k3f9q2hx"}}"#,
  #"{"note":"a line of a later version","n":1}"#,
  #"{"end":5}"#,
]

func checked(_ lines: [String]) -> [UInt8] {
  lines.flatMap { line in
    let payload = Array(line.utf8.dropLast())
    return payload + Array(",\"crc\":\"\(Checksum.hex(Checksum.of(payload)))\"}\n".utf8)
  }
}

func problem<Value>(_ body: () throws(FileProblem) -> Value) -> FileProblem? {
  do throws(FileProblem) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

@Suite struct WorkbookFormatTests {
  private func read(_ text: String) throws -> ReadWorkbook {
    try WorkbookFormat.read(Array(text.utf8))
  }

  @Test func `the checksum is the one of gzip`() {
    #expect(Checksum.of("".utf8) == 0)
    #expect(Checksum.of("a".utf8) == 0xE8B7_BE43)
    #expect(Checksum.of("abc".utf8) == 0x3524_41C2)
    #expect(Checksum.of("abcd".utf8) == 0xED82_CD11)
    #expect(Checksum.of("abcdefg".utf8) == 0x312A_6AA6)
    #expect(Checksum.of("123456789".utf8) == 0xCBF4_3926)
    #expect(Checksum.hex(0xAB) == "000000ab")
  }

  @Test func `a file of the program is written back byte for byte, with all that is unknown`()
    throws
  {
    let bytes = checked(sampleLines)
    let read = try WorkbookFormat.read(bytes)
    #expect(read.isWhole && !read.isHandMade)
    #expect(
      String(decoding: try WorkbookFormat.bytes(read.workbook), as: UTF8.self)
        == String(decoding: bytes, as: UTF8.self))
  }

  @Test func `a file cut at any byte keeps its whole lines`() throws {
    let bytes = checked(sampleLines)
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    for cut in bytes.indices {
      guard let read = try? WorkbookFormat.read(Array(bytes[..<cut])) else {
        #expect(cut < ends[0], "cut at \(cut)")
        continue
      }
      // The line feed itself may be missing.
      let records = ends[1...3].count { $0 <= cut }
      #expect(read.workbook.count == records, "cut at \(cut)")
      #expect(read.isWhole == (cut >= bytes.count - 1), "cut at \(cut)")
    }
  }

  @Test(arguments: [0x01, 0x80, 0x2A, 0xFF] as [UInt8])
  func `a flipped byte costs no other line`(mask: UInt8) throws {
    let bytes = checked(sampleLines)
    let whole = try WorkbookFormat.read(bytes).workbook
    var line = 0
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= mask
      let read = try WorkbookFormat.read(damaged)
      for (place, id) in [(1, "m1"), (2, "m2"), (3, "p1")] where place != line {
        #expect(read.workbook[RecordID(id)] == whole[RecordID(id)], "byte \(index)")
      }
      if bytes[index] == 0x0A { line += 1 }
    }
  }

  @Test func `a damaged line feed before a line without a checksum costs neither`() throws {
    var bytes = try WorkbookFormat.bytes(try workbook(named: "Siti"))
    let feed = try #require(bytes.dropLast().lastIndex(of: 0x0A))
    bytes.removeSubrange((feed + 1)...)
    bytes[feed] = 0x08
    let added = #"{"id":"b","kind":"person","fields":{}}"#
    let read = try WorkbookFormat.read(bytes + Array("\(added)\n".utf8))
    #expect(read.workbook["a"]?.text("name") == "Siti" && read.workbook["b"] != nil)
    #expect(read.damaged.map(\.reason) == [.lineFeedLost])
    let torn = try WorkbookFormat.read(bytes + Array("{\"id\":\"b".utf8))
    #expect(torn.workbook["a"]?.text("name") == "Siti" && !torn.isWhole)
  }

  @Test func `a file made by hand is opened without complaint`() throws {
    let read = try read(
      "\u{FEFF}{\"lembar\": 1, \"title\": \"Desa\"}\r\n\r\n"
        + "{\"id\": \"a\", \"kind\": \"person\", \"fields\": {\"name\": \"Siti\"}}\r\n")
    #expect(read.isHandMade && read.isWhole)
    #expect(read.workbook["a"]?.text("name") == "Siti")
    #expect(!read.workbook.header.id.isEmpty)
  }

  @Test func `a missing or wrong end is told`() throws {
    let cut = try WorkbookFormat.read(checked(Array(sampleLines.dropLast())))
    #expect(cut.completeness == .cut)
    let short = try WorkbookFormat.read(checked(Array(sampleLines.dropLast(2)) + [#"{"end":5}"#]))
    #expect(short.completeness == .wrongCount(expected: 5, found: 4))
  }

  @Test func `of two records with one id the second is kept as damaged`() throws {
    let line = #"{"id":"a","kind":"person","order":"a","fields":{}}"#
    let read = try read("{\"lembar\":1,\"id\":\"x\"}\n\(line)\n\(line)\n")
    #expect(read.workbook.count == 1)
    #expect(
      read.damaged == [DamagedLine(number: 3, bytes: Array(line.utf8), reason: .repeatedRecord)])
  }

  @Test func `a newer version is read and named`() throws {
    let read = try read(#"{"lembar":2,"id":"x"}"#)
    #expect(read.newerVersion == 2)
  }

  @Test func `what is no workbook is refused with its reason`() {
    #expect(problem { () throws(FileProblem) in try WorkbookFormat.read([]) } == .empty)
    for text in ["hello", "[1]", "{}", "{\"lembar\":\"1\"}", "{\"lembar\":0}", "\0\0\0"] {
      let bytes = Array(text.utf8)
      #expect(problem { () throws(FileProblem) in try WorkbookFormat.read(bytes) } == .notAWorkbook)
    }
    let utf16: [UInt8] = [0xFF, 0xFE, 0x7B, 0x00]
    #expect(problem { () throws(FileProblem) in try WorkbookFormat.read(utf16) } == .notText)
  }

  @Test func `beyond the limits the whole file is refused`() {
    let header = "{\"lembar\":1,\"id\":\"x\"}\n"
    func refusal(_ line: String) -> FileProblem? {
      let bytes = Array((header + line).utf8)
      return problem { () throws(FileProblem) in try WorkbookFormat.read(bytes) }
    }
    let long = String(repeating: "a", count: 65_537)
    #expect(refusal("{\"note\":\"\(long)\"}") == .textTooLong(line: 2))
    #expect(refusal("{\"note\":[[[[[[[[]]]]]]]]}") == .tooDeep(line: 2))
    #expect(refusal("{\"note\":[[[[[[[]]]]]]]}") == nil)
    let records = (0...100_000).map { "{\"id\":\"\($0)\",\"kind\":\"p\"}\n" }
    #expect(refusal(records.dropLast().joined()) == nil)
    #expect(refusal(records.joined()) == .tooManyRecords)
    let large = [UInt8](repeating: 0x20, count: WorkbookFormat.mostBytes + 1)
    #expect(problem { () throws(FileProblem) in try WorkbookFormat.read(large) } == .tooLarge)
  }

  @Test func `the clock is never behind a stamp of the file`() throws {
    let read = try read(
      "{\"lembar\":1,\"id\":\"x\",\"clock\":{\"b\":3}}\n"
        + "{\"id\":\"a\",\"kind\":\"p\",\"stamps\":{\"name\":\"9@b\",\"x\":\"4@c\"}}\n")
    #expect(read.workbook.header.clock == ["b": 9, "c": 4])
  }
}
