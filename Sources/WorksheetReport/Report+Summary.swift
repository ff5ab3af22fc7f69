import WorksheetModel
import WorksheetText

extension Report {
  /// What a workbook comes to, on one sheet of paper.
  public init(summaryOf subject: ReportSubject) {
    self.init(title: subject.workbook.header.title.clipped(to: ReportSubject.sentenceLetters))
    isBrief = true
    let sections: [(PaperPhrase, [Block])] = [
      (.group, subject.groupInShort), (.potentials, subject.potentialsInShort),
      (.problem, subject.problemInShort), (.ideas, subject.ideasInShort),
      (.plan, subject.plansInShort), (.checks, subject.findingsInShort),
      (.review, subject.reviewInShort),
    ]
    for (title, content) in sections where !content.isEmpty {
      blocks += [.heading(subject.onPaper(title), .record)] + content
    }
  }
}

// Every piece has its limit, so that a page is enough whatever was typed.
extension ReportSubject {
  /// The words of what is printed.
  func onPaper(_ phrase: PaperPhrase, _ facts: String...) -> String {
    catalogue.text("\(PaperPhrase.section).\(phrase.rawValue)", facts)
  }

  // One line beside a label, and what fits into two lines, or into one and a half.
  private static var lineLetters: Int { 50 }
  fileprivate static var sentenceLetters: Int { 130 }
  private static var listLetters: Int { 100 }

  private var noneYet: [Report.Block] { [.paragraph(onPaper(.noneYet))] }

  /// The first few names in a sentence, and how many more there are.
  private func list(_ names: [String], most: Int) -> String {
    let shown = names.prefix(most).map { $0.clipped(to: Self.listLetters / most) }
    let rest = names.count > most ? " \(onPaper(.more, String(names.count - most)))" : ""
    return shown.joined(separator: "; ") + rest
  }

  // MARK: Who

  fileprivate var groupInShort: [Report.Block] {
    guard let part = worksheets.part(.profile), let profile = workbook.single(.profile) else {
      return noneYet
    }
    func shown(_ key: FieldKey) -> String? {
      guard let field = part.field(key), case .text(let text) = cell(field, of: profile) else {
        return nil
      }
      return text
    }
    func entry(_ keys: [FieldKey], separator: String = ", ") -> Report.Entry? {
      let values = keys.compactMap(shown)
      guard let first = keys.first(where: { shown($0) != nil }), let field = part.field(first)
      else { return nil }
      return Report.Entry(
        text(field.label), .text(values.joined(separator: separator).clipped(to: Self.lineLetters)))
    }
    let people = [FieldKey("members_women"), "members_men"].compactMap { key in
      shown(key).flatMap { value in part.field(key).map { "\(text($0.label)) \(value)" } }
    }
    let entries = [entry(["group"]), entry(["village", "district", "regency"])].compactMap { $0 }
    let guides = [entry(["companion"]), entry(["mentor"])].compactMap { $0 }
    let lines = people.isEmpty ? [] : [people.joined(separator: ", ")]
    let all = entries + guides
    guard !all.isEmpty || !lines.isEmpty else { return noneYet }
    return (all.isEmpty ? [] : [.entries(all)]) + (lines.isEmpty ? [] : [.sentences(lines)])
  }

  // MARK: What

  fileprivate var potentialsInShort: [Report.Block] {
    let records = workbook.records(of: .potential)
    guard !records.isEmpty else { return noneYet }
    let ranking = worksheets.scoring(.potential).map { ScoreRanking(records, part: $0) }
    let ranked = (ranking?.rows ?? []).filter { $0.rank != nil }.prefix(3).map { row in
      "\(name(of: row.id).clipped(to: Self.lineLetters)) (\(catalogue.score(row.total)))"
    }
    guard !ranked.isEmpty else {
      return [.paragraph(list(records.map { name(of: $0) }, most: 3))]
    }
    return [.sentences(Array(ranked))]
  }

  fileprivate var problemInShort: [Report.Block] {
    let tree = tree
    guard let focal = tree.focal else { return noneYet }
    let roots = tree.roots.map { name(of: $0) }
    return [
      .entries([
        .init(
          phrase(.focal).capitalizedFirst, .text(name(of: focal).clipped(to: Self.listLetters))),
        .init(
          onPaper(.roots), .text(roots.isEmpty ? onPaper(.noneYet) : list(roots, most: 3))),
      ])
    ]
  }

