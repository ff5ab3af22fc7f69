import Testing

@testable import lembar

@Suite struct DeadlinesTests {
  private let start = ContinuousClock.now
  private func after(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }

  @Test func `without an edit there is nothing to wake up for`() {
    #expect(Deadlines().next == nil)
  }

  @Test func `the file is saved ten seconds after the last edit`() {
    var deadlines = Deadlines()
    deadlines.noteEdit(at: start)
    deadlines.noteEdit(at: after(4))
    #expect(deadlines.next == after(14))
    deadlines.noteSaving()
    #expect(deadlines.next == nil)
  }

  @Test func `somebody who never pauses has the file saved every minute`() {
    var deadlines = Deadlines()
    for second in stride(from: 0, through: 55, by: 5) { deadlines.noteEdit(at: after(second)) }
    #expect(deadlines.next == after(60))
  }

  @Test func `a failed save is tried after half a minute, whatever is typed`() {
    var deadlines = Deadlines()
    deadlines.noteEdit(at: start)
    deadlines.noteSaving()
    deadlines.noteFailure(at: start)
    deadlines.draft = after(1)
    deadlines.draft = nil
    #expect(deadlines.next == after(30))
  }

  @Test func `a failed save is tried with the next edit`() {
    var deadlines = Deadlines()
    deadlines.noteSaving()
    deadlines.noteFailure(at: start)
    deadlines.noteEdit(at: after(3))
    #expect(deadlines.next == after(3))
    deadlines.noteSaving()
    deadlines.noteSaved()
    deadlines.noteEdit(at: after(5))
    #expect(deadlines.next == after(15))
  }
}
