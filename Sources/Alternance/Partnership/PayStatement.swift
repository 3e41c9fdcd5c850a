/// What one institution owes its own lecturers and tutors over a period, by the service really done (convention, art. 9 and 13).
public struct PayStatement: Sendable, Equatable {
  public let partner: PartnerCode
  public let cohort: Cohort
  public let period: Period
  public let lines: [Line]

  /// One service of one person: hours of course, tutoring of some students, or travel.
  public struct Line: Sendable, Equatable {
    public let person: String
    /// « Enseignement », « Tutorat »…
    public let service: String
    /// Course hours, for the services that are paid by the hour.
    public let hours: Hours
    public let amount: Money
  }

  public var total: Money { lines.map(\.amount).sum() }
  public var hours: Hours { lines.map(\.hours).sum() }
}

/// Why there is nothing to pay.
public enum PayRefusal: Refusal, Equatable {
  case nothing(PartnerCode, Period)

  public var sentence: String {
    switch self {
    case .nothing(let partner, let period):
      "Aucun service fait n'est à payer par le \(partner.french) \(period.french)."
    }
  }
}
