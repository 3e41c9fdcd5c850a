import GRDB

/// What one student attended over a period: the ground of the certificat de réalisation, or before 2019 of the attestation.
public struct AttendanceRecord: Sendable, Equatable {
  public let student: String
  public let company: String
  public let programme: Programme
  public let period: Period
  /// One entry a day and unit, in order.
  public let days: [AttendedDay]

  public struct AttendedDay: Sendable, Equatable {
    public let day: Day
    /// The quarters attended, « 1, 2 ».
    public let quarters: String
    public let hours: Hours
    public let subject: String
  }

  public var total: Hours { days.map(\.hours).sum() }
}

extension Database {
  /// What one student attended over a period, corrections included.
  /// - Throws: `CorrectionRefusal` when the student is unknown.
  public func attendanceRecord(of code: String, over period: Period, by actor: Actor) throws -> AttendanceRecord {
    try consult(by: actor) { db in
      guard let student = try Row.fetchOne(db, sql: "SELECT * FROM student WHERE code = ?", arguments: [code]) else {
        throw CorrectionRefusal.unknownStudent(code)
      }
      let cohort = try Cohort.fetch(student["cohort"], in: db)
      let company = try String.fetchOne(
        db,
        sql: """
          SELECT o.legalName FROM contract c JOIN organisation o ON o.id = c.company
          WHERE c.student = ? AND c.startsOn <= ? ORDER BY c.startsOn DESC LIMIT 1
          """, arguments: [student["id"] as Int, period.last])
      let name = "\(student["civility"] as String) \(student["firstName"] as String) \(student["lastName"] as String)"
      return AttendanceRecord(
        student: name, company: company ?? "", programme: cohort.programme, period: period,
        days: try AttendanceRecord.days(student["id"], period, in: db))
    }
  }

  /// The students of a cohort who attended something over a period, by code.
  public func attendingStudents(of cohort: Cohort, over period: Period, by actor: Actor) throws -> [String] {
    try consult(by: actor) { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT span.code FROM (SELECT id AS student, code, lastName, firstName, :first AS first, :last AS last FROM student
            WHERE cohort = :cohort) span WHERE \(AttendedHours.minutes) > 0 ORDER BY span.lastName, span.firstName
          """, arguments: ["cohort": cohort.id, "first": period.first, "last": period.last])
    }
  }
}

extension AttendanceRecord {
  fileprivate static func days(_ student: Int, _ period: Period, in db: GRDB.Database) throws -> [AttendedDay] {
    let sql = """
      SELECT a.day, u.title, group_concat(a.quarter, ', ') AS quarters, sum(a.minutes) AS minutes FROM (
        SELECT day, quarter, slot, minutes FROM (
          SELECT day, quarter, slot, minutes, 1 AS change FROM signature WHERE student = :student AND day BETWEEN :first AND :last
          UNION ALL SELECT day, quarter, slot, minutes, change FROM attendanceCorrection
          WHERE student = :student AND day BETWEEN :first AND :last)
        GROUP BY day, quarter, slot HAVING sum(change) > 0 ORDER BY day, quarter) a
      JOIN slot s ON s.id = a.slot JOIN teachingUnit u ON u.id = s.teachingUnit
      GROUP BY a.day, s.teachingUnit ORDER BY a.day, min(a.quarter)
      """
    return try Row.fetchAll(
      db, sql: sql, arguments: ["student": student, "first": period.first, "last": period.last]
    ).map { AttendedDay(day: $0["day"], quarters: $0["quarters"], hours: $0["minutes"], subject: $0["title"]) }
  }
}
