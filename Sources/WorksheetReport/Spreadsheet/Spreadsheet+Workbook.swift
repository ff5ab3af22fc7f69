import WorksheetModel
import WorksheetText

extension Spreadsheet {
  /// A whole workbook, or one sheet of it.
  public init(of subject: ReportSubject, sheet: Template? = nil) {
    title = subject.workbook.header.title
    language = subject.catalogue.language.code
    let templates = sheet.map { [$0] } ?? subject.worksheets.sheets
    let appraisals = subject.appraisals(for: templates)
    var names = SheetNames()
    var plans: [RecordID: PlanCells] = [:]
    // A cash table refers to the lines of its plan, so these have to be there first.
    let order = templates.indices.sorted { left, right in
      (templates[left].hasPlans ? 0 : 1, left) < (templates[right].hasPlans ? 0 : 1, right)
    }
    var drafts: [Int: SheetDraft] = [:]
    for index in order {
      var writer = SheetWriter(
        template: templates[index], subject: subject, appraisals: appraisals, plans: plans,
        sheet: SheetDraft(index: index, catalogue: subject.catalogue))
      writer.write()
      // What no worksheet shows has its place at the end.
      if sheet == nil, index == templates.count - 1 { writer.sheet.add(subject.leftovers) }
      plans.merge(writer.plans) { first, _ in first }
      drafts[index] = writer.sheet
    }
    sheets = templates.indices.compactMap { index in
      let template = templates[index]
      return drafts[index].map { draft in
        draft.finished(
          named: names.legal(subject.text(template.title), else: template.id),
          longNumbers: subject.label(.longNumbers))
      }
    }
  }
}

extension SheetDraft {
  fileprivate func finished(named name: String, longNumbers: String) -> Spreadsheet.Sheet {
    var draft = self
    if hasLongNumbers {
      draft.addLine()
      draft.addProse(longNumbers)
    }
    draft.settleWidths()
    // The head of a single table stays; above several it would stand over the wrong ones.
    let head = frozenHead ?? (heads.count == 1 ? heads[0] : 0)
    return .init(
      name: name, widths: draft.widths, heights: draft.rows.indices.map { draft.height(of: $0) },
      frozenRows: head + 1, frozenColumns: 1, rows: draft.rows, charts: draft.charts,
      page: draft.pageStyle)
  }
}

/// Names for sheets that every spreadsheet program takes, none of them twice.
struct SheetNames {
  private var taken: Set<String> = []

  mutating func legal(_ wanted: String, else spare: String) -> String {
    let forbidden: Set<Character> = ["[", "]", "*", "?", ":", "/", "\\", "'"]
    func cleaned(_ text: String) -> String {
      PrintedText(line: text).text.filter { !forbidden.contains($0) }
        .split(separator: " ").joined(separator: " ")
    }
    let name = [cleaned(wanted), cleaned(spare)].first { !$0.isEmpty } ?? "Lembar"
    var candidate = Self.cut(name, to: Self.longest)
    var number = 2
    // "History" is a name that one program keeps for itself.
    while taken.contains(candidate.lowercased()) || candidate.lowercased() == "history" {
      let ending = " \(number)"
      candidate = Self.cut(name, to: Self.longest - ending.count) + ending
      number += 1
    }
    taken.insert(candidate.lowercased())
    return candidate
  }

  private static var longest: Int { 31 }

  // The programs count in units of UTF-16.
  private static func cut(_ name: String, to count: Int) -> String {
    var result = ""
    for character in name {
      guard (result + String(character)).utf16.count <= count else { break }
      result.append(character)
    }
    return result
  }
}

extension Template {
  fileprivate var hasPlans: Bool { parts.contains { $0.kind == .plan } }
}
