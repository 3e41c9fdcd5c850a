/// A unit of a cohort with what assesses it.
public struct AssessedUnit: Sendable, Equatable {
  public let code: String
  public let title: String
  public let semester: Int
  /// In hundredths: 3 is 300.
  public let coefficientHundredths: Int
  public let mode: AssessmentMode
  /// The tests of continuous assessment, in order.
  public let tests: [Assessment]
  /// The exam, or the oral defence; nil while it is not foreseen.
  public let first: Assessment?
  public let second: Assessment?

  public var assessments: [Assessment] { tests + [first, second].compactMap { $0 } }
}
