import WorksheetText

/// A report as one page for a browser or a printer: no scripts, nothing from a network, and readable
/// without its few rules of style.
struct HTMLPage {
  enum Language: MarkupLanguage {
    static func escaped(_ safe: String) -> String {
      guard safe.utf8.contains(where: isSign) else { return safe }
      var escaped = ""
      for scalar in safe.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        case "\n": escaped += "<br>"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }

    // Most texts have no sign at all and are taken over as they are.
    private static func isSign(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0x0A:
        true
      default: false
      }
    }
  }

  typealias HTML = Markup<Language>

  /// The language that the report is written in, and the words for what the page adds.
  let catalogue: Catalogue
  let paper: Paper
  /// Wide tables are printed on paper that lies on its side.
  var isLandscape = false

  func text(of report: Report) -> PrintedText {
    var writer = HTMLWriter(page: self)
    let sections = report.blocks.split { $0 == .pageBreak }
    let body = sections.map { writer.section($0) }.joined()
    let title = paper.oneLine(report.title)
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(catalogue.language.code)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <meta name="generator" content="Lembar">
      <meta name="description" content="\(words(.about, title))">
      <title>\(title.isEmpty ? "Lembar" : title)</title>
      <style>
      \(isLandscape ? Self.landscape : "")\(Self.style)
      </style>
      </head>
      <body\(report.isBrief ? " class=\"brief\"" as HTML : "")>
      <header>
      <h1>\(report.title)</h1>
      \(writer.contents)</header>
      <main>
      \(body)</main>
      </body>
      </html>

      """
    return PrintedText(rendered: page.text)
  }

  func words(_ phrase: PaperPhrase, _ facts: String...) -> String {
    catalogue.text("\(PaperPhrase.section).\(phrase.rawValue)", facts)
  }
}
