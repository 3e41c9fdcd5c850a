/// Where a student stands towards the title: every unit obtained before a jury, two years of experience (convention, art. 11; PC-11-01).
public struct TitleFile: Sendable, Equatable {
  public let cohort: Cohort
  public let student: StudentName
  public let units: [UnitDecision]
  public let posts: [Post]
  public let award: Award?

  /// A unit of the programme, and what the last jury decided of it.
  public struct UnitDecision: Sendable, Equatable {
    public let code: String
    public let title: String
    public let decision: JuryDecision?
  }

  /// A validated post: a contract of the programme, or an experience that the alternance manager accepted on proof (decision A-38).
  public struct Post: Sendable, Equatable {
    public let employer: String
    public let position: String
    public let period: Period
    public let isExternal: Bool

    /// The whole months of a period, up to a day.
    fileprivate static func months(_ period: Period, until day: Day) -> Int {
      let end = min(period.last, day).adding(days: 1)
      var months = 0
      while period.first.adding(months: months + 1) <= end { months += 1 }
      return months
    }
  }

  public struct Award: Sendable, Equatable {
    public let on: Day
    public let jury: String
    public let months: Int
  }

  /// Whole months, post after post; days that two posts share count once.
  public func months(on day: Day) -> Int {
    var (months, free) = (0, posts.first?.period.first)
    for post in posts.sorted(by: { $0.period.first < $1.period.first }) {
      let first = max(post.period.first, free ?? post.period.first)
      if first <= post.period.last { months += Post.months(Period(from: first, to: post.period.last), until: day) }
      free = max(free ?? first, post.period.last.adding(days: 1))
    }
    return months
  }

  /// Whether the title may be awarded on a day.
  public func eligibility(on day: Day) -> TitleEligibility {
    let results = units.compactMap { unit in
      unit.decision.map { UnitResult(unit: unit.code, mode: .convention, status: $0.status, grade: $0.grade, rule: $0.rule) }
    }
    return TitleEligibility(units: units.map(\.code), results: results, experienceMonths: months(on: day))
  }

  /// What is told when it is awarded on a day, and stops nothing (decision A-37).
  public func warning(on day: Day) -> TitleWarning? { TitleWarning(registeredUntil: cohort.programme.registeredUntil, awardedOn: day) }
}
