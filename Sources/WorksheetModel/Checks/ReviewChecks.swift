extension Check {
  /// A remark of the mentor that nobody has dealt with, at the place it speaks of.
  static let openRemark = Check("TJ01", .hint, source: "own") { checked in
    checked.records(of: .remark).compactMap { remark in
      guard (remark.text("state") ?? "open") == "open" else { return nil }
      let record = remark.text("record").map { RecordID($0) }
      return Doubt(
        record: record.flatMap { checked.workbook[$0]?.id },
        field: remark.text("field").map { FieldKey($0) },
        facts: [.text(remark.text("by") ?? "?"), .text(remark.text("text") ?? "")])
    }
  }
}
