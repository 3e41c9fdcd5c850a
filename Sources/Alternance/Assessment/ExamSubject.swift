/// A subject that a lecturer proposes for one sitting of a unit's exam, with its answer key (convention, art. 11; PC-11-11). The files
/// stay with the training assistant: the base keeps their digests, which tell the agreed version from any other.
public struct ExamSubject: Sendable, Equatable {
  public let id: Int
  public let unit: String
  /// 1 or 2.
  public let sitting: Int
  public let login: String
  public let lecturer: String
  /// 1, then 2 when the first was replaced before it was handed, or refused by Cnam national.
  public let version: Int
  public let subject: File
  /// Nil: it is not complete, and goes no further.
  public let answerKey: File?
  public let proposedOn: Day
  /// The day on which the pedagogical director handed it to the training assistant.
  public let handedOn: Day?
  public let submittedOn: Day?
  public let decision: SubjectDecision?

  /// A file by its name and its SHA-256.
  public struct File: Sendable, Equatable {
    public let name: String
    public let sha256: String

    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  public var isAgreed: Bool { decision?.outcome == .agreed }

  /// The last day to submit subject and answer key: a month before the exam (PC-11-12).
  public static func deadline(exam day: Day) -> Day { day.adding(months: -1) }

  /// « proposé, sans corrigé », « proposé », « transmis », « soumis », « agréé », « refusé ».
  public var state: String {
    if let decision { return decision.outcome.french }
    if submittedOn != nil { return "soumis" }
    if handedOn != nil { return "transmis" }
    return answerKey == nil ? "proposé, sans corrigé" : "proposé"
  }
}
