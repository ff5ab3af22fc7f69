import Glibc
import WorksheetModel

/// The clock of the machine, in its own time zone.
struct SystemClock {
  private let fields: tm

  /// The moment in which it is asked.
  static var now: SystemClock {
    var seconds = Glibc.time(nil)
    var fields = tm()
    localtime_r(&seconds, &fields)
    return SystemClock(fields: fields)
  }

  var day: Day {
    Day(year: Int(fields.tm_year) + 1900, month: Int(fields.tm_mon) + 1, day: Int(fields.tm_mday))
      ?? Day.first
  }

  /// Hours and minutes with a dot, as Indonesians write them: `09.41`.
  var time: String { "\(two(fields.tm_hour)).\(two(fields.tm_min))" }

  /// ISO 8601 with the time zone: `2026-11-23T09:12:00+07:00`.
  var iso: String {
    let offset = fields.tm_gmtoff / 60
    let zone =
      "\(offset < 0 ? "-" : "+")\(two(Int32(abs(offset) / 60))):\(two(Int32(abs(offset) % 60)))"
    return "\(day.iso)T\(two(fields.tm_hour)):\(two(fields.tm_min)):\(two(fields.tm_sec))\(zone)"
  }

  private func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
}
