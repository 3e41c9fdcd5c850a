import GRDB

extension Database {
  /// The statement of a tutor for an academic year: the one signed, or what is due on a day and on none yet.
  /// - Throws: `TutorRefusal`, `TariffRefusal`.
  public func tutorStatement(of login: String, year: Int, on day: Day, by actor: Actor) throws -> TutorStatement {
    try requireOwn(login, of: actor)
    return try read { try TutorStatement.find(login, year, on: day, in: $0) }
  }

  /// Every tutor of an institution, or of both, who has a statement signed for the year or something due.
  public func tutorStatements(of partner: PartnerCode?, year: Int, on day: Day, by actor: Actor) throws -> [TutorStatement] {
    try consult(by: actor) { try TutorStatement.all(of: partner, year, on: day, in: $0) }
  }

  /// Signs off the statement of a tutor: its lines are paid, once and for all (A1-06).
  /// - Throws: `TutorStatementRefusal`, `TutorRefusal`, `PermissionRefusal`.
  public func signTutorStatement(of login: String, year: Int, by actor: Actor, on day: Day) throws -> TutorStatement {
    try perform(.signTutorStatements, by: actor, on: day) { entry in
      let (tutor, employer) = try entry.employedLecturer(login)
      if try actor.partner(for: .signTutorStatements) != employer { throw TutorStatementRefusal.otherEmployer(login, employer) }
      let start = Day(year: year, month: 9, day: 1) ?? day
      if day < start { throw TutorStatementRefusal.notYet(year, start) }
      let statement = try TutorStatement.find(login, year, on: day, in: entry.db)
      if let signature = statement.signature { throw TutorStatementRefusal.alreadySigned(login, year, signature.day) }
      if statement.lines.isEmpty { throw TutorStatementRefusal.nothing(login) }
      entry.subject = "état du tuteur \(login), \(year)-\(year + 1), \(statement.total.plain)"
      try entry.write(statement, of: tutor)
      return try TutorStatement.find(login, year, on: day, in: entry.db)
    }
  }
}

extension Entry {
  /// The lines first: the row of the statement closes them.
  fileprivate func write(_ statement: TutorStatement, of tutor: Int) throws {
    let id = try (Int.fetchOne(db, sql: "SELECT max(id) FROM tutorStatement") ?? 0) + 1
    for line in statement.lines {
      for (kind, amount) in [("fee", line.fee), ("travel", line.travel)] where amount > .zero {
        try insert("tutorStatementLine", ["statement": id, "visit": line.visit, "kind": kind, "amountCents": amount])
      }
    }
    try insert(
      "tutorStatement",
      ["id": id, "tutor": tutor, "year": statement.year, "signedOn": day, "person": try personID(), "totalCents": statement.total])
  }
}

extension TutorStatement {
  fileprivate static func find(_ login: String, _ year: Int, on day: Day, in db: GRDB.Database) throws -> TutorStatement {
    guard let tutor = try Tutor.all(where: "x.login = ?", [login], in: db).first else { throw TutorRefusal.unknownTutor(login) }
    return try make(tutor, year, VisitPayBook(asOf: day, db: db).visits(ofTutor: tutor.id), Signatures(year, in: db), on: day, in: db)
  }

  fileprivate static func all(of partner: PartnerCode?, _ year: Int, on day: Day, in db: GRDB.Database) throws -> [TutorStatement] {
    let visits = Dictionary(grouping: try VisitPayBook(asOf: day, db: db).visits(ofTutor: nil), by: \.tutor)
    let signatures = try Signatures(year, in: db)
    return try Tutor.all(where: "EXISTS (SELECT 1 FROM visit v WHERE v.tutor = l.id)", [], in: db).filter {
      partner == nil || $0.employer == partner
    }.map { try make($0, year, visits[$0.login] ?? [], signatures, on: day, in: db) }.filter { !$0.lines.isEmpty || $0.signature != nil }
  }

