/// One semester of a cohort, from the academic calendar (decision A-12).
public struct SemesterDates: Sendable, Equatable {
  /// The year of the programme, 1 for the first.
  public let year: Int
  /// 1 or 2.
  public let rank: Int
  public let period: Period

  public init(year: Int, rank: Int, period: Period) {
    self.year = year
    self.rank = rank
    self.period = period
  }

  /// The first day and half of the days that separate it from the last (decision A-12).
  public var midpoint: Day { period.first.adding(days: period.last.days(since: period.first) / 2) }

  /// « semestre 2 de l'année 1 ».
  public var french: String { "semestre \(rank) de l'année \(year)" }
}
