import ArgumentParser
import WorksheetModel
import WorksheetReport
import WorksheetText

/// `lembar get FILE [RECORD [FIELD]]`: what is in the file.
struct GetCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .command("get", about: .aboutGet) }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Argument(help: .phrase(.helpRecord)) var record: String?
  @Argument(help: .phrase(.helpField)) var field: String?
  @Flag(help: .phrase(.helpJSON)) var json = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let read = try surroundings.read(file)
    guard let record else {
      let all = read.workbook.records
      return try surroundings.print(
        json ? RecordLines(all).text : summary(all, surroundings), read.catalogue)
    }
    guard let found = read.workbook[RecordID(record)] else {
      throw Refusal.badInput(read.catalogue[CommandPhrase.noSuchRecord, record])
    }
    guard let field else {
      return try surroundings.print(json ? found.json.serialized : plain(found), read.catalogue)
    }
    let value = value(of: FieldKey(field), in: found)
    let text = json ? (value?.json ?? .null).serialized : value.map(plain) ?? ""
    try surroundings.print(text, read.catalogue)
  }

  private func value(of field: FieldKey, in record: Record) -> Value? {
    switch field {
    case .parent: record.parent.map { .text($0.text) }
    case .order: .text(record.order)
    default: record.answer(field).value
    }
  }

  private func summary(_ records: [Record], _ surroundings: Surroundings) -> PrintedText {
    let lines = records.map { record in
      let name = surroundings.library.worksheets.name(of: record)
      return [record.id.text, record.kind.text, name].map { PrintedText(line: $0).text }
        .joined(separator: "\t")
    }
    return PrintedText(lines.joined(separator: "\n") + "\n")
  }

  private func plain(_ record: Record) -> String {
    record.fields.sorted { $0.key < $1.key }
      .map { "\(PrintedText(line: $0.key.text).text)\t\(plain($0.value))" }.joined(separator: "\n")
  }

  private func plain(_ value: Value) -> String {
    switch value {
    case .text(let text): PrintedText(line: text).text
    case .number(let number): number.json
    case .flag(let flag): flag ? "true" : "false"
    case .list(let values): values.map(plain).joined(separator: ",")
    case .other(let json): json.serialized
    }
  }
}
