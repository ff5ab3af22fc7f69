import WorksheetModel

/// Three laptops that edit copies of one workbook, by chance but always the same for one seed.
struct Village {
  /// What somebody did, and what was known on that laptop when it was done.
  struct Event {
    enum Deed: Hashable {
      case answered(RecordID, FieldKey, Answer)
      /// The record or one below it was edited.
      case kept(RecordID)
      case removed(RecordID)
    }

    var deed: Deed
    var stamp: Stamp
    var clock: [String: Int]
  }

  private(set) var laptops: [Workbook]
  private(set) var events: [Event] = []
  private var replicas = ["a0", "b0", "c0"]
  private var inverses: [[Change]] = [[], [], []]
  private var chance: Chance
  private let withUndo: Bool
  private var madeCount = 0

  /// A number generator whose numbers follow from its seed.
  struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }

  init(seed: UInt64, withUndo: Bool) {
    chance = Chance(state: seed)
    self.withUndo = withUndo
    laptops = []
    let base = Workbook(
      header: .init(id: "desa", title: "Desa", created: "2026-11-23T09:12:00+07:00"))
    laptops = [base, base, base]
    for id in ["m1", "m2", "m3"] {
      let parent: RecordID? = id == "m1" ? nil : "m1"
      carryOut(.insert(Record(id: RecordID(id), kind: .problem, parent: parent, order: id)), at: 0)
    }
    carryOut(.insert(Record(id: "u1", kind: .plan, order: "u")), at: 0)
    for id in ["k1", "k2"] {
      carryOut(.insert(Record(id: RecordID(id), kind: .cashLine, parent: "u1", order: id)), at: 0)
    }
    laptops = [laptops[0], laptops[0], laptops[0]]
  }

  /// Lets so many things happen; copies are merged now and then when `meeting` allows it.
  mutating func live(steps: Int, meeting: Bool) {
    for _ in 0..<steps {
      let laptop = Int.random(in: 0..<3, using: &chance)
      switch Int.random(in: 0..<20, using: &chance) {
      case 0 where meeting:
        let other = Int.random(in: 0..<3, using: &chance)
        laptops[laptop] = laptops[laptop].merged(with: laptops[other])
      case 1:
        replicas[laptop] = "\(replicas[laptop].prefix(1))\(events.count)"
        inverses[laptop] = []
      case 2 where withUndo:
        if let change = inverses[laptop].popLast() { carryOut(change, at: laptop) }
      default: edit(at: laptop)
      }
    }
  }

  private mutating func edit(at laptop: Int) {
    guard let id = pick(laptops[laptop].records.map(\.id)) else { return insert(at: laptop) }
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: carryOut(.remove(id), at: laptop)
    case 1: insert(at: laptop)
    case 2, 3:
      let others = laptops[laptop].records(of: .problem).map(\.id)
      let order = String(Int.random(in: 1...9, using: &chance))
      let parent = Bool.random(using: &chance) ? pick(others) : laptops[laptop][id]?.parent
      carryOut(.move(id, to: Place(parent: parent, order: order)), at: laptop)
    default:
      let field = field()
      carryOut(.set(id, field, answer(at: field)), at: laptop)
    }
  }

  private mutating func insert(at laptop: Int) {
    madeCount += 1
    let kind: Kind = Bool.random(using: &chance) ? .problem : .cashLine
    let parent = pick(laptops[laptop].records(of: kind == .problem ? .problem : .plan).map(\.id))
    let record = Record(
      id: RecordID("r\(madeCount)"), kind: kind, parent: parent,
      order: String(Int.random(in: 1...9, using: &chance)), fields: ["name": .text("baru")])
    carryOut(.insert(record), at: laptop)
  }

  private mutating func field() -> FieldKey {
    pick(["statement", "plan.2027-01", "plan.2027-02", "also_under", .dismissed("PT01")]) ?? "name"
  }

  private mutating func answer(at field: FieldKey) -> Answer {
    // The reason of a dismissal is a text or nothing.
    switch Int.random(in: field.dismissedCheck == nil ? 0..<6 : 2..<6, using: &chance) {
    case 0: Answer(state: .unknown)
    case 1: Answer(value: .list([.text("m1"), .text("m2")]), source: .told)
    case 2: Answer()
    default: Answer(.text(String(Int.random(in: 1...4, using: &chance))))
    }
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item? {
    items.randomElement(using: &chance)
  }

  private mutating func carryOut(_ edit: Edit, at laptop: Int) {
    carryOut(Change(edit), at: laptop)
  }

  private mutating func carryOut(_ change: Change, at laptop: Int) {
    let before = laptops[laptop]
    let stamp = before.nextStamp(in: replicas[laptop])
    guard let inverse = try? laptops[laptop].apply(change, at: stamp) else { return }
    inverses[laptop].append(inverse)
    for edit in change.edits { note(edit, at: stamp, before, after: laptops[laptop]) }
  }

  private mutating func note(_ edit: Edit, at stamp: Stamp, _ before: Workbook, after: Workbook) {
    func note(_ deed: Event.Deed) {
      events.append(Event(deed: deed, stamp: stamp, clock: before.header.clock))
    }
    func noteKept(_ id: RecordID?, in workbook: Workbook) {
      var next = id
      while let id = next, let record = workbook[id] {
        note(.kept(id))
        next = record.parent
      }
    }
    switch edit {
    case .set(let id, let field, let answer):
      note(.answered(id, field, answer))
      noteKept(id, in: after)
    case .insert(let record):
      for field in record.fields.keys { note(.answered(record.id, field, record.answer(field))) }
      noteKept(record.id, in: after)
    case .remove(let id):
      for gone in [id] + before.descendants(of: id).map(\.id) { note(.removed(gone)) }
      noteKept(before[id]?.parent, in: before)
    case .move(let id, _):
      noteKept(before[id]?.parent, in: before)
      noteKept(id, in: after)
    }
  }
}
