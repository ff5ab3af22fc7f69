import Testing
import WorksheetModel

@Suite struct JSONWriterTests {
  @Test(arguments: [
    "null", "true", "-12.50", "\"\"", "[]", "{}", #"{"b":[1,{"a":"x"}],"a":null}"#, "\"é😀\"",
    #""\"\\\n\r\t\u0000\u001b\u007f\u0080\u009f""#,
  ])
  func `what was read is written back in the same bytes`(text: String) throws {
    #expect(try JSON(parsing: text).serialized == text)
  }

  @Test func `what turns or hides text is escaped for people and stays in the file`() throws {
    let typed = "\"a\u{202E}b\u{2066}\u{200B}\u{E0041}\u{FEFF} é❤\u{FE0F}\""
    let json = try JSON(parsing: typed)
    #expect(
      json.serialized
        == "\"a\\u202eb\\u2066\\u200b\\udb40\\udc41\\ufeff é❤\u{FE0F}\"")
    #expect(try JSON(parsing: json.serialized) == json)
    var bytes: [UInt8] = []
    json.write(to: &bytes)
    #expect(bytes == Array(typed.utf8))
  }
}

@Suite struct RecordJSONTests {
  @Test func `members that are not understood stay on the line`() throws {
    let line =
      #"{"id":"p1","kind":"potential","parent":"x","order":"a","fields":{"name":"Susu","#
      + #""q":12.5,"o":{"deep":[1]}},"sources":{"a":"seen","b":"heard"},"states":{"c":"none"},"#
      + #""dismissed":{"PT01":"ya"},"stamps":{"name":"12@k3","q":"later"},"#
      + #""also":{"name":[{"v":"Sapi","s":"3@z"}],"q":[{"v":1}]},"new":{"x":[true]},"also2":1}"#
    let json = try JSON(parsing: line)
    let record = try #require(Record(json: json))
    #expect(record.sources == ["a": .seen])
    #expect(
      record.also["name"] == [.init(value: .text("Sapi"), stamp: Stamp(counter: 3, replica: "z"))])
    #expect(try sorted(record.json) == sorted(json))
  }

  @Test func `two spellings of one letter stay two fields`() throws {
    let line =
      "{\"id\":\"p\",\"kind\":\"k\",\"order\":\"\",\"fields\":{\"e\u{301}\":1,\"\u{e9}\":2}}"
    let record = try #require(Record(json: try JSON(parsing: line)))
    #expect(record.fields.count == 2)
    #expect(record.json.serialized == line)
  }

  @Test func `members of another shape are kept as they are`() throws {
    let line = #"{"id":"p","kind":"k","order":{},"fields":[],"parent":null,"stamps":"x"}"#
    let json = try JSON(parsing: line)
    #expect(try sorted(#require(Record(json: json)).json) == sorted(json))
  }

  private func sorted(_ json: JSON) throws -> JSON {
    guard let members = json.members else { return json }
    return .object(
      try members.map { .init($0.name, try sorted($0.value)) }.sorted { $0.name < $1.name })
  }
}
