import CXlsxwriter
import WorksheetModel

/// How one sheet is printed: paper, margins, what stands on every page, and where pages begin.
struct XlsxPage {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let title: String
  let values: JSON

  func write() {
    worksheet_set_paper(sheet, Self.a4)
    if values["landscape"]?.flag ?? false { worksheet_set_landscape(sheet) }
    let margin = inches("margin")
    worksheet_set_margins(sheet, margin, margin, margin, margin + inches("footer"))
    var options = lxw_header_footer_options()
    options.margin = margin
    worksheet_set_footer_opt(sheet, footer, &options)
    if let head = values["head"]?.whole {
      worksheet_repeat_rows(sheet, UInt32(clamping: head), UInt32(clamping: head))
    }
    if let percent = values["percent"]?.whole {
      worksheet_set_print_scale(sheet, UInt16(clamping: percent))
      worksheet_repeat_columns(sheet, 0, 0)
      worksheet_print_across(sheet)
      var columns = numbers("columns").map { UInt16(clamping: $0) } + [0]
      worksheet_set_v_pagebreaks(sheet, &columns)
    } else {
      worksheet_fit_to_pages(sheet, 1, 0)
    }
    // The format takes no more.
    var rows = numbers("rows").prefix(1_023).map { UInt32(clamping: $0) } + [0]
    worksheet_set_h_pagebreaks(sheet, &rows)
  }

  /// The title, the name of the sheet, the page; an ampersand begins a sign of the format, and all of it
  /// may have 255 letters.
  private var footer: String {
    let name = String(title.prefix(60)).replacing("&", with: "&&")
    return "&L\(name)&C&A&R&P / &N"
  }

  private static let a4: UInt8 = 9

  private func inches(_ name: String) -> Double { Double(values[name]?.whole ?? 12) / 25.4 }

  private func numbers(_ name: String) -> [Int] {
    (values[name]?.items ?? []).compactMap(\.whole)
  }
}
