import GRDB

extension VisitPlan {
  init(row: Row) throws {
    guard let time = TimeOfDay(minutes: row["startsAt"]), let mode = Mode(rawValue: row["mode"]) else {
      throw StorageRefusal.damaged("visitPlan")
    }
    self.init(
      attempt: row["attempt"], day: row["day"], startsAt: time, minutes: row["minutes"], mode: mode, transport: row["transport"],
      reason: row["reason"])
  }
}

/// A student's visit, by year and rank.
struct VisitKey: Hashable {
  let student: Int
  let year: Int
  let rank: Int

  init(_ student: Int, _ year: Int, _ rank: Int) { (self.student, self.year, self.rank) = (student, year, rank) }

  init(row: Row) { self.init(row["student"], row["year"], row["rank"]) }
}

extension VisitDue {
  /// The visits of a cohort up to a day: two for each year begun, and the third ones that are planned or made. Those that were still
  /// to come when a student left are not owed.
  static func all(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> [VisitDue] {
    let deadlines = try TutoringDeadlines.of(cohort, in: db)
    let made = try made(of: cohort, upTo: day, in: db)
    let plans = try plans(of: cohort, in: db)
    let years = (1...cohort.programme.years).filter { deadlines.start(ofYear: $0) <= day }
    return try FollowedStudent.all(of: cohort, on: day, in: db).flatMap { id, student in
      years.flatMap { year in
        (1...3).compactMap { rank in
          let key = VisitKey(id, year, rank)
          let window = deadlines.window(year: year, rank: rank)
          guard made[key] != nil || isOwed(rank, window, plans[key], to: student) else { return nil }
          return VisitDue(
            student: student, year: year, rank: rank, window: window, plan: plans[key], madeOn: made[key]?.day,
            reportedOn: made[key]?.reportedOn)
        }
      }
    }
  }

  private static func isOwed(_ rank: Int, _ window: Period?, _ plan: VisitPlan?, to student: FollowedStudent) -> Bool {
    if let left = student.leftOn, left < window?.last ?? left.adding(days: 1) { return false }
    return rank < 3 || plan != nil
  }

  private static func made(of cohort: Cohort, upTo day: Day, in db: GRDB.Database) throws -> [VisitKey: (day: Day, reportedOn: Day?)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT v.student, v.year, v.rank, v.day, r.reportedOn FROM visit v JOIN student s ON s.id = v.student
        LEFT JOIN visitReport r ON r.visit = v.id AND r.reportedOn <= :day WHERE s.cohort = :cohort AND v.day <= :day
        """, arguments: ["cohort": cohort.id, "day": day])
    return Dictionary(uniqueKeysWithValues: rows.map { (VisitKey(row: $0), ($0["day"], $0["reportedOn"])) })
  }

  /// The last appointment of each visit.
  private static func plans(of cohort: Cohort, in db: GRDB.Database) throws -> [VisitKey: VisitPlan] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT p.* FROM visitPlan p JOIN student s ON s.id = p.student WHERE s.cohort = ? ORDER BY p.attempt",
      arguments: [cohort.id])
    return Dictionary(try rows.map { (VisitKey(row: $0), try VisitPlan(row: $0)) }) { $1 }
  }
}

extension Database {
  /// The visits of a cohort, made and owed, student after student.
  public func visits(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [VisitDue] {
    try consult(by: actor) { try VisitDue.all(of: cohort, on: day, in: $0) }
  }

  /// The visits of the students whom a tutor follows on a day, in the cohorts that run then.
  /// - Throws: `TutorRefusal.othersStudents` when a tutor asks for another's, `.noStudent`.
  public func visits(ofTutor login: String, on day: Day, by actor: Actor) throws -> [VisitDue] {
    try requireOwn(login, of: actor)
    return try read { db in
      let running = try Cohort.all(in: db).filter {
        $0.period.contains(day) || $0.period.last.adding(months: 6) >= day && $0.period.first <= day
      }
      let visits = try running.flatMap { try VisitDue.all(of: $0, on: day, in: db) }.filter { $0.student.tutor == login }
      if visits.isEmpty { throw TutorRefusal.noStudent(login) }
      return visits
    }
  }

  /// A tutor sees the own students alone; the staff sees them all (PC-12-01).
  func requireOwn(_ login: String, of actor: Actor) throws {
    _ = try actor.role(for: .followTutoring)
    let isStaff = actor.roles.contains { Action.consult.roles.contains($0) }
    if !isStaff, login != actor.login { throw TutorRefusal.othersStudents(login) }
  }
}