  private static func make(
    _ tutor: Tutor, _ year: Int, _ visits: [VisitPay], _ signatures: Signatures, on day: Day, in db: GRDB.Database
  ) throws -> TutorStatement {
    let signed = signatures.of(tutor.id)
    // What was made after the year waits for its own statement.
    let own = visits.filter { $0.visit.day.academicYear <= year }
    let lines = own.compactMap { signed == nil ? Line(due: $0) : Line(paid: $0, lines: signed!.lines) }
    return TutorStatement(
      tutor: tutor.login, tutorName: tutor.name, employer: tutor.employer, year: year,
      lines: lines.sorted { ($0.day, $0.student) < ($1.day, $1.student) },
      absences: try absences(of: tutor.id, year, on: day, in: db), signature: signed?.signature)
  }

  /// Compulsory meetings of the academic year that the tutor missed (PC-12-07, PC-13-09).
  private static func absences(of tutor: Int, _ year: Int, on day: Day, in db: GRDB.Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT m.code, r.heldOn, m.kind FROM tutoringInvitation i JOIN lecturer l ON l.person = i.person
        JOIN tutoringMeeting m ON m.id = i.meeting JOIN tutoringMinutes r ON r.meeting = m.id
        WHERE l.id = :tutor AND r.heldOn BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM tutoringPresence p WHERE p.invitation = i.id)
        ORDER BY r.heldOn
        """, arguments: ["tutor": tutor, "first": "\(year)-09-01", "last": min(day.iso, "\(year + 1)-08-31")]
    ).map { "\(($0["kind"] as String) == "tutorial" ? "réunion tutorale" : "réunion") du \(($0["heldOn"] as Day).french)" }
  }
}

/// A lecturer who visits.
private struct Tutor {
  let id: Int
  let login: String
  let name: String
  let employer: PartnerCode

  static func all(where condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Tutor] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT l.id, x.login, x.civility, x.firstName, x.lastName, p.code FROM lecturer l JOIN person x ON x.id = l.person
        JOIN partner p ON p.id = l.employer WHERE \(condition) ORDER BY p.code DESC, x.lastName, x.firstName
        """, arguments: arguments
    ).compactMap { row in
      PartnerCode(rawValue: row["code"]).map { Tutor(id: row["id"], login: row["login"], name: row.fullName, employer: $0) }
    }
  }
}

/// The statements signed for one academic year.
private struct Signatures {
  typealias Signed = (signature: TutorStatement.Signature, lines: [Int: [String: Money]])
  private var signed: [Int: Signed] = [:]

  init(_ year: Int, in db: GRDB.Database) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT t.tutor, t.signedOn, x.civility, x.firstName, x.lastName, e.visit, e.kind, e.amountCents FROM tutorStatement t
        JOIN person x ON x.id = t.person JOIN tutorStatementLine e ON e.statement = t.id WHERE t.year = ?
        """, arguments: [year])
    {
      let tutor: Int = row["tutor"]
      signed[tutor, default: (TutorStatement.Signature(name: row.fullName, day: row["signedOn"]), [:])]
        .lines[row["visit"], default: [:]][row["kind"]] = row["amountCents"]
    }
  }

  func of(_ tutor: Int) -> Signed? { signed[tutor] }
}

extension TutorStatement.Line {
  /// What is due for a visit and on no statement yet; nil when nothing is.
  fileprivate init?(due pay: VisitPay) {
    self.init(pay, fee: pay.isFeePaid ? .zero : pay.fee, travel: pay.isTravelPaid ? .zero : pay.travel)
    if fee == .zero, travel == .zero { return nil }
  }

  /// What a signed statement paid for a visit; nil when it is not on it.
  fileprivate init?(paid pay: VisitPay, lines: [Int: [String: Money]]) {
    guard let own = lines[pay.id] else { return nil }
    self.init(pay, fee: own["fee"] ?? .zero, travel: own["travel"] ?? .zero)
  }

  private init(_ pay: VisitPay, fee: Money, travel: Money) {
    self.init(
      student: pay.visit.student, studentName: pay.studentName, company: pay.company, year: pay.visit.year, rank: pay.visit.rank,
      day: pay.visit.day, reportedOn: pay.reportedOn, distanceMetres: pay.visit.distanceMetres, fee: fee, travel: travel, visit: pay.id)
  }
}
