/// One quarter-day of absence, in the monthly export.
public struct AbsenceEntry: Sendable, Equatable {
  public let student: String
  public let name: String
  /// Empty for a student without a contract.
  public let company: String
  public let day: Day
  public let time: QuarterDayTime
  public let slot: String
  public let unit: String
  public let reason: Justification.Reason?
  /// « reçu », « accepté », « refusé »; empty when nothing explains the absence.
  public let justification: String
  /// The number of the declaration to the company; empty while there is none.
  public let notice: String
  public let sentOn: Day?

  public var hours: Hours { time.hours }
}

/// A threshold of absence that a student has reached.
public struct AbsenceAlert: Sendable, Equatable {
  public let student: String
  public let name: String
  public let company: String
  /// What the threshold is called.
  public let title: String
  public let threshold: Hours
  public let span: ThresholdSpan
  /// « octobre 2016 », « 1re année du contrat », « contrat ».
  public let period: String
  /// The hours of absence counted over the period.
  public let hours: Hours
  /// Absences under an accepted justification are left out.
  public let isUnjustifiedOnly: Bool

  /// Months first, then contract years, then the contract.
  var rank: Int { ThresholdSpan.allCases.firstIndex(of: span) ?? 0 }

  /// The name of the period of a key: a month, the number of a contract year, or nothing.
  static func period(_ span: ThresholdSpan, _ key: String) -> String {
    switch span {
    case .month: Month(written: key)?.french ?? key
    case .year: "\(key == "1" ? "1re" : "\(key)e") année du contrat"
    case .contract: "contrat"
    }
  }
}
