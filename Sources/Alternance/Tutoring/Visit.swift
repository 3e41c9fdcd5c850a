/// An academic tutor's visit to a student's company: two a year, a third in case of a problem (convention, art. 13).
public struct Visit: Sendable, Equatable {
  public let student: String
  public let year: Int
  /// 1 and 2 make the flat fee; 3 adds nothing to it (decision A-17).
  public let rank: Int
  public let day: Day
  /// One way by road from the main site to the company, in metres.
  public let distanceMetres: Int
  /// The day of the report; without one the visit is no service done (PC-13-06).
  public let reportedOn: Day?
  /// The tutor's own institution agreed to the mode of transport (annexe 1).
  public let isTransportApproved: Bool

  public init(
    student: String, year: Int, rank: Int, day: Day, distanceMetres: Int, reportedOn: Day?, isTransportApproved: Bool
  ) {
    self.student = student
    self.year = year
    self.rank = rank
    self.day = day
    self.distanceMetres = distanceMetres
    self.reportedOn = reportedOn
    self.isTransportApproved = isTransportApproved
  }

  /// Travel is paid for a company strictly more than 50 km away, with the institution's agreement, both ways (annexe 1; A-15).
  public func travel(perKilometre rate: Money) -> Money {
    guard distanceMetres > 50_000, isTransportApproved, reportedOn != nil else { return .zero }
    return Money(cents: divideHalfUp(2 * distanceMetres * rate.cents, by: 1000))
  }
}

/// The tutor's flat fee for one student and one year: some course hours, paid by the service really done (annexe 1).
public struct TutorFee: Sendable, Equatable {
  public let fullFee: Money

  /// - Parameters:
  ///   - hours: the course hours of the flat fee, 5 in annexe 1.
  ///   - rate: the price of a course hour.
  public init(hours: Hours, rate: Money) { fullFee = rate.times(hours) }

  /// What one reported visit earns, as it is paid: half of the fee, and the rest for the second of a year.
  public func earned(isSecond: Bool) -> Money {
    let half = earned(reportedVisits: 1)
    return isSecond ? fullFee - half : half
  }

  /// The fee for the visits of ranks 1 and 2 that have a report: both 380 €, one 190 €, none nothing (decision A-14).
  public func earned(reportedVisits count: Int) -> Money { Money(cents: divideHalfUp(fullFee.cents * min(count, 2), by: 2)) }
}
