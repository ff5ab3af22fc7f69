/// A spreadsheet as flat OpenDocument: one XML file that LibreOffice and others open and compute.
///
/// OpenDocument 1.3, part 3 (schema) and part 4 (formulas).
struct FlatSpreadsheet {
  enum Language: MarkupLanguage {
    static func escaped(_ safe: String) -> String {
      var escaped = ""
      escaped.reserveCapacity(safe.utf8.count)
      for scalar in safe.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        // No character of XML at all.
        case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }

  typealias XML = Markup<Language>

  let spreadsheet: Spreadsheet

  var text: PrintedText {
    let document: XML = """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document \(Self.namespaces) office:version="1.3" \
      office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
      <office:meta><meta:generator>Lembar</meta:generator>\
      <dc:title>\(oneLine(spreadsheet.title))</dc:title>\
      <dc:language>\(spreadsheet.language)</dc:language></office:meta>
      \(frozen)
      \(styles)
      \(masterPages)
      <office:body><office:spreadsheet>
      \(spreadsheet.sheets.enumerated().map { table(of: $1, number: $0) }.joined())</office:spreadsheet></office:body>
      </office:document>

      """
    return PrintedText(rendered: document.text)
  }

  private static var namespaces: XML {
    """
    xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" \
    xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" \
    xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
    """
  }

  func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

// MARK: - Sheets

extension FlatSpreadsheet {
  private func table(of sheet: Spreadsheet.Sheet, number: Int) -> XML {
    let rows = sheet.rows.enumerated().map { row, cells in
      self.row(of: cells, place: (number, row), in: sheet)
    }
    let none: XML = "<table:table-row><table:table-cell/></table:table-row>"
    return """
      <table:table table:name="\(sheet.name)" table:style-name="sheet\(String(number))">
      \(columns(of: sheet))
      \(rows.isEmpty ? none : self.rows(rows, of: sheet))
      </table:table>

      """
  }

  private func row(
    of cells: [Spreadsheet.Cell], place: (sheet: Int, row: Int), in sheet: Spreadsheet.Sheet
  ) -> XML {
    let charts = sheet.charts.filter { $0.place.row == place.row }
    let frames = charts.map { frame(of: $0, in: sheet) }.joined()
    let before = (0..<(charts.first?.place.column ?? 0)).map { _ in "<table:table-cell/>" as XML }
    let style: XML = sheet.page.starts.contains(place.row) ? "break" : "row"
    let content: XML =
      charts.isEmpty && !cells.isEmpty
      ? cells.map { xml(of: $0, on: place.sheet) }.joined()
      : "\(before.joined())<table:table-cell>\(frames)</table:table-cell>"
    return "<table:table-row table:style-name=\"\(style)\">\(content)</table:table-row>"
  }

  private func xml(of cell: Spreadsheet.Cell, on sheet: Int) -> XML {
    let style: XML = "table:style-name=\"\(Self.name(of: cell))\""
    switch cell.content {
    case .empty: return "<table:table-cell \(style)/>"
    case .text(let text):
      return
        "<table:table-cell \(style) office:value-type=\"string\">\(paragraphs(text))</table:table-cell>"
    case .number(let number): return "<table:table-cell \(style) \(value(of: number))/>"
    case .formula(let formula, let number):
      let spelled = self.spelled(formula, on: sheet)
      return "<table:table-cell \(style) table:formula=\"of:=\(spelled)\" \(value(of: number))/>"
    }
  }

  private func value(of number: Spreadsheet.Number) -> XML {
    "office:value-type=\"float\" office:value=\"\(number.spelling)\""
  }

  /// Blanks beyond the first of several would be lost, and tabs are an element.
  private func paragraphs(_ text: String) -> XML {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> XML in
      var xml: XML = ""
      var piece = ""
      var isBlank = true
      for character in line {
        if character == "\t" || (character == " " && isBlank) {
          xml += "\(piece)"
          xml += character == "\t" ? "<text:tab/>" : "<text:s/>"
          piece = ""
          isBlank = true
        } else {
          piece.append(character)
          isBlank = character == " "
        }
      }
      return "<text:p>\(xml)\(piece)</text:p>"
    }.joined()
  }

  // MARK: References

  /// Only cells of other sheets are told by the name of theirs.
  private func spelled(_ formula: Formula, on sheet: Int) -> String {
    func reference(_ cell: Spreadsheet.Address) -> String {
      cell.sheet == sheet ? ".\(cell.name)" : spelled(cell)
    }
    return formula.pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .cell(let cell): "[\(reference(cell))]"
      case .range(let range): "[\(reference(range.from)):\(reference(range.to))]"
      }
    }.joined()
  }

  /// For example `$'Arus kas'.B4`; names of sheets hold no apostrophe.
  func spelled(_ cell: Spreadsheet.Address) -> String {
    "$'\(spreadsheet.sheets[cell.sheet].name)'.\(cell.name)"
  }

  func spelled(_ range: Spreadsheet.Range) -> String {
    "\(spelled(range.from)):\(spelled(range.to))"
  }
}
