import CXlsxwriter
import WorksheetModel

/// One sheet: its cells, widths, what stays in sight, and its charts.
struct XlsxSheet {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  let values: JSON
  let formats: [UnsafeMutablePointer<lxw_format>?]

  func write(in book: UnsafeMutablePointer<lxw_workbook>) throws(OfficeProblem) {
    for (column, width) in (values["widths"]?.items ?? []).enumerated() {
      let column = UInt16(clamping: column)
      // Told in letters of seven points of 96 to an inch, with five for the edges.
      let letters = (Double(width.whole ?? 20) / 25.4 * 96 - 5) / 7
      worksheet_set_column(sheet, column, column, letters, nil)
    }
    // Not every program finds out for itself how high wrapped rows are.
    for (row, height) in numbers("heights", of: values).enumerated() {
      worksheet_set_row(sheet, self.row(row), Double(height), nil)
    }
    for (row, cells) in (values["rows"]?.items ?? []).enumerated() {
      for (column, cell) in (cells.items ?? []).enumerated() {
        guard let cell = cell.items else { continue }
        try write(cell, UInt32(clamping: row), UInt16(clamping: column))
      }
    }
    let frozen = numbers("frozen", of: values)
    if frozen.count == 2 {
      worksheet_freeze_panes(sheet, UInt32(clamping: frozen[0]), UInt16(clamping: frozen[1]))
    }
    for chart in values["charts"]?.items ?? [] { draw(chart, in: book) }
  }

  private func write(_ cell: [JSON], _ row: UInt32, _ column: UInt16) throws(OfficeProblem) {
    let look = cell.first?.whole ?? 0
    let format = formats.indices.contains(look) ? formats[look] : nil
    let code: lxw_error
    switch cell.count > 1 ? cell[1] : .null {
    case .string(let text): code = worksheet_write_string(sheet, row, column, text, format)
    case .number(let spelling):
      let number = Double(spelling) ?? 0
      if cell.count > 2, let formula = cell[2].text, formula.utf8.count <= Self.longestFormula {
        code = worksheet_write_formula_num(sheet, row, column, formula, format, number)
      } else {
        code = worksheet_write_number(sheet, row, column, number, format)
      }
    case .null, .bool, .array, .object: code = worksheet_write_blank(sheet, row, column, format)
    }
    guard code == LXW_NO_ERROR else {
      throw OfficeProblem(
        .badInput, "\(name) \(row):\(column): \(String(cString: lxw_strerror(code)))")
    }
  }

  /// Programs refuse a longer one.
  private static let longestFormula = 8_192

  // MARK: Charts

  private func draw(_ values: JSON, in book: UnsafeMutablePointer<lxw_workbook>) {
    let isLying = values["kind"]?.text == "bars"
    let kind = isLying ? LXW_CHART_BAR : LXW_CHART_COLUMN
    let labels = numbers("labels", of: values)
    let cells = numbers("values", of: values)
    let title = numbers("name", of: values)
    let place = numbers("place", of: values)
    guard labels.count == 4, cells.count == 4, title.count == 2, place.count == 2,
      let chart = workbook_add_chart(book, UInt8(kind.rawValue)),
      let series = chart_add_series(chart, nil, nil)
    else { return }
    chart_series_set_categories(
      series, name, row(labels[0]), column(labels[1]), row(labels[2]), column(labels[3]))
    chart_series_set_values(
      series, name, row(cells[0]), column(cells[1]), row(cells[2]), column(cells[3]))
    chart_series_set_name_range(series, name, row(title[0]), column(title[1]))
    if let number = values["number"]?.text {
      chart_axis_set_num_format(chart.pointee.y_axis, number)
    }
    if let title = values["title"]?.text { chart_title_set_name(chart, title) }
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    // Lying bars are read from the top, and the best stands there.
    if isLying { chart_axis_set_reverse(chart.pointee.y_axis) }
    var options = lxw_chart_options()
    // The library draws 480 by 288 points of 96 to an inch; a row has 13 of 72.
    options.x_scale = Double(values["width"]?.whole ?? 240) / 25.4 * 96 / 480
    options.y_scale = Double(values["height"]?.whole ?? 16) * 13 / 72 * 96 / 288
    // Its edge must not lie on the end of the page before.
    options.y_offset = 4
    worksheet_insert_chart_opt(sheet, row(place[0]), column(place[1]), chart, &options)
  }

  private func row(_ number: Int) -> UInt32 { UInt32(clamping: number) }
  private func column(_ number: Int) -> UInt16 { UInt16(clamping: number) }

  private func numbers(_ name: String, of values: JSON) -> [Int] {
    (values[name]?.items ?? []).compactMap(\.whole)
  }
}
