import FoundationEssentials
import Testing
import WorksheetModel

@Suite struct CardWordingTests {
  /// The checks that find something in a statement on a card in the middle of the tree.
  private func ids(_ statement: String, on card: RecordID = "m4") throws -> Set<String> {
    let book = SoundWorkbook.workbook(changing: card) { $0.fields["statement"] = .text(statement) }
    return Set(try CheckSheets.ids(book))
  }

  @Test(arguments: [
    "Kurangnya modal usaha peternak", "Peternak kurang modal kerja", "Tidak ada rumah sakit",
    "Kelompok belum punya buku kas", "Petani tidak memiliki lumbung padi",
    "Minimnya alat pengolahan susu", "Lack of trained staff", "Air bersih tidak tersedia di RT",
  ])
  func `a missing solution is found`(statement: String) throws {
    #expect(try ids(statement) == ["PT02"])
  }

  @Test(arguments: [
    "Orang tidak akses pada pelayanan kesehatan", "Orang tidak mendapat pelayanan kesehatan",
    "Sopir kurang hati-hati di jalan", "Susu kurang dari tiga liter sehari",
    "Minat anak muda berkurang terus", "Ternak kekenyangan daun basah",
    "Saluran air kurang terpelihara", "Panen gagal sekurang-kurangnya dua kali",
    "Anak balita kekurangan gizi", "Shortage of drugs in clinics",
  ])
  func `a state with a negation is no missing solution`(statement: String) throws {
    #expect(try ids(statement) == [])
  }

  @Test(arguments: [
    ("Perlu mesin pendingin susu", true), ("Pelatihan pengolahan susu", true),
    ("Mengadakan penyuluhan ternak sehat", true), ("Mesin pendingin susu rusak", false),
    ("Peternak jarang ikut pelatihan", false), ("Bantuan pupuk terlambat datang", false),
    ("Pelatihan hanya untuk pengurus", true), ("Bantuan modal bagi warga miskin", true),
    ("Keperluan rumah tangga mahal", false),
  ])
  func `an activity is found at the beginning of a card`(statement: String, isFound: Bool) throws {
    #expect(try ids(statement) == (isFound ? ["PT03"] : []))
  }

  @Test(arguments: [
    ("Banjir merusak sawah", true), ("Susu basi karena ember kotor", true),
    ("Kandang sempit dan kambing sakit", true), ("Jalan licin; ongkos angkut mahal", true),
    ("Pakan mahal sehingga kambing kurus", true), ("Sawah rusak dan hancur", false),
    ("Kandang kambing kotor serta bau", false), ("Dandang susu bocor halus", false),
    ("Perempuan jarang ikut serta rapat", false), ("Kesehatan ibu dan anak buruk", false),
  ])
  func `two problems on a card are found, two adjectives are not`(
    statement: String, isFound: Bool
  ) throws {
    #expect(try ids(statement) == (isFound ? ["PT04"] : []))
  }

  @Test(arguments: [
    ("Semua kambing di dusun sakit", true), ("Pedagang selalu menunda bayar", true),
    ("Semua 12 kambing di dusun sakit", false), ("Sebagian kambing di dusun sakit", false),
    ("Semua lima saluran air mampet", false),
  ])
  func `an absolute needs a number`(statement: String, isFound: Bool) throws {
    #expect(try ids(statement) == (isFound ? ["PT11 absolute"] : []))
  }

  @Test func `a card needs evidence`() throws {
    let book = SoundWorkbook.workbook(changing: "m4") { $0.fields["evidence"] = nil }
    #expect(try CheckSheets.ids(book) == ["PT11 evidence"])
  }

  @Test func `an umbrella word is found at the focal problem and the roots only`() throws {
    #expect(try ids("Kemiskinan warga di dusun", on: "m1") == ["PT12"])
    #expect(try ids("Kesadaran warga masih rendah", on: "m3") == ["PT12"])
    #expect(try ids("Kesadaran warga masih rendah", on: "m2") == [])
    #expect(try ids("Kemiskinan warga bertambah", on: "m5") == [])
  }

  @Test(arguments: [
    ("Peternak malas membersihkan kandang", true), ("Kemalasan", false),
    ("Warga tidak mau bekerja sama", true), ("Kambing tidak mau makan", false),
    ("Mothers unwilling to go to clinics", false),
  ])
  func `blame is found`(statement: String, isFound: Bool) throws {
    #expect(try ids(statement).contains("PT13") == isFound)
  }

  @Test(arguments: [
    ("Susu mungkin basi di jalan", true), ("Pakan akan habis bulan depan", true),
    ("Makanan ternak habis bulan ini", false), ("Kebutuhan akan air naik", false),
    ("Petani tidak mungkin menabung", false), ("Jalan licin kalau hujan turun", true),
  ])
  func `what has not happened is found by whole words`(statement: String, isFound: Bool) throws {
    #expect(try ids(statement) == (isFound ? ["PT14"] : []))
  }

  @Test func `a card has three to fifteen words`() throws {
    let long = Array(repeating: "kata", count: 16).joined(separator: " ")
    #expect(try ids("Banjir besar") == ["PT15 short"])
    #expect(try ids("Anak-anak lapar") == ["PT15 short"])
    #expect(try ids("Sampah") == ["PT15 noun"])
    #expect(try ids(" . ") == ["PT15 empty"])
    #expect(try ids(long) == ["PT15 long"])
    #expect(
      try CheckSheets.findings(
        SoundWorkbook.workbook(changing: "m4") {
          $0.fields["statement"] = "Banjir besar"
        }
      ).map(\.severity) == [.hint])
  }

  private struct Statements: Decodable {
    let bad_good: [Pair]
    struct Pair: Decodable {
      let bad: String
      let good: String?
    }
  }

  @Test func `the published bad examples are found and the good ones are not`() throws {
    let text = try CheckSheets.text("Tests/Fixtures/cases/problem_statements.json")
    let cases = try JSONDecoder().decode(Statements.self, from: Data(text.utf8))
    #expect(!cases.bad_good.isEmpty)
    for pair in cases.bad_good {
      #expect(try ids(pair.bad) != [], "\(pair.bad)")
      if let good = pair.good { #expect(try ids(good) == [], "\(good)") }
    }
  }

  @Test func `no wording is an error`() throws {
    let book = SoundWorkbook.workbook(changing: "m4") {
      $0.fields["statement"] = "Perlu bantuan; semua malas karena tidak ada modal, mungkin"
    }
    let findings = try CheckSheets.findings(book)
    #expect(Set(findings.map(\.check)) == ["PT02", "PT03", "PT04", "PT11", "PT13", "PT14"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }
}
