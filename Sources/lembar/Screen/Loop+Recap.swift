import WorksheetApp

/// The workbooks of a recap, which are read beside the loop.
extension Loop {
  mutating func takeRecap() {
    for event in runner.recapNews() { perform(tell(event)) }
  }
}

extension EffectRunner {
  /// Readable when workbooks of a recap wait; nil when there are none to come.
  var recapDescriptor: Int32? { recap?.descriptor() }

  /// What was read since.
  mutating func recapNews() -> [AppEvent] {
    guard let reading = recap else { return [] }
    let pieces = reading.ready()
    if reading.isFinished { recap = nil }
    return [
      .recapRead(
        pieces.flatMap(\.rows).map(\.brief), pieces.flatMap(\.skipped),
        files: pieces.reduce(0) { $0 + $1.files })
    ]
  }
}
