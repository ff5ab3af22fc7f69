/// The tables of a recap, made in numbered steps. The SQL is the same for SQLite and PostgreSQL.
///
/// A step that was published never changes; what changes is a new one. After a step every workbook
/// is written again when it comes, so that new columns get their values.
struct RecapStep {
  let version: Int
  let statements: [String]

  static var newest: Int { all.count }

  static let all = [
    RecapStep(
      version: 1,
      statements: [
        """
        CREATE TABLE workbook (
          id TEXT PRIMARY KEY, program TEXT NOT NULL, content TEXT NOT NULL, clock TEXT NOT NULL,
          loaded_at TIMESTAMPTZ DEFAULT CURRENT_TIMESTAMP NOT NULL,
          file TEXT, title TEXT, language TEXT, group_name TEXT, village TEXT, district TEXT,
          regency TEXT, province TEXT, training TEXT, companion TEXT, mentor TEXT, start_date DATE,
          members_women BIGINT, members_men BIGINT, members_under_35 BIGINT,
          records BIGINT, potentials BIGINT, ideas BIGINT, roots BIGINT, roots_unclear BIGINT,
          need NUMERIC, deepest_month BIGINT, first_negative_month BIGINT,
          open_remarks BIGINT, review TEXT, review_by TEXT, review_date DATE,
          errors BIGINT, warnings BIGINT, hints BIGINT)
        """,
        """
        CREATE TABLE sheet_progress (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          place BIGINT NOT NULL, sheet TEXT, answered BIGINT, asked BIGINT,
          PRIMARY KEY (workbook_id, place))
        """,
        """
        CREATE TABLE plan (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          place BIGINT NOT NULL, plan_id TEXT, name TEXT, revenue NUMERIC, total_cost NUMERIC,
          profit NUMERIC, rc NUMERIC, bc NUMERIC, invested NUMERIC, payback_years NUMERIC,
          npv NUMERIC, irr NUMERIC, need NUMERIC, deepest_month BIGINT,
          first_negative_month BIGINT,
          PRIMARY KEY (workbook_id, place))
        """,
        """
        CREATE TABLE verdict (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          plan_id TEXT NOT NULL, place BIGINT NOT NULL, verdict TEXT,
          PRIMARY KEY (workbook_id, plan_id, place))
        """,
        """
        CREATE TABLE measure (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          place BIGINT NOT NULL, measure_id TEXT, name TEXT, unit TEXT, baseline NUMERIC,
          target NUMERIC, actual NUMERIC, progress NUMERIC,
          PRIMARY KEY (workbook_id, place))
        """,
        """
        CREATE TABLE finding_count (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          check_id TEXT NOT NULL, findings BIGINT,
          PRIMARY KEY (workbook_id, check_id))
        """,
        "CREATE TABLE skipped (file TEXT PRIMARY KEY, reason TEXT)",
      ]),
    RecapStep(
      version: 2,
      statements: [
        "ALTER TABLE workbook ADD COLUMN salvaged BOOLEAN",
        """
        CREATE TABLE other_copy (
          workbook_id TEXT NOT NULL REFERENCES workbook (id) ON DELETE CASCADE,
          place BIGINT NOT NULL, file TEXT, relation TEXT,
          PRIMARY KEY (workbook_id, place))
        """,
      ]),
  ]

  /// Lets every stored state count as one of another program, so that it is written again.
  static let forgetPrograms = "UPDATE workbook SET program = ''"

  static let storedState = "SELECT program, content, clock, file FROM workbook WHERE id = $1"
  /// Removes the state that was looked at, with all that belongs to it; another one stays.
  static let removal = "DELETE FROM workbook WHERE id = $1 AND program = $2 AND content = $3"
  static let skipping = """
    INSERT INTO skipped (file, reason) VALUES ($1, $2)
    ON CONFLICT (file) DO UPDATE SET reason = excluded.reason
    WHERE skipped.reason <> excluded.reason
    """
  static let unskipping = "DELETE FROM skipped WHERE file = $1"
}
