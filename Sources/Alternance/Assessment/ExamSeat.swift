/// Where a student sits an exam, and the number under which the script is marked (PC-11-14).
public struct ExamSeat: Sendable, Equatable {
  public let student: StudentName
  public let seat: Int
  public let script: Int
  public let convenedOn: Day
  public let isAbsent: Bool
  /// Where the convocation is sent.
  public let address: Address
  /// Where the room is; nil while the exam has none.
  public let siteAddress: Address?
}
