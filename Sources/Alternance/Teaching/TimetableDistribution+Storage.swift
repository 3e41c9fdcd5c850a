import GRDB

/// The timetable of some days, handed to lecturers and students (convention, art. 7; PC-07-04).
public struct TimetableDistribution: Sendable, Equatable {
  public let period: Period
  public let audience: Audience
  public let distributedOn: Day
  /// Slots written, moved or cancelled since.
  public let changesSince: Int

  public enum Audience: String, Coded {
    case lecturers
    case students

    /// The word of the files.
    public var code: String { self == .lecturers ? "intervenants" : "stagiaires" }
  }
}

/// Why nothing is distributed.
public enum DistributionRefusal: Refusal, Equatable {
  case nothing(Period, String)

  public var sentence: String {
    switch self {
    case .nothing(let period, let cohort): "La promotion \(cohort) n'a pas de séance \(period.french) : il n'y a rien à diffuser."
    }
  }
}

extension Database {
  /// Records that the coordinator handed the timetable of some days to lecturers and students, both (PC-07-04).
  /// - Throws: `DistributionRefusal`, `PermissionRefusal`.
  public func distributeTimetable(of cohort: Cohort, over period: Period, by actor: Actor, on day: Day) throws {
    try perform(.distributeTimetable, by: actor, on: day) { entry in
      let count = try Int.fetchOne(
        entry.db, sql: "SELECT count(*) FROM heldSlot WHERE cohort = ? AND day BETWEEN ? AND ?",
        arguments: [cohort.id, period.first, period.last])
      if count == 0 { throw DistributionRefusal.nothing(period, cohort.name) }
      entry.subject = "emploi du temps \(period.french), promotion \(cohort.name)"
      for audience in TimetableDistribution.Audience.allCases {
        try entry.insert(
          "timetableDistribution",
          [
            "cohort": cohort.id, "firstDay": period.first, "lastDay": period.last, "audience": audience.rawValue, "distributedOn": day,
          ])
      }
    }
  }

  /// What was handed out, the last first, and how many slots changed since.
  public func timetableDistributions(of cohort: Cohort, by actor: Actor) throws -> [TimetableDistribution] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, (SELECT count(*) FROM slot s LEFT JOIN slotCancellation c ON c.slot = s.id WHERE s.cohort = d.cohort
            AND s.day BETWEEN d.firstDay AND d.lastDay AND (s.entry > d.entry OR (c.entry > d.entry AND c.replacedBy IS NULL))) AS changes
          FROM timetableDistribution d WHERE d.cohort = ? ORDER BY d.id DESC
          """, arguments: [cohort.id]
      ).map {
        TimetableDistribution(
          period: Period(from: $0["firstDay"], to: $0["lastDay"]), audience: .init(rawValue: $0["audience"]) ?? .students,
          distributedOn: $0["distributedOn"], changesSince: $0["changes"])
      }
    }
  }
}
