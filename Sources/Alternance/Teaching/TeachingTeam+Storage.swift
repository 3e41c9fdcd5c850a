import GRDB

extension Database {
  /// The teaching team of a cohort, module after module.
  public func teachingTeam(of cohort: Cohort, by actor: Actor) throws -> TeachingTeam {
    try consult(by: actor) { db in
      TeachingTeam(
        assignments: try Row.fetchAll(db, sql: TeachingTeam.Assignment.query, arguments: ["cohort": cohort.id])
          .map(TeachingTeam.Assignment.init(row:)))
    }
  }

  /// What the convention wants of a cohort's team and is not so, for the modules in force in each of its years.
  public func teamWarnings(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [String] {
    let team = try teachingTeam(of: cohort, by: actor)
    let modules = try consult(by: actor) { try ProgrammeVersion.modules(of: cohort, in: $0) }.flatMap(\.modules)
    return team.warnings(of: modules, on: day)
  }

  /// Takes the hours of a module that are not given yet from a lecturer; those given stay (PC-09-04).
  /// - Throws: `TeamRefusal`, `PermissionRefusal`.
  public func endAssignment(of login: String, module: String, cohort: Cohort, endedOn: Day, reason: String, by actor: Actor, on day: Day)
    throws
  {
    try perform(.assignLecturers, by: actor, on: day) { entry in
      if reason.isEmpty { throw TeamRefusal.withoutReason }
      if endedOn > day { throw TeamRefusal.endInFuture(endedOn) }
      entry.subject = "\(login) ne donne plus \(module), promotion \(cohort.name)"
      let assignments = try Int.fetchAll(
        entry.db,
        sql: """
          SELECT t.id FROM teachingAssignment t JOIN lecturer l ON l.id = t.lecturer JOIN person x ON x.id = l.person
          JOIN module m ON m.id = t.module WHERE t.cohort = ? AND x.login = ? AND m.code = ?
            AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
          """, arguments: [cohort.id, login, module])
      if assignments.isEmpty { throw TeamRefusal.notAssigned(login, module) }
      if let slot = try entry.slotAfter(endedOn, of: login, module: module, cohort: cohort) {
        throw TeamRefusal.slotsLeft(login, module, slot)
      }
      for assignment in assignments {
        try entry.insert("assignmentEnd", ["teachingAssignment": assignment, "endedOn": endedOn, "reason": reason])
      }
    }
  }
}

extension Entry {
  /// The next slot of a lecturer in a module after a day.
  fileprivate func slotAfter(_ day: Day, of login: String, module: String, cohort: Cohort) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT s.code FROM heldSlot s JOIN lecturer l ON l.id = s.lecturer JOIN person x ON x.id = l.person JOIN module m ON m.id = s.module
        WHERE s.cohort = ? AND x.login = ? AND m.code = ? AND s.day > ? ORDER BY s.day, s.startsAt LIMIT 1
        """, arguments: [cohort.id, login, module, day])
  }

  /// The director of an institution agrees to the hours of its lecturers in a cohort, of one or of all who wait (PC-09-02).
  func approveHours(of cohort: Cohort, lecturer login: String?, for partner: PartnerCode) throws -> Int {
    if let login { try requireEmployer(of: login, partner) }
    try db.execute(
      sql: """
        INSERT INTO assignmentApproval (teachingAssignment, person, approvedOn, entry)
        SELECT t.id, y.id, :day, :entry FROM teachingAssignment t JOIN lecturer l ON l.id = t.lecturer JOIN partner p ON p.id = l.employer
        JOIN person x ON x.id = l.person JOIN person y ON y.login = :actor
        WHERE t.cohort = :cohort AND p.code = :partner AND (:login IS NULL OR x.login = :login)
          AND NOT EXISTS (SELECT 1 FROM assignmentApproval a WHERE a.teachingAssignment = t.id)
          AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id) ORDER BY t.id
        """,
      arguments: ["day": day, "entry": id, "actor": actor.login, "cohort": cohort.id, "partner": partner.rawValue, "login": login])
    return db.changesCount
  }

  private func requireEmployer(of login: String, _ partner: PartnerCode) throws {
    let code = try String.fetchOne(
      db, sql: "SELECT p.code FROM lecturer l JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer WHERE x.login = ?",
      arguments: [login])
    guard let owner = code.flatMap(PartnerCode.init(rawValue:)) else { throw TeamRefusal.unknownLecturer(login) }
    if owner != partner { throw PermissionRefusal.otherInstitution(actor: actor, owner: owner, what: "l'intervenant « \(login) »") }
  }
}

extension TeachingTeam {
  /// The first day on which a lecturer teaches in a programme, planned or foreseen; nil when none is known.
  static func firstIntervention(of lecturer: Int, programme: Int, in db: GRDB.Database) throws -> Day? {
    try Day.fetchOne(
      db,
      sql: """
        SELECT min(day) FROM (
          SELECT s.day FROM heldSlot s JOIN cohort h ON h.id = s.cohort WHERE s.lecturer = :lecturer AND h.programme = :programme
          UNION ALL SELECT t.startsOn FROM teachingAssignment t JOIN cohort h ON h.id = t.cohort
          WHERE t.lecturer = :lecturer AND h.programme = :programme
            AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id))
        """, arguments: ["lecturer": lecturer, "programme": programme])
  }
}

extension TeachingTeam.Assignment {
  static let query = """
    SELECT m.code, m.title, m.kind, m.minutes AS due, u.code AS unit, o.code AS inCharge, x.login, x.civility, x.firstName, x.lastName,
      p.code AS employer, l.status, l.profile, t.minutes, t.startsOn, a.approvedOn, e.endedOn, e.reason,
      (SELECT sum(q.minutes) FROM heldSlot s JOIN quarterDay q ON q.slot = s.id
        WHERE s.cohort = t.cohort AND s.module = t.module AND s.lecturer = t.lecturer AND CASE WHEN e.id IS NULL
          THEN s.day > \(Rules.lastEnd("t.cohort", "t.module", "t.lecturer")) ELSE s.day <= e.endedOn END) AS planned,
      EXISTS (SELECT 1 FROM coursePlan c JOIN module y ON y.id = c.module JOIN programmeVersion z ON z.id = y.version
        WHERE z.programme = v.programme AND y.code = m.code AND c.lecturer = l.id) AS hasCoursePlan,
      n.submittedOn, d.outcome, d.decidedOn, d.note
    FROM teachingAssignment t JOIN module m ON m.id = t.module JOIN teachingUnit u ON u.id = m.teachingUnit
    JOIN partner o ON o.id = m.partner JOIN lecturer l ON l.id = t.lecturer JOIN person x ON x.id = l.person
    JOIN partner p ON p.id = l.employer JOIN programmeVersion v ON v.id = m.version
    LEFT JOIN assignmentApproval a ON a.teachingAssignment = t.id LEFT JOIN assignmentEnd e ON e.teachingAssignment = t.id
    LEFT JOIN nationalAgreement n ON n.id = (SELECT i.id FROM nationalAgreement i WHERE i.lecturer = l.id AND i.programme = v.programme
      ORDER BY i.submittedOn DESC, i.id DESC LIMIT 1)
    LEFT JOIN nationalDecision d ON d.nationalAgreement = n.id
    WHERE t.cohort = :cohort ORDER BY u.year, m.code, x.lastName, x.firstName, t.rank
    """

  init(row: Row) {
    module = Module(
      code: row["code"], title: row["title"], unit: row["unit"], kind: Module.Kind(rawValue: row["kind"]) ?? .trade, hours: row["due"],
      partner: PartnerCode(rawValue: row["inCharge"]) ?? .cfa)
    login = row["login"]
    lecturer = row.fullName
    employer = PartnerCode(rawValue: row["employer"]) ?? .cnam
    isPermanent = row["status"] == "permanent"
    profile = row["profile"] == "academic" ? "universitaire" : "professionnel"
    hours = row["minutes"]
    planned = row["planned"] ?? .zero
    startsOn = row["startsOn"]
    approvedOn = row["approvedOn"]
    hasCoursePlan = row["hasCoursePlan"]
    agreement = NationalAgreement(row: row)
    ended = (row["endedOn"] as Day?).map { End(on: $0, reason: row["reason"]) }
  }
}
