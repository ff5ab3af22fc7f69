/// Below which record each living record stands, so that no circle closes.
///
/// Each record would stand where its latest move put it. Two copies may have moved records below
/// each other; then the later of these moves is undone, and the record stands where the next latest
/// move put it, or where it stood before. The same holds for a move below a record that was removed.
struct Placement {
  private(set) var parents: [RecordID: RecordID?] = [:]

  private var choices: [RecordID: [Choice]] = [:]

  /// A place, and when somebody wanted it.
  private struct Choice {
    var parent: RecordID?
    var stamp: Stamp
  }

  init(of states: [RecordID: RecordState]) {
    for (id, state) in states where !state.life.isEmpty {
      let places = state.content?.places.entries ?? []
      var choices = places.map { Choice(parent: $0.answer.parent, stamp: $0.stamp) }
      choices += places.compactMap(\.from).map { Choice(parent: $0, stamp: .unset) }
      // A record that was removed holds nothing; one that never was here is a fault of the file.
      choices.removeAll { choice in
        choice.parent.flatMap { states[$0] }.map(\.life.isEmpty) ?? false
      }
      self.choices[id] = choices + [Choice(parent: nil, stamp: .unset)]
    }
    settle()
  }

  private mutating func settle() {
    var waiting = Array(choices.keys)
    while !waiting.isEmpty {
      let undone = circles(from: waiting).compactMap { latest(in: $0) }
      for id in undone { choices[id]?.removeFirst() }
      waiting = undone
    }
    parents = choices.mapValues { $0.first?.parent }
  }

  /// The record of a circle whose move came last.
  private func latest(in circle: [RecordID]) -> RecordID? {
    circle.max { left, right in
      let (a, b) = (choices[left]?.first?.stamp ?? .unset, choices[right]?.first?.stamp ?? .unset)
      return a == b ? left < right : a < b
    }
  }

  /// The circles that can be reached upwards from some records, each once.
  private func circles(from starts: [RecordID]) -> [[RecordID]] {
    var circles: [[RecordID]] = []
    var walks: [RecordID: Int] = [:]
    for (walk, start) in starts.enumerated() {
      var path: [RecordID] = []
      var next: RecordID? = start
      while let id = next, choices[id] != nil, walks[id] == nil {
        walks[id] = walk
        path.append(id)
        next = choices[id]?.first?.parent
      }
      // Where the walk met itself, the rest of it is a circle.
      if let next, walks[next] == walk, let begin = path.firstIndex(of: next) {
        circles.append(Array(path[begin...]))
      }
    }
    return circles
  }
}
