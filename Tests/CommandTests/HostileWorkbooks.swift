import Testing
import WorksheetModel
import WorksheetTemplates

/// A workbook file, told by its name when a test fails.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// A word of the sentence with which it is refused.
  let word: String

  init(_ name: String, _ bytes: [UInt8], refusedWith word: String = "") {
    self.name = name
    self.bytes = bytes
    self.word = word
  }

  var testDescription: String { name }
}

/// Workbooks as a stranger may send them. Each is small enough for every test run; how the largest
/// behave is told in `Sources/README.md`.
enum HostileWorkbooks {
  /// Control sequences, a title, the clipboard, C1, direction, hidden letters, tags, NUL.
  static let evil =
    "\u{1B}]0;PWNED\u{7}\u{1B}]52;c;eA==\u{7}\u{1B}[2J\u{9B}31m\u{90}q\u{9C}\u{202E}r\u{2066}i\u{200B}"
    + "\u{200D}\u{FEFF}\u{E0041}\r\u{8}\t\nLF\u{0}\u{7F}=1|a"
  static let markup =
    "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>[x](javascript:1)|`a`"

  private static let header = #"{"lembar":1,"id":"abc","title":"Uji","created":"2026-11-23"}"#

  static func header(title: String, id: String = "abc") -> String {
    JSON.object([
      .init("lembar", .number("1")), .init("id", .string(id)), .init("title", .string(title)),
    ]).serialized
  }

