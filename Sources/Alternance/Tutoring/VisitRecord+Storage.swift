import GRDB

extension VisitRecord {
  private static let query = """
    SELECT v.*, s.code, s.cohort, x.civility, x.firstName, x.lastName, p.code AS employer, r.reportedOn, a.id AS account, a.mode,
      a.progress, a.integration, a.difficulties, a.actions, a.signedByCompanyTutor, a.signedByStudent
    FROM visit v JOIN student s ON s.id = v.student JOIN lecturer l ON l.id = v.tutor JOIN person x ON x.id = l.person
    JOIN partner p ON p.id = l.employer LEFT JOIN visitReport r ON r.visit = v.id LEFT JOIN visitAccount a ON a.visit = v.id
    """

  /// - Throws: `VisitRefusal.unknownVisit`.
  static func id(_ student: String, _ year: Int, _ rank: Int, in db: GRDB.Database) throws -> Int {
    let id = try Int.fetchOne(
      db, sql: "SELECT v.id FROM visit v JOIN student s ON s.id = v.student WHERE s.code = ? AND v.year = ? AND v.rank = ?",
      arguments: [student, year, rank])
    guard let id else { throw VisitRefusal.unknownVisit(student, year, rank) }
    return id
  }

  static func find(_ student: String, _ year: Int, _ rank: Int, in db: GRDB.Database) throws -> VisitRecord {
    let id = try id(student, year, rank, in: db)
    return try all(where: "v.id = ?", [id], in: db)[0]
  }

  static func all(where condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [VisitRecord] {
    try Row.fetchAll(db, sql: "\(query) WHERE \(condition) ORDER BY v.year, v.rank, s.code", arguments: arguments).map {
      try VisitRecord(row: $0, in: db)
    }
  }

  private init(row: Row, in db: GRDB.Database) throws {
    guard let employer = PartnerCode(rawValue: row["employer"]) else { throw StorageRefusal.damaged("partner") }
    let account = row["account"] as Int?
    self.init(
      student: try FollowedStudent.find(row["code"], on: row["day"], in: db).student, cohort: try Cohort.fetch(row["cohort"], in: db),
      year: row["year"], rank: row["rank"], day: row["day"], distanceMetres: row["distanceMetres"], transport: row["transport"],
      reason: row["reason"], tutorName: row.fullName, employer: employer, reportedOn: row["reportedOn"],
      account: try account.map { try VisitAccount(row: row, missions: VisitAccount.missions(of: $0, in: db)) },
      sendings: try account.map { try Handling.all("accountSending", "sentOn", of: $0, in: db) } ?? [],
      readings: try account.map { try Handling.all("accountReading", "readOn", of: $0, in: db) } ?? [],
      followUps: try account.map { try FollowUp.all(of: $0, in: db) } ?? [])
  }
}

extension VisitAccount {
  fileprivate init(row: Row, missions: [Mission]) throws {
    guard let mode = VisitPlan.Mode(rawValue: row["mode"]) else { throw StorageRefusal.damaged("visitAccount") }
    self.init(
      mode: mode, missions: missions, progress: row["progress"], integration: row["integration"], difficulties: row["difficulties"],
      actions: row["actions"], isSignedByCompanyTutor: row["signedByCompanyTutor"], isSignedByStudent: row["signedByStudent"])
  }

  fileprivate static func missions(of account: Int, in db: GRDB.Database) throws -> [Mission] {
    try Row.fetchAll(db, sql: "SELECT mission, state FROM accountMission WHERE account = ? ORDER BY rank", arguments: [account]).map {
      guard let state = Mission.State(rawValue: $0["state"]) else { throw StorageRefusal.damaged("accountMission") }
      return Mission(text: $0["mission"], state: state)
    }
  }
}

extension VisitRecord.Handling {
  fileprivate static func all(_ table: String, _ day: String, of account: Int, in db: GRDB.Database) throws -> [Self] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT h.role, h.\(day) AS day, x.civility, x.firstName, x.lastName FROM \(table) h JOIN person x ON x.id = h.person
        WHERE h.account = ? ORDER BY h.id
        """, arguments: [account]
    ).compactMap { row in Role(rawValue: row["role"]).map { Self(role: $0, name: row.fullName, day: row["day"]) } }
  }
}

extension VisitRecord.FollowUp {
  fileprivate static func all(of account: Int, in db: GRDB.Database) throws -> [Self] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.*, x.civility, x.firstName, x.lastName FROM followUp f JOIN person x ON x.id = f.person WHERE f.account = ? ORDER BY f.rank
        """, arguments: [account]
    ).map { Self(day: $0["day"], name: $0.fullName, action: $0["action"], closes: $0["closes"]) }
  }
}

