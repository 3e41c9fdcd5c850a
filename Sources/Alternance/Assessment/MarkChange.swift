/// One word about a mark: who said it, when, why.
public struct MarkChange: Sendable, Equatable {
  public let assessment: String
  public let student: StudentName
  public let mark: MarkEntry
  public let author: String
  public let on: Day
  /// Empty for the first one.
  public let reason: String
  /// The jury before which it was corrected.
  public let jury: String?
}
