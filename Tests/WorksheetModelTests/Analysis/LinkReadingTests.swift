import Testing
import WorksheetModel

@Suite struct LinkReadingTests {
  private static let stamp = Stamp(counter: 1, replica: "t")

  /// `cause: b < a` says that b is written as a cause below a; `+c` that it stands below c too.
  private func outline(_ workbook: Workbook) -> [String] {
    workbook.records(of: .problem).map { card in
      let also = card.links("also_under").map { " +\($0)" }.joined()
      let said = card.flag("confirmed").map { $0 ? " ya" : " tidak" } ?? ""
      let stop = card.text("stop_reason").map { " (\($0))" } ?? ""
      let place = "\(card.text("role") ?? ""): \(card.id) < \(card.parent?.text ?? "-")"
      return place + also + said + stop
    }
  }

  /// m1 focal; m2 and m4 its causes, m3 below m2; m5 its effect.
  private var sound: Workbook { SoundWorkbook.workbook() }

  private func link(_ card: RecordID, _ field: FieldKey = .parent, in workbook: Workbook) throws
    -> ProblemTree.Link
  {
    try #require(
      ProblemTree(workbook).links.first { $0.writtenAt == card && $0.field == field })
  }

  private func turned(_ card: RecordID, _ field: FieldKey = .parent, in workbook: Workbook) throws
    -> Workbook
  {
    let link = try link(card, field, in: workbook)
    var turned = workbook
    let change = try #require(ProblemTree(workbook).turning(link, in: workbook))
    let inverse = try turned.apply(change, at: Self.stamp)
    var undone = turned
    _ = try undone.apply(inverse, at: Self.stamp)
    #expect(outline(undone) == outline(workbook), "one undo takes it back")
    return turned
  }

  @Test func `two causes change places, each with what hangs on it`() throws {
    let after = try turned("m3", in: sound)
    #expect(
      outline(after) == [
        "focal: m1 < -", "cause: m3 < m1", "cause: m2 < m3 ya",
        "cause: m4 < m1 ya (outside_control)", "effect: m5 < m1 ya",
      ])
    #expect(ProblemTree(after).circles == [])
  }

  @Test func `a cause of the focal problem becomes its effect, and its causes stay below`() throws {
    let after = try turned("m2", in: sound)
    #expect(
      outline(after) == [
        "focal: m1 < -", "effect: m2 < m1 ya", "cause: m4 < m1 ya (outside_control)",
        "effect: m5 < m1 ya", "cause: m3 < m1 (can_act)",
      ])
    #expect(ProblemTree(after).nodes.allSatisfy { $0.standing != .unconnected })
  }

  @Test func `an effect of the focal problem becomes its cause`() throws {
    let more = SoundWorkbook.workbook(
      adding: SoundWorkbook.card("m6", "effect", below: "m5", "Sawah tidak ada yang menggarap"))
    let after = try turned("m5", in: more)
    #expect(outline(after).contains("cause: m5 < m1 ya"))
    #expect(outline(after).contains("effect: m6 < m1"))
  }

  @Test func `two effects change places`() throws {
    let more = SoundWorkbook.workbook(
      adding: SoundWorkbook.card("m6", "effect", below: "m5", "Sawah tidak ada yang menggarap"))
    let after = try turned("m6", in: more)
    #expect(outline(after).suffix(2) == ["effect: m6 < m1", "effect: m5 < m6 ya"])
  }

  @Test func `a second link is turned without moving either card`() throws {
    let twice = SoundWorkbook.workbook(changing: "m3") { $0.fields["also_under"] = ["m4"] }
    let after = try turned("m3", "also_under", in: twice)
    #expect(outline(after).contains("cause: m3 < m2 ya (can_act)"))
    #expect(outline(after).contains("cause: m4 < m1 +m3 ya (outside_control)"))
    #expect(after["m4"]?.flag("confirmed_under.m3") == true)
  }

  @Test func `a second link to the focal problem has no other way round`() throws {
    let twice = SoundWorkbook.workbook(changing: "m3") { $0.fields["also_under"] = ["m1"] }
    let link = try link("m3", "also_under", in: twice)
    #expect(ProblemTree(twice).turning(link, in: twice) == nil)
  }

  @Test func `every link of a random tree is turned without circles or loose cards`() throws {
    var source = IdentifierNumbers(seed: 5)
    for _ in 0..<40 {
      var cards = [SoundWorkbook.card("n0", "focal", "Inti")]
      for number in 1..<12 {
        let upper = cards[source.next(below: cards.count)]
        let role =
          upper.id == "n0" ? ["cause", "effect"][source.next(below: 2)] : upper.text("role") ?? ""
        let id = RecordID("n\(number)")
        cards.append(SoundWorkbook.card(id, role, below: upper.id, "K \(number)"))
      }
      let workbook = SoundWorkbook.workbook(cards)
      for link in ProblemTree(workbook).links {
        let after = ProblemTree(try turned(link.writtenAt, in: workbook))
        #expect(after.nodes.count == cards.count)
        #expect(after.circles == [])
        #expect(after.nodes.allSatisfy { $0.standing != .unconnected })
        #expect(after.links.contains { $0.cause == link.effect && $0.effect == link.cause })
      }
    }
  }

  @Test func `what is taken off waits as a loose card, or stands where it stood as well`() throws {
    var loose = sound
    let tree = ProblemTree(sound)
    _ = try loose.apply(
      #require(tree.unlinking(link("m4", in: sound), in: sound)), at: Self.stamp)
    #expect(loose["m4"]?.parent == nil && loose["m4"]?.flag("confirmed") == nil)
    var twice = SoundWorkbook.workbook(changing: "m3") { card in
      card.fields["also_under"] = ["m4"]
      card.fields["confirmed_under.m4"] = .flag(true)
    }
    let change = try ProblemTree(twice).unlinking(link("m3", in: twice), in: twice)
    _ = try twice.apply(#require(change), at: Self.stamp)
    #expect(twice["m3"]?.parent == "m4" && twice["m3"]?.flag("confirmed") == true)
    #expect(twice["m3"]?.links("also_under") == [] && twice["m3"]?["confirmed_under.m4"] == nil)
  }

  @Test func `a card never moves below itself`() throws {
    let places = ProblemTree(sound).places(for: try link("m2", in: sound), in: sound)
    #expect(places == ["m4"])
    #expect(try ProblemTree(sound).moving(link("m2", in: sound), to: "m3", in: sound) == nil)
    var moved = sound
    let change = try ProblemTree(sound).moving(link("m3", in: sound), to: "m4", in: sound)
    _ = try moved.apply(#require(change), at: Self.stamp)
    #expect(moved["m3"]?.parent == "m4" && moved["m3"]?.flag("confirmed") == nil)
  }

  @Test func `each link has its own answer, and the next unread one comes round`() throws {
    let twice = SoundWorkbook.workbook(changing: "m3") { card in
      card.fields["also_under"] = ["m4"]
      card.states["confirmed"] = .unknown
      card.fields["confirmed"] = nil
    }
    let reading = LinkReading(ProblemTree(twice), in: twice)
    #expect(reading.lines.map(\.reply) == [.yes, .unknown, nil, .yes, .yes])
    #expect(reading.readCount == 4)
    #expect(reading.nextUnread(from: 3) == 2)
  }

  @Test func `a second link is only found wrong when somebody said so`() throws {
    let twice = SoundWorkbook.workbook(changing: "m3") { $0.fields["also_under"] = ["m1"] }
    #expect(try CheckSheets.ids(twice) == [])
    let denied = SoundWorkbook.workbook(changing: "m3") { card in
      card.fields["also_under"] = ["m1"]
      card.fields["confirmed_under.m1"] = .flag(false)
    }
    #expect(try CheckSheets.ids(denied) == ["PT16 wrong"])
  }

  @Test func `chains, open ends and cards that say the same are found`() throws {
    let open = SoundWorkbook.workbook(changing: "m3") { $0.fields["stop_reason"] = nil }
    let tree = ProblemTree(open)
    #expect(tree.chain(to: "m3", in: open) == ["m1", "m2", "m3"])
    #expect(tree.openEnds == ["m3"])
    #expect(tree.card(saying: "SUSU basi, sebelum terjual.") == "m2")
    #expect(tree.card(saying: " ") == nil)
    #expect(tree.isAbove("m1", "m3") && !tree.isAbove("m4", "m3"))
  }
}

/// Numbers that are the same in every run.
private struct IdentifierNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
