/// The marks of one assessment, as they are entered: a line for each student, by name or by script.
public struct MarkSheet: Sendable, Equatable {
  public let assessment: Assessment
  public let minutes: [ResultMinutes]
  public let lines: [Line]

  public struct Line: Sendable, Equatable {
    public let student: StudentName
    /// The anonymous number of an exam; nil for a test of continuous assessment or before the convocation.
    public let script: Int?
    public let isAbsent: Bool
    public let mark: MarkEntry
  }

  public var missing: Int { lines.count { $0.mark == .pending } }
}
