extension StateFolder {
  private var tourMark: PlainFile { PlainFile(path: "\(path)/tour") }

  /// Whether nobody has looked around in the program here; from now on somebody has.
  ///
  /// Where that cannot be kept the answer is no: a tour at every start would be in the way.
  public func takesFirstLook() -> Bool {
    guard !tourMark.exists, (try? tourMark.makeFolder()) != nil else { return false }
    return (try? tourMark.create([])) != nil
  }
}
