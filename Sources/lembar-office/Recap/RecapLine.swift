import WorksheetModel

/// One line of what is to be loaded.
enum RecapEntry {
  case workbook(RecapLine)
  /// A file that could not be read.
  case skipped(file: String, reason: String)

  init(_ bytes: [UInt8], number: Int, program: String) throws(OfficeProblem) {
    let json: JSON
    do throws(JSONProblem) {
      json = try JSON(parsing: bytes[...], limits: JSON.Limits(textBytes: 1 << 20))
    } catch {
      throw OfficeProblem(.badInput, "line \(number): \(error)")
    }
    if let skipped = json["skipped"], let file = skipped["file"]?.text {
      self = .skipped(file: file, reason: skipped["reason"]?.text ?? "")
    } else if let row = RecapLine(json, program: program) {
      self = .workbook(row)
    } else {
      throw OfficeProblem(.badInput, "line \(number) has no workbook")
    }
  }
}

/// What is told of one workbook.
struct RecapLine {
  let json: JSON
  let program: String
  let id: String
  let state: RecapState

  fileprivate init?(_ json: JSON, program: String) {
    guard let id = json["id"]?.text, !id.isEmpty, let content = json["content"]?.text else {
      return nil
    }
    self.id = id
    self.program = program
    let clock = json["clock"] ?? .object([])
    state = RecapState(
      program: program, content: content, clock: clock, file: json["file"]?.text ?? "")
    // What stands in objects of its own becomes columns of the workbook.
    let counts = json["findings"] ?? .null
    self.json = .object(
      (json.members ?? []).filter { $0.name != "clock" } + [
        JSON.Member("clock", .string(clock.serialized)),
        JSON.Member("errors", counts["error"] ?? .null),
        JSON.Member("warnings", counts["warning"] ?? .null),
        JSON.Member("hints", counts["hint"] ?? .null),
      ])
  }
}

/// Which state of a workbook this is.
struct RecapState {
  let program: String
  let content: String
  /// Counters by session.
  let clock: [String: Int]
  let file: String

  init(program: String, content: String, clock: JSON, file: String) {
    (self.program, self.content, self.file) = (program, content, file)
    let counters = (clock.members ?? []).compactMap { member in
      member.value.whole.map { (member.name, $0) }
    }
    self.clock = Dictionary(counters) { max($0, $1) }
  }

  /// What is to be done with this state where another one is stored already.
  func outcome(beside stored: RecapState?) -> Outcome {
    guard let stored else { return .added }
    guard content != stored.content else {
      return program == stored.program ? .unchanged : .updated
    }
    switch (knows(stored), stored.knows(self)) {
    // Seen the same, but edited by hand or by a script, which has no clock: the later one counts.
    case (true, _): return .updated
    case (false, true): return .older
    // Neither knows the other. What stands now under the same name is what people go on with.
    case (false, false): return file == stored.file ? .updated : .apart
    }
  }

  private func knows(_ other: RecapState) -> Bool {
    other.clock.allSatisfy { $0.value <= clock[$0.key, default: 0] }
  }
}

/// What became of a workbook.
enum Outcome: String, CaseIterable {
  case added, updated, unchanged
  /// Left out: the stored state knows this one.
  case older
  /// Left out: both have edits that the other has not seen.
  case apart
  /// The database would not take it; the others go on.
  case refused
}
