/// A part of a teaching unit, taught over a short period by one lecturer or a pair (convention, art. 7 to 9).
public struct Module: Sendable, Equatable {
  public let code: String
  public let title: String
  public let unit: String
  public let kind: Kind
  /// The hours due to each cohort.
  public let hours: Hours
  /// The institution in charge, which recruits its lecturers by contract (PC-09-04).
  public let partner: PartnerCode

  /// Who may teach it (PC-09-03).
  public enum Kind: String, Coded {
    /// Oriented to the job: professional lecturers only.
    case trade
    /// General: always a pair, one academic and one professional.
    case general

    /// The word of the files.
    public var code: String { self == .trade ? "metier" : "general" }

    /// « métier », « général ».
    public var french: String { self == .trade ? "métier" : "général" }
  }
}
