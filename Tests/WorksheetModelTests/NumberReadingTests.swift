import Testing
import WorksheetModel

@Suite struct NumberReadingTests {
  private func decimal(_ json: String) throws -> Decimal4 { try #require(Decimal4(json: json)) }

  @Test func `a number of a file has at most fourteen digits and four decimals`() throws {
    #expect(try decimal("-12.5").units == -125_000)
    #expect(try decimal("0.0001").units == 1)
    #expect(try decimal("007").units == 70_000)
    #expect(try decimal("99999999999999.9999").units == 999_999_999_999_999_999)
    for text in [
      "", "-", "1.", ".5", "1.23456", "100000000000000", "123456789012345678901", "1e3", "1.2.3",
      "1,5", "--1", "+1", "1 ", "1.-5", "0.00001",
    ] {
      #expect(Decimal4(json: text) == nil)
    }
  }

  @Test(arguments: [
    ("1.250.000", "1250000"), ("Rp1.250.000", "1250000"), ("Rp. 1.250.000,-", "1250000"),
    ("Rp 1.250.000,00", "1250000"), ("1.250.000.-", "1250000"), ("Rp.20.000.000,-", "20000000"),
    ("Rp 24.600.000.", "24600000"), ("Rp 21.023.831,65", "21023831.65"), ("0, 175", "0.175"),
    ("IDR 5.000", "5000"), ("5.000 rupiah", "5000"), ("1.250.000,50", "1250000.5"),
    ("250rb", "250000"), ("250 rb", "250000"), ("250 ribu", "250000"), ("250k", "250000"),
    ("250RB", "250000"), ("1,5jt", "1500000"), ("1,5 jt", "1500000"), ("1.5 jt", "1500000"),
    ("1,5 juta", "1500000"), ("1½ jt", "1500000"), ("½ juta", "500000"), ("1,25 jt", "1250000"),
    ("1 juta 250 ribu", "1250000"), ("1jt250rb", "1250000"), ("sejuta", "1000000"),
    ("seribu", "1000"), ("setengah juta", "500000"), ("seratus ribu", "100000"),
    ("1.250", "1250"), ("1250000", "1250000"), ("9.560,50", "9560.5"), ("12,5", "12.5"),
    ("-500", "-500"), ("(500)", "-500"), ("- 500", "-500"), ("(Rp 169 juta)", "-169000000"),
    ("-Rp500.000", "-500000"), ("Rp -500", "-500"), ("−500", "-500"), ("0", "0"), ("007", "7"),
    ("3 x 150.000", "450000"), ("3 x 25rb", "75000"), ("3x25rb", "75000"), ("3 × 2 * 5", "30"),
    ("=3*25rb+500", "75500"), ("=(2+3)*4-1", "19"), ("=1/3*300", "100"), ("=-2*-3", "6"),
    ("=10:4", "2.5"), ("1½", "1.5"), ("= 1,5 jt / 3", "500000"),
  ])
  func `a usual spelling is read without an echo`(typed: String, value: String) throws {
    let reading = try NumberReading.read(typed)
    #expect(reading.value == (try decimal(value)))
    #expect(!reading.isEchoed)
    #expect(!reading.isEstimate)
  }

  @Test(arguments: [
    ("2 M", "2000000000"), ("2 miliar", "2000000000"), ("2 milyar", "2000000000"),
    ("1 mld", "1000000000"), ("1,4 M", "1400000000"), ("104,6 T", nil), ("2 T", "2000000000000"),
    ("2 triliun", "2000000000000"), ("1,250,000", "1250000"), ("1,250,000.50", "1250000.5"),
    ("3,560,000", "3560000"), ("-16,250,946", "-16250946"), ("1.5", "1.5"), ("0.175", "0.175"),

  ])
  func `an unusual spelling is read and echoed`(typed: String, value: String?) throws {
    guard let value else {
      #expect(throws: InputProblem.tooLarge(typed)) { try NumberReading.read(typed) }
      return
    }
    let reading = try NumberReading.read(typed)
    #expect(reading.value == (try decimal(value)))
    #expect(reading.isEchoed)
  }

  @Test(arguments: [
    "+- 2 jt", "kira2 2jt", "kira-kira 2 jt", "± 2 jt", "~2jt", "sekitar 2 juta", "+/- 2jt",
  ])
  func `a guess is marked as an estimate`(typed: String) throws {
    let reading = try NumberReading.read(typed)
    #expect(reading.value == (try decimal("2000000")))
    #expect(reading.isEstimate)
  }

  @Test(arguments: ["1,250", "12,500 jt", "1,250 jt", "-1,250"])
  func `a comma before three digits is asked`(typed: String) {
    #expect {
      try NumberReading.read(typed)
    } throws: { error in
      if case InputProblem.ambiguous(typed, let decimal, let grouped) = error {
        return grouped.units == decimal.units * 1000
      }
      return false
    }
  }

