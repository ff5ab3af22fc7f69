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
  public static let openRemark = Check("TJ01", .hint, source: "own") { checked in
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

// Whether a review can be asked about, checked and trusted.
extension Check {
  /// A remark or an assessment that nobody put a name to.
  static let nameMissing = Check("TJ03", .hint, source: "own") { checked in
    let remarks = checked.records(of: .remark).filter { $0.text("by") == nil }
    let reviews = checked.records(of: .review).filter { review in
      guard review.text("by") == nil else { return false }
      let isScored = review.fields.keys.contains { $0.suffix(after: "score") != nil }
      return isScored || ReviewState(of: review)?.isMentors == true
    }
    return remarks.map { Doubt(record: $0.id, field: "by", variant: "remark") }
      + reviews.map { Doubt(record: $0.id, field: "by", variant: "review") }
  }

  /// The workbook is called approved and holds something else than what was approved.
  public static let unlikeApproved = Check("TJ04", .warning, source: "own") { checked in
    guard checked.workbook.isUnlikeApproved, let review = checked.workbook.latestReview else {
      return []
    }
    let by = review.text(ReviewState.approved.by) ?? review.text("by") ?? "?"
    let day = review.text(ReviewState.approved.date).flatMap { Day(iso: $0) }
    return [
      Doubt(
        record: review.id, field: "state",
        facts: [.text(by), day.map { .day($0) } ?? .text("?")])
    ]
  }

  /// A score of 3 or 4 by itself says nothing that another rater could look at.
  static let scoreWithoutProof = Check("TJ05", .warning, source: "own") { checked in
    guard let part = checked.worksheets.part(.review) else { return [] }
    let criteria = Criterion.all(of: part)
    return checked.records(of: .review).flatMap { review in
      criteria.filter {
        (review.whole($0.key) ?? 0) >= 3 && part.field($0.evidence) != nil
          && !review.isAnswered($0.evidence)
      }.map { criterion in
        Doubt(
          record: review.id, field: criterion.evidence,
          facts: [
            .labels(part.field(criterion.key).map { [$0.label] } ?? []),
            .count(review.whole(criterion.key) ?? 0),
          ])
      }
    }
  }

  /// A date that is yet to come: the clock of the laptop or the typing is wrong.
  static let reviewInFuture = Check("TJ06", .hint, source: "own") { checked in
    guard let today = checked.today else { return [] }
    return [Kind.remark, .review].flatMap { kind in
      let dates = checked.worksheets.part(kind)?.dates ?? []
      return checked.records(of: kind).flatMap { record in
        dates.compactMap { field -> Doubt? in
          guard let day = record.text(field).flatMap({ Day(iso: $0) }), day > today else {
            return nil
          }
          return Doubt(record: record.id, field: field, facts: [.day(day)])
        }
      }
    }
  }

  /// Two raters see the same sheet far apart: that is worth talking about.
  static let ratersApart = Check("TJ07", .hint, source: "own") { checked in
    guard let part = checked.worksheets.part(.review) else { return [] }
    let assessment = Assessment(of: checked.workbook, part: part)
    return assessment.criteria.indices.compactMap { index in
      guard let difference = assessment.difference(at: index), difference >= 2 else { return nil }
      let key = assessment.criteria[index].key
      return Doubt(
        record: assessment.raters.last?.record, field: key,
        facts: [.labels(part.field(key).map { [$0.label] } ?? []), .count(difference)])
    }
  }
}
