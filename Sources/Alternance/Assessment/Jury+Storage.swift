import GRDB

extension Jury {
  private static let query = """
    SELECT j.*, p.login, p.civility, p.firstName, p.lastName, k.closedOn FROM jury j JOIN person p ON p.id = j.president
    LEFT JOIN juryClosing k ON k.jury = j.id
    """

  /// The jury of a code.
  /// - Throws: `JurySessionRefusal.unknown`.
  static func find(_ code: String, in db: GRDB.Database) throws -> Jury {
    guard let row = try Row.fetchOne(db.cachedStatement(sql: "\(query) WHERE j.code = ?"), arguments: [code]) else {
      throw JurySessionRefusal.unknown(code, known: try String.fetchAll(db, sql: "SELECT code FROM jury ORDER BY day, code"))
    }
    return try Jury(row: row, cohort: Cohort.fetch(row["cohort"], in: db), in: db)
  }

  /// The juries of a cohort, in their order.
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [Jury] {
    try Row.fetchAll(db, sql: "\(query) WHERE j.cohort = ? ORDER BY j.day, j.semester, j.rank", arguments: [cohort.id])
      .map { try Jury(row: $0, cohort: cohort, in: db) }
  }

  private init(row: Row, cohort: Cohort, in db: GRDB.Database) throws {
    let members = try String.fetchAll(
      db, sql: "SELECT \(Rules.fullName("p")) FROM juryMember m JOIN person p ON p.id = m.person WHERE m.jury = ? ORDER BY m.id",
      arguments: [row["id"] as Int])
    self.init(
      id: row["id"], code: row["code"], cohort: cohort, semester: row["semester"], rank: row["rank"], day: row["day"], place: row["place"],
      presidentLogin: row["login"], president: row.fullName, members: members, closedOn: row["closedOn"])
  }
}

