import GRDB

/// What a lecturer presents to Cnam national: the modules, a course plan for each, the first intervention (convention, art. 9).
public struct AgreementFile: Sendable, Equatable {
  public let programme: Programme
  public let login: String
  public let lecturer: String
  public let employer: PartnerCode
  public let isPermanent: Bool
  public let profile: String
  public let plans: [CoursePlan]
  public let agreement: NationalAgreement?
  public let firstIntervention: Day?

  /// How a lecturer will teach a module.
  public struct CoursePlan: Sendable, Equatable {
    public let module: Module
    /// What the lecturer gives of the module; all of it while nothing is shared out.
    public let hours: Hours
    public let objectives: String
    public let content: String
    /// How the course builds on what students live in their company (PC-08-04).
    public let method: String
    public let assessment: String
  }

  /// The last day to present it; nil while no intervention is foreseen.
  public var deadline: Day? { firstIntervention.map(NationalAgreement.deadline(firstIntervention:)) }

  /// « agréé », « demandé », « à demander », with « en retard » when the deadline passed without it.
  public func state(on day: Day) -> String {
    let late = isLate(on: day) ? ", en retard" : ""
    guard let agreement else { return (plans.isEmpty ? "plan de cours à écrire" : "à demander") + late }
    return (agreement.decision?.outcome.french ?? "demandé") + late
  }

  /// It was presented, or would be on that day, less than a month before the first intervention.
  public func isLate(on day: Day) -> Bool { deadline.map { (agreement?.submittedOn ?? day) > $0 } ?? false }
}

extension Database {
  /// The agreement file of a lecturer.
  /// - Throws: `TeamRefusal`.
  public func agreementFile(of login: String, programme code: String?, by actor: Actor) throws -> AgreementFile {
    try consult(by: actor) { try AgreementFile.find(login, Programme.find(code, in: $0), in: $0) }
  }

