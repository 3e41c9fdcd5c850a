/// One quarter of a day: its number and its times. By default four of 1 h 45 (decision A-10).
public struct QuarterDayTime: Sendable, Equatable {
  /// 1 to 4.
  public let quarter: Int
  public let start: TimeOfDay
  public let end: TimeOfDay

  public init(quarter: Int, start: TimeOfDay, end: TimeOfDay) {
    self.quarter = quarter
    self.start = start
    self.end = end
  }

  public var hours: Hours { Hours(minutes: end.minutes - start.minutes) }
}

/// The quarter-days of a programme's day, in order: students sign at each of them (convention, art. 7).
public struct QuarterDayCalendar: Sendable, Equatable {
  public let times: [QuarterDayTime]

  /// - Throws: `CalendarRefusal` when two quarters overlap or are out of order.
  public init(_ times: [QuarterDayTime]) throws {
    let ordered = times.sorted { $0.quarter < $1.quarter }
    for (earlier, later) in zip(ordered, ordered.dropFirst()) where later.start < earlier.end {
      throw CalendarRefusal.overlap(earlier.quarter, later.quarter)
    }
    self.times = ordered
  }

  /// The quarter-days that a slot covers; the first and the last may be shortened by it, breaks do not count.
  /// - Throws: `CalendarRefusal` when the slot begins or ends outside every quarter, or lasts no multiple of 3 minutes.
  public func quarterDays(from start: TimeOfDay, to end: TimeOfDay) throws -> [QuarterDayTime] {
    guard start < end else { throw CalendarRefusal.endBeforeStart(start, end) }
    let covered = times.filter { $0.start < end && start < $0.end }.map {
      QuarterDayTime(quarter: $0.quarter, start: max(start, $0.start), end: min(end, $0.end))
    }
    guard let first = covered.first, let last = covered.last, first.start == start, last.end == end else {
      throw CalendarRefusal.outside(start, end, times)
    }
    if let odd = covered.first(where: { $0.hours.minutes % 3 != 0 }) { throw CalendarRefusal.notHundredths(odd) }
    return covered
  }
}

/// Why a slot does not fit the quarter-days of the programme.
public enum CalendarRefusal: Refusal, Equatable {
  case overlap(Int, Int)
  case endBeforeStart(TimeOfDay, TimeOfDay)
  case outside(TimeOfDay, TimeOfDay, [QuarterDayTime])
  case notHundredths(QuarterDayTime)

  public var sentence: String {
    switch self {
    case .overlap(let one, let two): "les quarts de journée \(one) et \(two) se chevauchent"
    case .endBeforeStart(let start, let end): "la séance finit à \(end.text), avant de commencer à \(start.text)"
    case .outside(let start, let end, let times):
      "la séance de \(start.text) à \(end.text) ne tient pas dans les quarts de journée ("
        + times.map { "\($0.start.text)–\($0.end.text)" }.joined(separator: ", ") + ")"
    case .notHundredths(let time):
      "le quart de \(time.start.text) à \(time.end.text) ne dure pas un multiple de 3 minutes"
    }
  }
}

/// The name of a quarter-day.
public enum QuarterLabel {
  /// « 1er quart », « 2e quart ».
  public static func french(_ quarter: Int) -> String { "\(rank(quarter)) quart" }

  /// « 1er », « 2e ».
  public static func rank(_ quarter: Int) -> String { quarter == 1 ? "1er" : "\(quarter)e" }
}
