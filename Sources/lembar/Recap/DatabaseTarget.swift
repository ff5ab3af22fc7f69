import WorksheetText

/// A database as it is named behind `--to`.
struct DatabaseTarget {
  /// What is handed over, with a password that stands in it.
  let text: String

  /// Nil for what names no database.
  init?(_ text: String) {
    let kinds = ["sqlite:", "postgresql://", "postgres://"]
    guard kinds.contains(where: { text.hasPrefix($0) }) else { return nil }
    self.text = text
  }

  /// What may stand in a message: the file, or the address without any password.
  var shown: String {
    guard let start = text.firstRange(of: "://") else {
      return String(text.dropFirst("sqlite:".count))
    }
    let (address, query) = halves(text[start.upperBound...], at: "?")
    // `password` and `sslpassword`; `contains` of a text would bring all of Foundation into the program.
    let settings = query.split(separator: "&").filter {
      !halves($0, at: "=").0.lowercased().hasSuffix("password")
    }
    // The last one: who forgot to write %40 in a password shall not read half of it here.
    let host = address.lastIndex(of: "@").map { address[$0...] } ?? "@" + address
    let user = host.count > address.count ? "" : halves(address.dropLast(host.count), at: ":").0
    let name = user.isEmpty ? host.dropFirst() : user + host
    return text[..<start.upperBound] + name
      + (settings.isEmpty ? "" : "?" + settings.joined(separator: "&"))
  }

  private func halves(_ text: Substring, at sign: Character) -> (Substring, Substring) {
    guard let place = text.firstIndex(of: sign) else { return (text, "") }
    return (text[..<place], text[place...].dropFirst())
  }
}
