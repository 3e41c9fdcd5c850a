import GRDB

/// A visit as its tutor tells it on the day of the report.
public struct ToldVisit: Sendable, Equatable {
  public let student: String
  public let year: Int
  public let rank: Int
  public let day: Day
  public let transport: String
  /// For a company whose place tells no distance; nil otherwise.
  public let distanceMetres: Int?
  public let reason: String

  public init(student: String, year: Int, rank: Int, day: Day, transport: String, distanceMetres: Int? = nil, reason: String = "") {
    self.student = student
    self.year = year
    self.rank = rank
    self.day = day
    self.transport = transport
    self.distanceMetres = distanceMetres
    self.reason = reason
  }
}

extension Database {
  /// Makes an appointment for a visit, or moves it (PC-13-02).
  /// - Returns: the appointment, numbered.
  /// - Throws: `VisitRefusal`, `TutorRefusal`, `PermissionRefusal`.
  public func planVisit(_ appointment: VisitAppointment, by actor: Actor, on day: Day) throws -> VisitDue {
    try perform(.importVisits, by: actor, on: day) { entry in
      let plan = appointment.plan
      let key = try entry.visitKey(appointment.student, appointment.year, appointment.rank, on: plan.day)
      if appointment.rank == 3, plan.reason.isEmpty { throw VisitRefusal.thirdWithoutReason }
      if plan.mode == .phone, !plan.transport.isEmpty { throw VisitRefusal.phoneWithTransport }
      let tutor = try entry.requireTutor(of: appointment.student, on: plan.day)
      entry.subject = "rendez-vous de \(appointment.student), année \(key.year), visite \(key.rank), le \(plan.day.iso)"
      try entry.insert(
        "visitPlan",
        [
          "student": key.student, "year": key.year, "rank": key.rank, "attempt": try entry.attempts(of: key) + 1, "tutor": tutor,
          "day": plan.day, "startsAt": plan.startsAt.minutes, "minutes": plan.minutes, "mode": plan.mode.rawValue,
          "transport": plan.transport, "reason": plan.reason,
        ])
      return try entry.due(key, appointment.student, on: plan.day)
    }
  }

  /// Records a visit with its report, on the day of the report, and sends it to the three who read it (PC-13-06, PC-13-07).
  /// - Throws: `VisitRefusal`, `TutorRefusal`, `PermissionRefusal`.
  public func reportVisit(_ told: ToldVisit, missions: String, account: VisitAccount, by actor: Actor, on day: Day) throws -> VisitRecord {
    try perform(.importVisits, by: actor, on: day) { entry in
      if told.day > day { throw VisitRefusal.inFuture(told.day) }
      if let visit = try entry.unreported(told) {
        _ = try entry.requireTutor(of: told.student, on: told.day)
        entry.subject = "visite \(told.rank) de \(told.student), année \(told.year), rapport"
        try entry.insert("visitReport", ["visit": visit, "reportedOn": day])
        try entry.write(account, missions: missions, of: visit, student: told.student, sentOn: day)
        return try VisitRecord.find(told.student, told.year, told.rank, in: entry.db)
      }
      let key = try entry.visitKey(told.student, told.year, told.rank, on: told.day)
      if told.rank == 3, told.reason.isEmpty { throw VisitRefusal.thirdWithoutReason }
      let tutor = try entry.requireTutor(of: told.student, on: told.day)
      entry.subject = "visite \(told.rank) de \(told.student), année \(told.year), rapport"
      let visit = try entry.insert(
        "visit",
        [
          "student": key.student, "year": key.year, "rank": key.rank, "day": told.day, "tutor": tutor,
          "distanceMetres": try entry.distance(of: told, account.mode), "transport": told.transport, "reason": told.reason,
        ])
      try entry.insert("visitReport", ["visit": visit, "reportedOn": day])
      try entry.write(account, missions: missions, of: visit, student: told.student, sentOn: day)
      return try VisitRecord.find(told.student, told.year, told.rank, in: entry.db)
    }
  }

  /// Adds what a report says to a visit told by its days alone, as a file brings it.
  /// - Throws: `VisitRefusal`, `PermissionRefusal`.
  public func tellVisit(_ student: String, year: Int, rank: Int, missions: String, account: VisitAccount, by actor: Actor, on day: Day)
    throws
    -> VisitRecord
  {
    try perform(.importVisits, by: actor, on: day) { entry in
      let visit = try VisitRecord.id(student, year, rank, in: entry.db)
      entry.subject = "contenu du rapport de \(student), année \(year), visite \(rank)"
      try entry.write(account, missions: missions, of: visit, student: student, sentOn: day)
      return try VisitRecord.find(student, year, rank, in: entry.db)
    }
  }
}

