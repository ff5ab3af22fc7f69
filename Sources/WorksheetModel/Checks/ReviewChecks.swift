extension Check {
  /// Copies that were edited apart answered the same question differently, and nobody has chosen.
  public static let openConflict = Check("TJ02", .warning, source: "own") { checked in
    checked.workbook.conflicts.map { conflict in
      Doubt(
        record: conflict.record, field: conflict.field,
        facts: [.count(conflict.others.count + 1)])
    }
  }

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
