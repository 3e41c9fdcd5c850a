import GRDB

/// What a signature needs to know of its slot.
struct SignedSlot {
  let id: Int
  let code: String
  let cohort: Int
  let day: Day
  /// The institution that owns the teaching site, and its sheets (PC-07-10).
  let owner: PartnerCode
  let lecturer: Int
  /// Cancelled, or moved to another slot.
  let isCancelled: Bool
  /// The minutes of each quarter-day.
  let minutes: [Int: Int]

  static func find(_ code: String, in db: GRDB.Database) throws -> SignedSlot? {
    let sql = """
      SELECT s.id, s.cohort, s.day, s.lecturer, p.code AS owner, EXISTS (SELECT 1 FROM slotCancellation n WHERE n.slot = s.id) AS isCancelled
      FROM slot s JOIN site x ON x.id = s.site JOIN partner p ON p.id = x.partner
      WHERE s.code = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [code]) else { return nil }
    let quarters = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT quarter, minutes FROM quarterDay WHERE slot = ?"), arguments: [row["id"] as Int])
    guard let owner = PartnerCode(rawValue: row["owner"]) else { return nil }
    return SignedSlot(
      id: row["id"], code: code, cohort: row["cohort"], day: row["day"], owner: owner, lecturer: row["lecturer"],
      isCancelled: row["isCancelled"],
      minutes: Dictionary(uniqueKeysWithValues: quarters.map { ($0["quarter"], $0["minutes"]) }))
  }
}

/// What a signature needs to know of its student.
struct SigningStudent {
  let id: Int
  let code: String
  let cohort: Int
  /// The days covered by a contract, up to its break, or by an enrolment without one.
  let enrolled: [Period]
  /// The days of a welcome without contract; beyond its end a signature is recorded, and told (PC-05-09).
  let provisional: Period?

  /// The student may sign the sheet of a day.
  func attends(on day: Day) -> Bool { isEnrolled(on: day) || provisional.map { day >= $0.first } ?? false }

  /// The end of the welcome without contract that a day goes beyond; nil when it does not.
  func welcomeEnded(before day: Day) -> Day? {
    guard let provisional, day > provisional.last, !isEnrolled(on: day) else { return nil }
    return provisional.last
  }

  private func isEnrolled(on day: Day) -> Bool { enrolled.contains { $0.contains(day) } }

  static func find(_ code: String, in db: GRDB.Database) throws -> SigningStudent? {
    let known = try Row.fetchOne(db.cachedStatement(sql: "SELECT id, cohort FROM student WHERE code = ?"), arguments: [code])
    guard let known else { return nil }
    let student: Int = known["id"]
    let enrolled = try Row.fetchAll(db.cachedStatement(sql: enrolment), arguments: ["student": student])
    let provisional = try Row.fetchOne(
      db,
      sql:
        "SELECT min(j.day) AS day, max(u.until) AS until FROM provisionalAttendance u JOIN journal j ON j.id = u.entry WHERE u.student = ? GROUP BY u.student",
      arguments: [student])
    return SigningStudent(
      id: student, code: code, cohort: known["cohort"], enrolled: enrolled.map { Period(from: $0["first"], to: $0["last"]) },
      provisional: provisional.map { Period(from: $0["day"], to: $0["until"]) })
  }

  /// A contract counts once the student is enrolled: whoever found the section full does not attend (PC-05-08).
  private static let enrolment = """
    SELECT c.startsOn AS first, coalesce(b.endedOn, c.endsOn) AS last FROM contract c JOIN student s ON s.id = c.student
    LEFT JOIN contractBreak b ON b.contract = c.id WHERE c.student = :student AND \(Rules.attends("c", student: "s"))
    UNION ALL SELECT h.startsOn, h.endsOn FROM enrolment e JOIN student s ON s.id = e.student JOIN cohort h ON h.id = s.cohort
    WHERE e.student = :student AND e.contract IS NULL
    """
}
