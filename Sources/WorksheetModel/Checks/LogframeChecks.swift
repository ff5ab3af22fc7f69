/// The indicators of a plan, and the logical framework.
extension Check {
  /// An indicator has a number, a unit, a start, a deadline and a source (SMART); an output is no
  /// activity; an assumption is no output.
  static let indicator = Check("PT20", .warning, source: "logical framework; SMART") { checked in
    checked.records(of: .indicator).flatMap { gaps(in: $0, of: checked) }
      + checked.records(of: .logframe).flatMap { line in
        measured(line, in: checked) + activityAsOutput(line, in: checked)
      } + repeatedOutputs(in: checked)
  }

  private static func gaps(in record: Record, of checked: CheckedWorkbook) -> [Doubt] {
    let parts: [(field: FieldKey, variant: String)] = [
      ("target", "number"), ("unit", "unit"), ("baseline", "baseline"),
      ("target_date", "deadline"), ("source", "source"),
    ]
    return parts.filter { !record.isAnswered($0.field) }.map {
      Doubt(
        record: record.id, field: $0.field, variant: $0.variant, facts: [checked.name(of: record)])
    }
  }

  // What an activity needs is counted in the business plan.
  private static func measured(_ line: Record, in checked: CheckedWorkbook) -> [Doubt] {
    switch line.logframeLevel {
    case .goal, .purpose, .output: break
    case .activity, nil: return []
    }
    guard line.isAnswered("indicator") else {
      return [
        Doubt(
          record: line.id, field: "indicator", variant: "indicator",
          facts: [checked.name(of: line)])
      ]
    }
    return gaps(in: line, of: checked)
  }

  private static func activityAsOutput(_ line: Record, in checked: CheckedWorkbook) -> [Doubt] {
    guard line.logframeLevel == .output, let text = line.text("text"),
      let verb = Words(text).opening(among: checked.wordlists[.objectiveActivity])
    else { return [] }
    return [
      Doubt(record: line.id, field: "text", variant: "activity", facts: [.text(verb.text)])
    ]
  }

  /// What we make ourselves cannot be what we hope that others do.
  private static func repeatedOutputs(in checked: CheckedWorkbook) -> [Doubt] {
    let lines = checked.records(of: .logframe)
    let stopwords = checked.wordlists[.stopword]
    let outputs = lines.filter { $0.logframeLevel == .output }.compactMap { $0.text("text") }
      .map { (text: $0, stems: Words($0).stems(without: stopwords)) }
    return lines.compactMap { line in
      guard let stems = line.text("assumption").map({ Words($0).stems(without: stopwords) }),
        let output = outputs.first(where: { overlaps($0.stems, stems) })
      else { return nil }
      return Doubt(
        record: line.id, field: "assumption", variant: "assumption", facts: [.text(output.text)])
    }
  }

  /// At least seven of ten words in common, as PT07 asks of two cards.
  private static func overlaps(_ left: Set<Word>, _ right: Set<Word>) -> Bool {
    let common = left.intersection(right).count
    return common > 0 && common * 10 >= (left.count + right.count - common) * 7
  }
}
