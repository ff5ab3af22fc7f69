import Testing
import WorksheetModel

@Suite struct DayReadingTests {
  @Test(arguments: [
    "27/12/2014", "27-12-14", "27.12.2014", "27 Des 2014", "Sabtu 27/12/2014",
    "Sabtu, 27 Desember 2014", "2014-12-27", "27 December 2014", "Dec 27, 2014", "27 des '14",
    "tgl 27 Desember 2014", "Jum'at 27/12/2014",
  ])
  func `a date is read whatever its spelling`(typed: String) throws {
    #expect(try DayReading.read(typed).iso == "2014-12-27")
  }

  @Test(arguments: [
    ("5 Pebruari 2027", "2027-02-05"), ("5 Nopember 2027", "2027-11-05"),
    ("5 Agt 2027", "2027-08-05"), ("5 Ags 2027", "2027-08-05"), ("5 Agu 2027", "2027-08-05"),
    ("5 Mei 27", "2027-05-05"), ("1/2/69", "2069-02-01"), ("1/2/70", "1970-02-01"),
    ("29 Februari 2028", "2028-02-29"),
  ])
  func `old and short names and years of two digits are known`(typed: String, iso: String) throws {
    #expect(try DayReading.read(typed).iso == iso)
  }

  @Test func `a date without a year takes the year at hand`() throws {
    #expect(try DayReading.read("27/12", year: 2014).iso == "2014-12-27")
    #expect(try DayReading.read("27 Des", year: 2014).iso == "2014-12-27")
    #expect(throws: InputProblem.notADate("27/12")) { try DayReading.read("27/12") }
  }

  @Test(arguments: [
    ("2014", "2014-01-01"), ("Des 2014", "2014-12-01"), ("12/2014", "2014-12-01"),
    ("2014-12", "2014-12-01"),
  ])
  func `a month or a year begins with its first day and is echoed`(
    typed: String, iso: String
  ) throws {
    let reading = try DayReading.readBeginning(typed, year: 2027)
    #expect(reading.day.iso == iso && reading.isEchoed)
  }

  @Test func `a whole day is not echoed, and no year of two digits is guessed`() throws {
    #expect(try !DayReading.readBeginning("27/12", year: 2027).isEchoed)
    for typed in ["12-14", "5/13", "13/2014", "Des", "31/2", "20145", "2014 2014"] {
      #expect(throws: InputProblem.notADate(typed)) {
        try DayReading.readBeginning(typed, year: 2014)
      }
    }
  }

  @Test(arguments: [
    "2014", "Des 2014", "12/27/2014", "31/4/2027", "29/2/2027", "", "besok", "1/2/3/4",
    "99999999999999999999/1/2014", "1/1/20145",
  ])
  func `what is no day is refused`(typed: String) {
    #expect(throws: InputProblem.notADate(typed)) { try DayReading.read(typed, year: 2014) }
  }
}

@Suite struct MonthReadingTests {
  @Test(arguments: [
    "Des 2014", "Desember 2014", "12/2014", "12-14", "2014-12", "2014 Des", "des'14",
    "December 2014", "bulan Desember 2014",
  ])
  func `a month is read whatever its spelling`(typed: String) throws {
    #expect(try MonthReading.read(typed).iso == "2014-12")
  }

  @Test func `a month without a year takes the year at hand`() throws {
    #expect(try MonthReading.read("Nop", year: 2026).iso == "2026-11")
  }

  @Test(arguments: ["2014", "Des", "13/2014", "27/12/2014", "x"])
  func `what is no month is refused`(typed: String) {
    #expect(throws: InputProblem.notAMonth(typed)) { try MonthReading.read(typed) }
  }

  @Test(arguments: [
    ("1,2,3", [1, 2, 3]), ("1-3", [1, 2, 3]), ("jan-mar", [1, 2, 3]), ("Nov-Feb", [1, 2, 11, 12]),
    ("3", [3]), ("jan, 3 ,12", [1, 3, 12]), ("1-3, 6, agt-okt", [1, 2, 3, 6, 8, 9, 10]),
    ("1 s/d 3", [1, 2, 3]), ("mei sampai juli", [5, 6, 7]), ("5,5", [5]),
    ("semua", Array(1...12)), ("1–12", Array(1...12)),
  ])
  func `lists of months are read`(typed: String, months: [Int]) throws {
    #expect(try MonthReading.readList(typed) == months)
  }

  @Test(arguments: ["13", "0", "1-13", "jan feb", "x", ",", "1-2-3"])
  func `what is no list of months is refused`(typed: String) {
    #expect(throws: InputProblem.notMonths(typed)) { try MonthReading.readList(typed) }
  }
}
