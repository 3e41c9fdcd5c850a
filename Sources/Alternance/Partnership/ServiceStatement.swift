/// What one lecturer taught over a period, and what the employer pays for it at the tariff of each day (convention, art. 9).
public struct ServiceStatement: Sendable, Equatable {
  public let login: String
  public let lecturer: String
  public let employer: PartnerCode
  public let isPermanent: Bool
  public let profile: String
  public let programme: Programme
  public let period: Period
  public let lines: [Line]

  /// One slot held.
  public struct Line: Sendable, Equatable {
    public let slot: TimetableSlot
    /// The price of an hour on that day.
    public let rate: Money
  }

  /// The hours at one price.
  public struct Sum: Sendable, Equatable {
    public let rate: Money
    public let hours: Hours
    public var amount: Money { rate.times(hours) }
  }

  /// One sum a tariff, rounded once (decision A-03).
  public var sums: [Sum] {
    Dictionary(grouping: lines, by: \.rate).map { Sum(rate: $0, hours: $1.map(\.slot.hours).sum()) }.sorted {
      $0.rate.cents < $1.rate.cents
    }
  }

  public var hours: Hours { lines.map(\.slot.hours).sum() }
  public var total: Money { sums.map(\.amount).sum() }
}

/// Why there is no statement of service.
public enum ServiceRefusal: Refusal, Equatable {
  case nothing(String, Period)

  public var sentence: String {
    switch self {
    case .nothing(let login, let period): "« \(login) » n'a donné aucune séance \(period.french) : il n'y a pas de service à établir."
    }
  }
}
