extension RecapTable {
  /// Every table that is filled from the row of a workbook, the workbook itself first.
  ///
  /// A new column or table is a line here and a step in `RecapSchema`.
  static let all = [workbook, progress, plan, verdict, measure, findings, copies]

  private static let workbook = RecapTable(
    name: "workbook", note: "One workbook of one group: its newest known state.",
    source: .workbook,
    columns: [
      Column("id", .text, "Never changes, whatever the file is called"),
      Column("content", .text, "Checksum of the file: another one is another state"),
      Column("clock", .text, "JSON: the highest counter seen per editing session"),
      Column("file", .text, "Where the file was found"),
      Column("title", .text, "Title of the workbook"),
      Column("language", .text, "Language of the workbook: id, en"),
      Column("group_name", from: "group", .text, "Name of the group"),
      Column("village", .text, "Desa/kelurahan"),
      Column("district", .text, "Kecamatan"),
      Column("regency", .text, "Kabupaten/kota"),
      Column("province", .text, "Provinsi"),
      Column("training", .text, "The training that the group attended"),
      Column("companion", .text, "Who accompanies the group"),
      Column("mentor", .text, "Who reviews the workbook"),
      Column("start_date", .date, "When the group began"),
      Column("members_women", .count, "Women in the group"),
      Column("members_men", .count, "Men in the group"),
      Column("members_under_35", .count, "Members under 35"),
      Column("records", .count, "Records in the workbook"),
      Column("potentials", .count, "Potentials that were mapped"),
      Column("ideas", .count, "Ideas that were written down"),
      Column("roots", .count, "Root causes found"),
      Column("roots_unclear", .count, "Ends of chains of causes that nobody gave a reason for"),
      Column("need", .number, "Working capital needed by the first plan, rupiah"),
      Column("deepest_month", .count, "Month of the first plan with the lowest cash, from 1"),
      Column("first_negative_month", .count, "First month with cash below zero, from 1"),
      Column("open_remarks", .count, "Remarks of a reviewer not yet answered"),
      Column("review", .text, "draft, submitted, revise, approved"),
      Column("review_by", .text, "Who reviewed last"),
      Column("review_date", .date, "When it was reviewed last"),
      Column("errors", .count, "Findings that are errors, not dismissed"),
      Column("warnings", .count, "Findings that are warnings, not dismissed"),
      Column("hints", .count, "Findings that are hints, not dismissed"),
      Column("salvaged", .flag, "The file was damaged; what could be read counts"),
    ])

  private static let progress = RecapTable(
    name: "sheet_progress", note: "How far a workbook has come, sheet by sheet.",
    source: .list("sheets"),
    columns: [
      Column("sheet", .text, "profile, potentials, social, problems, visit, plan, cash, ..."),
      Column("answered", .count, "Questions answered"),
      Column("asked", .count, "Questions asked"),
    ])

  private static let plan = RecapTable(
    name: "plan", note: "A business plan and what it comes to; amounts of one year in rupiah.",
    source: .list("plans"),
    columns: [
      Column("plan_id", from: "id", .text, "Id of the plan within its workbook"),
      Column("name", .text, "Name of the plan"),
      Column("revenue", .number, "Revenue of a year"),
      Column("total_cost", .number, "Total cost of a year"),
      Column("profit", .number, "Profit of a year"),
      Column("rc", .number, "Revenue / total cost"),
      Column("bc", .number, "Profit / total cost"),
      Column("invested", .number, "Assets minus what was donated"),
      Column("payback_years", .number, "Years until the investment is back"),
      Column("npv", .number, "Net present value, rupiah"),
      Column("irr", .number, "Internal rate of return, a fraction per year"),
      Column("need", .number, "Working capital needed, rupiah"),
      Column("deepest_month", .count, "Month with the lowest cash, from 1"),
      Column("first_negative_month", .count, "First month with cash below zero, from 1"),
    ])

  private static let verdict = RecapTable(
    name: "verdict", note: "What the program says of a plan, in the language of the workbook.",
    source: .texts("verdicts", of: "plans"),
    columns: [
      Column("plan_id", from: "id", .text, "The plan it is about"),
      Column("place", .count, "Its place among those of the plan, from 1"),
      Column("verdict", from: "text", .text, "The sentence"),
    ])

  private static let measure = RecapTable(
    name: "measure", note: "A measure of success and how far it has come.",
    source: .list("measures"),
    columns: [
      Column("measure_id", from: "id", .text, "Id of the measure within its workbook"),
      Column("name", .text, "What is measured"),
      Column("unit", .text, "In what it is measured"),
      Column("baseline", .number, "Where it began"),
      Column("target", .number, "Where it shall come to"),
      Column("actual", .number, "What was measured last"),
      Column("progress", .number, "Percent of the way from baseline to target"),
    ])

  private static let findings = RecapTable(
    name: "finding_count", note: "How many findings of each check a workbook has, not dismissed.",
    source: .counts("checks"),
    columns: [
      Column("check_id", from: "name", .text, "The check, for example PT17"),
      Column("findings", from: "value", .count, "How many"),
    ])

  private static let copies = RecapTable(
    name: "other_copy", note: "Other files of a workbook, which do not count.",
    source: .list("copies"),
    columns: [
      Column("file", .text, "Where it was found"),
      Column("relation", .text, "older, identical, or apart: both have to be merged"),
    ])
}

extension RecapTable {
  /// What the columns mean that do not come from a row.
  static let ownColumns = [
    "workbook_id": "The workbook it belongs to",
    "place": "Its place within the workbook, from 1",
    "program": "Version of Lembar that computed this state",
  ]

  /// Comments on what is not filled from the row of a workbook.
  static let others = [
    ("COLUMN workbook.loaded_at", "When this state was loaded"),
    ("TABLE skipped", "Files that could not be read, until they can"),
    ("COLUMN skipped.file", "Where it was found"),
    ("COLUMN skipped.reason", "Why it could not be read"),
    ("TABLE schema_version", "The steps that made these tables"),
    ("COLUMN schema_version.version", "Number of the step"),
    ("COLUMN schema_version.made_at", "When it was carried out"),
  ]
}
