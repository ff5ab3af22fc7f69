import Testing
import WorksheetModel

@Suite struct ExampleTests {
  private func workbook(_ name: String) throws -> Workbook {
    let lines = try CheckSheets.text("templates/examples/\(name).lembar").split(separator: "\n")
    let json = try lines.map { try JSON(parsing: String($0)) }
    let header = try #require(json.first.flatMap { Workbook.Header(json: $0) })
    return Workbook(header: header, records: json.dropFirst().compactMap { Record(json: $0) })
  }

  private func places(_ name: String) throws -> [String] {
    try CheckSheets.findings(workbook(name)).filter { $0.dismissed == nil }.map { finding in
      "\(finding.check) \(finding.record?.text ?? "-")"
    }
  }

  /// The findings that each example has on purpose.
  @Test(arguments: [
    (
      "susu-kambing",
      [
        "PO02 p6",  // the score for risk has no reason
        "PT02 m4",  // "Kurangnya alat pendingin"
        "TJ01 l1",  // an open remark on the quantity of yogurt
      ]
    ),
    (
      "keripik-singkong",
      [
        "PT10 m9",  // a cause without causes and without a stop reason
        "PT17 i3",  // an idea on an effect
        "KV03 v14",  // a follow-up without a date
        "CF21 u1",  // cash below zero in March and April
        "TJ01 u1",  // an open remark on the cash
        "BP04 l1",  // the sales of keripik are a guess
      ]
    ),
    (
      "padi-organik",
      [
        "PT16 m10",  // a link that was not read aloud
        "PT18 i1",  // one buyer only, and no remedy
        "TJ01 i1",  // the mentor asks the same
        "PT17 i3",  // an idea on a middle cause
        "PT20 n3",  // an indicator without a baseline
        "KL02 g6",  // a decision without a name
      ]
    ),
  ])
  func `an example has just the findings it is meant to teach`(
    name: String, expected: [String]
  ) throws {
    #expect(try places(name) == expected)
  }

  private static let names = ["susu-kambing", "keripik-singkong", "padi-organik"]

  @Test(arguments: names)
  func `every kind of record is filled in`(name: String) throws {
    let book = try workbook(name)
    let kinds: [Kind] = [
      .profile, .person, .potential, .season, .pair, .issue, .stakeholder, .problem, .idea,
      .visit, .observation, .figure, .lesson, .followUp, .plan, .sale, .cost, .asset, .funding,
      .party, .risk, .indicator, .cashLine, .group, .officer, .decision, .rating, .remark,
      .review,
    ]
    #expect(kinds.filter { book.records(of: $0).isEmpty } == [])
    #expect(book.records(of: .potential).count >= 6)
    #expect(book.records(of: .problem).count >= 10)
    #expect(book.records(of: .funding).allSatisfy { $0.text("source") != "loan" })
  }

  @Test(arguments: names)
  func `a tree has effects, a shared cause and roots for the chosen ideas`(name: String) throws {
    let book = try workbook(name)
    let tree = ProblemTree(book)
    #expect(tree.depth >= 3)
    #expect(tree.roots.count >= 3)
    #expect(tree.nodes.contains { $0.standing == .effect })
    #expect(tree.links.contains { $0.field == "also_under" })
    let chosen = book.records(of: .idea).filter { $0.flag("chosen") == true }
    #expect(tree.unlinkedIdeas(among: chosen) == [])
  }

  @Test(arguments: names)
  func `the typed cash lines are those that follow from the plan`(name: String) throws {
    let book = try workbook(name)
    let record = try #require(book.records(of: .plan).first)
    var plan = Plan(reading: record, in: book)
    let typed = try CashTable(plan)
    #expect(plan.incomplete == [])
    plan.cashLines = []
    let derived = try CashTable(plan).rows.filter { row in row.amounts.contains { $0 != .zero } }
    #expect(derived.count > 10)
    for row in derived {
      #expect(
        typed.rows.contains { $0.amounts == row.amounts && $0.direction == row.direction },
        "\(row.name)")
    }
  }

  @Test(arguments: names)
  func `the shares make a hundred and the plan earns`(name: String) throws {
    let book = try workbook(name)
    let record = try #require(book.records(of: .plan).first)
    let figures = try Plan(reading: record, in: book).figures(per: .year)
    #expect(figures.revenue > figures.fixed)
    let shares = book.records(of: .party).compactMap { $0.whole("percent") }
    #expect(shares.reduce(0, +) == 100)
  }
}
