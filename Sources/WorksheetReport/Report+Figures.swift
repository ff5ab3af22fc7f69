import WorksheetModel

// Drawings of characters, at most 38 columns wide: numbers in the drawing, names in a table below.
extension ReportSubject {
  func stakeholderMap(_ records: [Record], _ part: Part) -> [Report.Block] {
    let map = StakeholderMap(records)
    var blocks: [Report.Block] = []
    if !map.places.isEmpty {
      let table = Report.Table(
        columns: [
          .init(phrase(.number), isNumeric: true), .init(label("name", part)),
          .init(label("influence", part), isNumeric: true),
          .init(label("interest", part), isNumeric: true), .init(phrase(.quadrant)),
        ],
        rows: map.places.map { place in
          [
            .text(String(place.number)), .text(name(of: place.id)),
            .text(String(place.influence)), .text(String(place.interest)),
            .text(word(for: place.quadrant)),
          ]
        })
      blocks += [
        .figure(drawing(of: map, part)), .table(table),
        .paragraph(phrase(.threshold, String(StakeholderMap.threshold))),
      ]
    }
    return blocks + unplaced(map.unplaced)
  }

  func rings(_ records: [Record], _ part: Part) -> [Report.Block] {
    let rings = InstitutionRings(records)
    var blocks: [Report.Block] = []
    if !rings.places.isEmpty {
      let table = Report.Table(
        columns: [
          .init(phrase(.number), isNumeric: true), .init(label("name", part)),
          .init(label("nearness", part), isNumeric: true),
          .init(label("benefit", part), isNumeric: true),
        ],
        rows: rings.places.map { place in
          [
            .text(String(place.number)), .text(name(of: place.id)),
            .text(String(place.nearness)), place.benefit.map { .text(String($0)) } ?? .empty,
          ]
        })
      blocks += [
        .figure(ring(1, of: rings, part.field("nearness"))), .paragraph(phrase(.ringsLegend)),
        .table(table),
      ]
    }
    return blocks + unplaced(rings.unplaced)
  }

  private func unplaced(_ records: [RecordID]) -> [Report.Block] {
    guard !records.isEmpty else { return [] }
    return [.paragraph(phrase(.unplaced, records.map { name(of: $0) }.joined(separator: ", ")))]
  }

  private func label(_ key: FieldKey, _ part: Part) -> String {
    let field = key == "name" ? part.nameField : part.field(key)
    return field.map { text($0.label) } ?? ""
  }

  private func word(for quadrant: StakeholderMap.Quadrant) -> String {
    switch quadrant {
    case .keyPlayer: phrase(.keyPlayer)
    case .contextSetter: phrase(.contextSetter)
    case .subject: phrase(.subject)
    case .crowd: phrase(.crowd)
    }
  }
}

// MARK: - Influence and interest

extension ReportSubject {
  // Three columns of low interest and two of high interest, with a line between and the axis left.
  private static var cell: Int { 7 }

  private func drawing(of map: StakeholderMap, _ part: Part) -> [String] {
    let threshold = StakeholderMap.threshold
    let (low, high) = (threshold * Self.cell, (5 - threshold) * Self.cell)
    func names(_ left: StakeholderMap.Quadrant, _ right: StakeholderMap.Quadrant) -> String {
      "  │\(word(for: left).fitted(low))│\(word(for: right).fitted(high))"
    }
    let highRows = ((threshold + 1)...5).reversed().flatMap { level(of: $0, map) }
    let lowRows = (1...threshold).reversed().flatMap { level(of: $0, map) }
    let axis = (1...5).map { String($0).fitted(Self.cell) }
    let left = axis.prefix(threshold).joined()
    let right = axis.dropFirst(threshold).joined()
    let upper = ["\(label("influence", part)) ↑", names(.contextSetter, .keyPlayer)] + highRows
    let middle = ["  ├\(line(low))┼\(line(high))", names(.crowd, .subject)] + lowRows
    return upper + middle
      + ["  └\(line(low))┴\(line(high))", "   \(left) \(right)", "   \(label("interest", part)) →"]
  }

  /// All stakeholders of one influence, in as many rows as the fullest cell needs.
  private func level(of influence: Int, _ map: StakeholderMap) -> [String] {
    let cells = (1...5).map { interest in
      map.places(interest: interest, influence: influence)
        .map { "\($0.number)\(sign(of: $0.stance))" }.filled(into: Self.cell - 1)
    }
    return (0..<max(1, cells.map(\.count).max() ?? 0)).map { row in
      let pieces = cells.map { ($0.indices.contains(row) ? $0[row] : "").fitted(Self.cell) }
      let threshold = StakeholderMap.threshold
      return "\(row == 0 ? String(influence) : " ") │" + pieces.prefix(threshold).joined() + "│"
        + pieces.dropFirst(threshold).joined()
    }
  }

  private func sign(of stance: Int?) -> String {
    switch stance {
    case 1: "+"
    case -1: "-"
    default: ""
    }
  }
}

// MARK: - Rings

extension ReportSubject {
  /// One ring with all that lie within it; the innermost holds the group itself.
  private func ring(_ nearness: Int, of rings: InstitutionRings, _ field: Field?) -> [String] {
    let width = 36 - 4 * (nearness - 1)
    let level = Answer(value: Decimal4(whole: Int64(nearness)).map(Value.number))
    let word = field.map { catalogue.shown(level, for: $0) }
    let title = " \((word ?? String(nearness)).prefix(width - 6)) "
    let places = rings.places(nearness: nearness).map { "\($0.number)\(shade(of: $0.benefit))" }
    let within =
      nearness == 5
      ? [phrase(.ourGroup).fitted(width - 4)] : ring(nearness + 1, of: rings, field)
    let own = places.filled(into: width - 4).map { $0.fitted(width - 4) }
    let rows = own + within
    let top = "┌\(title)\(line(width - 2 - title.count))┐"
    return [top] + rows.map { "│ \($0) │" } + ["└\(line(width - 2))┘"]
  }

  private func line(_ length: Int) -> String { String(repeating: "─", count: max(0, length)) }

  private func shade(of benefit: Int?) -> String {
    benefit.map { $0 > 3 ? "█" : $0 == 3 ? "▒" : "░" } ?? ""
  }
}

extension String {
  /// Cut or filled up with blanks to just so many characters.
  fileprivate func fitted(_ width: Int) -> String {
    let cut = prefix(width)
    return cut + String(repeating: " ", count: width - cut.count)
  }
}

extension [String] {
  /// The words in rows of at most so many characters; a longer word has a row of its own.
  fileprivate func filled(into width: Int) -> [String] {
    var rows: [String] = []
    for word in self {
      if let last = rows.last, last.count + 1 + word.count <= width {
        rows[rows.count - 1] = "\(last) \(word)"
      } else {
        rows.append(word)
      }
    }
    return rows
  }
}
