extension Sequence {
  /// In the order of their days; what has the same day, or none, keeps its order.
  ///
  /// - Parameter undatedFirst: whether what has no day comes before all others or behind them.
  func ordered(
    by day: (Element) -> Day?, undatedFirst: Bool = false
  ) -> [Element] {
    enumerated().map { (place: $0.offset, element: $0.element, day: day($0.element)) }
      .sorted { left, right in
        switch (left.day, right.day) {
        case (let first?, let second?) where first != second: first < second
        case (.some, nil): !undatedFirst
        case (nil, .some): undatedFirst
        case (.some, .some), (nil, nil): left.place < right.place
        }
      }
      .map(\.element)
  }
}
