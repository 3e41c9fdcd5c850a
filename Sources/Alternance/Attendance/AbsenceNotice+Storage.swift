import GRDB

extension Database {
  /// Declares to each company the quarter-days of a month that its students did not sign and that no notice names yet.
  /// - Returns: the notices, one per company.
  /// - Throws: `AbsenceRefusal` before the month is transmitted, or when nothing is left to declare.
  public func declareAbsences(of cohort: Cohort, month: Month, by actor: Actor, on day: Day) throws -> [AbsenceNotice] {
    let declaration = try perform(.declareAbsences, by: actor, on: day) { entry in
      entry.subject = "absences de \(month.iso), promotion \(cohort.name)"
      guard day > month.period.last else { throw AbsenceRefusal.monthNotOver(month) }
      guard try MonthlyTransfer.latest(cohort, month, in: entry.db) != nil else {
        throw AbsenceRefusal.notTransmitted(month, cohort.name)
      }
      try entry.declare(cohort, month)
      let count = try Int.fetchOne(
        entry.db, sql: "SELECT count(*) FROM absenceNotice WHERE cohort = ? AND entry = ?", arguments: [cohort.id, entry.id])
      if count == 0 { throw AbsenceRefusal.none(month, cohort.name) }
      return entry.id
    }
    return try read { try AbsenceNotice.fetch($0, where: "n.cohort = ? AND n.entry = ?", [cohort.id, declaration]) }
  }

  /// The notices already sent for a month.
  public func absenceNotices(of cohort: Cohort, month: Month, by actor: Actor) throws -> [AbsenceNotice] {
    try consult(by: actor) { try AbsenceNotice.fetch($0, where: "n.cohort = ? AND n.month = ?", [cohort.id, month]) }
  }

  /// The hours of absence of a month that no notice names yet, student by student.
  public func undeclaredAbsences(of cohort: Cohort, month: Month, by actor: Actor) throws -> [(student: String, hours: Hours)] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.lastName || ' ' || s.firstName AS student, sum(a.minutes) AS minutes FROM (\(Entry.absences)) a
          JOIN student s ON s.id = a.student GROUP BY a.student ORDER BY s.lastName, s.firstName
          """, arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last]
      ).map { ($0["student"], $0["minutes"]) }
    }
  }
}

extension Entry {
  /// The absences of students under contract, whose company is told, that no notice names yet.
  static let absences = """
    SELECT c.company, span.student, span.day, span.quarter, span.slot, span.minutes FROM (\(AbsenceEntry.absent)) span
    JOIN contract c ON c.student = span.student JOIN student s ON s.id = c.student LEFT JOIN contractBreak b ON b.contract = c.id
    WHERE span.day BETWEEN c.startsOn AND coalesce(b.endedOn, c.endsOn) AND \(Rules.attends("c", student: "s"))
      AND NOT EXISTS (SELECT 1 FROM absentQuarter a WHERE a.student = span.student AND a.day = span.day AND a.quarter = span.quarter)
    """

  fileprivate func declare(_ cohort: Cohort, _ month: Month) throws {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT a.* FROM (\(Entry.absences)) a JOIN organisation o ON o.id = a.company ORDER BY o.legalName, a.company, "
        + "a.student, a.day, a.quarter",
      arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last])
    var notice = (company: 0, id: 0)
    for row in rows {
      let company: Int = row["company"]
      if company != notice.company { notice = (company, try insertNotice(cohort, month, company)) }
      try insert(
        "absentQuarter",
        [
          "notice": notice.id, "student": row["student"] as Int, "day": row["day"] as Day, "quarter": row["quarter"] as Int,
          "slot": row["slot"] as Int, "minutes": row["minutes"] as Int,
        ])
    }
  }

  private func insertNotice(_ cohort: Cohort, _ month: Month, _ company: Int) throws -> Int {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM absenceNotice WHERE cohort = ?", arguments: [cohort.id]) ?? 0
    return try insert(
      "absenceNotice",
      [
        "cohort": cohort.id, "company": company, "month": month,
        "number": "ABS-\(cohort.programme.code)-\(cohort.name)-\(padded(count + 1, 4))", "declaredOn": day,
      ])
  }
}

extension AbsenceNotice {
  static func fetch(_ db: GRDB.Database, where condition: String, _ arguments: StatementArguments) throws -> [AbsenceNotice] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT n.*, o.legalName, o.street, o.postalCode, o.city,
          (SELECT \(Rules.fullName("x")) FROM journal j JOIN person x ON x.login = j.actor
            WHERE j.id = n.entry) AS declaredBy
        FROM absenceNotice n JOIN organisation o ON o.id = n.company
        WHERE \(condition) ORDER BY n.id
        """, arguments: arguments
    ).map { row in
      AbsenceNotice(
        number: row["number"], company: row["legalName"], address: Address(row: row), month: row["month"],
        declaredOn: row["declaredOn"], declaredBy: row["declaredBy"] ?? "", students: try students(of: row["id"], in: db),
        sendings: try sendings(of: row["id"], in: db))
    }
  }

  private static func sendings(of notice: Int, in db: GRDB.Database) throws -> [Sending] {
    try Row.fetchAll(db, sql: "SELECT * FROM noticeSending WHERE notice = ? ORDER BY sentOn, id", arguments: [notice]).compactMap { row in
      SendingMeans(rawValue: row["means"]).map { Sending(means: $0, on: row["sentOn"], proof: row["proof"]) }
    }
  }

  private static func students(of notice: Int, in db: GRDB.Database) throws -> [AbsentStudent] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.id AS student, s.lastName || ' ' || s.firstName AS name, a.day, a.quarter, q.startsAt, q.endsAt, u.title FROM absentQuarter a
        JOIN student s ON s.id = a.student JOIN quarterDay q ON q.slot = a.slot AND q.quarter = a.quarter
        JOIN slot x ON x.id = a.slot JOIN teachingUnit u ON u.id = x.teachingUnit
        WHERE a.notice = ? ORDER BY s.lastName, s.firstName, s.id, a.day, a.quarter
        """, arguments: [notice])
    var students: [AbsentStudent] = []
    var last = 0
    for row in rows {
      let name: String = row["name"]
      guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { continue }
      let time = QuarterDayTime(quarter: row["quarter"], start: start, end: end)
      let quarter = AbsentQuarter(day: row["day"], time: time, subject: row["title"])
      let student: Int = row["student"]
      let earlier = student == last ? students.removeLast().quarters : []
      last = student
      students.append(AbsentStudent(name: name, quarters: earlier + [quarter]))
    }
    return students
  }
}
