import Testing
import WorksheetModel
import WorksheetText

@Suite struct NumeralsTests {
  private func indonesian() throws -> Catalogue { try LanguageFile.catalogue(.indonesian) }
  private func decimal(_ json: String) throws -> Decimal4 { try #require(Decimal4(json: json)) }

  @Test(
    arguments: [
      (1_250_000, "Rp1.250.000"), (-500_000, "-Rp500.000"), (0, "Rp0"), (999, "Rp999"),
      (Int64.min, "-Rp9.223.372.036.854.775.808"),
    ] as [(Int64, String)])
  func `money stands in groups of three behind its sign`(amount: Int64, text: String) throws {
    #expect(try indonesian().money(Rupiah(amount)) == text)
  }

  @Test func `a price shows its decimals only when it has some`() throws {
    #expect(try indonesian().money(decimal("1250.5")) == "Rp1.250,5")
    #expect(try indonesian().money(decimal("-1250")) == "-Rp1.250")
  }

  @Test func `quantities and percentages have a decimal comma`() throws {
    #expect(try indonesian().quantity(decimal("9560.5"), unit: "kg") == "9.560,5 kg")
    #expect(try indonesian().percent(decimal("28.77")) == "28,77%")
  }

  @Test(
    arguments: [
      (3.238973, "3,24"), (1.005, "1,01"), (2.5, "2,50"), (-0.054153, "-0,05"),
      (1234.5, "1.234,50"),
      (.infinity, "terlalu besar"), (.nan, "terlalu besar"),
    ] as [(Double, String)])
  func `ratios have two decimals rounded half-up`(value: Double, text: String) throws {
    #expect(try indonesian().ratio(value) == text)
  }

  @Test(
    arguments: [
      (1_500_000, "1,5 jt"), (1_000_000, "1 jt"), (999_950, "1 jt"), (999_949, "999,9 rb"),
      (250_000, "250 rb"), (1_250, "1,3 rb"), (999, "999"), (0, "0"), (-1_500_000, "-1,5 jt"),
      (2_000_000_000, "2 M"), (104_600_000_000_000, "104,6 T"), (Int64.min, "-9.223.372 T"),
    ] as [(Int64, String)])
  func `compact amounts fit narrow columns`(amount: Int64, text: String) throws {
    #expect(try indonesian().compact(Rupiah(amount)) == text)
  }

  @Test func `dates and months carry names`() throws {
    let day = try #require(Day(iso: "2014-12-27"))
    #expect(try indonesian().date(day) == "27 Desember 2014")
    #expect(try LanguageFile.catalogue(.english).date(day) == "27 December 2014")
    #expect(try indonesian().month(#require(Month(iso: "2027-01"))) == "Jan 2027")
    #expect(try indonesian().longMonth(#require(Month(iso: "2027-05"))) == "Mei 2027")
  }

  @Test(
    arguments: [
      (2.333333, "2 tahun 4 bulan"), (2, "2 tahun"), (0.25, "3 bulan"), (0, "0 bulan"),
      (0.03, "kurang dari sebulan"),
      (1.999, "2 tahun"), (.infinity, "terlalu besar"),
    ] as [(Double, String)])
  func `years are said as years and months`(years: Double, text: String) throws {
    #expect(try indonesian().duration(years: years) == text)
  }

  @Test func `one year is singular in English`() throws {
    #expect(try LanguageFile.catalogue(.english).duration(years: 1 + 1 / 12) == "1 year 1 month")
  }
}
