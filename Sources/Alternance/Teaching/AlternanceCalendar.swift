/// The weeks in centre and in company of a cohort, drawn up together by the two institutions (convention, art. 7).
public struct AlternanceCalendar: Sendable, Equatable {
  public let cohort: Cohort
  /// 1 for the first; a change is a new version, agreed again.
  public let version: Int
  public let weeks: [Week]
  /// The two keys: Cnam's alternance manager and the director of the business hub.
  public let agreedByManager: Day?
  public let agreedByHub: Day?

  /// A week, from its Monday.
  public struct Week: Sendable, Equatable {
    public let monday: Day
    public let place: Venue
  }

  public enum Venue: String, Coded {
    case centre
    case company

    /// The word of the files.
    public var code: String { self == .centre ? "centre" : "entreprise" }

    /// « en centre », « en entreprise ».
    public var french: String { self == .centre ? "en centre" : "en entreprise" }
  }

  /// The day from which it binds: that of the second key; nil while one lacks.
  public var agreedOn: Day? {
    guard let agreedByManager, let agreedByHub else { return nil }
    return max(agreedByManager, agreedByHub)
  }

  /// Weeks of the cohort that the calendar does not name.
  public var missingWeeks: Int {
    let known = Set(weeks.map(\.monday))
    let mondays = sequence(first: cohort.period.first.week.first) { $0.adding(days: 7) }
    return mondays.prefix { $0 <= cohort.period.last }.filter { !known.contains($0) }.count
  }

  /// Where the cohort is on a day; nil outside the calendar.
  public func place(on day: Day) -> Venue? { weeks.first { $0.monday.week.contains(day) }?.place }
}