extension Database {
  /// One visit with its report; a tutor reads those of the own students.
  /// - Throws: `VisitRefusal.unknownVisit`, `TutorRefusal.othersStudents`.
  public func visit(_ student: String, year: Int, rank: Int, by actor: Actor) throws -> VisitRecord {
    let record = try read { try VisitRecord.find(student, year, rank, in: $0) }
    try requireOwn(record.student.tutor, of: actor)
    return record
  }

  /// The visits of a cohort whose report awaits somebody: to be read, or a difficulty that nobody closed (PC-13-07).
  public func openReports(of cohort: Cohort, by actor: Actor) throws -> [VisitRecord] {
    try consult(by: actor) { db in
      let waits = """
        s.cohort = ? AND a.id IS NOT NULL AND ((SELECT count(*) FROM accountReading WHERE account = a.id) < 2
          OR a.difficulties <> '' AND NOT EXISTS (SELECT 1 FROM followUp WHERE account = a.id AND closes = 1))
        """
      return try VisitRecord.all(where: waits, [cohort.id], in: db)
    }
  }

  /// Reads a report, and tells what was done about a difficulty; the follow-up lasts until somebody closes it (PC-13-07).
  /// - Parameters:
  ///   - intervention: what was done with tutor, student and company; empty to read alone.
  ///   - closes: the difficulty is over.
  /// - Throws: `VisitRefusal`, `PermissionRefusal`.
  public func handleReport(
    _ student: String, year: Int, rank: Int, intervention: String, closes: Bool, by actor: Actor, on day: Day
  ) throws -> VisitRecord {
    try perform(.handleReports, by: actor, on: day) { entry in
      let record = try VisitRecord.find(student, year, rank, in: entry.db)
      let role = try actor.role(for: .handleReports)
      try record.requireHandling(by: role, intervention: intervention, closes: closes)
      entry.subject = "rapport de \(student), année \(year), visite \(rank) : \(intervention.isEmpty ? "lu" : "intervention")"
      let account = try Int.fetchOne(
        entry.db, sql: "SELECT id FROM visitAccount WHERE visit = ?", arguments: [VisitRecord.id(student, year, rank, in: entry.db)])
      let person = try entry.personID()
      if !record.readings.contains(where: { $0.role == role }) {
        try entry.insert("accountReading", ["account": account, "role": role.rawValue, "person": person, "readOn": day])
      }
      if !intervention.isEmpty {
        try entry.insert(
          "followUp",
          [
            "account": account, "rank": record.followUps.count + 1, "person": person, "day": day, "action": intervention, "closes": closes,
          ])
      }
      return try VisitRecord.find(student, year, rank, in: entry.db)
    }
  }
}

extension VisitRecord {
  /// - Throws: `VisitRefusal`.
  fileprivate func requireHandling(by role: Role, intervention: String, closes: Bool) throws {
    guard reportedOn != nil else { throw VisitRefusal.notReported(student.code) }
    guard let account else { throw VisitRefusal.noContent(student.code) }
    if intervention.isEmpty {
      if closes { throw VisitRefusal.withoutIntervention }
      if readings.contains(where: { $0.role == role }) { throw VisitRefusal.alreadyRead(role) }
      return
    }
    if !account.hasDifficulty { throw VisitRefusal.noDifficulty }
    if let closing = followUps.first(where: \.closes) { throw VisitRefusal.closed(closing.day) }
  }
}
