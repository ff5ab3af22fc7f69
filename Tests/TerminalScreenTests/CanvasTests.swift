import TerminalScreen
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func `a wide character never straddles the right edge`() {
    var canvas = canvas(4, 1)
    #expect(canvas.put("a日本", at: .zero) == 3)
    #expect(canvas.text == "a日")
  }

  @Test func `a text ends at its limit`() {
    var canvas = canvas(10, 1)
    #expect(canvas.put("abcdef", at: .zero, limit: 3) == 3)
    #expect(canvas.put("日本", at: Point(column: 5, row: 0), limit: 3) == 2)
    #expect(canvas.text == "abc  日")
  }

  @Test func `a letter over half of a wide character blanks the other half`() {
    var canvas = canvas(6, 1)
    canvas.put("日本語", at: .zero)
    canvas.put("x", at: Point(column: 1, row: 0))
    canvas.put("y", at: Point(column: 2, row: 0))
    #expect(canvas.text == " xy 語")
  }

  @Test func `a wide character over the halves of two others leaves blanks`() {
    var canvas = canvas(6, 1)
    canvas.put("日本語", at: .zero)
    canvas.put("木", at: Point(column: 1, row: 0))
    #expect(canvas.text == " 木 語")
  }

  @Test func `a wide character at the left edge of a region is not cut in half`() {
    var canvas = canvas(6, 1)
    canvas.region(Rect(column: 2, row: 0, columns: 3, rows: 1)) { part in
      part.put("日本語", at: Point(column: -1, row: 0))
    }
    #expect(canvas.text == "   本")
  }

  @Test func `marks stay on their base and at most four of them`() {
    var canvas = canvas(6, 1)
    canvas.put("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", at: .zero)
    #expect(Array(canvas.row(0).unicodeScalars).count == 6)
    #expect(canvas.cell(at: Point(column: 1, row: 0))?.grapheme.base == "x")
  }

  @Test func `what a page draws outside of its region is left out`() {
    var canvas = canvas(8, 3)
    canvas.fill(canvas.bounds, with: ".")
    canvas.region(Rect(column: 2, row: 1, columns: 3, rows: 1)) { page in
      #expect(page.size == Size(columns: 3, rows: 1))
      page.put("abcdef", at: Point(column: -1, row: 0))
      page.put("above", at: Point(column: 0, row: -1))
      page.put("below", at: Point(column: 0, row: 1))
    }
    #expect(canvas.text == "........\n..bcd...\n........")
    #expect(canvas.size == Size(columns: 8, rows: 3))
  }

  @Test func `regions inside regions count from their own corners`() {
    var canvas = canvas(8, 4)
    canvas.region(Rect(column: 1, row: 1, columns: 6, rows: 3)) { outer in
      outer.region(Rect(column: 2, row: 1, columns: 9, rows: 9)) { inner in
        inner.put("abcdef", at: .zero)
        inner.cursor = Point(column: 20, row: 20)
      }
    }
    #expect(canvas.row(2) == "   abcd")
    #expect(canvas.cursor == Point(column: 6, row: 3))
  }

  @Test func `dangerous text is shown as numbers`() {
    var canvas = canvas(20, 1)
    canvas.put("a\u{1B}[2Jb", at: .zero)
    #expect(canvas.text == "a‹001B›[2Jb")
  }

  @Test func `borders that meet are joined`() {
    var canvas = canvas(7, 4)
    canvas.box(Rect(column: 0, row: 0, columns: 4, rows: 4))
    canvas.box(Rect(column: 3, row: 0, columns: 4, rows: 4))
    canvas.horizontalLine(at: Point(column: 0, row: 2), length: 7)
    #expect(canvas.text == "┌──┬──┐\n│  │  │\n├──┼──┤\n└──┴──┘")
  }

  @Test func `every size can be drawn on`() {
    for columns in 0...4 {
      for rows in 0...4 {
        var canvas = canvas(columns, rows)
        canvas.box(canvas.bounds)
        canvas.region(canvas.bounds.inset()) { page in
          page.put("日a", at: .zero)
          page.cursor = .zero
        }
        #expect(canvas.cells.count == columns * rows)
      }
    }
  }

  @Test func `a changed look leaves the text`() {
    var canvas = canvas(3, 1)
    canvas.put("abc", at: .zero, style: .error)
    canvas.restyle(canvas.bounds) { $0 = $0.adding(.reverse) }
    #expect(canvas.text == "abc")
    #expect(canvas.cell(at: .zero)?.style == Style(.error, .reverse))
  }
}
