/// What a jury decided about a student in a unit.
public struct JuryDecision: Sendable, Equatable {
  public let jury: String
  /// The day of the jury.
  public let day: Day
  public let status: UnitStatus
  public let grade: MarkEntry
  public let rule: String
}
