import WorksheetModel

@testable import WorksheetTemplates

/// Reads a trainer's file as each sort of template, and as the JSON that the build makes of one.
func examineTemplate(_ bytes: [UInt8]) {
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  switch bytes.first {
  case UInt8(ascii: "l"):
    _ = try? LanguageReader(TemplateSource(path: "languages/id.toml", text: text)).catalogue()
  case UInt8(ascii: "w"):
    _ = try? WordlistReader(TemplateSource(path: "rubrics/wordlists.toml", text: text)).wordlists()
  case UInt8(ascii: "j"): examineJSON(bytes.dropFirst())
  default:
    _ = try? SheetSet([TemplateSource(path: "sheets/x.toml", text: text)]).worksheets()
  }
}

private func examineJSON(_ bytes: ArraySlice<UInt8>) {
  guard let json = try? JSON(parsing: bytes) else { return }
  var written: [UInt8] = []
  json.write(to: &written)
  expect((try? JSON(parsing: written[...])) == json, "JSON comes back from what was written of it")
}
