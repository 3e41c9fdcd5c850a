import GRDB

extension Database {
  /// Proposes a timetable; nothing is written (PC-07-04, PC-07-05).
  /// - Throws: `PlanningRefusal`, `PermissionRefusal`.
  public func timetableProposal(of cohort: Cohort, _ request: PlanningRequest, by actor: Actor) throws -> TimetableProposal {
    try consult(by: actor) { try TimetableProblem(request, of: cohort, in: $0) }.proposal
  }
}

extension TimetableProblem {
  /// Reads a problem.
  /// - Throws: `PlanningRefusal`.
  init(_ request: PlanningRequest, of cohort: Cohort, in db: GRDB.Database) throws {
    let asked = request.period
    if asked.last < asked.first { throw PlanningRefusal.backwards(asked) }
    let lessons = Period(from: cohort.firstClassOn, to: cohort.period.last)
    guard let period = asked.intersection(lessons) else { throw PlanningRefusal.outside(asked, cohort.name, lessons) }
    let calendar = try QuarterDayCalendar.of(programme: cohort.programme.id, in: db)
    if calendar.times.isEmpty { throw PlanningRefusal.noQuarters(cohort.programme.code) }
    let courses = try Self.courses(request, over: period, of: cohort, in: db)
    if courses.isEmpty { throw PlanningRefusal.nothing(cohort.name, period) }
    self.init(
      period: period, days: try Self.days(request, over: period, of: cohort, in: db), calendar: calendar, courses: courses,
      rooms: try Self.rooms(request, over: period, in: db), headcount: try Self.headcount(of: cohort, over: period, in: db),
      taken: try BusyTimes(
        "SELECT day, startsAt, endsAt FROM heldSlot WHERE cohort = ? AND day BETWEEN ? AND ?", [cohort.id, period.first, period.last],
        in: db))
  }

  /// The days in centre that are open: no Sunday, holiday, closure of all sites, assessment.
  private static func days(_ request: PlanningRequest, over period: Period, of cohort: Cohort, in db: GRDB.Database) throws -> [Day] {
    let weeks = try Row.fetchAll(
      db, sql: "SELECT monday, place FROM alternanceWeek WHERE calendar = \(Rules.calendar(of: "?"))", arguments: [cohort.id])
    if weeks.isEmpty { throw PlanningRefusal.noCalendar(cohort.name) }
    let mondays = weeks.filter { $0["place"] == AlternanceCalendar.Venue.centre.rawValue }.map { $0["monday"] as Day }
    let closed = try periods("SELECT firstDay, lastDay FROM dayOff WHERE site IS NULL AND kind <> 'schoolHoliday'", [], in: db)
    let school =
      try request.allowsSchoolHolidays ? [] : periods("SELECT firstDay, lastDay FROM dayOff WHERE kind = 'schoolHoliday'", [], in: db)
    let tests = try periods("SELECT firstDay, lastDay FROM assessmentDate WHERE cohort = ? AND kind <> 'jury'", [cohort.id], in: db)
    let last = request.allowsSaturdays ? 5 : 4
    return mondays.flatMap { monday in (0...last).map { monday.adding(days: $0) } }.filter { day in
      period.contains(day) && !PublicHolidays.contains(day) && !(closed + school + tests).contains { $0.contains(day) }
    }
  }

  private static func periods(_ sql: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Period] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { Period(from: $0["firstDay"], to: $0["lastDay"]) }
  }

  /// The rooms of the sites asked for; a site that is closed has none.
  private static func rooms(_ request: PlanningRequest, over period: Period, in db: GRDB.Database) throws -> [Room] {
    let sites = try String.fetchAll(db, sql: "SELECT code FROM site ORDER BY id")
    if let site = request.site, !sites.contains(site) { throw PlanningRefusal.unknownSite(site, known: sites) }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT r.id, r.code, r.seats, r.site AS siteID, s.code AS site, s.isMain, p.code AS owner FROM room r JOIN site s ON s.id = r.site
        JOIN partner p ON p.id = s.partner WHERE :site IS NULL OR s.code = :site
        """, arguments: ["site": request.site]
    ).map { row in
      let closed = try periods("SELECT firstDay, lastDay FROM dayOff WHERE site = ? AND kind <> 'schoolHoliday'", [row["siteID"]], in: db)
      let days = closed.compactMap { $0.intersection(period) }.flatMap(\.days).map { BusyTimes.Span(day: $0) }
      let slots = try BusyTimes.spans(
        "SELECT day, startsAt, endsAt FROM heldSlot WHERE room = ? AND day BETWEEN ? AND ?", [row["id"], period.first, period.last], in: db)
      return Room(
        code: row["code"], site: row["site"], owner: PartnerCode(rawValue: row["owner"]) ?? .cfa, isMain: row["isMain"],
        seats: row["seats"],
        busy: BusyTimes(days + slots))
    }
  }

  /// The students under a contract, or enrolled without one; the most that the cohort takes while there is none.
  private static func headcount(of cohort: Cohort, over period: Period, in db: GRDB.Database) throws -> Int {
    let count =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM student s WHERE s.cohort = :cohort AND (
            EXISTS (SELECT 1 FROM contract c WHERE c.student = s.id AND c.startsOn <= :last AND :first <= coalesce(
              (SELECT b.endedOn FROM contractBreak b WHERE b.contract = c.id), c.endsOn))
            OR EXISTS (SELECT 1 FROM enrolment e WHERE e.student = s.id AND e.contract IS NULL))
          """, arguments: ["cohort": cohort.id, "first": period.first, "last": period.last]) ?? 0
    return count > 0 ? count : cohort.maxHeadcount ?? 1
  }
}

extension BusyTimes {
  init(_ sql: String, _ arguments: StatementArguments, in db: GRDB.Database) throws {
    self.init(try Self.spans(sql, arguments, in: db))
  }

  /// The times of rows that have `day`, `startsAt` and `endsAt`.
  static func spans(_ sql: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Span] {
    try Row.fetchAll(db, sql: sql, arguments: arguments).map { Span(day: $0["day"], start: $0["startsAt"], end: $0["endsAt"]) }
  }
}
