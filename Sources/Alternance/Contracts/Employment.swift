/// What a work contract says of the job: the fields of cerfa 12434 that neither the candidate's file nor the place holds.
public struct Employment: Sendable, Equatable {
  public let nature: Nature
  public let jobTitle: String
  public let classification: String
  /// Minutes of work a week, training included.
  public let weekly: Hours
  public let grossMonthly: Money
  /// The minimum of the collective agreement for the job, when it is above the law's.
  public let agreedMinimum: Money?
  public let trialDays: Int
  public let durationGround: DurationGround
  public let socialSecurityNumber: String

  public enum Nature: String, Coded {
    case fixedTerm
    case permanent

    /// The word of the files.
    public var code: String { self == .fixedTerm ? "cdd" : "cdi" }
    public var french: String { self == .fixedTerm ? "contrat à durée déterminée" : "contrat à durée indéterminée" }
  }
}
