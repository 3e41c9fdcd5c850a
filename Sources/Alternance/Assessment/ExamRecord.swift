/// A sitting of an exam, from the convocations to the archive.
public struct ExamRecord: Sendable, Equatable {
  public let assessment: Assessment
  public let seats: [ExamSeat]
  public let heldOn: Day?
  /// The subject that was sat, and whose it is.
  public let subject: String
  let subjectLogin: String?
  public let supervision: [Supervision]
  public let handovers: [ScriptHandover]
  public let minutes: [ResultMinutes]

  /// Somebody who supervised, and how long.
  public struct Supervision: Sendable, Equatable {
    public let person: String
    public let hours: Hours
  }

  public var absent: [ExamSeat] { seats.filter(\.isAbsent) }

  /// Scripts that must come back: whoever sat handed one in.
  public var scripts: Int { heldOn == nil ? 0 : seats.count - absent.count }
}
