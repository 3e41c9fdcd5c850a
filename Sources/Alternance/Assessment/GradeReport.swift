/// The grade report of a student for a semester (« bulletin de notes »), on the letterhead of both partners (convention, art. 11; PC-11-19).
public struct GradeReport: Sendable, Equatable {
  public let cohort: Cohort
  public let semester: Int
  public let results: StudentResults
  public let profile: Profile
  /// The day of the last closed jury that decided something of the student's semester; nil before.
  public let jury: Day?
  /// The average of the cohort in each unit, by code: as the marks stand, or as that jury had them when all is decided.
  public let averages: [String: Mark]
  /// The days on which it was handed to the student.
  public let handedOn: [Day]

  /// What a report says of the student besides the results.
  public struct Profile: Sendable, Equatable {
    public let bornOn: Day
    /// The company at the end of the semester; empty for a student without a contract.
    public let company: String
  }

  /// A result that no jury decided bears the mention, and so do the marks of a result still awaited (PC-11-18).
  public var isProvisional: Bool { jury == nil || results.lines.contains { $0.isProvisional || $0.isPublishedUndecided } }

  /// Nothing of it moves any more but by another jury: every result is decided, every test marked.
  public var isFinal: Bool {
    !isProvisional && results.lines.allSatisfy { $0.decision != nil && !$0.tests.contains(.pending) }
  }

  /// The mention of the report, as it is on a day.
  public func mention(on day: Day) -> String? { ProvisionalMention.text(on: day, juryMetOn: isProvisional ? nil : jury) }

  /// Something was entered.
  public var hasMarks: Bool { results.lines.contains { line in (line.tests + [line.first, line.second]).contains { $0 != .pending } } }

  /// « rien à imprimer », « provisoire », « définitif », with the day on which it was last handed out, and whether it is to be again.
  public var state: String {
    if !hasMarks { return "rien à imprimer" }
    let state = isProvisional ? "provisoire" : "définitif"
    guard let last = handedOn.max() else { return state }
    return isDue ? "\(state), à remettre de nouveau (remis le \(last.french))" : "\(state), remis le \(last.french)"
  }

  /// It was never handed out, or a jury has decided something since.
  public var isDue: Bool {
    guard let last = handedOn.max() else { return hasMarks }
    return results.lines.contains { line in line.decision.map { $0.day > last } ?? false }
  }
}

extension ResultLine {
  /// Marks are there, and the result that they belong to waits for others: a jury has not seen it.
  fileprivate var isPublishedUndecided: Bool {
    result.status == .pending && (tests + [first, second]).contains { $0 != .pending }
  }
}
