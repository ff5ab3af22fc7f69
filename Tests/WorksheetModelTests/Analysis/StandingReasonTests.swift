import Testing
import WorksheetModel

@Suite struct StandingReasonTests {
  private func reason(
    of id: RecordID, changing other: RecordID = "m3", _ change: (inout Record) -> Void = { _ in }
  ) throws -> ProblemTree.StandingReason {
    let book = SoundWorkbook.workbook(changing: other, change)
    return try #require(ProblemTree(book).reason(of: id, in: book))
  }

  @Test func `a root holds all four conditions`() throws {
    let reason = try reason(of: "m3")
    #expect(reason.standing == .root && reason.isBelowFocal && reason.causes.isEmpty)
    #expect(reason.stopReason == .canAct && reason.isReadBack)
  }

  @Test func `a cause names the causes that stand below it`() throws {
    let reason = try reason(of: "m2")
    #expect(reason.standing == .cause && reason.causes == ["m3"] && reason.stopReason == nil)
  }

  @Test func `links above that were not read or were denied are named, and leave the root a root`()
    throws
  {
    let unread = try reason(of: "m3", changing: "m2") { $0.fields["confirmed"] = nil }
    #expect(unread.standing == .root && unread.unread.map(\.cause) == ["m2"])
    let denied = try reason(of: "m3") { $0.fields["confirmed"] = .flag(false) }
    #expect(denied.standing == .root && denied.denied.map(\.cause) == ["m3"])
    #expect(denied.unread.isEmpty)
  }

  @Test func `every way up to the focal problem counts`() throws {
    let reason = try reason(of: "m3") { $0.fields["also_under"] = ["m4"] }
    #expect(reason.unread.map(\.effect) == ["m4"])
    let known = try self.reason(of: "m3") {
      $0.fields["also_under"] = ["m4"]
      $0.states[.confirmedUnder("m4")] = .unknown
    }
    #expect(known.unread.isEmpty && known.unknown.map(\.effect) == ["m4"] && !known.isReadBack)
  }

  @Test func `effects, the focal problem and loose cards are told apart`() throws {
    #expect(try reason(of: "m5").standing == .effect)
    #expect(try reason(of: "m1").standing == .focal)
    let loose = try reason(of: "m4", changing: "m4") { $0.parent = nil }
    #expect(loose.standing == .unconnected && !loose.isBelowFocal)
  }

  @Test func `a card in a circle has a reason too`() throws {
    let reason = try reason(of: "m3", changing: "m2") { $0.fields["also_under"] = ["m3"] }
    #expect(reason.standing == .cause && reason.causes == ["m2"])
  }

  @Test func `the way to a card is the one along which it is drawn`() {
    let tree = ProblemTree(SoundWorkbook.workbook())
    #expect(tree.path(to: "m3") == ["m1", "m2", "m3"])
    #expect(tree.path(to: "m5") == ["m1", "m5"])
    #expect(tree.isCause("m3", of: "m1") && !tree.isCause("m1", of: "m3"))
  }
}
