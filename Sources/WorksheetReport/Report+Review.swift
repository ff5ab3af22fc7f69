import WorksheetModel
import WorksheetText

// Where a review stands: the state in words, the judgement of the raters, apart from it what the
// program found, and lines to sign on.
extension ReportSubject {
  func review(_ part: Part) -> [Report.Block] {
    [.sentences(standing)] + judgement(part) + automatic + signatureLines
  }

  /// The state of the workbook, and whether it is what was approved.
  private var standing: [String] { [stateSentence] + [unlikeApproved].compactMap { $0 } }

  /// The state of the workbook with who brought it there and when.
  public var stateSentence: String {
    let state = workbook.reviewState
    let word = word(for: state)
    guard let review = workbook.latestReview, review[state.by] != nil || review[state.date] != nil
    else { return words(.state, word) }
    return words(.state, "\(word) (\(signed(.init(of: review, state.by, state.date))))")
  }

  /// Says that the workbook differs from what was approved; nil when it does not.
  public var unlikeApproved: String? { workbook.isUnlikeApproved ? unlikeSentence : nil }

  /// What is said of a workbook that differs from what was approved.
  public var unlikeSentence: String {
    let review = workbook.latestReview ?? Record(id: "", kind: .review)
    let (by, date) = (ReviewState.approved.by, ReviewState.approved.date)
    return words(.unlikeApproved, signed(.init(of: review, by, date)))
  }

  /// Where the workbook differs from an earlier state, the first few places by name.
  public func differences(from earlier: Workbook) -> String? {
    let all = workbook.contentDifferences(from: earlier)
    guard !all.isEmpty else { return nil }
    let names = all.prefix(3).map { record, field -> String in
      let kind = workbook[record]?.kind
      let name = (workbook[record] ?? earlier[record]).map { self.name(of: $0) } ?? record.text
      guard let field else { return name }
      let label = kind.flatMap { worksheets.field(field, of: $0) }.map { text($0.label) }
      return "\(name): \(label ?? field.text)"
    }
    let rest = all.count > names.count ? [words(.more, String(all.count - names.count))] : []
    return words(.differsIn, (names + rest).joined(separator: "; "))
  }

  public func word(for state: ReviewState) -> String { catalogue.word(for: state) }

  /// For example "Ahmad, 28 Desember 2026".
  public func signed(_ signature: Remark.Signature) -> String {
    words(
      .byAndDate, signature.name ?? words(.nobody),
      signature.date.map { day($0) } ?? words(.noDate))
  }

  func day(_ text: String) -> String { Day(iso: text).map { catalogue.date($0) } ?? text }

  // MARK: Judgement

  private func judgement(_ part: Part) -> [Report.Block] {
    let assessment = Assessment(of: workbook, part: part)
    guard !assessment.criteria.isEmpty else { return [] }
    guard !assessment.raters.isEmpty else {
      return [.heading(words(.judgement), .detail), .paragraph(words(.noScores))]
    }
    return [.heading(words(.judgement), .detail), .table(table(of: assessment, part))]
  }

  private func table(of assessment: Assessment, _ part: Part) -> Report.Table {
    let raters = assessment.raters
    let hasDifference = raters.count > 1
    let columns =
      [Report.Table.Column(words(.criterion)), .init(words(.weight), isNumeric: true)]
      + raters.map { .init($0.name ?? words(.nobody), isNumeric: true) }
      + (hasDifference ? [.init(words(ReviewPhrase.difference), isNumeric: true)] : [])
    let rows = assessment.criteria.indices.map { index -> [Report.Cell] in
      let criterion = assessment.criteria[index]
      let label = part.field(criterion.key).map { text($0.label) } ?? criterion.key.text
      let scores = raters.map { cell(for: $0.ratings[index]) }
      let difference = assessment.difference(at: index).map { Report.Cell.text(String($0)) }
      return [.text(label), criterion.weight.map { .text(String($0)) } ?? .empty] + scores
        + (hasDifference ? [difference ?? .empty] : [])
    }
    let filler: [Report.Cell] = hasDifference ? [.empty] : []
    let totals = raters.map { rater -> Report.Cell in
      let total = rater.total.map { catalogue.quantity($0, unit: "") }
      return .text(total ?? words(.incomplete, String(rater.missing)))
    }
    let classes = raters.map { rater -> Report.Cell in
      rater.total.flatMap { part.scoreClass(of: $0) }.map { .text(text($0.label)) } ?? .empty
    }
    let sums = [
      [.text(words(.scoreTotal)), .empty] + totals + filler,
      [.text(words(.scoreClass)), .empty] + classes + filler,
    ]
    return Report.Table(columns: columns, rows: rows + sums)
  }

