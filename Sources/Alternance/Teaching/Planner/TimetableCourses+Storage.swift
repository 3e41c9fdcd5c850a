import GRDB

extension TimetableProblem {
  /// What remains to be given of each lecturer's hours in each module asked for.
  static func courses(_ request: PlanningRequest, over period: Period, of cohort: Cohort, in db: GRDB.Database) throws -> [Course] {
    let rows = try Row.fetchAll(db, sql: assignments, arguments: ["cohort": cohort.id])
    if let unknown = request.modules.first(where: { code in !rows.contains { $0["code"] == code } }) {
      throw PlanningRefusal.unknownModule(unknown, cohort.name)
    }
    let years = Array(period.first.academicYear...period.last.academicYear)
    let versions = try years.map { year in
      try Int.fetchOne(
        db, sql: "SELECT \(Rules.version(of: ":programme", in: ":year"))", arguments: ["programme": cohort.programme.id, "year": year]) ?? 0
    }
    let inForce = Dictionary(uniqueKeysWithValues: zip(years, versions))
    let pairs = Dictionary(grouping: rows.filter { ($0["approved"] as Int) > 0 }) { $0["module"] as Int }.mapValues { own in
      Set(own.map { $0["profile"] as String }).count
    }
    return try rows.compactMap { row in
      let taught = years.filter { inForce[$0] == (row["version"] as Int) && isAsked(row, in: $0, request, of: cohort) }
      guard let first = taught.first, let last = taught.last else { return nil }
      let window = Period(from: Day(year: first, month: 9, day: 1)!, to: Day(year: last + 1, month: 8, day: 31)!)
      return try Course(row, over: period, window: window, profiles: pairs[row["module"]] ?? 0, in: db)
    }
  }

  /// A module that is named, or of the year of study and announced by the end of the period.
  private static func isAsked(_ row: Row, in year: Int, _ request: PlanningRequest, of cohort: Cohort) -> Bool {
    if !request.modules.isEmpty { return request.modules.contains(row["code"]) }
    return (row["year"] as Int) == year - cohort.intake + 1 && (row["startsOn"] as Day) <= request.period.last
  }

  private static let assignments = """
    SELECT m.id AS module, m.version, m.code, m.title, m.kind, m.minutes AS due, u.code AS unit, u.year, o.code AS inCharge,
      l.id AS lecturer, l.profile, x.login, x.civility, x.firstName, x.lastName, p.code AS employer, min(t.startsOn) AS startsOn,
      sum(t.minutes) AS assigned, sum(CASE WHEN a.id IS NULL THEN 0 ELSE t.minutes END) AS approved,
      (SELECT coalesce(sum(q.minutes), 0) FROM heldSlot s JOIN quarterDay q ON q.slot = s.id
        WHERE s.cohort = t.cohort AND s.module = t.module AND s.lecturer = t.lecturer
          AND s.day > \(Rules.lastEnd("t.cohort", "t.module", "t.lecturer"))) AS held,
      (SELECT min(d.decidedOn) FROM nationalAgreement n JOIN nationalDecision d ON d.nationalAgreement = n.id
        WHERE n.lecturer = l.id AND n.programme = v.programme AND d.outcome = 'agreed') AS agreedOn
    FROM teachingAssignment t JOIN module m ON m.id = t.module JOIN programmeVersion v ON v.id = m.version
    JOIN teachingUnit u ON u.id = m.teachingUnit JOIN partner o ON o.id = m.partner JOIN lecturer l ON l.id = t.lecturer
    JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
    LEFT JOIN assignmentApproval a ON a.teachingAssignment = t.id
    WHERE t.cohort = :cohort AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
    GROUP BY t.module, t.lecturer ORDER BY m.code, x.login
    """
}

extension TimetableProblem.Course {
  /// - Parameter profiles: how many profiles the approved lecturers of the module have, two for a pair.
  /// - Returns: nil when nothing remains to be given.
  fileprivate init?(_ row: Row, over period: Period, window: Period, profiles: Int, in db: GRDB.Database) throws {
    let (assigned, approved, held) = (row["assigned"] as Int, row["approved"] as Int, row["held"] as Int)
    guard assigned > held else { return nil }
    let kind = Module.Kind(rawValue: row["kind"]) ?? .trade
    let (agreedOn, announced) = (row["agreedOn"] as Day?, row["startsOn"] as Day)
    let allowed = agreedOn.flatMap { Period(from: max($0, announced), to: period.last).intersection(window)?.intersection(period) }
    let obstacle: TimetableProblem.Obstacle? =
      agreedOn.map { $0 > period.last } ?? true
      ? .notAgreed : announced > period.last ? .announced(announced) : kind == .general && profiles < 2 ? .withoutPair : nil
    self.init(
      module: Module(
        code: row["code"], title: row["title"], unit: row["unit"], kind: kind, hours: row["due"],
        partner: PartnerCode(rawValue: row["inCharge"]) ?? .cfa),
      login: row["login"], lecturer: row.fullName, employer: PartnerCode(rawValue: row["employer"]) ?? .cnam,
      hours: Hours(minutes: max(0, approved - held)), waiting: Hours(minutes: assigned - max(approved, held)), startsOn: row["startsOn"],
      allowed: allowed, obstacle: approved <= held ? nil : obstacle,
      busy: try BusyTimes(
        """
        SELECT day, startsAt, endsAt FROM heldSlot WHERE lecturer = :lecturer AND day BETWEEN :first AND :last
        UNION SELECT day, startsAt, endsAt FROM unavailability WHERE lecturer = :lecturer AND day BETWEEN :first AND :last
        """, ["lecturer": row["lecturer"] as Int, "first": period.first, "last": period.last], in: db))
  }
}
