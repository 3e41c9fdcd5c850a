import GRDB

extension TitleFile {
  /// The students of a cohort with what the title asks of each, in alphabetical order.
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [TitleFile] {
    let decisions = try JuryDecision.last(of: cohort, in: db)
    let units = try Row.fetchAll(
      db, sql: "SELECT id, code, title FROM teachingUnit WHERE programme = ? ORDER BY year, code", arguments: [cohort.programme.id])
    let posts = try Dictionary(grouping: Post.all(of: cohort, in: db), by: \.student).mapValues { $0.map(\.post) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.id, s.code, s.civility, s.lastName, s.firstName, t.awardedOn, t.experienceMonths, j.code AS jury FROM student s
        LEFT JOIN titleAward t ON t.student = s.id LEFT JOIN jury j ON j.id = t.jury WHERE s.cohort = ?
          AND EXISTS (SELECT 1 FROM juryDecision d WHERE d.student = s.id)
        """, arguments: [cohort.id])
    let files = rows.map { row in
      let student: Int = row["id"]
      return TitleFile(
        cohort: cohort, student: StudentName(row: row),
        units: units.map { unit in
          UnitDecision(code: unit["code"], title: unit["title"], decision: decisions[StudentUnit(student: student, unit: unit["id"])])
        }, posts: posts[student] ?? [],
        award: (row["awardedOn"] as Day?).map { Award(on: $0, jury: row["jury"], months: row["experienceMonths"]) })
    }
    return files.map { (key: $0.student.listed.sortKey, file: $0) }.sorted {
      ($0.key, $0.file.student.code) < ($1.key, $1.file.student.code)
    }
    .map(\.file)
  }
}

extension TitleFile.Post {
  /// The posts of each student of a cohort, in their order: the contracts up to their break, and what was accepted on proof.
  fileprivate static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [(student: Int, post: TitleFile.Post)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT s.id AS student, o.legalName AS employer, '' AS position, k.startsOn, coalesce(b.endedOn, k.endsOn) AS endsOn, 0 AS isExternal
        FROM student s JOIN contract k ON k.student = s.id JOIN organisation o ON o.id = k.company LEFT JOIN contractBreak b ON b.contract = k.id
        WHERE s.cohort = :cohort
        UNION ALL SELECT s.id, x.employer, x.position, x.startsOn, x.endsOn, 1 FROM student s JOIN externalExperience x ON x.student = s.id
        WHERE s.cohort = :cohort ORDER BY 4
        """, arguments: ["cohort": cohort.id]
    ).map { row in
      (
        row["student"],
        TitleFile.Post(
          employer: row["employer"], position: row["position"], period: Period(from: row["startsOn"], to: row["endsOn"]),
          isExternal: row["isExternal"])
      )
    }
  }
}

extension Database {
  /// Where each student of a cohort stands towards the title.
  /// - Throws: `PermissionRefusal`.
  public func titleFiles(of cohort: Cohort, by actor: Actor) throws -> [TitleFile] {
    _ = try actor.role(for: .readMarks)
    return try read { try TitleFile.all(of: cohort, in: $0) }
  }

  /// Where one student stands.
  /// - Throws: `GradeReportRefusal.unknownStudent`, `TitleRefusal.noDecision` before any jury, `PermissionRefusal`.
  public func titleFile(of student: String, cohort: Cohort, by actor: Actor) throws -> TitleFile {
    _ = try actor.role(for: .readMarks)
    return try read { try TitleFile.find(student, of: cohort, in: $0) }
  }

  /// Awards the title to a student, or to all who may receive it (PC-11-01).
  /// - Throws: `TitleRefusal` saying what lacks, `GradeReportRefusal.unknownStudent`, `PermissionRefusal`.
  public func awardTitles(of cohort: Cohort, to student: String?, by actor: Actor, on day: Day) throws -> [TitleFile] {
    try perform(.awardTitle, by: actor, on: day) { entry in
      let files = try TitleFile.all(of: cohort, in: entry.db)
      let jury = try Jury.all(of: cohort, in: entry.db).last { $0.closedOn.map { $0 <= day } ?? false }
      guard let jury else { throw TitleRefusal.noJury(cohort.name) }
      let chosen =
        try student.map { [try TitleFile.find($0, of: cohort, in: entry.db).awardable(on: day)] }
        ?? files.filter { $0.award == nil && $0.eligibility(on: day).isEligible }
      if chosen.isEmpty { throw TitleRefusal.nobody(cohort.name) }
      entry.subject = "titre décerné à \(chosen.map(\.student.code).joined(separator: ", "))"
      for file in chosen {
        let id = try Int.fetchOne(entry.db, sql: "SELECT id FROM student WHERE code = ?", arguments: [file.student.code])
        try entry.insert(
          "titleAward", ["student": id, "jury": jury.id, "experienceMonths": file.months(on: day), "awardedOn": day])
      }
      let codes = Set(chosen.map(\.student.code))
      return try TitleFile.all(of: cohort, in: entry.db).filter { codes.contains($0.student.code) }
    }
  }
}

extension TitleFile {
  fileprivate static func find(_ code: String, of cohort: Cohort, in db: GRDB.Database) throws -> TitleFile {
    try GradeReport.require(code, of: cohort, in: db)
    guard let file = try all(of: cohort, in: db).first(where: { $0.student.code == code }) else { throw TitleRefusal.noDecision(code) }
    return file
  }

  fileprivate func awardable(on day: Day) throws -> TitleFile {
    if let award { throw TitleRefusal.alreadyAwarded(student.full, award.on) }
    let eligibility = eligibility(on: day)
    if !eligibility.isEligible { throw TitleRefusal.notEligible(student.full, eligibility) }
    return self
  }
}
