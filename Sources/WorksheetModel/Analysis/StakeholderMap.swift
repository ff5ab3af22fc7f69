/// Stakeholders by interest and influence, both 1...5, in four quadrants.
///
/// The names of the quadrants are usual; where "high" begins is not, so it is printed with the map.
public struct StakeholderMap: Hashable, Sendable {
  /// A value above this one is high.
  public static var threshold: Int { 3 }

  /// Those with both values, in the order of the records; their numbers count from 1.
  public let places: [Place]
  /// Those of whom one value or both are missing.
  public let unplaced: [RecordID]

  /// One stakeholder on the map.
  public struct Place: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public let number: Int
    public let interest: Int
    public let influence: Int
    /// -1 against, 0 neutral, 1 in favour; nil when nobody said.
    public let stance: Int?

    public var quadrant: Quadrant {
      let threshold = StakeholderMap.threshold
      return switch (influence > threshold, interest > threshold) {
      case (true, true): .keyPlayer
      case (true, false): .contextSetter
      case (false, true): .subject
      case (false, false): .crowd
      }
    }
  }

  /// Influence high or low, interest high or low.
  public enum Quadrant: String, Hashable, Sendable, CaseIterable {
    case keyPlayer = "key_player"
    case contextSetter = "context_setter"
    case subject, crowd
  }

  public init(_ stakeholders: [Record]) {
    var places: [Place] = []
    var unplaced: [RecordID] = []
    for record in stakeholders {
      guard let interest = record.step("interest"), let influence = record.step("influence") else {
        unplaced.append(record.id)
        continue
      }
      places.append(
        Place(
          id: record.id, number: places.count + 1, interest: interest, influence: influence,
          stance: record.whole("stance").flatMap { (-1...1).contains($0) ? $0 : nil }))
    }
    self.places = places
    self.unplaced = unplaced
  }

  public func places(interest: Int, influence: Int) -> [Place] {
    places.filter { $0.interest == interest && $0.influence == influence }
  }
}

/// Institutions in rings around the group: nearness 5 is the innermost, 1 the outermost.
public struct InstitutionRings: Hashable, Sendable {
  /// Those whose nearness is known, in the order of the records; their numbers count from 1.
  public let places: [Place]
  public let unplaced: [RecordID]

  /// One institution in a ring.
  public struct Place: Hashable, Sendable, Identifiable {
    public let id: RecordID
    public let number: Int
    public let nearness: Int
    /// 1...5, how much it serves; nil when nobody said.
    public let benefit: Int?
  }

  public init(_ institutions: [Record]) {
    var places: [Place] = []
    var unplaced: [RecordID] = []
    for record in institutions {
      guard let nearness = record.step("nearness") else {
        unplaced.append(record.id)
        continue
      }
      places.append(
        Place(
          id: record.id, number: places.count + 1, nearness: nearness,
          benefit: record.step("benefit")))
    }
    self.places = places
    self.unplaced = unplaced
  }

  public func places(nearness: Int) -> [Place] { places.filter { $0.nearness == nearness } }
}

extension Record {
  /// A step of a scale of 1...5; anything else is none.
  fileprivate func step(_ field: FieldKey) -> Int? {
    whole(field).flatMap { (1...5).contains($0) ? $0 : nil }
  }
}
