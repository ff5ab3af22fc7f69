/// Whether the file has everything, and how the last save ended.
struct SavedState: Hashable, Sendable {
  enum Ending: Hashable, Sendable {
    case none
    case saved(time: String, on: Medium)
    case failed(SavingProblem)
  }

  private(set) var ending = Ending.none
  private(set) var isSaving = false
  /// The journal is ahead of the file.
  private(set) var isBehind = false
  private var hasChangedWhileSaving = false

  /// Why the file could not be written, as long as it lacks something.
  var problem: SavingProblem? {
    guard case .failed(let problem) = ending else { return nil }
    return problem
  }

  mutating func noteChange() {
    isBehind = true
    if isSaving { hasChangedWhileSaving = true }
  }

  mutating func noteSaving() {
    isSaving = true
    hasChangedWhileSaving = false
  }

  mutating func noteSaved(time: String, on medium: Medium) {
    isSaving = false
    isBehind = hasChangedWhileSaving
    hasChangedWhileSaving = false
    ending = .saved(time: time, on: medium)
  }

  mutating func noteFailure(_ problem: SavingProblem) {
    isSaving = false
    isBehind = true
    ending = .failed(problem)
  }
}

/// Why the file could not be written, in words.
public struct SavingProblem: Hashable, Sendable {
  /// In two or three words, for the title line.
  public let reason: String
  /// The whole sentence, with what to do.
  public let sentence: String

  public init(reason: String, sentence: String) {
    self.reason = reason
    self.sentence = sentence
  }
}
