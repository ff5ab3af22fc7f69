import ArgumentParser
import WorksheetModel
import WorksheetStore
import WorksheetText

/// `lembar set FILE RECORD FIELD VALUE`: one field from a script, read as the screen reads it.
struct SetCommand: ParsableCommand {
  static var configuration: CommandConfiguration { .command("set", about: .aboutSet) }

  @Argument(help: .phrase(.helpFile)) var file: String
  @Argument(help: .phrase(.helpRecord)) var record: String?
  @Argument(help: .phrase(.helpField)) var field: String?
  @Argument(help: .phrase(.helpValue)) var value: String?
  @Option(help: .phrase(.helpNewKind)) var new: String?
  @Option(help: .phrase(.helpParent)) var parent: String?
  @Flag(help: .phrase(.helpRemove)) var remove = false
  @Flag(help: .phrase(.helpBatch)) var batch = false
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let surroundings = try Surroundings()
    let task = try task(surroundings.catalogue())
    let session = try WritingSession(file, in: surroundings)
    switch task {
    case .insert(let kind): try insert(kind, session, surroundings)
    case .remove(let id): try session.carryOut(Change(.remove(id)))
    case .set(let setting):
      try session.carryOut(Change(try session.edit(setting, in: surroundings)))
    case .batch: try carryOutBatch(session, surroundings)
    }
  }

  private enum Task {
    case insert(Kind)
    case remove(RecordID)
    case set(TypedSetting)
    case batch
  }

  /// What the arguments ask for, before any file is touched.
  private func task(_ catalogue: Catalogue) throws(Refusal) -> Task {
    let given = [record, field, value].compactMap { $0 }.count
    let modes = [new != nil, remove, batch].count { $0 }
    guard modes <= 1, parent == nil || new != nil else {
      throw .badInput(catalogue[CommandPhrase.tooMuchGiven])
    }
    let expected = modes == 0 ? 3 : remove ? 1 : 0
    guard given <= expected else { throw .badInput(catalogue[CommandPhrase.tooMuchGiven]) }
    if let new { return .insert(Kind(new)) }
    if batch { return .batch }
    guard let record else { throw .badInput(catalogue[CommandPhrase.fieldMissing]) }
    if remove { return .remove(RecordID(record)) }
    guard let field, let value else { throw .badInput(catalogue[CommandPhrase.valueMissing]) }
    return .set(
      TypedSetting(record: RecordID(record), field: FieldKey(field), typed: value))
  }

  private func insert(
    _ kind: Kind, _ session: WritingSession, _ surroundings: Surroundings
  ) throws {
    let catalogue = session.catalogue
    guard let part = surroundings.library.worksheets.part(kind) else {
      throw Refusal.badInput(catalogue[CommandPhrase.noSuchKind, kind.text])
    }
    if part.isSingle, let existing = session.workbook.single(kind) {
      return try surroundings.print(existing.id.text, catalogue)
    }
    let parent = try parent(of: part, session)
    let record = Record(
      id: MadeIdentifier.record(), kind: kind, parent: parent,
      order: session.workbook.lastOrder(below: parent, kind: kind))
    try session.carryOut(Change(.insert(record)))
    try surroundings.print(record.id.text, catalogue)
  }

  // A line of costs belongs to a plan; with only one plan there is no doubt to which.
  private func parent(of part: Part, _ session: WritingSession) throws(Refusal) -> RecordID? {
    let catalogue = session.catalogue
    if let parent {
      try session.checkParent(RecordID(parent), of: part.kind, owner: part.owner)
      return RecordID(parent)
    }
    guard let owner = part.owner else { return nil }
    let owners = session.workbook.records(of: owner)
    guard owners.count == 1 else {
      throw .badInput(catalogue[CommandPhrase.parentMissing, part.kind.text, owner.text])
    }
    return owners.first?.id
  }
}

extension SetCommand {
  /// Reads `RECORD<tab>FIELD<tab>VALUE` lines; all of them are taken or none.
  private func carryOutBatch(_ session: WritingSession, _ surroundings: Surroundings) throws {
    let catalogue = session.catalogue
    let bytes = Console.input(limit: WorkbookFormat.mostBytes + 1)
    guard bytes.count <= WorkbookFormat.mostBytes,
      let text = String(validating: bytes, as: UTF8.self)
    else { throw Refusal.badInput(catalogue[CommandPhrase.batchNotText]) }
    var edits: [Edit] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard !line.isEmpty else { continue }
      do throws(Refusal) {
        edits.append(try session.edit(try setting(line, catalogue), in: surroundings))
      } catch {
        throw Refusal.badInput(
          catalogue[CommandPhrase.atBatchLine, String(index + 1), error.sentence])
      }
    }
    if !edits.isEmpty { try session.carryOut(Change(edits)) }
  }

  private func setting(
    _ line: Substring.UTF8View, _ catalogue: Catalogue
  ) throws(Refusal) -> TypedSetting {
    let parts = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false
    ).map { String(Substring($0)) }
    guard parts.count == 3 else { throw .badInput(catalogue[CommandPhrase.batchLineIncomplete]) }
    return TypedSetting(record: RecordID(parts[0]), field: FieldKey(parts[1]), typed: parts[2])
  }
}
