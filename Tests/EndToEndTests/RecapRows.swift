import WorksheetModel

/// Rows as `lembar` hands them over, for databases.
enum RecapRows {
  static let program = #"{"program":"0.1.0"}"# + "\n"

  /// One workbook with rows in all tables; the clock tells its states apart.
  static func row(
    _ id: String, state: String = "1", clock: String = #"{"a":1}"#, file: String? = nil
  ) -> String {
    """
    {"id":"\(id)","file":"\(file ?? "desa/\(id).lembar")","title":"Kelompok \(id)","language":"id",\
    "clock":\(clock),"content":"\(state)","group":"Jamaah \(id)","village":"Kalibening",\
    "district":"Dukun","regency":"Magelang","province":null,"training":null,"companion":"Rina",\
    "mentor":null,"start_date":"2026-11-02","members_women":14,"members_men":8,\
    "members_under_35":null,"records":60,"sheets":[{"sheet":"profile","answered":9,"asked":12},\
    {"sheet":"plan","answered":0,"asked":30}],"potentials":8,"ideas":4,"need":2000000,\
    "deepest_month":3,"first_negative_month":null,"roots":3,"roots_unclear":1,\
    "plans":[{"id":"u1","name":"Susu \\"segar\\"; DROP TABLE plan","revenue":12000000,\
    "total_cost":9000000,"profit":3000000,"rc":1.333333,"bc":0.333333,"invested":null,\
    "payback_years":null,"npv":-1250000,"irr":null,"need":2000000,"deepest_month":3,\
    "verdicts":["Menutup semua biaya."]}],"measures":[{"id":"k1","name":"Susu","unit":"liter",\
    "baseline":10,"target":40,"actual":17.5,"progress":25}],"open_remarks":2,"review":"revise",\
    "review_by":"Pak Harun","review_date":"2026-11-20",\
    "findings":{"error":1,"warning":2,"hint":0},"checks":{"PT17":2,"CF21":1},"salvaged":false,\
    "copies":[{"file":"lama/\(id).lembar","relation":"older"}]}

    """
  }

  static func rows(_ numbers: Range<Int>) -> String {
    numbers.map { row("w\($0)") }.joined()
  }
}

/// What one load said.
struct LoadAnswer {
  var ending: Ending
  /// How many workbooks were added, updated, unchanged, ... as the last line has it.
  var totals: JSON
  /// Why each one was left out.
  var leftOut: [JSON]
  var problem: OfficeProblem?
}

extension Workplace {
  /// Loads rows with the program that `lembar` hands them to.
  func load(
    _ rows: String, into target: String, environment: [String: String] = [:]
  ) throws -> LoadAnswer {
    try write(RecapRows.program + rows, to: "rows")
    let program = BuiltProgram.path("lembar-office")
    return loadAnswer(
      after: try shell(
        "\(program) load '\(target)' <rows >answer 2>errors", environment: environment))
  }

  func loadAnswer(after ending: Ending) -> LoadAnswer {
    let answers = text("answer").split(separator: "\n").compactMap {
      try? JSON(parsing: String($0))
    }
    let problems = errors.split(separator: "\n").compactMap { try? JSON(parsing: String($0)) }
    return LoadAnswer(
      ending: ending, totals: answers.last ?? .null, leftOut: answers.dropLast(),
      problem: problems.compactMap(OfficeProblem.init(json:)).last)
  }
}