  @Test(arguments: [
    "40.2266.545", "100.0000", "25.0050", "1.25.000", "12.34.567", "1,25,000", "1.250,000.00",
    "1250.000", "1.25000",
  ])
  func `a wrong grouping is refused`(typed: String) {
    #expect(throws: InputProblem.groupingWrong(typed)) { try NumberReading.read(typed) }
  }

  @Test(arguments: ["1-1,5 jt", "1 - 2", "10–20", "1 sampai 2 jt", "5 s/d 10", "kira2 1-2 jt"])
  func `a range is refused`(typed: String) {
    #expect(throws: InputProblem.range(typed)) { try NumberReading.read(typed) }
  }

  @Test(arguments: [
    ("5 ekor", "5"), ("12 m2", "12"), ("10%", "10"), ("250rb/bulan", "250000"), ("7 kg.", "7"),
    ("3 ekor x 100", "300"), ("2 hari kerja", "2"),
  ])
  func `a unit offers the number without it`(typed: String, value: String) throws {
    let number = try decimal(value)
    #expect(throws: InputProblem.hasUnit(typed, number)) { try NumberReading.read(typed) }
  }

  @Test(arguments: ["9.560,5 kg", "9.560,5kg", "9.560,5 KG"])
  func `a field takes its own unit`(typed: String) throws {
    #expect(try NumberReading.read(typed, units: ["kg"]).value == (try decimal("9560.5")))
  }

  @Test func `a unit that looks like a scale is the unit where it is expected`() throws {
    #expect(try NumberReading.read("2 m", units: ["m"]).value == (try decimal("2")))
    #expect(try NumberReading.read("2 m2", units: ["m2"]).value == (try decimal("2")))
  }

  @Test(arguments: [
    "abc", "5 10", "5 0", "250 ribu 1 juta", "=", "=3*", "=(3", "3 x", "Rp", "5e3", "--",
  ])
  func `what is no number is refused`(typed: String) {
    #expect(throws: InputProblem.self) { try NumberReading.read(typed) }
  }

  @Test(arguments: ["=3/0", "=5/(2-2)"])
  func `a division by zero has no result`(typed: String) {
    #expect(throws: InputProblem.cannotBeComputed(typed)) { try NumberReading.read(typed) }
  }

  @Test(arguments: [
    "100000000000000", "100 T", "99999999999999999999999", "=99 T * 99 T", "-100.000.000.000.000",
  ])
  func `a number of fifteen digits is too large`(typed: String) {
    #expect(throws: InputProblem.tooLarge(typed)) { try NumberReading.read(typed) }
  }

  @Test func `five decimals are refused unless they are zeros`() throws {
    #expect(throws: InputProblem.tooManyDecimals("0,12345")) { try NumberReading.read("0,12345") }
    #expect(try NumberReading.read("0,120000").value == (try decimal("0.12")))
  }

  @Test(arguments: [
    ("10%", "10"), ("10 %", "10"), ("10 persen", "10"), ("10", "10"), ("0", "0"),
    ("0,1 %", "0.1"), ("1,5", "1.5"),
  ])
  func `a percentage is read with or without its sign`(typed: String, value: String) throws {
    #expect(try NumberReading.readPercent(typed).value == (try decimal(value)))
  }

  @Test func `a fraction in a percent field is asked`() throws {
    let tenth = try decimal("0.1")
    #expect(throws: InputProblem.fractionOrPercent("0,1", tenth)) {
      try NumberReading.readPercent("0,1")
    }
  }

  @Test func `deep nesting is refused instead of exhausting the stack`() {
    let typed = "=" + String(repeating: "(", count: 100_000)
    #expect(throws: InputProblem.self) { try NumberReading.read(typed) }
    #expect(throws: InputProblem.self) {
      try NumberReading.read("=" + String(repeating: "-", count: 100_000))
    }
  }

  @Test func `no mixture of pieces makes a reader trap`() {
    let pieces = [
      "1", ".", ",", "000", "99999999999999", "rb", "T", "M", "x", "-", "(", ")", "=", "/", "%",
      "½",
      "Rp", " ", "kg", "m2", "sejuta", "kira2", "des", "2014", "\u{301}", "🐐",
    ]
    var read = 0
    for first in pieces {
      for second in pieces {
        for third in pieces {
          for text in [first + second + third, "=" + first + second + third + "1"] {
            read += (try? NumberReading.read(text, units: ["kg"])) == nil ? 0 : 1
            read += (try? NumberReading.readPercent(text)) == nil ? 0 : 1
            read += (try? DayReading.read(text, year: 2026)) == nil ? 0 : 1
            read += (try? MonthReading.read(text, year: 2026)) == nil ? 0 : 1
            read += (try? MonthReading.readList(text)) == nil ? 0 : 1
          }
        }
      }
    }
    #expect(read > 1_000)
  }
}
