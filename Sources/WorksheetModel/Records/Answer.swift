/// Where a figure comes from.
public enum Source: String, Hashable, Sendable, CaseIterable {
  case seen, told, record, estimate
}

/// Why a question has no value although it was answered.
public enum AnswerState: String, Hashable, Sendable, CaseIterable {
  /// "tidak ada": there is none.
  case none
  /// "belum tahu": not known yet.
  case unknown
}

/// All that a person says at one field: the value or why there is none, and where it comes from.
public struct Answer: Hashable, Sendable {
  public var value: Value?
  public var state: AnswerState?
  public var source: Source?

  public init(value: Value? = nil, state: AnswerState? = nil, source: Source? = nil) {
    self.value = value
    self.state = state
    self.source = source
  }

  public init(_ value: Value) { self.init(value: value) }

  /// No value, no state and no source: the field is unanswered.
  public var isEmpty: Bool { self == Answer() }
}

/// When and where a change was made: a counter that only grows, and the editing session.
///
/// Order comes from counters, never from clocks: laptops in the field are off by years.
public struct Stamp: Hashable, Sendable, Comparable {
  public let counter: Int
  public let replica: String

  public init(counter: Int, replica: String) {
    self.counter = counter
    self.replica = replica
  }

  /// The stamp of a field that never was given one.
  public static var unset: Stamp { Stamp(counter: 0, replica: "") }

  /// Reads `counter@replica`.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let counter = Int(parts[0]), counter > 0 || text == Self.unset.text
    else { return nil }
    self.init(counter: counter, replica: String(parts[1]))
  }

  public var text: String { "\(counter)@\(replica)" }

  /// Nobody knows when: as of a file made by hand.
  var isUnset: Bool { counter == 0 }

  /// Whether somebody with this clock had seen the change.
  public func isKnown(by clock: [String: Int]) -> Bool { counter <= clock[replica] ?? 0 }

  public static func < (left: Self, right: Self) -> Bool {
    left.counter != right.counter
      ? left.counter < right.counter
      : left.replica.utf8.lexicographicallyPrecedes(right.replica.utf8)
  }
}
