/// A piece of a typed date.
enum DatePart: Hashable {
  /// A number and how many digits it was written with.
  case number(Int, digits: Int)
  /// A month by its name, 1...12.
  case month(Int)
  case other(String)
}

extension DatePart {
  /// Splits a typed date at everything that is neither letter nor digit; a day's name in front and
  /// the words between two months are dropped.
  static func parts(of text: String) -> [DatePart] {
    var parts: [DatePart] = []
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      if first.isASCII, first.isNumber {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest[digits.endIndex...]
        parts.append(number(digits))
      } else if first.isLetter {
        let word = rest.prefix(while: \.isLetter)
        rest = rest[word.endIndex...]
        if !dropped.contains(String(word)) { parts.append(named(String(word))) }
      } else {
        rest.removeFirst()
      }
    }
    return parts
  }

  private static func number(_ digits: Substring) -> DatePart {
    Int(digits).map { .number($0, digits: digits.count) } ?? .other(String(digits))
  }

  private static func named(_ word: String) -> DatePart {
    for (index, names) in monthNames.enumerated() where names.contains(word) {
      return .month(index + 1)
    }
    return .other(word)
  }

  /// The year that was meant: four digits as they are, two digits as 1970 to 2069.
  static func year(_ number: Int, digits: Int) -> Int? {
    switch digits {
    case 4: number
    case 2: number < 70 ? 2000 + number : 1900 + number
    default: nil
    }
  }

  static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    let end = start.reversed().drop(while: \.isWhitespace)
    return String(end.reversed())
  }

  static var allYear: Set<String> {
    ["semua", "setiap bulan", "tiap bulan", "sepanjang tahun", "setahun", "all", "every month"]
  }

  private static var dropped: Set<String> {
    [
      "minggu", "ahad", "senin", "selasa", "rabu", "kamis", "jumat", "jum", "at", "sabtu", "sunday",
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "tanggal", "tgl", "bulan",
      "bln", "tahun", "thn", "s", "d", "sampai", "hingga",
    ]
  }

  /// Usual, short, old and English names, January first.
  private static var monthNames: [Set<String>] {
    [
      ["januari", "jan", "january"], ["februari", "pebruari", "feb", "peb", "february"],
      ["maret", "mar", "march", "mrt"], ["april", "apr"], ["mei", "may"],
      ["juni", "jun", "june"], ["juli", "jul", "july"],
      ["agustus", "agu", "agt", "ags", "agst", "aug", "august"],
      ["september", "sep", "sept"], ["oktober", "okt", "oct", "october"],
      ["november", "nopember", "nov", "nop"], ["desember", "des", "dec", "december"],
    ]
  }
}
