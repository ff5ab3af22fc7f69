/// A usual question, as a view that shows the answer.
struct RecapView {
  let name: String
  let note: String
  let query: String

  static let all = [
    RecapView(
      name: "who_is_where",
      note: "One row per workbook: how much is answered, what is open, where the review stands.",
      query: """
        SELECT w.id, w.title, w.group_name, w.village, w.district, w.regency, w.province,
          w.training, w.companion, w.mentor, w.start_date,
          p.answered, p.asked,
          CASE WHEN p.asked > 0 THEN 100 * p.answered / p.asked END AS answered_percent,
          w.potentials, w.ideas, w.roots, w.roots_unclear, w.errors, w.warnings, w.hints,
          w.need, w.deepest_month, w.first_negative_month, w.open_remarks,
          w.review, w.review_by, w.review_date, w.file, w.loaded_at
        FROM workbook w
        LEFT JOIN (
          SELECT workbook_id, \(total("answered")), \(total("asked"))
          FROM sheet_progress GROUP BY workbook_id) p ON p.workbook_id = w.id
        """),
    RecapView(
      name: "progress_by_sheet", note: "How many workbooks have begun each sheet, and how far.",
      query: """
        SELECT sheet, COUNT(*) AS workbooks,
          SUM(CASE WHEN answered > 0 THEN 1 ELSE 0 END) AS begun,
          SUM(CASE WHEN answered >= asked THEN 1 ELSE 0 END) AS complete,
          \(total("answered")), \(total("asked"))
        FROM sheet_progress GROUP BY sheet
        """),
    RecapView(
      name: "findings_by_check", note: "Each check: in how many workbooks it finds how much.",
      query: """
        SELECT check_id, COUNT(*) AS workbooks, \(total("findings"))
        FROM finding_count GROUP BY check_id
        """),
    RecapView(
      name: "plan_figures", note: "Every business plan with its figures and whose it is.",
      query: """
        SELECT w.group_name, w.village, w.district, w.regency, w.province, w.review, p.*
        FROM plan p JOIN workbook w ON w.id = p.workbook_id
        """),
    RecapView(
      name: "measure_progress",
      note: "Every measure of success, how far it has come, and whose it is.",
      query: """
        SELECT w.group_name, w.village, w.district, w.regency, w.province, m.*,
          CASE WHEN m.progress >= 100 THEN 1 WHEN m.progress IS NOT NULL THEN 0 END AS is_reached
        FROM measure m JOIN workbook w ON w.id = m.workbook_id
        """),
    review("review_by_village", "province, regency, district, village"),
    review("review_by_district", "province, regency, district"),
    review("review_by_regency", "province, regency"),
  ]

  /// PostgreSQL would make a number with decimals of a sum of whole numbers.
  private static func total(_ column: String) -> String {
    "CAST(SUM(\(column)) AS BIGINT) AS \(column)"
  }

  private static func review(_ name: String, _ places: String) -> RecapView {
    let states = ["draft", "submitted", "revise", "approved"].map {
      "SUM(CASE WHEN review = '\($0)' THEN 1 ELSE 0 END) AS \($0)"
    }
    return RecapView(
      name: name, note: "How many workbooks are in which state of review, by \(places).",
      query: """
        SELECT \(places), COUNT(*) AS workbooks, \(states.joined(separator: ", ")),
          \(total("open_remarks"))
        FROM workbook GROUP BY \(places)
        """)
  }
}
