/// A figure that a jury changed.
public struct RecordedChange: Sendable, Equatable {
  public let jury: String
  public let student: StudentName
  public let unit: String
  /// The sitting whose figure it was, 1 or 2.
  public let sitting: Int
  public let change: JuryChange
}
