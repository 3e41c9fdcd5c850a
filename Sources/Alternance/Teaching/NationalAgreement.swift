/// The agreement of Cnam national to a lecturer for a programme, asked one month before the first intervention (convention, art. 9).
public struct NationalAgreement: Sendable, Equatable {
  public let submittedOn: Day
  public let decision: Decision?

  /// What Cnam national answered.
  public struct Decision: Sendable, Equatable {
    public let outcome: Outcome
    public let decidedOn: Day
    public let note: String
  }

  public enum Outcome: String, Coded {
    case agreed
    case refused

    /// The word of the files.
    public var code: String { self == .agreed ? "agree" : "refuse" }

    /// « agréé », « refusé ».
    public var french: String { self == .agreed ? "agréé" : "refusé" }
  }

  /// The last day to present a file: one month before the first intervention.
  public static func deadline(firstIntervention: Day) -> Day { firstIntervention.adding(months: -1) }
}