  /// The agreement files of all who are foreseen in a programme.
  public func agreementFiles(ofProgramme code: String?, by actor: Actor) throws -> [AgreementFile] {
    try consult(by: actor) { db in
      let programme = try Programme.find(code, in: db)
      return try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT x.login FROM lecturer l JOIN person x ON x.id = l.person WHERE l.id IN (
            SELECT t.lecturer FROM teachingAssignment t JOIN cohort h ON h.id = t.cohort WHERE h.programme = :programme
            UNION SELECT c.lecturer FROM coursePlan c JOIN module m ON m.id = c.module JOIN programmeVersion v ON v.id = m.version
            WHERE v.programme = :programme)
          ORDER BY x.login
          """, arguments: ["programme": programme.id]
      ).map { try AgreementFile.find($0, programme, in: db) }
    }
  }

  /// Presents a lecturer to Cnam national (PC-09-05).
  /// - Throws: `TeamRefusal` without a course plan, or when a file waits or is agreed already.
  public func submitAgreement(of login: String, programme code: String?, by actor: Actor, on day: Day) throws -> AgreementFile {
    try perform(.submitAgreement, by: actor, on: day) { entry in
      let programme = try Programme.find(code, in: entry.db)
      let file = try AgreementFile.find(login, programme, in: entry.db)
      if let waiting = file.agreement, waiting.decision == nil { throw TeamRefusal.alreadySubmitted(login, waiting.submittedOn) }
      if let decision = file.agreement?.decision, decision.outcome == .agreed {
        throw TeamRefusal.alreadyAgreed(login, decision.decidedOn)
      }
      if file.plans.isEmpty { throw TeamRefusal.noPlan(login) }
      entry.subject = "agrément de \(login) demandé, \(programme.code)"
      try entry.insert(
        "nationalAgreement", ["programme": programme.id, "lecturer": try entry.lecturer(login), "submittedOn": day])
      return try AgreementFile.find(login, programme, in: entry.db)
    }
  }

  /// Records what Cnam national answered.
  /// - Throws: `TeamRefusal` when no file waits.
  public func decideAgreement(
    of login: String, programme code: String?, outcome: NationalAgreement.Outcome, note: String, by actor: Actor, on day: Day
  ) throws {
    try perform(.submitAgreement, by: actor, on: day) { entry in
      let programme = try Programme.find(code, in: entry.db)
      let lecturer = try entry.lecturer(login)
      let waiting = try Int.fetchOne(
        entry.db,
        sql: """
          SELECT a.id FROM nationalAgreement a WHERE a.programme = ? AND a.lecturer = ?
            AND NOT EXISTS (SELECT 1 FROM nationalDecision d WHERE d.nationalAgreement = a.id)
          """, arguments: [programme.id, lecturer])
      guard let waiting else { throw TeamRefusal.noFile(login) }
      entry.subject = "\(login) \(outcome.french) par le Cnam national, \(programme.code)"
      try entry.insert(
        "nationalDecision", ["nationalAgreement": waiting, "outcome": outcome.rawValue, "decidedOn": day, "note": note])
    }
  }
}

extension Entry {
  /// The row of a lecturer.
  /// - Throws: `TeamRefusal.unknownLecturer`.
  func lecturer(_ login: String) throws -> Int {
    let id = try Int.fetchOne(db, sql: "SELECT l.id FROM lecturer l JOIN person x ON x.id = l.person WHERE x.login = ?", arguments: [login])
    guard let id else { throw TeamRefusal.unknownLecturer(login) }
    return id
  }
}

extension AgreementFile {
  static func find(_ login: String, _ programme: Programme, in db: GRDB.Database) throws -> AgreementFile {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT l.id, l.status, l.profile, x.civility, x.firstName, x.lastName, p.code AS employer, n.submittedOn, d.outcome, d.decidedOn, d.note
        FROM lecturer l JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
        LEFT JOIN nationalAgreement n ON n.id = (SELECT i.id FROM nationalAgreement i WHERE i.lecturer = l.id AND i.programme = ?
          ORDER BY i.submittedOn DESC, i.id DESC LIMIT 1)
        LEFT JOIN nationalDecision d ON d.nationalAgreement = n.id WHERE x.login = ?
        """, arguments: [programme.id, login])
    guard let row else { throw TeamRefusal.unknownLecturer(login) }
    return AgreementFile(
      programme: programme, login: login, lecturer: row.fullName, employer: PartnerCode(rawValue: row["employer"]) ?? .cnam,
      isPermanent: row["status"] == "permanent", profile: row["profile"] == "academic" ? "universitaire" : "professionnel",
      plans: try plans(row["id"], programme, in: db), agreement: NationalAgreement(row: row),
      firstIntervention: try TeachingTeam.firstIntervention(of: row["id"], programme: programme.id, in: db))
  }

  private static func plans(_ lecturer: Int, _ programme: Programme, in db: GRDB.Database) throws -> [CoursePlan] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT c.objectives, c.content, c.method, c.assessment, (SELECT sum(t.minutes) FROM teachingAssignment t
          WHERE t.module = m.id AND t.lecturer = c.lecturer AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
          GROUP BY t.cohort ORDER BY t.cohort DESC LIMIT 1) AS given, m.*, u.code AS unit, p.code AS inCharge FROM coursePlan c
        JOIN module m ON m.id = c.module JOIN programmeVersion v ON v.id = m.version JOIN teachingUnit u ON u.id = m.teachingUnit
        JOIN partner p ON p.id = m.partner WHERE c.lecturer = ? AND v.programme = ? ORDER BY m.code
        """, arguments: [lecturer, programme.id]
    ).map {
      CoursePlan(
        module: Module(row: $0), hours: $0["given"] ?? $0["minutes"], objectives: $0["objectives"], content: $0["content"],
        method: $0["method"], assessment: $0["assessment"])
    }
  }
}

extension NationalAgreement {
  /// The columns `submittedOn`, `outcome`, `decidedOn`, `note` of a row; nil when no file was presented.
  init?(row: Row) {
    guard let submittedOn = row["submittedOn"] as Day? else { return nil }
    self.submittedOn = submittedOn
    decision = (row["decidedOn"] as Day?).map {
      Decision(outcome: Outcome(rawValue: row["outcome"]) ?? .refused, decidedOn: $0, note: row["note"])
    }
  }
}
