import Foundation
import GRDB

extension ExamSubject {
  private static let query = """
    SELECT x.*, u.code AS unit, p.login, p.civility, p.firstName, p.lastName, h.handedOn, s.submittedOn, d.outcome, d.decidedOn, d.note
    FROM examSubject x JOIN teachingUnit u ON u.id = x.teachingUnit JOIN lecturer l ON l.id = x.lecturer JOIN person p ON p.id = l.person
    LEFT JOIN subjectHandover h ON h.examSubject = x.id LEFT JOIN subjectSubmission s ON s.examSubject = x.id
    LEFT JOIN subjectDecision d ON d.examSubject = x.id
    """

  /// The subjects proposed for a cohort, every version.
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [ExamSubject] {
    try Row.fetchAll(db, sql: "\(query) WHERE x.cohort = ? ORDER BY u.code, x.sitting, p.login, x.version", arguments: [cohort.id])
      .map(ExamSubject.init(row:))
  }

  /// The last version that a lecturer proposed for a sitting.
  /// - Throws: `SubjectRefusal.unknown`.
  static func last(of login: String, unit: String, sitting: Int, cohort: Cohort, in db: GRDB.Database) throws -> ExamSubject {
    guard let found = try find(of: login, unit: unit, sitting: sitting, cohort: cohort, in: db) else {
      throw SubjectRefusal.unknown(unit: unit, sitting: sitting, login)
    }
    return found
  }

  fileprivate static func find(of login: String, unit: String, sitting: Int, cohort: Cohort, in db: GRDB.Database) throws -> ExamSubject? {
    try Row.fetchOne(
      db, sql: "\(query) WHERE x.cohort = ? AND u.code = ? AND x.sitting = ? AND p.login = ? ORDER BY x.version DESC LIMIT 1",
      arguments: [cohort.id, unit, sitting, login]
    ).map(ExamSubject.init(row:))
  }

  private init(row: Row) {
    let keyName: String = row["keyName"]
    let outcome = (row["outcome"] as String?).flatMap(SubjectDecision.Outcome.init(rawValue:))
    self.init(
      id: row["id"], unit: row["unit"], sitting: row["sitting"], login: row["login"], lecturer: row.fullName, version: row["version"],
      subject: File(name: row["subjectName"], sha256: row["subjectSha256"]),
      answerKey: keyName.isEmpty ? nil : File(name: keyName, sha256: row["keySha256"]), proposedOn: row["proposedOn"],
      handedOn: row["handedOn"], submittedOn: row["submittedOn"],
      decision: outcome.map { SubjectDecision(outcome: $0, decidedOn: row["decidedOn"], note: row["note"]) })
  }
}

extension SubjectDue {
  /// Two subjects for each lecturer of each written unit of a cohort (PC-11-11).
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [SubjectDue] {
    let subjects = Dictionary(grouping: try ExamSubject.all(of: cohort, in: db)) { "\($0.unit) \($0.sitting) \($0.login)" }
    let days = Dictionary(
      uniqueKeysWithValues: try Assessment.all(of: cohort, in: db).filter { $0.assessment.code.kind == .exam }
        .map { ("\($0.assessment.code.unit) \($0.assessment.code.rank)", $0.assessment.day) })
    let written = Set(try AssessedUnit.all(of: cohort, in: db).filter { !$0.unit.mode.isDefence }.map(\.unit.code))
    return try Row.fetchAll(db, sql: query, arguments: ["cohort": cohort.id]).filter { written.contains($0["unit"]) }.flatMap { row in
      (1...2).map { sitting in
        let (unit, login) = (row["unit"] as String, row["login"] as String)
        return SubjectDue(
          unit: unit, sitting: sitting, login: login, lecturer: row.fullName, exam: days["\(unit) \(sitting)"] ?? nil,
          subject: subjects["\(unit) \(sitting) \(login)"]?.last)
      }
    }
  }

  /// Whoever has hours or slots in a unit.
  private static let query = """
    SELECT DISTINCT u.code AS unit, p.login, p.civility, p.firstName, p.lastName FROM (
      SELECT s.teachingUnit, s.lecturer FROM heldSlot s WHERE s.cohort = :cohort
      UNION SELECT m.teachingUnit, t.lecturer FROM teachingAssignment t JOIN module m ON m.id = t.module WHERE t.cohort = :cohort
        AND NOT EXISTS (SELECT 1 FROM assignmentEnd e WHERE e.teachingAssignment = t.id)) w
    JOIN teachingUnit u ON u.id = w.teachingUnit JOIN lecturer l ON l.id = w.lecturer JOIN person p ON p.id = l.person
    ORDER BY u.code, p.login
    """
}

extension Database {
  /// The subjects that a cohort's lecturers owe, proposed or not, with their deadlines.
  public func subjects(of cohort: Cohort, by actor: Actor) throws -> [SubjectDue] {
    try consult(by: actor) { try SubjectDue.all(of: cohort, in: $0) }
  }

