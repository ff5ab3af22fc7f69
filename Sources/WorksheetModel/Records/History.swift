/// What can be undone and redone, across the whole session.
public struct History: Hashable, Sendable {
  private var undoable: [Change] = []
  private var redoable: [Change] = []

  public init() {}

  /// The change that takes back the last one, or nil when there is none.
  public var undo: Change? { undoable.last }
  /// The change that repeats the last one taken back, or nil when there is none.
  public var redo: Change? { redoable.last }

  /// Notes a new change by its inverse; what was taken back before can no longer be repeated.
  public mutating func note(inverse: Change) {
    undoable.append(inverse)
    redoable = []
  }

  /// Notes that `undo` was carried out; `inverse` is what repeats it.
  public mutating func noteUndone(inverse: Change) {
    guard undoable.popLast() != nil else { return }
    redoable.append(inverse)
  }

  /// Notes that `redo` was carried out; `inverse` is what takes it back again.
  public mutating func noteRedone(inverse: Change) {
    guard redoable.popLast() != nil else { return }
    undoable.append(inverse)
  }
}
