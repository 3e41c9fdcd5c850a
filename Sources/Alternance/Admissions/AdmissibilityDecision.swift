/// What the commission decides of one candidate: it never ranks (convention, art. 4; PC-04-14).
public struct AdmissibilityDecision: Sendable, Equatable {
  public let candidate: Application
  public let outcome: Outcome
  public let decidedOn: Day
  public let notifiedOn: Day?

  public enum Outcome: String, Coded {
    case admissible
    case notAdmissible

    /// The word of the files.
    public var code: String { self == .admissible ? "admissible" : "non_admissible" }
    public var french: String { self == .admissible ? "admissible" : "non admissible" }
  }
}
