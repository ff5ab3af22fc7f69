import Glibc
import WorksheetModel

/// The time of the machine, for people only: nothing is ever ordered by it.
struct Clock {
  private let parts: tm

  init() {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    self.parts = parts
  }

  var year: Int { Int(parts.tm_year) + 1900 }

  var day: Day {
    Day(year: year, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? .first
  }

  /// Hours and minutes with a dot, as Indonesians write them: `09.41`.
  var timeOfDay: String { "\(two(parts.tm_hour)).\(two(parts.tm_min))" }

  /// `YYYY-MM-DD`
  var date: String { "\(year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))" }

  /// ISO 8601 with seconds and the time zone.
  var iso: String {
    let minutes = abs(parts.tm_gmtoff) / 60
    let zone = "\(parts.tm_gmtoff < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))\(zone)"
  }

  private func two(_ number: some BinaryInteger) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
