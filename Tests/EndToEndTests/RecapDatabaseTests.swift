import Glibc
import Testing

/// `lembar recap --to` a database, as a person uses it.
@Suite struct RecapDatabaseTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    mkdir(workplace.path + "/desa", 0o700)
    _ = try workplace.run("new", "desa/a.lembar", "--example", "susu-kambing")
    _ = try workplace.run("new", "desa/b.lembar")
    try workplace.write("bukan buku kerja", to: "desa/c.lembar")
  }

  private func recap(
    _ target: String, environment: [String: String] = [:]
  ) throws -> Workplace.Answer {
    try workplace.run(["recap", "desa", "--to", target], environment: environment)
  }

  @Test func `a folder goes into SQLite once, and what could not be read is remembered`() throws {
    let first = try recap("sqlite:rekap.db")
    #expect(first.ending == .exit(code: 1))
    #expect(first.output == "rekap.db: 2 buku kerja baru, 0 diperbarui, 0 tidak berubah.\n")
    #expect(first.errors.contains("desa/c.lembar"))
    let again = try recap("sqlite:rekap.db")
    #expect(again.output == "rekap.db: 0 buku kerja baru, 0 diperbarui, 2 tidak berubah.\n")
    #expect(try workplace.ask("SELECT file FROM skipped", in: "rekap.db") == "desa/c.lembar")
    let figures = "SELECT COUNT(*) FROM plan_figures WHERE profit = revenue - total_cost"
    #expect(try workplace.ask(figures, in: "rekap.db") == "1")
  }

  @Test func `without the second program a sentence says how to get it`() throws {
    let answer = try recap("sqlite:rekap.db", environment: ["LEMBAR_OFFICE": "/tidak/ada"])
    #expect(answer.ending == .exit(code: 2))
    #expect(answer.errors.contains("make install"))
    #expect(!workplace.names().contains("rekap.db"))
  }

  @Test(arguments: ["rahasia", "ra:ha@sia/7", "ra%40hasia"])
  func `a password is never repeated`(password: String) throws {
    for rest in [
      "@127.0.0.1:1/x", "@127.0.0.1:1/x?password=\(password)&connect_timeout=2", "@[x/y",
    ] {
      let answer = try recap("postgresql://lembar:\(password)\(rest)")
      #expect(answer.ending == .exit(code: 2))
      #expect(answer.errors.contains("postgresql://lembar@"), "\(answer.errors)")
      #expect(!(answer.errors + answer.output).contains("sia"), "\(answer.errors)")
    }
  }

  @Test func `a folder in place of a file, and -o, are told in words`() throws {
    #expect(try recap("sqlite:desa").errors.contains("desa adalah folder"))
    let answer = try workplace.run("recap", "desa", "--to", "sqlite:rekap.db", "-o", "x")
    #expect(answer.ending == .exit(code: 2) && answer.errors.contains("-o"))
    #expect(!workplace.names().contains("rekap.db"))
  }
}
