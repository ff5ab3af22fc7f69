/// The columns that a scalar takes: 0 for marks and controls, 2 for East Asian characters and
/// pictures, otherwise 1.
public func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 {
    return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1
  }
  if WidthTable.contains(value, in: WidthTable.combining) { return 0 }
  return value >= 0x1100 && WidthTable.contains(value, in: WidthTable.wide) ? 2 : 1
}

/// The columns that a character takes on the screen, after it was made safe.
public func displayWidth(of character: Character) -> Int {
  if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
  return displayWidth(of: String(character))
}

/// The columns that a text takes on the screen, after it was made safe.
public func displayWidth(of text: String) -> Int {
  if SafeText.isPlain(text) { return text.utf8.count }
  var columns = 0
  SafeText.forEachGrapheme(of: text) { _, width in
    columns += width
    return true
  }
  return columns
}