  private static func record(
    _ id: String, _ kind: String, below parent: String? = nil, _ fields: String = "{}"
  ) -> String {
    let parent = parent.map { #","parent":\#(JSON.string($0).serialized)"# } ?? ""
    return #"{"id":\#(JSON.string(id).serialized),"kind":\#(JSON.string(kind).serialized)"#
      + #"\#(parent),"order":"a","fields":\#(fields)}"#
  }

  private static func file(_ lines: [String], title: String? = nil) -> [UInt8] {
    Array(([title.map { header(title: $0) } ?? header] + lines).joined(separator: "\n").utf8) + [10]
  }

  /// One record of every kind, with this JSON in every field that the embedded sheets know.
  static func everywhere(_ value: String, title: String = "Uji") -> [UInt8] {
    file(
      kinds.map { kind in
        let fields = kind.fields.map { "\"\($0)\":\(value)" }.joined(separator: ",")
        return record(
          "r_\(kind.name)", kind.name, below: kind.owner.map { "r_\($0)" }, "{\(fields)}")
      }, title: title)
  }

  private static func longText(_ count: Int) -> [UInt8] {
    let text = JSON.string(String(repeating: "x", count: count)).serialized
    return file([
      record("p", "profile", "{\"group\":\(text),\"notes\":\(text)}"),
      record("a", "potential", "{\"name\":\(text),\"k\":\(text)}"),
      record("m", "problem", "{\"role\":\"focal\",\"statement\":\(text)}"),
    ])
  }

  private static func everywhere(text: String) -> [UInt8] {
    everywhere(JSON.string(text).serialized, title: text)
  }
}

// MARK: - Foreign text

extension HostileWorkbooks {
  static var texts: [Sample] {
    [
      Sample("control sequences", everywhere(text: evil)),
      Sample("markup", everywhere(text: markup)),
      Sample("formula", everywhere(text: "=cmd|' /C calc'!A0")),
      Sample("500 marks", everywhere(text: "e" + String(repeating: "\u{301}", count: 500))),
      Sample("marks alone", everywhere(text: String(repeating: "\u{301}", count: 2_000))),
      Sample("line feeds", everywhere(text: String(repeating: "\n", count: 3_000))),
      Sample(
        "ids and kinds",
        file(
          [
            record(evil, evil, below: evil, "{\(JSON.string(evil).serialized):1}"),
            record("../../etc/passwd", "../x"), record("/abs", "a/../b\n"), record("", ""),
            record("z", "problem", below: "gone\u{1B}", #"{"role":"cause","statement":"z"}"#),
          ], title: evil)
      ),
      Sample(
        "escapes in a text",
        file([record("c", "potential", #"{"name":"😀 \u0000 \u001b[2J \u202e"}"#)])
      ),
      Sample(
        "half a character",
        file([
          record("a", "potential", #"{"name":"\ud800"}"#),
          record("b", "potential", #"{"name":"\udc00\ud800"}"#), record("c", "potential"),
        ])
      ),
      Sample(
        "bytes that are no UTF-8",
        file([]) + Array(#"{"id":"a","kind":"potential","fields":{"name":""#.utf8) + [
          0xFF, 0xC0, 0x80,
        ]
          + Array("\"}}\n".utf8) + Array(record("b", "potential").utf8)
      ),
      Sample(
        "a text of 64 KiB", longText(65_536)
      ),
    ]
  }
}

// MARK: - Values

extension HostileWorkbooks {
  static let values = [
    "1e400", "-1E-400", "1000000000000000", String(repeating: "9", count: 400), "99999999999999",
    "-99999999999999", "9223372036854775807", "0.0001", "-0.0001", "0", "-1", "-100", "1000000000",
    "0.00000000001", #"[1,2,"x",[1]]"#, #"{"a":{"b":1}}"#, "null", "true", "\"\"",
    #"["r_problem","r_potential","r_plan","r_idea","r_sale"]"#, "[0,13,-1,1.5,1000000000000,\"3\"]",
    "\"2026-13\"", "\"9999-12\"", "\"0000-01\"", "\"2026-02-30\"", "\"r_problem\"",
  ]

  private static let most = "99999999999999"

  /// A plan whose lines take these values; the rest is a sound plan.
  private static func plan(_ plan: String, _ lines: [String: String] = [:]) -> [UInt8] {
    let sound = [
      "sale": #""name":"S","quantity":10,"price":1000"#,
      "cost": #""name":"C","quantity":10,"price":500"#,
      "asset": #""name":"A","quantity":1,"price":100000,"life_years":5,"salvage":1,"month":1"#,
      "funding": #""source":"loan","amount":100000,"month":1,"percent_per_year":12,"#
        + #""method":"annuity","payments_per_year":12,"years":1"#,
      "party": #""name":"Y","percent":100,"base":"net_profit""#,
    ]
    // Later members win here, because the file may not name a field twice.
    return file(
      [
        record(
          "p", "plan", merged(#""name":"U","start_month":"2027-01","horizon_months":24"#, plan))
      ]
        + sound.sorted { $0.key < $1.key }.map { kind, fields in
          record("x_\(kind)", kind, below: "p", merged(fields, lines[kind] ?? ""))
        })
  }

  private static func merged(_ fields: String, _ others: String) -> String {
    let all = [fields, others].flatMap { (try? JSON(parsing: "{\($0)}"))?.members ?? [] }
    let names = all.map(\.name)
    return JSON.object(
      all.enumerated().filter { !names[($0.offset + 1)...].contains($0.element.name) }
        .map(\.element)
    ).serialized
  }

  static var plans: [Sample] {
    [
      Sample("a loan of 10^9 years", plan("", ["funding": #""years":1000000000"#])),
      Sample("10^9 payments a year", plan("", ["funding": #""payments_per_year":1000000000"#])),
      Sample(
        "a loan at the limits",
        plan(
          "",
          ["funding": #""payments_per_year":12000,"amount":\#(most),"percent_per_year":\#(most)"#])
      ),
      Sample(
        "a negative loan",
        plan("", ["funding": #""payments_per_year":-12,"years":-1,"amount":-\#(most)"#])
      ),
      Sample(
        "interest of -100 % a payment",
        plan("", ["funding": #""percent_per_year":-1200,"amount":-\#(most),"method":"flat""#])
      ),
      Sample("interest below -100 %", plan("", ["funding": #""percent_per_year":-2400"#])),
      Sample("no cycle", plan(#""cycle_months":0,"cycles_per_year":0"#)),
      Sample(
        "a negative cycle", plan(#""cycle_months":-5,"cycles_per_year":-5,"horizon_months":-5"#)),
      Sample("a huge cycle", plan(#""cycle_months":\#(most),"horizon_months":\#(most)"#)),
      Sample("a tiny cycle", plan(#""cycle_months":0.0001,"cycles_per_year":0.0001"#)),
      Sample("discount -100 %", plan(#""discount_percent":-100"#)),
      Sample("discount below -100 %", plan(#""discount_percent":-101,"horizon_months":600"#)),
      Sample("discount -99.9999 %", plan(#""discount_percent":-99.9999,"horizon_months":600"#)),
      Sample("a huge discount", plan(#""discount_percent":\#(most)"#)),
      Sample(
        "the last month of all",
        plan(#""start_month":"9999-12""#, ["asset": #""month":"0001-01""#])
      ),
      Sample(
        "the first month of all",
        plan(#""start_month":"0001-01""#, ["funding": #""month":"9999-12""#])
      ),
      Sample(
        "a thing that wears out at once",
        plan(#""horizon_months":600"#, ["asset": #""life_years":0.0001,"replace":true"#])
      ),
      Sample(
        "a thing bought before the plan",
        plan("", ["asset": #""life_years":-1,"month":-600,"replace":true"#])
      ),
      Sample(
        "everything at the limit",
        plan(
          #""opening_cash":\#(most)"#,
          [
            "sale": #""quantity":\#(most),"price":\#(most),"loss_percent":-\#(most)"#,
            "cost": #""quantity":\#(most),"price":\#(most)"#,
            "asset": #""quantity":\#(most),"price":\#(most),"salvage":-\#(most)"#,
            "party": #""percent":\#(most),"capital":\#(most)"#,
          ])
      ),
      Sample(
        "thousands of long loans",
        file(
          [record("p", "plan", #"{"name":"U","horizon_months":600}"#)]
            + (0..<2_000).map {
              record(
                "f\($0)", "funding", below: "p",
                #"{"amount":1,"source":"loan","years":1000,"payments_per_year":12}"#)
            })
      ),
      Sample(
        "a cash table without end",
        file(
          [record("p", "plan", #"{"name":"U","horizon_months":600}"#)]
            + (0..<600).map {
              record("c\($0)", "cash_line", below: "p", #"{"direction":"in","plan.2026-11":5}"#)
            })
      ),
    ]
  }
}

// MARK: - Shapes

extension HostileWorkbooks {
  private static func circles(_ kind: String) -> [UInt8] {
    let fields = #"{"role":"cause","statement":"x","also_under":["l5","a"]}"#
    return file(
      [
        record("s", kind, below: "s", fields), record("a", kind, below: "b", fields),
        record("b", kind, below: "a", #"{"role":"focal","statement":"b"}"#),
        record("x", kind, below: "nowhere", fields),
      ] + (0..<300).map { record("l\($0)", kind, below: "l\(($0 + 1) % 300)", fields) })
  }

  static func chain(_ kind: String, role: String, count: Int) -> [UInt8] {
    file(
      [record("c0", kind, #"{"role":"focal","statement":"f"}"#)]
        + (1..<count).map {
          record("c\($0)", kind, below: "c\($0 - 1)", #"{"role":"\#(role)","statement":"\#($0)"}"#)
        })
  }

  private static var wrongMembers: [UInt8] {
    let shapes = [
      "1", "\"x\"", "[1]", #"{"a":1}"#, #"{"name":[1]}"#, #"{"name":{"v":1}}"#, "null",
      #"{"name":[{"v":1,"s":"x"}]}"#, #"{"name":[{"v":[1,2],"s":"5@aaaa"}]}"#,
      #"{"name":"99999999999999999999@a"}"#,
      #"{"name":"9223372036854775807@a","@order":"9223372036854775806@b"}"#, #"{"name":"-5@a"}"#,
    ]
    let members = ["also", "stamps", "sources", "states", "dismissed", "fields"]
    return file(
      shapes.enumerated().flatMap { index, shape in
        members.map { #"{"id":"\#($0)\#(index)","kind":"potential","\#($0)":\#(shape)}"# }
      } + [
        #"{"id":"q","kind":"potential","parent":5,"order":{"a":1}}"#, #"{"id":5,"kind":6}"#,
        #"{"removed":5}"#, #"{"removed":{"a":"9223372036854775807@z"}}"#, #"{"end":-5}"#, "[]", "1",
      ])
  }

  static var shapes: [Sample] {
    let clock = #"{"a":9223372036854775807,"b":-1,"c":"x","d":1e300,"e":999999999999}"#
    return [
      Sample("circles of problems", circles("problem")),
      Sample("circles of costs", circles("cost")),
      Sample("500 causes", chain("problem", role: "cause", count: 500)),
      Sample("500 effects", chain("problem", role: "effect", count: 500)),
      Sample("500 costs below each other", chain("cost", role: "x", count: 500)),
      Sample(
        "no parent anywhere", file(kinds.map { record("r_\($0.name)", $0.name, below: "gone") })),
      Sample(
        "a parent of another kind",
        file([record("pp", "person")] + kinds.map { record("r_\($0.name)", $0.name, below: "pp") })
      ),
      Sample("members of wrong shapes", wrongMembers),
      Sample(
        "ids twice and keys twice",
        file(
          (0..<5).map { record("a", "potential", #"{"name":"n\#($0)"}"#) } + [
            #"{"id":"b","id":"c","kind":"potential"}"#,
            #"{"id":"d","kind":"potential","fields":{"name":"1","name":"2"}}"#,
          ])
      ),
      Sample(
        "20,000 keys",
        file([
          record(
            "a", "potential", "{" + (0..<20_000).map { "\"k\($0)\":1" }.joined(separator: ",") + "}"
          )
        ])
      ),
      Sample(
        "other keys in every record",
        file(
          (0..<200).map { row in
            let fields = (0..<40).map { "\"k\(row)_\($0)\":1" }.joined(separator: ",")
            return record("r\(row)", "potential", "{\(fields)}")
          })
      ),
      Sample("3,000 kinds", file((0..<3_000).map { record("r\($0)", "k\($0)") })),
      Sample(
        "a clock out of range",
        Array(#"{"lembar":1,"id":"x","title":5,"clock":\#(clock),"language":[1]}"#.utf8) + [10]
      ),
      Sample("an id that is a path", Array((header(title: "t", id: "../../../x") + "\n").utf8)),
      Sample("no id", Array("{\"lembar\":1}\n".utf8)),
      Sample(
        "an id of 60,000 letters",
        Array((header(title: "t", id: String(repeating: "a", count: 60_000)) + "\n").utf8)
      ),
    ]
  }

  /// What is beyond the limits, and a word of the refusal.
  static var refused: [Sample] {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    return [
      Sample(
        "nine deep", file([record("a", "potential", #"{"x":\#(nested(7))}"#)]),
        refusedWith: "delapan"),
      Sample(
        "10,000 deep", file([record("a", "potential", #"{"x":\#(nested(10_000))}"#)]),
        refusedWith: "delapan"),
      Sample(
        "brackets alone", file([String(repeating: "[", count: 1_000_000)]), refusedWith: "delapan"),
      Sample(
        "a text above 64 KiB", longText(65_537),
        refusedWith: "64 KiB"
      ),
      Sample(
        "100,001 records", file((0...100_000).map { record("\($0)", "person") }),
        refusedWith: "100.000"),
      Sample("no version", Array("{\"lembar\":0}\n".utf8), refusedWith: "bukan buku kerja"),
      Sample(
        "a negative version", Array("{\"lembar\":-1}\n".utf8), refusedWith: "bukan buku kerja"),
      Sample(
        "quotation marks", file([]).dropLast() + Array(repeating: 0x22, count: 100_000),
        refusedWith: "bukan"),
    ]
  }
}

// MARK: - The sheets

extension HostileWorkbooks {
  /// Every kind that the embedded sheets know, with its field keys; months stand for patterns.
  static let kinds: [(name: String, owner: String?, fields: [String])] = {
    let sheets = (try? TemplateLibrary.load(folder: nil))?.worksheets.sheets ?? []
    return sheets.flatMap(\.parts).map { part in
      let owner = part.owner.flatMap { $0 == part.kind ? nil : $0.text }
      return (
        part.kind.text, owner,
        part.fields.map { field in
          let prefix = field.key.text.prefix { $0 != "<" }
          return field.isPattern ? "\(prefix)2026-11" : field.key.text
        }
      )
    }
  }()
}
