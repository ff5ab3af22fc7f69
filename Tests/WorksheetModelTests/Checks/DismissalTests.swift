import Testing
import WorksheetModel

/// Every doubt about the tree and its ideas can be dismissed with a reason, and nothing else changes.
@Suite struct DismissalTests {
  private typealias Change = @Sendable (inout [Record]) -> Void

  /// For each check a workbook in which it finds something.
  private static let spoiled: [String: Change] = [
    "PT01": { $0[0].fields["role"] = "cause" },
    "PT02": { $0[3].fields["statement"] = "Kurangnya modal usaha peternak" },
    "PT03": { $0[3].fields["statement"] = "Perlu mesin pendingin susu" },
    "PT04": { $0[3].fields["statement"] = "Banjir merusak sawah" },
    "PT05": { $0[1].fields["also_under"] = ["m3"] },
    "PT06": { $0[4].fields["statement"] = $0[3].fields["statement"] },
    "PT07": { $0[4].fields["statement"] = $0[3].fields["statement"] },
    "PT08": { $0[3].parent = nil },
    "PT09": { $0[4].parent = nil },
    "PT10": { $0[3].fields["stop_reason"] = nil },
    "PT11": { $0[3].fields["evidence"] = nil },
    "PT12": { $0[3].fields["statement"] = "Kesadaran warga masih rendah" },
    "PT13": { $0[3].fields["statement"] = "Warga malas ikut rapat" },
    "PT14": { $0[3].fields["statement"] = "Pakan akan habis bulan depan" },
    "PT15": { $0[3].fields["statement"] = "Banjir" },
    "PT16": { $0[3].fields["confirmed"] = nil },
    "PT17": { records in change("i1", in: &records) { $0.fields["roots"] = ["m5"] } },
    "PT18": { records in change("i1", in: &records) { $0.fields["side.waste"] = nil } },
    "PT19": { $0[3].fields["objective"] = "Harga susu tidak turun" },
    "PT20": { records in change("n1", in: &records) { $0.fields["unit"] = nil } },
  ]

  private static func change(
    _ id: RecordID, in records: inout [Record], _ change: (inout Record) -> Void
  ) {
    for index in records.indices where records[index].id == id { change(&records[index]) }
  }

  @Test(arguments: (1...20).map { $0 < 10 ? "PT0\($0)" : "PT\($0)" })
  func `a finding is dismissed with a reason that stands on its record`(check: String) throws {
    var records = SoundWorkbook.records()
    let spoil = try #require(Self.spoiled[check])
    spoil(&records)
    records.append(Record(id: "w", kind: .profile))
    let places = try CheckSheets.findings(SoundWorkbook.workbook(records))
      .filter { $0.check == check }.map { $0.record ?? "w" }
    #expect(!places.isEmpty)
    for place in Set(places) {
      Self.change(place, in: &records) { $0.dismissed[check] = "sudah dibahas" }
    }
    let after = try CheckSheets.findings(SoundWorkbook.workbook(records))
      .filter { $0.check == check }
    #expect(after.map { $0.record ?? "w" } == places)
    #expect(after.allSatisfy { $0.dismissed == "sudah dibahas" })
  }
}
