extension String {
  /// As it has to be typed in a command.
  var inCommand: String {
    let plain = allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) }
    return plain
      ? self
      : "'"
        + split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
