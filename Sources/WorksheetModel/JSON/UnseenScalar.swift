extension Unicode.Scalar {
  /// Whether it acts on the place where it is shown, or cannot be seen there: controls, marks that
  /// turn the reading direction, letters without a width, tags.
  ///
  /// `SafeText` has the same ranges as a table for the screen; a test compares them.
  public var isUnseen: Bool {
    if value < 0x7F { return value < 0x20 }
    let properties = properties
    let category = properties.generalCategory
    if category == .control || category == .lineSeparator || category == .paragraphSeparator {
      return true
    }
    // The marks that choose between two pictures of one sign belong to the sign.
    let choosesPicture = (0xFE00...0xFE0F).contains(value)
    return properties.isDefaultIgnorableCodePoint && !choosesPicture
      || (0xFFF9...0xFFFB).contains(value)
  }
}
