/// What Cnam national answered about a subject.
public struct SubjectDecision: Sendable, Equatable {
  public let outcome: Outcome
  public let decidedOn: Day
  public let note: String

  public enum Outcome: String, Coded {
    case agreed, refused

    /// The word of the files.
    public var code: String { self == .agreed ? "agree" : "refuse" }

    /// « agréé ».
    public var french: String { self == .agreed ? "agréé" : "refusé" }
  }
}
