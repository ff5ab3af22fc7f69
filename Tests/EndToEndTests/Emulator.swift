import CVterm
import TerminalScreen

/// A terminal in memory: it understands what a program sends and knows what a user would see.
final class Emulator {
  /// What one place of the screen shows.
  struct Place {
    let text: String
    let width: Int
    let isBold: Bool
    let isReverse: Bool
    let isUnderlined: Bool
    let isColoured: Bool
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let state: UnsafeMutablePointer<vterm_state>
  private(set) var size: Size

  init?(size: Size) {
    guard let terminal = vterm_new(Int32(size.rows), Int32(size.columns)) else { return nil }
    self.terminal = terminal
    self.size = size
    state = .allocate(capacity: 1)
    state.initialize(to: vterm_state())
    guard let screen = vterm_prepare(terminal, state) else { return nil }
    self.screen = screen
  }

  deinit {
    vterm_free(terminal)
    state.deallocate()
  }

  var isAlternate: Bool { state.pointee.is_alternate != 0 }
  var isCursorVisible: Bool { state.pointee.is_cursor_visible != 0 }

  var cursor: Point {
    let position = vterm_cursor(terminal)
    return Point(column: Int(position.col), row: Int(position.row))
  }

  /// Takes what a program sent and answers what a terminal sends back to it.
  func receive(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { raw in
      _ = vterm_input_write(
        terminal, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    var answer = [CChar](repeating: 0, count: 1024)
    let count = vterm_output_read(terminal, &answer, answer.count)
    return answer[..<count].map { UInt8(bitPattern: $0) }
  }

  func resize(to size: Size) {
    self.size = size
    vterm_set_size(terminal, Int32(size.rows), Int32(size.columns))
  }

  func place(at point: Point) -> Place {
    let place = vterm_cell_at(screen, Int32(point.row), Int32(point.column))
    var text = ""
    withUnsafeBytes(of: place.scalars) { raw in
      for value in raw.bindMemory(to: UInt32.self) where value != 0 {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    return Place(
      text: text, width: Int(place.width), isBold: place.look & 1 != 0,
      isReverse: place.look & 2 != 0, isUnderlined: place.look & 4 != 0,
      isColoured: place.look & 8 != 0)
  }

  /// One row without the blanks at its end.
  func row(_ row: Int) -> String {
    let area = VTermRect(
      start_row: Int32(row), end_row: Int32(row) + 1, start_col: 0, end_col: Int32(size.columns))
    var bytes = [CChar](repeating: 0, count: size.columns * Int(VTERM_MAX_CHARS_PER_CELL) * 4)
    let count = vterm_screen_get_text(screen, &bytes, bytes.count, area)
    var end = count
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