  fileprivate var ideasInShort: [Report.Block] {
    let chosen = workbook.records(of: .idea).filter { $0.flag("chosen") == true }
    guard !chosen.isEmpty else { return noneYet }
    let sentences = chosen.prefix(2).map { idea -> String in
      let reason = idea.text("reason").map { ": \($0)" } ?? ""
      return "\(name(of: idea))\(reason)".clipped(to: Self.sentenceLetters)
    }
    let rest = chosen.count - sentences.count
    return [.sentences(sentences + (rest > 0 ? [onPaper(.more, String(rest))] : []))]
  }

  // MARK: How much

  fileprivate var plansInShort: [Report.Block] {
    let appraisals = workbook.records(of: .plan).map {
      PlanAppraisal(Plan(reading: $0, in: workbook))
    }
    guard let first = appraisals.first else { return noneYet }
    let others = appraisals.count - 1
    return [.paragraph(first.plan.name.clipped(to: Self.lineLetters))]
      + verdictsInShort(of: first) + figuresInShort(of: first) + curveInShort(of: first)
      + (others > 0 ? [.paragraph(onPaper(.otherPlans, String(others)))] : [])
  }

  /// The first sentence on what it earns and when it is paid back, and how the cash holds.
  private func verdictsInShort(of appraisal: PlanAppraisal) -> [Report.Block] {
    let wanted: [(Verdict.Question, Int)] = [(.earns, 1), (.back, 1), (.cash, 2)]
    let verdicts = wanted.flatMap { question, most in
      appraisal.verdicts.filter { $0.question == question }.prefix(most)
    }
    let sentences = verdicts.map { catalogue.wording($0).clipped(to: Self.sentenceLetters) }
    return sentences.isEmpty ? [] : [.sentences(sentences)]
  }

  private func figuresInShort(of appraisal: PlanAppraisal) -> [Report.Block] {
    let wanted: [(Indicator.ID, Basis?)] = [
      (.revenue, .year), (.totalCost, .year), (.profit, .year), (.invested, nil), (.need, nil),
    ]
    let entries = wanted.compactMap { appraisal.indicator($0.0, per: $0.1) }.map {
      Report.Entry(
        catalogue.heading(of: $0), .text(catalogue.result(of: $0).clipped(to: Self.lineLetters)))
    }
    return entries.isEmpty ? [] : [.entries(entries)]
  }

  private func curveInShort(of appraisal: PlanAppraisal) -> [Report.Block] {
    // More than three years would go on below each other and want a page of their own.
    guard appraisal.hasCash, case .success(let table) = appraisal.cash, table.months.count <= 36
    else { return [] }
    var curve = curve([("", words(CashPhrase.closingPlanned), table)])
    curve.height = 4
    return [.curve(curve)]
  }

  // MARK: What others say

  fileprivate var findingsInShort: [Report.Block] {
    guard !hidesFindings else { return [] }
    let open = findings.filter { $0.dismissed == nil }
    let worst = [Severity.error, .warning].flatMap { severity in
      open.filter { $0.severity == severity }
    }
    let sentences = worst.prefix(2).map {
      catalogue.wording($0).clipped(to: Self.sentenceLetters)
    }
    return [.paragraph(summary)] + (sentences.isEmpty ? [] : [.sentences(Array(sentences))])
  }

  fileprivate var reviewInShort: [Report.Block] {
    let open = workbook.remarks.count { $0.state == .open }
    let sentences = [stateSentence, unlikeApproved].compactMap { $0 }
      .map { $0.clipped(to: Self.sentenceLetters) }
    return [.sentences(sentences + (open > 0 ? [onPaper(.openRemarks, String(open))] : []))]
  }
}

extension String {
  /// At most so many characters, on one line; what is left out shows as dots.
  fileprivate func clipped(to most: Int) -> String {
    // A text of kilobytes is not looked through to its end.
    let start = prefix(most + 1)
    let line = start.split(whereSeparator: \.isNewline).joined(separator: " ")
    return start.count <= most && start.count == count ? line : line.prefix(most - 1) + "…"
  }
}
