import GRDB

extension TutorEntry.Designation {
  fileprivate static let query = """
    SELECT d.*, x.login, x.civility, x.firstName, x.lastName, p.code AS employer, l.status, d.student,
      (SELECT agreedOn FROM designationAgreement WHERE designation = d.id AND role = 'alternanceManager') AS byManager,
      (SELECT agreedOn FROM designationAgreement WHERE designation = d.id AND role = 'businessHubDirector') AS byHub,
      (SELECT CASE count(*) WHEN 3 THEN max(sentOn) END FROM designationNotice WHERE designation = d.id) AS notifiedOn
    FROM tutorDesignation d JOIN student s ON s.id = d.student JOIN lecturer l ON l.id = d.tutor JOIN person x ON x.id = l.person
    JOIN partner p ON p.id = l.employer
    WHERE s.cohort = :cohort AND d.designatedOn <= :day
      AND NOT EXISTS (SELECT 1 FROM tutorDesignation n WHERE n.student = d.student AND n.rank > d.rank AND n.designatedOn <= :day)
    """

  fileprivate init(row: Row) throws {
    guard let employer = PartnerCode(rawValue: row["employer"]) else { throw StorageRefusal.damaged("partner") }
    self.init(
      id: row["id"], rank: row["rank"],
      tutor: TutorCandidate(
        login: row["login"], name: row.fullName, employer: employer, isPermanent: row["status"] == "permanent", isAgreed: true),
      startsOn: row["startsOn"], designatedOn: row["designatedOn"], reason: row["reason"], agreedByManager: row["byManager"],
      agreedByHub: row["byHub"], notifiedOn: row["notifiedOn"])
  }
}

extension TutorList {
  init(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws {
    var last: [Int: TutorEntry.Designation] = [:]
    for row in try Row.fetchAll(db, sql: TutorEntry.Designation.query, arguments: ["cohort": cohort.id, "day": day]) {
      last[row["student"]] = try TutorEntry.Designation(row: row)
    }
    let students = try FollowedStudent.all(of: cohort, on: day, in: db)
    self.init(
      cohort: cohort, entries: students.map { TutorEntry(student: $0.student, designation: last[$0.id]) },
      deadlines: try TutoringDeadlines.of(cohort, in: db))
  }
}

extension TutorCandidate {
  /// The lecturers of a cohort's team, and whether both directions of the CFA agreed to its own by a day.
  static func all(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> [TutorCandidate] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT x.login, x.civility, x.firstName, x.lastName, p.code AS employer, l.status,
          (SELECT count(*) FROM tutorAgreement a WHERE a.cohort = :cohort AND a.tutor = l.id AND a.agreedOn <= :day) AS agreements
        FROM lecturer l JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
        WHERE l.id IN (SELECT t.lecturer FROM teachingAssignment t WHERE t.cohort = :cohort
            AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)
          UNION SELECT lecturer FROM heldSlot WHERE cohort = :cohort) ORDER BY x.login
        """, arguments: ["cohort": cohort.id, "day": day]
    ).compactMap { row in
      PartnerCode(rawValue: row["employer"]).map {
        TutorCandidate(
          login: row["login"], name: row.fullName, employer: $0, isPermanent: row["status"] == "permanent",
          isAgreed: $0 == .cnam || row["agreements"] == 2)
      }
    }
  }
}

extension Database {
  /// The tutors of a cohort on a day, student after student.
  public func tutors(of cohort: Cohort, on day: Day, by actor: Actor) throws -> TutorList {
    try consult(by: actor) { try TutorList(of: cohort, on: day, in: $0) }
  }

  /// The lecturers of the team, who may be tutors.
  public func tutorCandidates(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [TutorCandidate] {
    try consult(by: actor) { try TutorCandidate.all(of: cohort, on: day, in: $0) }
  }

  /// A list of tutors for the students who have none, which explains itself; nothing is written.
  /// - Throws: `TutorRefusal.noProposal`, `.nobody`.
  public func proposeTutors(of cohort: Cohort, on day: Day, by actor: Actor) throws -> TutorProposal {
    try consult(by: actor) { try TutorProposal.make(for: cohort, on: day, in: $0) }
  }
}

extension TutorProposal {
  /// For everybody in the cohort; those who have a tutor keep him.
  static func make(for cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> TutorProposal {
    let list = try TutorList(of: cohort, on: day, in: db)
    let here = list.entries.filter { $0.student.leftOn.map { $0 >= day } ?? true }
    if here.allSatisfy({ $0.designation != nil }) { throw TutorRefusal.noProposal(cohort.name) }
    let students = here.map {
      StudentToFollow(
        code: $0.student.code, name: $0.student.name, company: $0.student.company, distanceMetres: $0.student.distanceMetres ?? 0,
        tutor: $0.designation?.tutor.login)
    }
    return try TutorProposal(students: students, tutors: TutorCandidate.all(of: cohort, on: day, in: db))
  }
}
