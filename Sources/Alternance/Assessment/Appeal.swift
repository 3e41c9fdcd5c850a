/// What a student objects to a decision of the jury, which another jury examines.
public struct Appeal: Sendable, Equatable {
  public let student: StudentName
  public let unit: String
  public let receivedOn: Day
  public let ground: String
  public let answer: Answer?

  public struct Answer: Sendable, Equatable {
    public let jury: String
    public let outcome: Outcome
    public let note: String
  }

  public enum Outcome: String, Coded {
    case upheld, rejected

    /// The word of the commands.
    public var code: String { self == .upheld ? "admis" : "rejete" }

    /// « admis ».
    public var french: String { self == .upheld ? "admis" : "rejeté" }
  }

  /// « admis par JURY-2016-5 », « à examiner ».
  public var state: String { answer.map { "\($0.outcome.french) par \($0.jury)" } ?? "à examiner" }
}
