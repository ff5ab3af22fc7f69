// How cells look, how wide columns are, and what stays in sight.
extension FlatSpreadsheet {
  static func name(of cell: Spreadsheet.Cell) -> String {
    "\(cell.style.rawValue)-\(name(of: cell.format))"
  }

  private static func name(of format: Spreadsheet.Format) -> String {
    switch format {
    case .text: "text"
    case .rupiah: "rupiah"
    case .bare: "bare"
    case .decimals(let count): "decimals\(count)"
    case .percent: "percent"
    case .share: "share"
    }
  }

  private static var formats: [Spreadsheet.Format] {
    [.text, .rupiah, .bare, .percent, .share] + (0...4).map { .decimals($0) }
  }

  var styles: XML {
    let widths = Set(spreadsheet.sheets.flatMap(\.widths)).sorted().flatMap { width in
      [columnStyle("w", width), columnStyle("b", width, " fo:break-before=\"page\"")]
    }
    let cells = Spreadsheet.Style.allCases.flatMap { style in
      Self.formats.map { cellStyle(style, $0) }
    }
    return """
      <office:styles>\(numberStyles)</office:styles>
      <office:automatic-styles>
      \(pageLayouts)
      \(sheetStyles)
      \(rowStyle("row"))
      \(rowStyle("break", " fo:break-before=\"page\""))
      \((widths + cells).joined("\n"))
      <style:style style:name="frame" style:family="graphic">\
      <style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>
      </office:automatic-styles>
      """
  }

  private func columnStyle(_ name: XML, _ width: Int, _ start: XML = "") -> XML {
    """
    <style:style style:name="\(name)\(String(width))" style:family="table-column">\
    <style:table-column-properties \
    style:column-width="\(String(Spreadsheet.millimetres(letters: width)))mm"\(start)/></style:style>
    """
  }

  private func rowStyle(_ name: XML, _ start: XML = "") -> XML {
    """
    <style:style style:name="\(name)" style:family="table-row">\
    <style:table-row-properties style:use-optimal-row-height="true"\(start)/></style:style>
    """
  }

  private func cellStyle(_ style: Spreadsheet.Style, _ format: Spreadsheet.Format) -> XML {
    let name: XML = "\("\(style.rawValue)-\(Self.name(of: format))")"
    let data: XML =
      format == .text ? "" : " style:data-style-name=\"n-\(Self.name(of: format))\""
    return """
      <style:style style:name="\(name)" style:family="table-cell"\(data)>\
      <style:table-cell-properties style:vertical-align="top"\(cellLook(of: style))/>\
      \(place(of: style, format))<style:text-properties\(letters(of: style))/></style:style>
      """
  }

  /// Text keeps away from the number on its left.
  private func place(of style: Spreadsheet.Style, _ format: Spreadsheet.Format) -> XML {
    switch (style, format) {
    case (.head, _): "<style:paragraph-properties fo:text-align=\"center\"/>"
    case (.plain, .text), (.total, .text):
      "<style:paragraph-properties fo:text-align=\"start\" fo:margin-left=\"1.5mm\"/>"
    case (.plain, _), (.total, _), (.line, _), (.title, _), (.heading, _), (.detail, _),
      (.figure, _):
      ""
    }
  }

  private func cellLook(of style: Spreadsheet.Style) -> XML {
    switch style {
    case .plain: " fo:wrap-option=\"wrap\""
    case .line, .title, .heading, .detail, .figure: ""
    case .head:
      """
       fo:wrap-option="wrap" fo:background-color="#dce6f1" fo:border="0.5pt solid #999999"
      """
    case .total: " fo:wrap-option=\"wrap\" fo:border-top=\"0.5pt solid #666666\""
    }
  }

  private func letters(of style: Spreadsheet.Style) -> XML {
    switch style {
    case .plain, .line: ""
    case .title: " fo:font-size=\"16pt\" fo:font-weight=\"bold\""
    case .heading: " fo:font-size=\"13pt\" fo:font-weight=\"bold\""
    case .detail, .head, .total: " fo:font-weight=\"bold\""
    case .figure: " fo:font-family=\"Liberation Mono\""
    }
  }

  // MARK: Numbers

  /// Points between thousands and a comma before decimals, as Indonesians write them.
  private var numberStyles: XML {
    let country: XML = "number:language=\"id\" number:country=\"ID\""
    func number(_ decimals: Int) -> XML {
      """
      <number:number number:decimal-places="\(String(decimals))" \
      number:min-decimal-places="\(String(decimals))" number:min-integer-digits="1" \
      number:grouping="true"/>
      """
    }
    let counts = (0...4).map { count -> XML in
      """
      <number:number-style style:name="n-decimals\(String(count))" \(country)>\
      \(number(count))</number:number-style>
      """
    }.joined("\n")
    let currency: XML = "<number:currency-symbol \(country)>Rp</number:currency-symbol>"
    return """
      \(counts)
      <number:currency-style style:name="n-rupiah-plus" style:volatile="true" \(country)>\
      \(currency)\(number(0))</number:currency-style>
      <number:currency-style style:name="n-rupiah" \(country)><number:text>-</number:text>\
      \(currency)\(number(0))<style:map style:condition="value()&gt;=0" \
      style:apply-style-name="n-rupiah-plus"/></number:currency-style>
      <number:number-style style:name="n-bare"><number:number number:decimal-places="0" \
      number:min-integer-digits="1"/></number:number-style>
      <number:number-style style:name="n-percent" \(country)>\
      <number:number number:min-integer-digits="1"/><number:text>%</number:text></number:number-style>
      <number:percentage-style style:name="n-share" \(country)>\
      \(number(2))<number:text>%</number:text></number:percentage-style>
      """
  }

  // MARK: What stays in sight

  var frozen: XML {
    let sheets = spreadsheet.sheets.map { sheet -> XML in
      """
      <config:config-item-map-entry config:name="\(sheet.name)">\
      \(short("HorizontalSplitMode", 2))\(short("VerticalSplitMode", 2))\
      \(int("HorizontalSplitPosition", sheet.frozenColumns))\
      \(int("VerticalSplitPosition", sheet.frozenRows))\
      \(short("ActiveSplitRange", 3))\
      \(int("PositionRight", sheet.frozenColumns))\
      \(int("PositionBottom", sheet.frozenRows))</config:config-item-map-entry>
      """
    }
    return """
      <office:settings><config:config-item-set config:name="ooo:view-settings">\
      <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>\
      <config:config-item config:name="ViewId" config:type="string">view1</config:config-item>\
      <config:config-item-map-named config:name="Tables">\(sheets.joined())\
      </config:config-item-map-named></config:config-item-map-entry>\
      </config:config-item-map-indexed></config:config-item-set></office:settings>
      """
  }

  private func short(_ name: String, _ value: Int) -> XML { item(name, "short", value) }
  private func int(_ name: String, _ value: Int) -> XML { item(name, "int", value) }

  private func item(_ name: String, _ type: String, _ value: Int) -> XML {
    """
    <config:config-item config:name="\(name)" config:type="\(type)">\(String(value))\
    </config:config-item>
    """
  }
}
