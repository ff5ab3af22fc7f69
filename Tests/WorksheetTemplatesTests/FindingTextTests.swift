import Testing
import WorksheetModel
import WorksheetTemplates
import WorksheetText

@Suite struct FindingTextTests {
  private static let languages: [Language] = [.indonesian, .english]

  @Test(arguments: languages)
  func `every check has a title, a reason and an advice`(language: Language) throws {
    let catalogue = try TemplateLibrary.load(folder: nil).catalogue(language)
    for check in Checks.all {
      for part in ["name", "reason", "advice"] {
        #expect(catalogue.hasText("checks.\(check.id).\(part)"), "\(check.id) \(part)")
      }
    }
  }

  @Test(arguments: languages)
  func `every variant of a check has a sentence without gaps`(language: Language) throws {
    let catalogue = try TemplateLibrary.load(folder: nil).catalogue(language)
    let variants = [
      "PO11": ["women", "others"], "PT01": ["none", "many"],
      "PT09": ["depth", "branches", "effects"],
      "PT10": ["open", "not_root"], "PT11": ["evidence", "absolute"],
      "PT15": ["empty", "noun", "short", "long"], "PT16": ["unread", "wrong"],
      "PT17": ["none", "effect", "cause", "open", "loose"], "PT18": ["unasked", "unanswered"],
      "PT19": ["missing", "copied", "negative", "activity"],
      "PT20": [
        "number", "unit", "baseline", "deadline", "source", "indicator", "activity", "assumption",
      ],
      "BP02": ["quantity", "price"], "BP06": ["unit", "price"],
      "BP07": ["negative", "percent", "zero", "horizon"],
      "BP10": ["none", "pause"], "CF02": ["digits", "sum"], "CF03": ["booked", "missing"],
      "CF07": ["unit", "gross", "family", "other"], "CF08": ["revenue", "cost"],
      "CF12": ["", "claim"], "CF18": ["payback", "other"],
      "CF24": ["", "never"], "CF27": ["", "unpaid"], "CF29": ["", "follows"],
      "CF30": ["", "day"],
      "KV03": ["none", "who", "due"], "KL02": ["responsible", "due"],
      "TJ03": ["remark", "review"],
    ]
    for check in Checks.all {
      for variant in variants[check.id] ?? [""] {
        let finding = Finding(
          check: check.id, severity: check.severity, record: nil, variant: variant,
          facts: Array(repeating: .text("x"), count: 4))
        let text = catalogue.wording(finding)
        #expect(!text.contains("‹") && !text.contains("{"), "\(check.id) \(variant)")
      }
    }
  }

  @Test func `facts are written as in the village`() throws {
    let catalogue = try TemplateLibrary.load(folder: nil).catalogue(.indonesian)
    let month = try #require(Month(iso: "2027-03"))
    let finding = Finding(
      check: "CF21", severity: .warning, record: "u1",
      facts: [.text("Keripik"), .month(month), .count(2), .rupiah(Rupiah(1_958_500))])
    #expect(
      catalogue.wording(finding)
        == "Kas \"Keripik\" di bawah nol sejak Maret 2027: 2 bulan, paling dalam Rp1.958.500. "
        + "Dari mana uangnya?")
  }

  @Test(arguments: languages)
  func `what the examples are found to have is said in whole sentences`(
    language: Language
  ) throws {
    let library = try TemplateLibrary.load(folder: nil)
    let catalogue = library.catalogue(language)
    let counts = try library.exampleNames.map { name in
      let lines = try #require(library.example(name)).split(separator: "\n")
      let json = try lines.map { try JSON(parsing: String($0)) }
      let header = try #require(json.first.flatMap { Workbook.Header(json: $0) })
      let book = Workbook(header: header, records: json.compactMap { Record(json: $0) })
      let findings = Checks.findings(
        in: CheckedWorkbook(
          workbook: book, worksheets: library.worksheets, wordlists: library.wordlists))
      for finding in findings {
        let text = catalogue.wording(finding)
        #expect(!text.contains("‹") && !text.contains("{"), "\(text)")
      }
      return findings.count
    }
    #expect(counts.allSatisfy { (3...8).contains($0) })
    #expect(counts.count >= 3)
  }
}
