/// An admissible candidate shown by the alternance manager to a company that declared its intent to recruit (convention, art. 5).
public struct Presentation: Sendable, Equatable {
  public let candidate: String
  public let candidateName: String
  public let company: String
  public let presentedOn: Day
  public let outcome: Outcome?
  public let toldOn: Day?

  public enum Outcome: String, Coded {
    case retained
    case declined
    case declinedByCandidate

    /// The word of the files.
    public var code: String {
      switch self {
      case .retained: "retenu"
      case .declined: "non_retenu"
      case .declinedByCandidate: "decline_par_candidat"
      }
    }

    /// The answer in a sentence.
    public var french: String {
      switch self {
      case .retained: "retenu"
      case .declined: "non retenu"
      case .declinedByCandidate: "décliné par le candidat"
      }
    }
  }
}