  private func cell(for rating: Assessment.Rating) -> Report.Cell {
    guard let score = rating.score else { return .blank }
    return .text(rating.lacksEvidence ? words(.evidenceMissing, String(score)) : String(score))
  }

  // MARK: Beside it

  /// What the program found, never mixed with what people judge.
  private var automatic: [Report.Block] {
    guard !hidesFindings else { return [] }
    return [
      .heading(words(.automatic), .detail),
      .paragraph("\(summary) \(words(.automaticNote))"),
    ]
  }

  private var signatureLines: [Report.Block] {
    let review = workbook.latestReview
    func cell(_ field: FieldKey) -> Report.Cell { review?.text(field).map { .text($0) } ?? .blank }
    func dated(_ field: FieldKey) -> Report.Cell {
      review?.text(field).map { .text(day($0)) } ?? .blank
    }
    let mentor = review?[ReviewState.approved.by] == nil ? "by" : ReviewState.approved.by
    let columns = [.signLine, .signName, .signDate].map { Report.Table.Column(words($0)) }
    return [
      .heading(words(.signHere), .detail),
      .table(
        Report.Table(
          columns: [.init("")] + columns,
          rows: [
            [
              .text(words(.signGroup)), .blank, cell(ReviewState.submitted.by),
              dated(ReviewState.submitted.date),
            ],
            [.text(words(.signMentor)), .blank, cell(mentor), dated(ReviewState.approved.date)],
          ], isMatrix: true)),
    ]
  }
}

// MARK: - Remarks

extension ReportSubject {
  /// What a remark says, by whom and when, with its reply and what became of it.
  public func lines(of remark: Remark) -> [String] {
    var lines = [words(.remarkLine, signed(remark.made), remark.text)]
    if let reply = remark.reply { lines.append(words(.replyLine, signed(remark.replied), reply)) }
    if remark.state != .open, remark.fixed.isGiven {
      lines.append(words(.fixedLine, signed(remark.fixed)))
    }
    if remark.state == .closed, remark.closed.isGiven {
      lines.append(words(.closedLine, signed(remark.closed)))
    }
    return lines
  }

  /// In a word, how far it is.
  public func word(for state: Remark.State) -> String {
    switch state {
    case .open: words(.markOpen)
    case .fixed: words(.markFixed)
    case .closed: words(.markClosed)
    }
  }

  /// What a remark is about, in the words of the sheet; of a record that is gone what is left of it.
  public func place(of remark: Remark) -> String {
    guard let id = remark.record else { return words(.wholeWorkbook) }
    guard let record = workbook[id] else {
      let name = workbook.buried[id].map { self.name(of: $0) } ?? id.text
      let pieces = [name, remark.field?.text].compactMap { $0 }
      return words(.oldPlace, pieces.joined(separator: ": "))
    }
    guard let key = remark.field else { return name(of: record) }
    let field = worksheets.field(key, of: record.kind)
    return "\(name(of: record)): \(field.map { text($0.label) } ?? words(.oldPlace, key.text))"
  }
}

extension Remark.Signature {
  init(of review: Record, _ name: FieldKey, _ date: FieldKey) {
    self.init(name: review.text(name), date: review.text(date))
  }

  var isGiven: Bool { name != nil || date != nil }
}