  /// Records the subject that a lecturer proposes, with its answer key: their digests, never the files.
  /// - Parameter answerKey: nil when the lecturer has not given it yet; the subject then goes no further.
  /// - Throws: `SubjectRefusal`, `ImportRefusal`, `PermissionRefusal`.
  public func proposeSubject(
    of login: String, unit: String, sitting: Int, cohort: Cohort, subject: (name: String, content: Data),
    answerKey: (name: String, content: Data)?, by actor: Actor, on day: Day
  ) throws -> ExamSubject {
    if let answerKey, answerKey.content == subject.content { throw SubjectRefusal.sameFile }
    let known = try read { try ExamSubject.find(of: login, unit: unit, sitting: sitting, cohort: cohort, in: $0) }
    if let known, known.handedOn != nil, known.decision?.outcome != .refused {
      throw SubjectRefusal.waiting(unit: unit, sitting: sitting, login, state: known.state)
    }
    _ = try importRows(
      .sujets,
      [
        [
          ("promotion", cohort.title.replacing(" ", with: "-")), ("ue", unit), ("session", String(sitting)), ("intervenant", login),
          ("version", String((known?.version ?? 0) + 1)), ("sujet", subject.name), ("sujet_sha256", ContentDigest(subject.content).text),
          ("corrige", answerKey?.name ?? ""), ("corrige_sha256", answerKey.map { ContentDigest($0.content).text } ?? ""),
          ("propose_le", day.french),
        ]
      ], by: actor, on: day)
    return try read { try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: $0) }
  }

  /// The pedagogical director hands a subject to the training assistant.
  /// - Throws: `SubjectRefusal`, `PermissionRefusal`.
  public func handSubject(of login: String, unit: String, sitting: Int, cohort: Cohort, by actor: Actor, on day: Day) throws -> ExamSubject
  {
    try perform(.proposeSubjects, by: actor, on: day) { entry in
      let subject = try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
      if let known = subject.handedOn { throw SubjectRefusal.alreadyHanded(subject.subject.name, known) }
      if subject.answerKey == nil { throw SubjectRefusal.noAnswerKey(subject.subject.name) }
      entry.subject = "sujet \(subject.subject.name) transmis"
      try entry.insert("subjectHandover", ["examSubject": subject.id, "handedOn": day])
      return try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
    }
  }

  /// The training assistant submits a subject to Cnam national.
  /// - Throws: `SubjectRefusal`, `PermissionRefusal`.
  public func submitSubject(of login: String, unit: String, sitting: Int, cohort: Cohort, by actor: Actor, on day: Day) throws -> SubjectDue
  {
    try perform(.submitSubjects, by: actor, on: day) { entry in
      let subject = try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
      if let known = subject.submittedOn { throw SubjectRefusal.alreadySubmitted(subject.subject.name, known) }
      if subject.handedOn == nil { throw SubjectRefusal.notHanded(subject.subject.name) }
      entry.subject = "sujet \(subject.subject.name) soumis"
      try entry.insert("subjectSubmission", ["examSubject": subject.id, "submittedOn": day])
      let submitted = try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
      let exam = try? Assessment.find(Assessment.Code(unit: unit, kind: .exam, rank: sitting).text, of: cohort, in: entry.db)
      return SubjectDue(unit: unit, sitting: sitting, login: login, lecturer: subject.lecturer, exam: exam?.day, subject: submitted)
    }
  }

  /// Records what Cnam national answered.
  /// - Throws: `SubjectRefusal`, `PermissionRefusal`.
  public func decideSubject(
    of login: String, unit: String, sitting: Int, cohort: Cohort, outcome: SubjectDecision.Outcome, note: String, by actor: Actor,
    on day: Day
  ) throws -> ExamSubject {
    try perform(.submitSubjects, by: actor, on: day) { entry in
      let subject = try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
      if let known = subject.decision { throw SubjectRefusal.alreadyDecided(subject.subject.name, known.outcome, known.decidedOn) }
      if subject.submittedOn == nil { throw SubjectRefusal.notSubmitted(subject.subject.name) }
      if outcome == .refused, !note.contains(where: { !$0.isWhitespace }) { throw SubjectRefusal.withoutNote }
      entry.subject = "sujet \(subject.subject.name) \(outcome.french)"
      try entry.insert("subjectDecision", ["examSubject": subject.id, "outcome": outcome.rawValue, "decidedOn": day, "note": note])
      return try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: entry.db)
    }
  }

  /// Whether a file is the one that was proposed, by its digest.
  /// - Throws: `SubjectRefusal.otherFile`.
  public func compareSubject(
    _ file: (name: String, content: Data), of login: String, unit: String, sitting: Int, cohort: Cohort, by actor: Actor
  ) throws -> ExamSubject {
    try consult(by: actor) { db in
      let subject = try ExamSubject.last(of: login, unit: unit, sitting: sitting, cohort: cohort, in: db)
      let digest = ContentDigest(file.content).text
      guard digest == subject.subject.sha256 || digest == subject.answerKey?.sha256 else {
        throw SubjectRefusal.otherFile(file.name, known: subject.subject.name)
      }
      return subject
    }
  }
}
