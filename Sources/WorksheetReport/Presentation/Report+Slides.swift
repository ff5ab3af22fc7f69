import WorksheetModel
import WorksheetText

// What a mentor shows at a village meeting, in the order in which the group worked.
extension ReportSubject {
  /// The words of presentations.
  func words(_ phrase: SlidePhrase, _ facts: String...) -> String {
    catalogue.text("\(SlidePhrase.section).\(phrase.rawValue)", facts)
  }

  /// One thought after the other; the findings only when somebody asked for them.
  public func slides(withFindings: Bool = false) -> [Slide] {
    let all =
      [opening] + potentialSlides + seasonSlides + treeSlides + ideaSlides + planSlides
      + (withFindings ? findingSlides : [])
    let closing = Slide(words(.decide), [.paragraph(words(.decideText))])
    return all.filter { !$0.blocks.isEmpty } + [closing]
  }

  private var opening: Slide {
    let profile = workbook.single(.profile)
    let title = profile?.text("group") ?? workbook.header.title
    let village = profile?.text("village").map { [Report.Block.paragraph($0)] } ?? []
    let tree = tree
    let counts = words(
      .haveAndFace, String(workbook.count(of: .potential)), String(tree.nodes.count),
      String(tree.roots.count), String(workbook.count(of: .plan)))
    return Slide(title, village + [.paragraph(counts)])
  }

  // MARK: Potentials

  private var potentialSlides: [Slide] {
    let records = workbook.records(of: .potential)
    guard let part = worksheets.scoring(.potential), !records.isEmpty else { return [] }
    let ranked = ranking(of: part).compactMap { block -> Report.Chart? in
      guard case .chart(let chart) = block else { return nil }
      return chart
    }.first
    guard let ranked, !ranked.rows.isEmpty else {
      return pages(of: records.map { name(of: $0) }, titled: words(.potentials))
    }
    // The best few with one bar each: who comes sixth is not for the wall.
    let rows = ranked.rows.filter { !$0.bars.isEmpty }.prefix(5).map {
      Report.Chart.Row(rank: $0.rank, label: $0.label, bars: Array($0.bars.prefix(1)))
    }
    return [Slide(words(.potentials), [.chart(Report.Chart(rows: rows))])]
  }

  private var seasonSlides: [Slide] {
    guard let part = worksheets.part(.season) else { return [] }
    let heads = (1...12).map { catalogue.shortMonth($0).prefix(1).padded(to: Self.monthWidth) }
    return heatMap(of: part).flatMap { block -> [Slide] in
      guard case .months(let table) = block else { return [] }
      return table.rows.chunks(of: 8).map { rows in
        let head = "".padded(to: Self.labelWidth) + heads.joined()
        return Slide(words(.seasons), [.figure([head] + rows.map(seasonRow))])
      }
    }
  }

  // A whole year is one picture: twelve columns of three, and the rest for the name.
  private static var monthWidth: Int { 3 }
  private static var labelWidth: Int { Slide.mostColumns - 12 * monthWidth }

  private func seasonRow(_ row: Report.MonthTable.Row) -> String {
    let cells = row.cells.map { cell in
      // One shade before the digit is enough here; where nothing happens the row is empty.
      cell == "0" ? "·".padded(to: Self.monthWidth) : cell.suffix(2).padded(to: Self.monthWidth)
    }
    return row.label.prefix(Self.labelWidth - 1).padded(to: Self.labelWidth) + cells.joined()
  }

  // MARK: Problems

  private var treeSlides: [Slide] {
    let tree = tree
    guard let focal = tree.focal else { return [] }
    let causes = tree.causes(of: focal)
    let branches = causes.enumerated().map { index, cause in
      Slide(
        words(.whyOf, String(index + 1), String(causes.count)),
        [.tree(branch(of: cause.id, in: tree))])
    }
    let effects = tree.effects(of: focal).map(\.statement)
    return [Slide(words(.focal), [.paragraph(name(of: focal))])]
      + pages(of: effects, titled: words(.effects)) + branches
      + pages(of: tree.roots.map { name(of: $0) }, titled: words(.roots))
  }

