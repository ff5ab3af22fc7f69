// Charts are documents within the document, drawn from ranges of cells.
extension FlatSpreadsheet {
  func frame(of chart: Spreadsheet.Chart, in sheet: Spreadsheet.Sheet) -> XML {
    let name = oneLine(chart.title)
    return """
      <draw:frame draw:style-name="frame" \(size(of: chart)) svg:x="0cm" svg:y="0cm" draw:name="\(name)">\
      <draw:object draw:notify-on-update-of-ranges="\(spelled(chart.values)) \(spelled(chart.labels))">\
      <office:document office:version="1.3" \
      office:mimetype="application/vnd.oasis.opendocument.chart">\
      <office:automatic-styles>\(chartStyles)\(direction(of: chart))</office:automatic-styles>\
      <office:body><office:chart>\(content(of: chart))</office:chart></office:body>\
      </office:document></draw:object><svg:title>\(name)</svg:title></draw:frame>
      """
  }

  private func size(of chart: Spreadsheet.Chart) -> XML {
    """
    svg:width="\(String(Spreadsheet.Chart.width))mm" svg:height="\(String(chart.height * 9 / 2))mm"
    """
  }

  private func content(of chart: Spreadsheet.Chart) -> XML {
    """
    <chart:chart \(size(of: chart)) xlink:href=".." xlink:type="simple" \
    chart:class="chart:bar" chart:style-name="chart">\
    <chart:title chart:style-name="chart-title"><text:p>\(oneLine(chart.title))</text:p></chart:title>\
    <chart:plot-area chart:style-name="plot" chart:data-source-has-labels="both">\
    <chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="names">\
    <chart:categories table:cell-range-address="\(spelled(chart.labels))"/></chart:axis>\
    <chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="amounts">\
    <chart:grid chart:style-name="grid" chart:class="major"/></chart:axis>\
    <chart:series chart:style-name="series" chart:class="chart:bar" \
    chart:values-cell-range-address="\(spelled(chart.values))" \
    chart:label-cell-address="\(spelled(chart.name))"/>\
    <chart:wall chart:style-name="wall"/></chart:plot-area></chart:chart>
    """
  }

  private func direction(of chart: Spreadsheet.Chart) -> XML {
    // Lying bars are read from the top, and the best stands there.
    let isLying = chart.kind == .bars
    let rows: XML = chart.values.from.row == chart.values.to.row ? "rows" : "columns"
    return """
      <style:style style:name="plot" style:family="chart"><style:chart-properties \
      chart:vertical="\(isLying ? "true" : "false")" chart:series-source="\(rows)"/></style:style>\
      <style:style style:name="names" style:family="chart"><style:chart-properties \
      chart:display-label="true" chart:reverse-direction="\(isLying ? "true" : "false")" \
      chart:axis-label-position="outside-start"/>\
      <style:text-properties fo:font-size="9pt"/></style:style>
      """
  }

  private var chartStyles: XML {
    """
    <style:style style:name="chart" style:family="chart">\
    <style:graphic-properties draw:stroke="none"/></style:style>\
    <style:style style:name="chart-title" style:family="chart">\
    <style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>\
    <style:style style:name="amounts" style:family="chart"><style:chart-properties \
    chart:display-label="true" chart:link-data-style-to-source="true"/>\
    <style:text-properties fo:font-size="9pt"/></style:style>\
    <style:style style:name="series" style:family="chart">\
    <style:chart-properties chart:link-data-style-to-source="true"/>\
    <style:graphic-properties draw:stroke="none" draw:fill="solid" \
    draw:fill-color="#1f5f8b"/></style:style>\
    <style:style style:name="grid" style:family="chart">\
    <style:graphic-properties svg:stroke-color="#cccccc"/></style:style>\
    <style:style style:name="wall" style:family="chart">\
    <style:graphic-properties draw:fill="none" draw:stroke="none"/></style:style>
    """
  }
}
