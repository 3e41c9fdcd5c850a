import GRDB

extension GradeReport {
  /// - Throws: `GradeReportRefusal.unknownStudent`.
  static func require(_ student: String, of cohort: Cohort, in db: GRDB.Database) throws {
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM student WHERE code = ? AND cohort = ?)", arguments: [student, cohort.id])
    if isKnown != true { throw GradeReportRefusal.unknownStudent(student, cohort: cohort.name) }
  }

  /// The reports of a cohort for a semester, in alphabetical order.
  /// - Throws: `GradeReportRefusal.noSemester`.
  static func all(of cohort: Cohort, semester: Int, in db: GRDB.Database) throws -> [GradeReport] {
    let last = 2 * cohort.programme.years
    guard (1...last).contains(semester) else { throw GradeReportRefusal.noSemester(semester, last: last) }
    let results = try CohortResults.of(cohort, in: db).semester(semester)
    let averages = UnitStatistics.averages(results)
    let snapshots = try snapshots(of: cohort, semester: semester, results, in: db)
    let profiles = try Profile.all(of: cohort, on: results.units.compactMap { $0.first?.day }.max() ?? cohort.period.last, in: db)
    let handed = try Row.fetchAll(
      db,
      sql: "SELECT s.code, g.handedOn FROM student s JOIN gradeReportHandover g ON g.student = s.id WHERE s.cohort = ? AND g.semester = ?",
      arguments: [cohort.id, semester])
    let days = Dictionary(grouping: handed, by: { $0["code"] as String }).mapValues { $0.map { $0["handedOn"] as Day } }
    return results.students.compactMap { student in
      guard let profile = profiles[student.student.code] else { return nil }
      let last = student.lines.compactMap(\.decision).max { $0.day < $1.day }
      let decided = student.isDecided ? last.flatMap { snapshots[$0.jury] } : nil
      return GradeReport(
        cohort: cohort, semester: semester, results: decided?.results.student(student.student.code) ?? student, profile: profile,
        jury: last?.day, averages: decided?.averages ?? averages, handedOn: days[student.student.code] ?? [])
    }
  }

  /// The results of a semester as each jury had them that decided a student's last, by its code.
  private static func snapshots(of cohort: Cohort, semester: Int, _ results: CohortResults, in db: GRDB.Database) throws
    -> [String: (results: CohortResults, averages: [String: Mark])]
  {
    let last = results.students.filter(\.isDecided).compactMap { $0.lines.compactMap(\.decision).max { $0.day < $1.day }?.jury }
    let entries = try Row.fetchAll(
      db, sql: "SELECT j.code, k.entry FROM jury j JOIN juryClosing k ON k.jury = j.id WHERE j.cohort = ?", arguments: [cohort.id])
    var snapshots: [String: (results: CohortResults, averages: [String: Mark])] = [:]
    for row in entries where last.contains(row["code"]) {
      let then = try CohortResults.of(cohort, upTo: row["entry"], in: db).semester(semester)
      snapshots[row["code"]] = (then, UnitStatistics.averages(then))
    }
    return snapshots
  }
}

extension StudentResults {
  /// Every result is decided as it stands.
  fileprivate var isDecided: Bool { lines.allSatisfy { $0.decision != nil && !$0.isProvisional } }
}

extension GradeReport.Profile {
  /// The profiles of a cohort's students, by code, with the company of a day.
  fileprivate static func all(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> [String: GradeReport.Profile] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.code, s.bornOn, coalesce(o.legalName, '') AS company FROM student s
        LEFT JOIN contract c ON c.id = \(Rules.contract(of: "s", on: ":day")) LEFT JOIN organisation o ON o.id = c.company
        WHERE s.cohort = :cohort
        """, arguments: ["cohort": cohort.id, "day": day])
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0["code"], GradeReport.Profile(bornOn: $0["bornOn"], company: $0["company"])) })
  }
}

extension Database {
  /// The grade reports of a cohort for a semester.
  /// - Parameter student: one student's alone.
  /// - Throws: `GradeReportRefusal`, `PermissionRefusal`.
  public func gradeReports(of cohort: Cohort, semester: Int, student: String? = nil, by actor: Actor) throws -> [GradeReport] {
    _ = try actor.role(for: .readMarks)
    return try read { db in
      let all = try GradeReport.all(of: cohort, semester: semester, in: db)
      guard let student else { return all }
      try GradeReport.require(student, of: cohort, in: db)
      guard let own = all.first(where: { $0.results.student.code == student }) else { throw GradeReportRefusal.noMark(student, semester) }
      return [own]
    }
  }

  /// Records that the training assistant gave reports to their students (PC-11-19).
  /// - Parameter student: one student's alone; otherwise all that were never handed out, or that a jury has changed since.
  /// - Returns: how many were handed out.
  /// - Throws: `GradeReportRefusal` before any mark, `PermissionRefusal`.
  public func handOutReports(of cohort: Cohort, semester: Int, student: String?, by actor: Actor, on day: Day) throws -> Int {
    try perform(.handOutReports, by: actor, on: day) { entry in
      let all = try GradeReport.all(of: cohort, semester: semester, in: entry.db)
      let chosen = student.map { code in all.filter { $0.results.student.code == code } } ?? all
      if let student { try GradeReport.require(student, of: cohort, in: entry.db) }
      let ready = chosen.filter(\.hasMarks)
      if ready.isEmpty { throw GradeReportRefusal.noMark(student ?? "Promotion \(cohort.name)", semester) }
      let missing = ready.filter { student == nil ? $0.isDue : !$0.handedOn.contains(day) }
      entry.subject = "bulletins du semestre \(semester), promotion \(cohort.name) : \(missing.count)"
      if missing.isEmpty { entry.abandon() }
      for report in missing {
        let id = try Int.fetchOne(entry.db, sql: "SELECT id FROM student WHERE code = ?", arguments: [report.results.student.code])
        try entry.insert("gradeReportHandover", ["student": id, "semester": semester, "handedOn": day])
      }
      return missing.count
    }
  }
}
