/// The subject that a lecturer owes for one sitting of a unit, proposed or not.
public struct SubjectDue: Sendable, Equatable {
  public let unit: String
  public let sitting: Int
  public let login: String
  public let lecturer: String
  /// Nil while the exam has no day.
  public let exam: Day?
  public let subject: ExamSubject?

  public var deadline: Day? { exam.map(ExamSubject.deadline(exam:)) }

  /// It was submitted, or would be on that day, less than a month before the exam; a refused one is late again.
  public func isLate(on day: Day) -> Bool {
    let submitted = subject?.decision?.outcome == .refused ? nil : subject?.submittedOn
    return deadline.map { (submitted ?? day) > $0 } ?? false
  }

  /// « à proposer, en retard ».
  public func state(on day: Day) -> String { (subject?.state ?? "à proposer") + (isLate(on: day) ? ", en retard" : "") }
}
