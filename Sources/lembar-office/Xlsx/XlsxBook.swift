import CXlsxwriter
import WorksheetModel

/// The calls of the library that make a file of the values of a spreadsheet.
struct XlsxBook {
  private typealias Pointer = UnsafeMutablePointer<lxw_workbook>

  private let values: JSON
  private let path: String

  init(_ values: JSON, at path: String) {
    self.values = values
    self.path = path
  }

  func write() throws(OfficeProblem) {
    guard let book = workbook_new(path) else { throw OfficeProblem(.notWritten, "no memory") }
    var problem: OfficeProblem?
    do throws(OfficeProblem) {
      try fill(book)
    } catch {
      problem = error
    }
    // It frees all that belongs to the book, so it is called whatever happened.
    let code = workbook_close(book)
    if let problem { throw problem }
    guard code == LXW_NO_ERROR else {
      throw OfficeProblem(.notWritten, String(cString: lxw_strerror(code)))
    }
  }

  private func fill(_ book: Pointer) throws(OfficeProblem) {
    guard let sheets = values["sheets"]?.items, let looks = values["looks"]?.items else {
      throw OfficeProblem(.badInput, "no sheets or no looks")
    }
    let title = values["title"]?.text ?? ""
    title.withCString { text in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: text)
      workbook_set_properties(book, &properties)
    }
    // Columns are measured in letters of the first format.
    if let first = book.pointee.formats.pointee.stqh_first {
      format_set_font_name(first, "Arial")
      format_set_font_size(first, 10)
    }
    let formats = looks.map { XlsxLook($0).format(in: book) }
    for values in sheets {
      guard let name = values["name"]?.text, let sheet = workbook_add_worksheet(book, name) else {
        throw OfficeProblem(.badInput, "a sheet has no legal name")
      }
      try XlsxSheet(sheet: sheet, name: name, values: values, formats: formats).write(in: book)
      XlsxPage(sheet: sheet, title: title, values: values["page"] ?? .null).write()
    }
  }
}

/// How cells look, as the library takes it.
private struct XlsxLook {
  let values: JSON

  init(_ values: JSON) { self.values = values }

  func format(
    in book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    if let number = values["number"]?.text { format_set_num_format(format, number) }
    // As wide as the typeface of the other format, so that pages come out alike.
    format_set_font_name(format, values["font"]?.text ?? "Arial")
    if let size = values["size"]?.whole { format_set_font_size(format, Double(size)) }
    if let indent = values["indent"]?.whole { format_set_indent(format, UInt8(clamping: indent)) }
    if let fill = values["fill"]?.text.flatMap({ UInt32($0, radix: 16) }) {
      format_set_bg_color(format, fill)
    }
    if isTrue("bold") { format_set_bold(format) }
    if isTrue("wrap") { format_set_text_wrap(format) }
    if isTrue("center") { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if isTrue("border") { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if isTrue("top") { format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    return format
  }

  private func isTrue(_ name: String) -> Bool { values[name]?.flag ?? false }
}
