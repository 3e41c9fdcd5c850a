import GRDB

extension Database {
  /// The sheets of a cohort over some days, one for each day and site, of the slots that are held.
  /// - Throws: `SheetRefusal` when no slot is planned.
  public func attendanceSheets(of cohort: Cohort, over period: Period, by actor: Actor) throws -> [AttendanceSheet] {
    try consult(by: actor) { db in
      let rows = try Row.fetchAll(
        db, sql: AttendanceSheet.query, arguments: ["cohort": cohort.id, "first": period.first, "last": period.last])
      if rows.isEmpty { throw SheetRefusal.nothing(period, cohort.name) }
      var sheets: [(key: String, rows: [Row])] = []
      for row in rows {
        let key = "\(row["day"] as Day) \(row["site"] as Int)"
        if sheets.last?.key == key { sheets[sheets.count - 1].rows.append(row) } else { sheets.append((key, [row])) }
      }
      return try sheets.map { try AttendanceSheet($0.rows, cohort: cohort, in: db) }
    }
  }
}

extension AttendanceSheet {
  static let query = """
    SELECT s.day, s.site, x.name, x.street, x.postalCode, x.city, o.code AS owner, q.quarter, q.startsAt, q.endsAt, s.code,
      u.code || ' ' || u.title AS subject, trim(p.civility || ' ' || p.firstName || ' ' || p.lastName) AS lecturer
    FROM heldSlot s JOIN quarterDay q ON q.slot = s.id JOIN site x ON x.id = s.site JOIN partner o ON o.id = x.partner
    JOIN teachingUnit u ON u.id = s.teachingUnit JOIN lecturer l ON l.id = s.lecturer JOIN person p ON p.id = l.person
    WHERE s.cohort = :cohort AND s.day BETWEEN :first AND :last ORDER BY s.day, s.site, q.startsAt, s.code
    """

  fileprivate init(_ rows: [Row], cohort: Cohort, in db: GRDB.Database) throws {
    let first = rows[0]
    self.cohort = cohort
    day = first["day"]
    owner = PartnerCode(rawValue: first["owner"]) ?? .cfa
    siteName = first["name"]
    address = Address(row: first)
    quarters = rows.compactMap { row in
      guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { return nil }
      return Quarter(
        quarter: row["quarter"], startsAt: start, endsAt: end, subject: row["subject"], lecturer: row["lecturer"], slot: row["code"])
    }
    students = try Row.fetchAll(db, sql: Self.students, arguments: ["cohort": cohort.id, "day": day]).map { row in
      Student(name: row["name"], company: row["company"] ?? "", isProvisional: row["isProvisional"])
    }.sorted { ($0.name.sortKey, $0.company) < ($1.name.sortKey, $1.company) }
  }

  /// Who is expected on a day: under a contract that counts, enrolled without one, or welcomed for a time.
  private static let students = """
    SELECT s.lastName || ' ' || s.firstName AS name, o.legalName AS company, c.id IS NULL AND e.id IS NULL AS isProvisional
    FROM student s
    LEFT JOIN contract c ON c.student = s.id AND :day BETWEEN c.startsOn AND coalesce(
      (SELECT b.endedOn FROM contractBreak b WHERE b.contract = c.id), c.endsOn) AND \(Rules.attends("c", student: "s"))
    LEFT JOIN organisation o ON o.id = c.company
    LEFT JOIN enrolment e ON e.student = s.id AND e.contract IS NULL
    WHERE s.cohort = :cohort AND (c.id IS NOT NULL OR e.id IS NOT NULL OR EXISTS (
      SELECT 1 FROM provisionalAttendance u JOIN journal j ON j.id = u.entry
      WHERE u.student = s.id AND :day BETWEEN j.day AND u.until))
    """
}
