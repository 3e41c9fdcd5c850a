import GRDB

extension ExamRecord {
  /// What the base knows of a sitting.
  static func find(_ exam: Assessment, in db: GRDB.Database) throws -> ExamRecord {
    let held = try Row.fetchOne(
      db,
      sql: """
        SELECT h.heldOn, coalesce(x.subjectName, '') AS subject, p.login FROM examHeld h LEFT JOIN examSubject x ON x.id = h.examSubject
        LEFT JOIN lecturer l ON l.id = x.lecturer LEFT JOIN person p ON p.id = l.person
        WHERE h.assessment = ?
        """, arguments: [exam.id])
    return ExamRecord(
      assessment: exam, seats: try ExamSeat.all(of: exam, in: db), heldOn: held?["heldOn"], subject: held?["subject"] ?? "",
      subjectLogin: held?["login"],
      supervision: try Supervision.all(of: exam, in: db), handovers: try ScriptHandover.all(of: exam, in: db),
      minutes: try ResultMinutes.all(of: exam, in: db))
  }
}

extension ExamSeat {
  /// The seats of an exam, in their order.
  fileprivate static func all(of exam: Assessment, in db: GRDB.Database) throws -> [ExamSeat] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.seat, e.script, e.convenedOn, s.*, n.id IS NOT NULL AS isAbsent FROM examSeat e
        JOIN student s ON s.id = e.student LEFT JOIN absentFromExam n ON n.assessment = e.assessment AND n.student = e.student
        WHERE e.assessment = ? ORDER BY e.seat
        """, arguments: [exam.id])
    let site = try siteAddress(of: exam, in: db)
    return rows.map { row in
      ExamSeat(
        student: StudentName(row: row), seat: row["seat"], script: row["script"], convenedOn: row["convenedOn"], isAbsent: row["isAbsent"],
        address: Address(row: row), siteAddress: site)
    }
  }

  private static func siteAddress(of exam: Assessment, in db: GRDB.Database) throws -> Address? {
    try Row.fetchOne(
      db, sql: "SELECT x.street, x.postalCode, x.city FROM room r JOIN site x ON x.id = r.site WHERE r.code = ?", arguments: [exam.room]
    ).map { Address(row: $0) }
  }
}

extension ExamRecord.Supervision {
  fileprivate static func all(of exam: Assessment, in db: GRDB.Database) throws -> [ExamRecord.Supervision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Rules.fullName("p")) AS name, v.minutes FROM examSupervision v JOIN person p ON p.id = v.person
        WHERE v.assessment = ? ORDER BY v.id
        """, arguments: [exam.id]
    ).map { ExamRecord.Supervision(person: $0["name"], hours: $0["minutes"]) }
  }
}

extension ScriptHandover {
  fileprivate static func all(of exam: Assessment, in db: GRDB.Database) throws -> [ScriptHandover] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT h.*, \(Rules.fullName("g")) AS giverName, \(Rules.fullName("t")) AS takerName FROM scriptHandover h
        JOIN person g ON g.id = h.giver JOIN person t ON t.id = h.taker WHERE h.assessment = ? ORDER BY h.id
        """, arguments: [exam.id]
    ).compactMap { row in
      Stage(rawValue: row["stage"]).map {
        ScriptHandover(
          stage: $0, giver: row["giverName"], taker: row["takerName"], scripts: row["scripts"], handedOn: row["handedOn"],
          place: row["place"])
      }
    }
  }
}

extension ResultMinutes {
  /// The minutes of an assessment, one for each lecturer who marked it.
  static func all(of assessment: Assessment, in db: GRDB.Database) throws -> [ResultMinutes] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT m.signedOn, m.receivedOn, \(Rules.fullName("p")) AS name FROM resultMinutes m JOIN lecturer l ON l.id = m.lecturer
        JOIN person p ON p.id = l.person WHERE m.assessment = ? ORDER BY m.id
        """, arguments: [assessment.id]
    ).map { ResultMinutes(lecturer: $0["name"], signedOn: $0["signedOn"], receivedOn: $0["receivedOn"]) }
  }
}

extension Database {
  /// A sitting of an exam with its seats: names and script numbers together, for the training assistant alone (PC-11-14).
  /// - Throws: `AssessmentRefusal`, `PermissionRefusal`.
  public func exam(_ code: String, of cohort: Cohort, by actor: Actor) throws -> ExamRecord {
    _ = try actor.role(for: .conveneExams)
    return try read { try ExamRecord.find(Assessment.exam(code, of: cohort, in: $0), in: $0) }
  }

  /// The assessments of a cohort with how far each has come.
  /// - Throws: `PermissionRefusal`.
  public func assessments(of cohort: Cohort, by actor: Actor) throws -> [AssessmentProgress] {
    try consult(by: actor) { db in
      let progress = try Row.fetchAll(db, sql: AssessmentProgress.query, arguments: ["cohort": cohort.id])
      let byID = Dictionary(uniqueKeysWithValues: progress.map { ($0["id"] as Int, $0) })
      return try Assessment.all(of: cohort, in: db).compactMap { _, assessment in
        byID[assessment.id].map { AssessmentProgress(assessment, row: $0) }
      }
    }
  }
}

extension Database {
  /// What a cohort lacks of its second sittings (PC-11-05): how many, not who. A unit that everybody obtained needs none; any other is
  /// due as soon as somebody is adjourned, and when its academic year is over.
  public func secondSittingsDue(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [String] {
    try consult(by: actor) { db in
      let results = try CohortResults.of(cohort, in: db)
      return results.units.filter { $0.second?.day == nil }.compactMap { unit in
        let lines = results.students.compactMap { $0.line(unit.code)?.result.status }
        let (count, isOver) = (lines.count { $0 == .adjourned }, unit.first?.day.map { $0.academicYear < day.academicYear } ?? false)
        if count > 0 {
          return "\(unit.code) : \(count) ajourné\(count > 1 ? "s" : ""), deuxième session à planifier (convention, art. 11)."
        }
        let isObtained = lines.allSatisfy(\.isObtained)
        return isOver && !isObtained ? "\(unit.code) : l'année est finie, deuxième session à planifier (convention, art. 11)." : nil
      }
    }
  }
}

extension AssessmentProgress {
  fileprivate static let query = """
    SELECT a.id, (SELECT count(*) FROM examSeat e WHERE e.assessment = a.id) AS seats,
      (SELECT count(*) FROM absentFromExam e WHERE e.assessment = a.id) AS absent,
      (SELECT heldOn FROM examHeld h WHERE h.assessment = a.id) AS heldOn,
      (SELECT stage FROM scriptHandover h WHERE h.assessment = a.id ORDER BY h.id DESC LIMIT 1) AS stage,
      (SELECT max(receivedOn) FROM resultMinutes m WHERE m.assessment = a.id) AS receivedOn,
      (SELECT count(*) FROM (SELECT m.student, m.state, max(m.id) FROM mark m WHERE m.assessment = a.id GROUP BY m.student) WHERE state <> 'pending') AS marks,
      \(Rules.hasAgreedSubject("a.teachingUnit", sitting: "a.rank", of: "a.cohort")) AS hasSubject
    FROM currentAssessment a WHERE a.cohort = :cohort
    """

  fileprivate init(_ assessment: Assessment, row: Row) {
    self.init(
      assessment: assessment, seats: row["seats"], absent: row["absent"], heldOn: row["heldOn"],
      stage: (row["stage"] as String?).flatMap(ScriptHandover.Stage.init(rawValue:)), minutesReceivedOn: row["receivedOn"],
      marks: row["marks"], hasSubject: row["hasSubject"])
  }
}
