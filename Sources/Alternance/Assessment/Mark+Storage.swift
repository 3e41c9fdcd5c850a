import GRDB

extension Entry {
  /// Writes the last word about a mark; the former ones stay.
  /// - Returns: false when it says nothing new.
  /// - Throws: `MarkColumnRefusal.withoutReason` when a mark changes without a reason.
  func write(_ mark: MarkEntry, of assessment: Assessment, student: Int, named name: String, reason: String, jury: Int?) throws -> Bool {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT state, hundredths FROM mark WHERE assessment = ? AND student = ? ORDER BY id DESC LIMIT 1"),
      arguments: [assessment.id, student]
    ).map { MarkEntry(state: $0["state"], hundredths: $0["hundredths"]) }
    if (known ?? .pending) == mark { return false }
    if let known, known != .pending, reason.isEmpty {
      throw MarkColumnRefusal.withoutReason(assessment.code.text, name, known)
    }
    if assessment.code.isSecondSitting { try refuseObtained(assessment, student: student) }
    try insert(
      "mark",
      [
        "assessment": assessment.id, "student": student, "state": mark.state, "hundredths": mark.mark?.hundredths, "reason": reason,
        "jury": jury,
      ])
    return true
  }
}

extension Entry {
  /// Somebody who was not convened to the second sitting because the unit is obtained is told so.
  /// - Throws: `SittingRefusal`.
  private func refuseObtained(_ exam: Assessment, student: Int) throws {
    let isConvened = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM examSeat WHERE assessment = ? AND student = ?)"), arguments: [exam.id, student])
    guard isConvened == false,
      let cohort = try Int.fetchOne(db.cachedStatement(sql: "SELECT cohort FROM student WHERE id = ?"), arguments: [student])
    else { return }
    let line = try CohortResults.of(Cohort.fetch(cohort, in: db), student: student, in: db).students.first?.line(exam.code.unit)
    if let refusal = line?.result.secondSittingRefusal { throw refusal }
  }
}

extension Database {
  /// The marks of an assessment, a line for each student convened to an exam, or of the cohort for a test; the script numbers are
  /// given to the training assistant alone, with the names to nobody else (PC-11-14).
  /// - Throws: `AssessmentRefusal`, `PermissionRefusal`.
  public func markSheet(of code: String, cohort: Cohort, by actor: Actor) throws -> MarkSheet {
    _ = try actor.role(for: .readMarks)
    let maySeeScripts = (try? actor.role(for: .conveneExams)) != nil
    return try read { db in
      let assessment = try Assessment.find(code, of: cohort, in: db)
      let lines = try Row.fetchAll(
        db, sql: MarkSheet.query(assessment.code.kind),
        arguments: ["assessment": assessment.id, "cohort": cohort.id, "day": assessment.day]
      ).map { row in
        (
          key: StudentName(row: row).listed.sortKey,
          line: MarkSheet.Line(
            student: StudentName(row: row), script: maySeeScripts ? row["script"] : nil, isAbsent: row["isAbsent"],
            mark: (row["state"] as String?).map { MarkEntry(state: $0, hundredths: row["hundredths"]) } ?? .pending)
        )
      }
      return MarkSheet(
        assessment: assessment, minutes: try ResultMinutes.all(of: assessment, in: db),
        lines: lines.sorted { ($0.key, $0.line.student.code) < ($1.key, $1.line.student.code) }.map(\.line))
    }
  }

  /// Every word about the marks of a student, or of an assessment: author, day, reason.
  /// - Throws: `PermissionRefusal`, `AssessmentRefusal`.
  public func markHistory(of cohort: Cohort, assessment code: String?, student: String?, by actor: Actor) throws -> [MarkChange] {
    _ = try actor.role(for: .readMarks)
    return try read { db in
      if let student { try GradeReport.require(student, of: cohort, in: db) }
      let assessment = try code.map { try Assessment.find($0, of: cohort, in: db).id }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT m.*, u.code AS unit, a.kind, a.rank, s.code, s.civility, s.lastName, s.firstName, j.day, j.actor,
            (SELECT y.code FROM jury y WHERE y.id = m.jury) AS juryCode
          FROM assessment a JOIN mark m ON m.assessment = a.id JOIN teachingUnit u ON u.id = a.teachingUnit JOIN student s ON s.id = m.student
          JOIN journal j ON j.id = m.entry
          WHERE a.cohort = :cohort AND (:assessment IS NULL OR a.id = :assessment) AND (:student IS NULL OR s.code = :student) ORDER BY m.id
          """, arguments: ["cohort": cohort.id, "assessment": assessment, "student": student]
      ).map(MarkChange.init(row:))
    }
  }
}

extension MarkSheet {
  /// The convened of an exam, or the students in training on the day of a test.
  fileprivate static func query(_ kind: Assessment.Kind) -> String {
    let last = "(SELECT max(m.id) FROM mark m WHERE m.assessment = :assessment AND m.student = s.id)"
    let columns = "s.code, s.civility, s.lastName, s.firstName, k.state, k.hundredths"
    return switch kind {
    case .exam:
      """
      SELECT \(columns), e.script, n.id IS NOT NULL AS isAbsent FROM examSeat e JOIN student s ON s.id = e.student
      LEFT JOIN absentFromExam n ON n.assessment = e.assessment AND n.student = e.student LEFT JOIN mark k ON k.id = \(last)
      WHERE e.assessment = :assessment
      """
    case .continuous:
      """
      SELECT \(columns), NULL AS script, 0 AS isAbsent FROM student s LEFT JOIN mark k ON k.id = \(last)
      WHERE s.cohort = :cohort AND (k.id IS NOT NULL OR :day IS NULL OR \(Rules.isExpected("s", on: ":day")))
      """
    }
  }
}

extension MarkChange {
  fileprivate init(row: Row) {
    let code = Assessment.Code(unit: row["unit"], kind: Assessment.Kind(rawValue: row["kind"]) ?? .exam, rank: row["rank"])
    self.init(
      assessment: code.text, student: StudentName(row: row), mark: MarkEntry(state: row["state"], hundredths: row["hundredths"]),
      author: row["actor"], on: row["day"], reason: row["reason"], jury: row["juryCode"])
  }
}