  private func branch(of cause: RecordID, in tree: ProblemTree) -> [Report.TreeLine] {
    TreeLayout(tree, top: cause).rows.map { line(of: $0, in: tree) }
  }

  private var ideaSlides: [Slide] {
    let ideas = workbook.records(of: .idea)
    let chosen = ideas.filter { $0.flag("chosen") == true }
    return (chosen.isEmpty ? ideas : chosen).map { idea in
      let roots = idea.links("roots").map { name(of: $0) }
      return Slide(
        words(.ideas),
        [.paragraph(name(of: idea))]
          + (roots.isEmpty ? [] : [.paragraph(words(.removes)), .sentences(roots)]))
    }
  }

  // MARK: Plans

  private var planSlides: [Slide] {
    let plans = workbook.records(of: .plan)
    return plans.flatMap { record -> [Slide] in
      let appraisal = PlanAppraisal(Plan(reading: record, in: workbook))
      return appraisal.verdicts.byQuestion.flatMap { question, verdicts in
        let words = PlanPhrase(rawValue: question.rawValue).map { self.words($0) } ?? ""
        return slides(plans.count > 1 ? "\(name(of: record)): \(words)" : words, verdicts)
      } + [cashSlide(appraisal)].compactMap { $0 }
    }
  }

  /// The balances of all months in one picture.
  private func cashSlide(_ appraisal: PlanAppraisal) -> Slide? {
    guard appraisal.hasCash, case .success(let table) = appraisal.cash else { return nil }
    var curve = curve([("", words(.closingPlanned), table)])
    // The title, an empty line, the months and the line at zero want their rows too.
    curve.height = Slide.mostLines - 5
    return Slide(words(.curveTitle), [.curve(curve)])
  }

  /// The verdict with the figure by which it is remembered, then the others.
  private func slides(_ title: String, _ verdicts: [Verdict]) -> [Slide] {
    var others = verdicts
    var slides: [Slide] = []
    if let index = verdicts.firstIndex(where: { figure(of: $0) != nil }),
      let figure = figure(of: verdicts[index])
    {
      others.remove(at: index)
      slides.append(Slide(title, figure + [.sentences([catalogue.wording(verdicts[index])])]))
    }
    return slides + pages(of: others.map { catalogue.wording($0) }, titled: title)
  }

  /// The amount of a verdict, large and as it is read aloud.
  private func figure(of verdict: Verdict) -> [Report.Block]? {
    switch verdict {
    case .breakEven(let quantity, let unit, _):
      guard let whole = Rupiah(rounded: quantity.rounded(.up)) else { return nil }
      let words = "\(catalogue.spelledOut(whole.amount.magnitude)) \(unit)"
      return figure(catalogue.number(quantity.rounded(.up)), words: words)
    case .profit(let amount, .year), .cashDeepest(_, _, let amount), .priceFall(_, let amount):
      return figure(amount)
    case .loss(let amount, .year): return Rupiah.zero.subtracting(amount).flatMap(figure)
    default: return nil
    }
  }

  private func figure(_ amount: Rupiah) -> [Report.Block]? {
    guard !catalogue.hidesAmounts else { return nil }
    return figure(catalogue.money(amount), words: catalogue.spelledOut(amount))
  }

  private func figure(_ text: String, words: String) -> [Report.Block]? {
    LargeFigure.rows(text, width: Slide.mostColumns).map { [.figure($0), .paragraph(words)] }
  }

  // MARK: Findings

  private var findingSlides: [Slide] {
    let open = findings.filter { $0.dismissed == nil && $0.severity != .hint }
    guard !open.isEmpty else {
      return [Slide(words(.findings), [.paragraph(words(.noFindings))])]
    }
    return pages(of: open.map { catalogue.wording($0) }, titled: words(.findings))
  }

  private func pages(of sentences: [String], titled title: String) -> [Slide] {
    sentences.isEmpty ? [] : [Slide(title, [.sentences(sentences)])]
  }
}

extension Array {
  /// The elements in groups of at most so many.
  fileprivate func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}

extension StringProtocol {
  /// With blanks up to a number of characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
