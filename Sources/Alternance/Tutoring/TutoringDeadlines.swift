/// When a tutor is designated, the tutorial meeting held, each visit made: calendar months from the first class, the day clipped,
/// the last day included (convention, art. 12 and 13; decisions ).
public struct TutoringDeadlines: Sendable, Equatable {
  public let firstClassOn: Day
  public let semesters: [SemesterDates]

  public init(firstClassOn: Day, semesters: [SemesterDates]) {
    self.firstClassOn = firstClassOn
    self.semesters = semesters
  }

  /// The list of tutors, within the month (PC-12-02).
  public var designation: Day { firstClassOn.adding(months: 1) }

  /// The tutorial meeting, within two months (PC-12-05).
  public var tutorialMeeting: Day { firstClassOn.adding(months: 2) }

  /// The days on which the second visit of a year is expected, on either side of the middle of the second semester.
  public static let daysAroundMidpoint = 15

  /// The first day of a year of the programme: its first semester when it is dated, else the anniversary of the first class.
  public func start(ofYear year: Int) -> Day {
    if year == 1 { return firstClassOn }
    return semester(1, ofYear: year)?.period.first ?? firstClassOn.adding(months: 12 * (year - 1))
  }

  /// When a visit is expected: the first within three months of the start of its year, the second around the middle of the second
  /// semester; nil while that semester has no dates, and for a third visit, which nobody expects.
  public func window(year: Int, rank: Int) -> Period? {
    switch rank {
    case 1:
      let start = start(ofYear: year)
      return Period(from: start, to: start.adding(months: 3))
    case 2:
      return semester(2, ofYear: year).map {
        Period(from: $0.midpoint.adding(days: -Self.daysAroundMidpoint), to: $0.midpoint.adding(days: Self.daysAroundMidpoint))
      }
    default: return nil
    }
  }

  private func semester(_ rank: Int, ofYear year: Int) -> SemesterDates? { semesters.first { $0.year == year && $0.rank == rank } }
}
