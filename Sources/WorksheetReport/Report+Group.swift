import WorksheetModel
import WorksheetText

// How strong a group is: who belongs to it, who comes, and what became of its decisions.
extension ReportSubject {
  private func words(_ phrase: GroupPhrase, _ facts: String...) -> String {
    catalogue.text("\(GroupPhrase.section).\(phrase.rawValue)", facts)
  }

  func title(_ phrase: GroupPhrase) -> String { words(phrase) }

  func members(_ records: [Record]) -> [Report.Block] {
    let year = workbook.latestDay?.month.year ?? startYear
    let count = MemberCount(records, year: year)
    let genders = ["woman", "man", ""].filter { count.count($0) > 0 }
    let titles: [GroupPhrase] = [.young, .grown, .ageUnknown, .all]
    let rows = genders.map { gender -> [Report.Cell] in
      let name: GroupPhrase =
        gender == "woman" ? .women : gender == "man" ? .men : .genderUnknown
      return [.text(words(name))]
        + MemberCount.Age.allCases.map { .text(String(count.count(gender, $0))) }
        + [.text(String(count.count(gender)))]
    }
    let sum =
      [.text(words(.all))] + MemberCount.Age.allCases.map { .text(String(count.count($0))) }
      + [Report.Cell.text(String(count.total))]
    return [
      .paragraph(
        words(
          .membersAre, String(count.total), share(count.count("woman"), of: count.total),
          share(count.count(.young), of: count.total))),
      .table(
        Report.Table(
          columns: [.init("")] + titles.map { .init(words($0), isNumeric: true) },
          rows: rows + [sum])),
    ]
  }

  private var startYear: Int? {
    workbook.single(.profile)?.text("start_date").flatMap { Day(iso: $0) }?.month.year
  }

  private func share(_ part: Int, of whole: Int) -> String {
    let percent = whole == 0 ? 0 : Double(part) / Double(whole) * 100
    return catalogue.number(percent.rounded()) + "%"
  }

  func attendance(_ records: [Record]) -> [Report.Block] {
    let attendance = Attendance(records, profile: workbook.single(.profile))
    guard !attendance.meetings.isEmpty else { return [] }
    let most = attendance.members ?? attendance.meetings.map(\.present).max() ?? 1
    let rows = attendance.meetings.map { meeting in
      Report.Chart.Row(
        rank: "", label: meeting.day.map { catalogue.date($0) } ?? name(of: meeting.record),
        bars: [
          .init(
            share: Double(meeting.present) / Double(max(1, most)),
            value: attendance.members.map {
              words(.presentOf, String(meeting.present), String($0))
            } ?? String(meeting.present))
        ])
    }
    let average = attendance.averagePercent.map {
      words(.averageAttendance, catalogue.number($0.rounded()))
    }
    return [
      .paragraph(average ?? words(.membersMissing)), .chart(Report.Chart(rows: rows)),
    ]
  }

  func capability(_ records: [Record], _ part: Part) -> [Report.Block] {
    guard case .choice(let choices)? = part.field("item")?.kind,
      case .scale(let range, _)? = part.field("score")?.kind
    else { return [] }
    let capability = Capability(records, choices: choices)
    let rows = capability.aspects.flatMap { aspect -> [Report.Chart.Row] in
      let ratings = aspect.ratings.isEmpty ? [nil] : aspect.ratings.map(Optional.some)
      return ratings.enumerated().map { index, rating in
        row(rating, of: aspect, isFirst: index == 0, most: range.upperBound)
      }
    }
    let official = capability.total.map { total in
      words(
        .officialTotal, catalogue.quantity(total),
        part.scoreClass(of: total).map { text($0.label) } ?? "-")
    }
    return [.sentences([official ?? words(.officialMissing), words(.unverifiedMost)])]
      + [.chart(Report.Chart(rows: rows))]
  }

  private func row(
    _ rating: Capability.Rating?, of aspect: Capability.Aspect, isFirst: Bool, most: Int
  ) -> Report.Chart.Row {
    let mark = aspect.choice.isUnverified ? "?" : ""
    let points = rating?.points.map { points in
      words(
        .pointsOf, catalogue.quantity(points),
        aspect.choice.most.map { String($0) + mark } ?? "?")
    }
    let day = rating?.day.map { catalogue.date($0) }
    return Report.Chart.Row(
      rank: "", label: isFirst ? text(aspect.choice.label) : "",
      bars: rating?.score.map { score in
        [.init(share: Double(score) / Double(max(1, most)), value: "\(score)/\(most)")]
      } ?? [],
      note: [day, points].compactMap { $0 }.joined(separator: ": "))
  }

  func decisions(_ records: [Record]) -> [Report.Block] {
    let open = records.filter { $0.flag("done") != true }
    guard !open.isEmpty else { return [.paragraph(words(.allDone))] }
    let latest = workbook.latestDay
    let sorted = open.enumerated().sorted { left, right in
      let days = [left, right].map { $0.element.text("due") ?? "9999" }
      return days[0] == days[1] ? left.offset < right.offset : days[0] < days[1]
    }.map(\.element)
    let late = Set(
      sorted.filter { record in
        guard let due = record.text("due").flatMap({ Day(iso: $0) }), let latest else {
          return false
        }
        return due < latest
      }.map(\.id))
    let rows = sorted.map { record -> [Report.Cell] in
      let due = record.text("due").flatMap { Day(iso: $0) }
      return [
        .text(name(of: record)), record.text("responsible").map { .text($0) } ?? .blank,
        due.map { .text(catalogue.date($0)) } ?? .blank,
      ] + (late.isEmpty ? [] : [late.contains(record.id) ? .text(words(.late)) : .empty])
    }
    let columns: [GroupPhrase] = [.decision, .responsible, .due]
    return [
      .paragraph(words(.openDecisions, String(open.count), String(records.count))),
      .table(
        Report.Table(
          columns: columns.map { .init(words($0)) } + (late.isEmpty ? [] : [.init("")]),
          rows: rows)),
    ]
  }
}