extension Entry {
  /// A visit already told by its day, as a file brings it, whose report is still awaited.
  fileprivate func unreported(_ told: ToldVisit) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT v.id FROM visit v JOIN student s ON s.id = v.student WHERE s.code = ? AND v.year = ? AND v.rank = ? AND v.day = ?
          AND NOT EXISTS (SELECT 1 FROM visitReport r WHERE r.visit = v.id)
        """, arguments: [told.student, told.year, told.rank, told.day])
  }

  /// - Throws: `VisitRefusal`, `TutorRefusal`.
  fileprivate func visitKey(_ code: String, _ year: Int, _ rank: Int, on visited: Day) throws -> VisitKey {
    let (id, student, cohort) = try FollowedStudent.find(code, on: visited, in: db)
    guard (1...3).contains(rank) else { throw VisitRefusal.rank(rank) }
    guard (1...cohort.programme.years).contains(year) else { throw VisitRefusal.year(year, most: cohort.programme.years) }
    guard cohort.period.contains(visited) else { throw VisitRefusal.outsideCohort(visited, cohort) }
    if let left = student.leftOn, left < visited { throw VisitRefusal.left(code, left) }
    let made = try Day.fetchOne(
      db, sql: "SELECT day FROM visit WHERE student = ? AND year = ? AND rank = ?", arguments: [id, year, rank])
    if let made { throw VisitRefusal.alreadyMade(code, made) }
    return VisitKey(id, year, rank)
  }

  /// The row of the tutor of a student on a day; a tutor acts for the own students alone, the office for any.
  fileprivate func requireTutor(of code: String, on visited: Day) throws -> Int {
    let student = try FollowedStudent.find(code, on: visited, in: db).student
    if student.tutor.isEmpty { throw VisitRefusal.noTutor(code, visited) }
    let mayAll = actor.roles.contains { $0 != .academicTutor && Action.importVisits.roles.contains($0) }
    if !mayAll, student.tutor != actor.login {
      throw VisitRefusal.notTheTutor(actor.login, student: code, tutor: student.tutor)
    }
    return try employedLecturer(student.tutor).id
  }

  fileprivate func attempts(of key: VisitKey) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM visitPlan WHERE student = ? AND year = ? AND rank = ?", arguments: [key.student, key.year, key.rank])
      ?? 0
  }

  fileprivate func due(_ key: VisitKey, _ code: String, on day: Day) throws -> VisitDue {
    let cohort = try FollowedStudent.find(code, on: day, in: db).cohort
    let found = try VisitDue.all(of: cohort, on: day, in: db).first {
      $0.student.code == code && $0.year == key.year && $0.rank == key.rank
    }
    guard let found else { throw VisitRefusal.unknownVisit(code, key.year, key.rank) }
    return found
  }

  /// One way by road: that of the place; told by hand for a company without one; nothing by telephone.
  fileprivate func distance(of told: ToldVisit, _ mode: VisitPlan.Mode) throws -> Int {
    if mode == .phone {
      if !told.transport.isEmpty || (told.distanceMetres ?? 0) > 0 { throw VisitRefusal.phoneWithTransport }
      return 0
    }
    let known = try FollowedStudent.find(told.student, on: told.day, in: db).student.distanceMetres
    if let known, let told = told.distanceMetres, told != known { throw VisitRefusal.otherDistance(known, told: told) }
    guard let distance = known ?? told.distanceMetres else { throw VisitRefusal.distance(told.student) }
    return distance
  }

  /// The content of a report, its missions against the place sheet, and its sending to the three.
  /// - Throws: `VisitRefusal`.
  func write(_ account: VisitAccount, missions words: String, of visit: Int, student: String, sentOn: Day) throws {
    if !account.progress.contains(where: { !$0.isWhitespace }) { throw VisitRefusal.emptyPart("progression") }
    if !account.integration.contains(where: { !$0.isWhitespace }) { throw VisitRefusal.emptyPart("intégration") }
    if account.hasDifficulty, account.actions.isEmpty { throw VisitRefusal.difficultyWithoutAction }
    let known = try Bool.fetchOne(db, sql: "SELECT 1 FROM visitAccount WHERE visit = ?", arguments: [visit])
    if known != nil { throw VisitRefusal.alreadyTold(student) }
    let missions = try VisitAccount.missions(words, of: sheet(of: visit))
    let id = try insert(
      "visitAccount",
      [
        "visit": visit, "mode": account.mode.rawValue, "progress": account.progress, "integration": account.integration,
        "difficulties": account.difficulties, "actions": account.actions, "signedByCompanyTutor": account.isSignedByCompanyTutor,
        "signedByStudent": account.isSignedByStudent,
      ])
    for (index, mission) in missions.enumerated() {
      try insert("accountMission", ["account": id, "rank": index + 1, "mission": mission.text, "state": mission.state.rawValue])
    }
    try send(id, on: sentOn)
  }

  /// The missions of the place of a visit's student, in the order of its sheet.
  private func sheet(of visit: Int) throws -> [String] {
    let text = try String.fetchOne(
      db,
      sql: """
        SELECT p.missions FROM visit v JOIN contract c ON c.student = v.student JOIN place p ON p.id = c.place
        WHERE v.id = ? ORDER BY c.startsOn DESC LIMIT 1
        """, arguments: [visit])
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// To whoever holds the three roles that day; a vacant one receives nothing (PC-13-07).
  private func send(_ account: Int, on day: Day) throws {
    try db.execute(
      sql: """
        INSERT INTO accountSending (account, role, person, sentOn, entry)
        SELECT :account, r.role, min(r.person), :day, :entry FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
        WHERE r.role IN ('alternanceManager', 'businessHubDirector', 'pedagogicalDirector')
          AND r.since <= :day AND coalesce(r.until, e.until, :day) >= :day GROUP BY r.role ORDER BY r.role
        """, arguments: ["account": account, "day": day, "entry": id])
  }
}