extension Appeal {
  /// The appeals of a cohort, in the order in which they came.
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [Appeal] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT a.receivedOn, a.ground, u.code AS unit, s.code, s.civility, s.lastName, s.firstName, w.outcome, w.note, j.code AS jury
        FROM student s JOIN appeal a ON a.student = s.id JOIN teachingUnit u ON u.id = a.teachingUnit
        LEFT JOIN appealAnswer w ON w.appeal = a.id LEFT JOIN jury j ON j.id = w.jury WHERE s.cohort = ? ORDER BY a.receivedOn, a.id
        """, arguments: [cohort.id]
    ).map { row in
      let outcome = (row["outcome"] as String?).flatMap(Outcome.init(rawValue:))
      return Appeal(
        student: StudentName(row: row), unit: row["unit"], receivedOn: row["receivedOn"], ground: row["ground"],
        answer: outcome.map { Answer(jury: row["jury"], outcome: $0, note: row["note"]) })
    }
  }
}

extension Database {
  /// The juries of a cohort.
  public func juries(of cohort: Cohort, by actor: Actor) throws -> [Jury] {
    try consult(by: actor) { try Jury.all(of: cohort, in: $0) }
  }

  /// What is laid before a jury: the results of its semester and of those before, what it changed, the appeals.
  /// - Throws: `JurySessionRefusal.unknown`, `PermissionRefusal`.
  public func juryFile(_ code: String, by actor: Actor) throws -> JuryFile {
    _ = try actor.role(for: .readMarks)
    return try read { try JuryFile(Jury.find(code, in: $0), in: $0) }
  }

  /// The appeals of a cohort.
  /// - Throws: `PermissionRefusal`.
  public func appeals(of cohort: Cohort, by actor: Actor) throws -> [Appeal] {
    _ = try actor.role(for: .readMarks)
    return try read { try Appeal.all(of: cohort, in: $0) }
  }

  /// Answers an appeal, before the jury that examines it is closed.
  /// - Throws: `JurySessionRefusal`, `PermissionRefusal`.
  public func answerAppeal(
    of student: String, unit: String, jury code: String, outcome: Appeal.Outcome, note: String, by actor: Actor, on day: Day
  ) throws {
    try perform(.decideResults, by: actor, on: day) { entry in
      let jury = try entry.presided(code)
      let waiting = try Int.fetchOne(
        entry.db,
        sql: """
          SELECT a.id FROM appeal a JOIN student s ON s.id = a.student JOIN teachingUnit u ON u.id = a.teachingUnit
          WHERE s.code = ? AND u.code = ? AND s.cohort = ? AND NOT EXISTS (SELECT 1 FROM appealAnswer w WHERE w.appeal = a.id) ORDER BY a.id
          """, arguments: [student, unit, jury.cohort.id])
      guard let waiting else { throw JurySessionRefusal.noAppeal(student: student, unit: unit) }
      if !note.contains(where: { !$0.isWhitespace }) { throw JurySessionRefusal.withoutNote }
      entry.subject = "recours de \(student) en \(unit) \(outcome.french) par \(code)"
      try entry.insert("appealAnswer", ["appeal": waiting, "jury": jury.id, "outcome": outcome.rawValue, "note": note])
    }
  }

  /// Closes a jury: every result laid before it is decided, the mention is lifted from them, and none changes but by another jury.
  /// - Returns: what was decided, with what still waits for marks.
  /// - Throws: `JurySessionRefusal`, `PermissionRefusal`.
  public func closeJury(_ code: String, by actor: Actor, on day: Day) throws -> JuryFile {
    try perform(.decideResults, by: actor, on: day) { entry in
      let jury = try entry.presided(code)
      if day < jury.day { throw JurySessionRefusal.notYet(code, jury.day) }
      let file = try JuryFile(jury, in: entry.db)
      let waiting = file.appeals.filter { $0.answer == nil && $0.receivedOn <= jury.day }
      if !waiting.isEmpty { throw JurySessionRefusal.appealsWaiting(code, waiting.map { "\($0.student.code) en \($0.unit)" }) }
      if let earlier = try entry.waiting(before: jury, file) { throw JurySessionRefusal.earlierOpen(code, earlier.code, earlier.day) }
      entry.subject = "jury \(code) clos"
      let idle = try entry.upheldInVain(by: jury)
      if !idle.isEmpty { throw JurySessionRefusal.upheldInVain(code, idle) }
      if try entry.decide(file) == 0 { throw JurySessionRefusal.nothing(code) }
      try entry.insert("juryClosing", ["jury": jury.id, "closedOn": day])
      return try JuryFile(Jury.find(code, in: entry.db), in: entry.db)
    }
  }
}

extension Entry {
  /// The jury that the actor presides, while it is open.
  /// - Throws: `JurySessionRefusal`.
  fileprivate func presided(_ code: String) throws -> Jury {
    let jury = try Jury.find(code, in: db)
    if let closed = jury.closedOn { throw JurySessionRefusal.alreadyClosed(code, closed) }
    if jury.presidentLogin != actor.login {
      throw JurySessionRefusal.notThePresident(code, actor: actor.login, president: jury.president)
    }
    return jury
  }

  /// The appeals that a jury upheld, with neither a mark corrected before it nor a figure changed.
  fileprivate func upheldInVain(by jury: Jury) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT s.code || ' en ' || u.code FROM appealAnswer w JOIN appeal p ON p.id = w.appeal JOIN student s ON s.id = p.student
        JOIN teachingUnit u ON u.id = p.teachingUnit WHERE w.jury = :jury AND w.outcome = 'upheld'
          AND NOT EXISTS (SELECT 1 FROM juryChange c WHERE c.jury = :jury AND c.student = s.id AND c.teachingUnit = u.id)
          AND NOT EXISTS (SELECT 1 FROM mark m JOIN assessment a ON a.id = m.assessment
            WHERE m.jury = :jury AND m.student = s.id AND a.teachingUnit = u.id) ORDER BY w.id
        """, arguments: ["jury": jury.id])
  }

  /// The jury of an earlier semester, still open, that has something of this one's to decide.
  fileprivate func waiting(before jury: Jury, _ file: JuryFile) throws -> Jury? {
    let undecided = file.results.students.flatMap(\.lines).filter(\.isProvisional).map(\.unit.semester)
    return try Jury.all(of: jury.cohort, in: db).first { other in
      other.closedOn == nil && other.day < jury.day && other.semester < jury.semester && undecided.contains { $0 <= other.semester }
    }
  }

  /// Writes the decisions of a jury about what no jury has decided yet.
  /// - Returns: how many.
  fileprivate func decide(_ file: JuryFile) throws -> Int {
    let students = try identifiers("SELECT code, id FROM student WHERE cohort = ?", [file.jury.cohort.id])
    let units = try identifiers("SELECT code, id FROM teachingUnit WHERE programme = ?", [file.jury.cohort.programme.id])
    var count = 0
    for student in file.results.students {
      for line in student.lines where line.isProvisional || file.maintains(line, of: student.student) {
        try insert(
          "juryDecision",
          [
            "jury": file.jury.id, "student": students[student.student.code], "teachingUnit": units[line.unit.code],
            "status": line.result.status.rawValue, "state": line.result.grade.state, "hundredths": line.result.figure?.hundredths,
            "rule": line.result.rule,
          ])
        count += 1
      }
    }
    return count
  }

  private func identifiers(_ sql: String, _ arguments: StatementArguments) throws -> [String: Int] {
    Dictionary(uniqueKeysWithValues: try Row.fetchAll(db, sql: sql, arguments: arguments).map { ($0["code"], $0["id"]) })
  }

  /// The unit of a student's programme.
  /// - Throws: `JurySessionRefusal.unknownUnit`.
  func unit(_ code: String, ofStudent student: Int) throws -> Int {
    let id = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT u.id FROM student s JOIN cohort h ON h.id = s.cohort JOIN teachingUnit u ON u.programme = h.programme
          WHERE s.id = ? AND u.code = ?
          """), arguments: [student, code])
    guard let id else { throw JurySessionRefusal.unknownUnit(code) }
    return id
  }

  /// A figure that a jury changes, compared with the one that it read (decision A-52).
  /// - Returns: false when it was recorded already.
  /// - Throws: `JurySessionRefusal`, `JuryRefusal`.
  func harmonise(_ student: String, unit: String, before: Mark, after: Mark, reason: String, jury: Jury) throws -> Bool {
    let change = try JuryChange(before: before, after: after, reason: reason)
    guard let id = try Int.fetchOne(db.cachedStatement(sql: "SELECT id FROM student WHERE code = ?"), arguments: [student]),
      let line = try line(of: id, unit: unit, before: jury)
    else { throw JurySessionRefusal.notConcerned(student: student, unit: unit, jury.code) }
    if let known = line.changes.last, known.jury == jury.code, known.change == change { return false }
    _ = try presided(jury.code)
    _ = try line.result.harmonised(by: change)
    try insert(
      "juryChange",
      [
        "jury": jury.id, "student": id, "teachingUnit": try self.unit(unit, ofStudent: id), "beforeHundredths": before.hundredths,
        "sitting": line.result.status.isSecondSitting ? 2 : 1, "afterHundredths": after.hundredths, "reason": reason,
      ])
    return true
  }

  /// What a jury reads of one student in one unit.
  private func line(of student: Int, unit: String, before jury: Jury) throws -> ResultLine? {
    let entry = try JuryFile.closingEntry(jury, in: db) ?? .max
    return try CohortResults.of(jury.cohort, upTo: entry, student: student, in: db).students.first?.line(unit)
      .flatMap { $0.unit.semester <= jury.semester ? $0 : nil }
  }
}

extension JuryFile {
  /// The entry after which nothing counts for a closed jury; nil while it is open.
  fileprivate static func closingEntry(_ jury: Jury, in db: GRDB.Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "SELECT entry FROM juryClosing WHERE jury = ?"), arguments: [jury.id])
  }

  /// As the jury had it: of a closed one, what came later is left out.
  init(_ jury: Jury, in db: GRDB.Database) throws {
    let results = try CohortResults.of(jury.cohort, upTo: Self.closingEntry(jury, in: db) ?? .max, in: db).filtered {
      $0.semester <= jury.semester
    }
    let units = Set(results.units.map(\.code))
    let appeals = try Appeal.all(of: jury.cohort, in: db).filter { appeal in
      units.contains(appeal.unit) && (appeal.answer.map { $0.jury == jury.code } ?? true)
    }
    let decisions = try Row.fetchAll(
      db,
      sql: """
        SELECT s.code AS student, u.code AS unit FROM juryDecision d JOIN student s ON s.id = d.student JOIN teachingUnit u ON u.id = d.teachingUnit
        WHERE d.jury = ?
        """, arguments: [jury.id])
    self.init(
      jury: jury, results: results, appeals: appeals,
      decided: Set(decisions.map { StudentInUnit(student: $0["student"], unit: $0["unit"]) }))
  }
}
