import GRDB

extension Entry {
  /// Makes a student of a candidate: the identity of the file, as it is on the day. The database refuses who is not admissible.
  func admit(_ code: String) throws -> Int {
    try db.execute(
      sql: """
        INSERT INTO student (code, civility, lastName, firstName, bornOn, email, phone, street, postalCode, city, cohort, entry)
        SELECT code, civility, lastName, firstName, bornOn, email, phone, street, postalCode, city, cohort, ? FROM application WHERE code = ?
        """, arguments: [id, code])
    return Int(db.lastInsertedRowID)
  }

  /// Enrols the recruited in the order of their signatures, as long as a seat is free (PC-05-08, decision A-23).
  /// - Returns: a word for each of those who find the section full.
  func enrol(_ recruits: [Recruit]) throws -> [String] {
    var full: [String] = []
    for recruit in recruits.sorted(by: { ($0.signedOn, $0.code) < ($1.signedOn, $1.code) }) {
      guard let seats = try Seating(of: recruit.student, on: day, in: db), !seats.isTakenOver, !seats.isEnrolled else { continue }
      if let maximum = seats.maximum, seats.taken < maximum {
        try insert("enrolment", ["student": recruit.student, "contract": recruit.contract, "enrolledOn": day])
      } else {
        full.append(EnrolmentRefusal.recruitedWithoutSeat(recruit.code, seats.maximum).sentence)
      }
    }
    return full
  }
}

extension Database {
  /// Enrols a recruited candidate for whom a seat was freed, or another public agreed by both partners.
  /// - Throws: `EnrolmentRefusal`, `OtherPublicRefusal`, `PermissionRefusal`.
  public func enrol(_ code: String, by actor: Actor, on day: Day) throws {
    try perform(.enrol, by: actor, on: day) { entry in
      let candidate = try CandidateEntry.find(code, on: day, in: entry.db)
      if let left = candidate.facts.withdrawnOn { throw ApplicationRefusal.alreadyWithdrawn(code, left) }
      if let earlier = candidate.facts.enrolledOn { throw EnrolmentRefusal.alreadyEnrolled(code, earlier) }
      if let broken = candidate.facts.brokenOn, broken < day { throw EnrolmentRefusal.contractBroken(code, broken) }
      if candidate.facts.signedOn == nil { try entry.requireAgreedPublic(code) }
      let known = try Int.fetchOne(entry.db, sql: "SELECT id FROM student WHERE code = ?", arguments: [code])
      let student = try known ?? entry.admit(code)
      let cohort = try entry.cohortName(of: student)
      let end = try Cohort.find(cohort, in: entry.db).period.last
      if day > end { throw EnrolmentRefusal.cohortOver(cohort, end) }
      guard let seats = try Seating(of: student, on: day, in: entry.db) else { return }
      guard let maximum = seats.maximum else { throw EnrolmentRefusal.noMaximum(cohort) }
      if seats.taken >= maximum { throw EnrolmentRefusal.full(cohort, maximum) }
      entry.subject = "inscription de \(code)"
      let contract = try Int.fetchOne(
        entry.db, sql: "SELECT id FROM contract WHERE student = ? ORDER BY startsOn DESC LIMIT 1", arguments: [student])
      try entry.insert("enrolment", ["student": student, "contract": contract, "enrolledOn": day])
    }
  }

  /// Lets an admissible candidate follow the training without a contract up to a day, within the limits of the labour code:
  /// the hours are recorded and not billed (PC-05-09, decision A-19).
  /// - Throws: `EnrolmentRefusal`, `PermissionRefusal`.
  public func allowProvisional(_ code: String, until: Day, by actor: Actor, on day: Day) throws {
    try perform(.allowProvisional, by: actor, on: day) { entry in
      let candidate = try CandidateEntry.find(code, on: day, in: entry.db)
      guard candidate.facts.decision == .admissible else { throw EnrolmentRefusal.notAdmissible(code) }
      if let left = candidate.facts.withdrawnOn { throw ApplicationRefusal.alreadyWithdrawn(code, left) }
      if candidate.facts.signedOn != nil { throw EnrolmentRefusal.alreadyRecruited(code) }
      if let known = candidate.facts.provisionalUntil, until <= known { throw EnrolmentRefusal.notExtended(code, known) }
      let known = try Int.fetchOne(entry.db, sql: "SELECT id FROM student WHERE code = ?", arguments: [code])
      let student = try known ?? entry.admit(code)
      let cohort = try Cohort.find(entry.cohortName(of: student), in: entry.db)
      guard until >= day, until <= cohort.period.last else { throw EnrolmentRefusal.endOutside(until, cohort.period) }
      entry.subject = "accueil provisoire de \(code) jusqu'au \(until.iso)"
      try entry.insert("provisionalAttendance", ["student": student, "until": until])
    }
  }
}

extension Entry {
  fileprivate func cohortName(of student: Int) throws -> String {
    try String.fetchOne(
      db,
      sql:
        "SELECT p.code || '-' || c.name FROM student s JOIN cohort c ON c.id = s.cohort JOIN programme p ON p.id = c.programme WHERE s.id = ?",
      arguments: [student]) ?? ""
  }

  /// Both partners agreed that the candidate joins without a contract of employment.
  func isAgreedPublic(_ code: String) throws -> Bool { try missingAgreements(code).isEmpty }

  fileprivate func requireAgreedPublic(_ code: String) throws {
    let missing = try missingAgreements(code)
    if !missing.isEmpty { throw OtherPublicRefusal.notAgreed(code, by: missing) }
  }

  private func missingAgreements(_ code: String) throws -> [PartnerCode] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT o.id, (SELECT group_concat(p.code) FROM otherPublicApproval x JOIN partner p ON p.id = x.partner WHERE x.otherPublic = o.id) AS given
        FROM application a LEFT JOIN otherPublic o ON o.application = a.id WHERE a.code = ?
        """, arguments: [code])
    guard let row else { throw ApplicationRefusal.unknown(code) }
    let given = ((row["given"] as String?) ?? "").split(separator: ",").compactMap { PartnerCode(rawValue: String($0)) }
    return PartnerCode.allCases.filter { !given.contains($0) }
  }
}
