import GRDB

extension Database {
  /// One of the two prior agreements to a tutor of the CFA's staff (PC-12-03).
  /// - Throws: `TutorRefusal`, `PermissionRefusal`.
  public func agreeCfaTutor(_ login: String, cohort: Cohort, by actor: Actor, on day: Day) throws {
    try perform(.agreeCfaTutors, by: actor, on: day) { entry in
      let (tutor, employer) = try entry.employedLecturer(login)
      if employer != .cfa { throw TutorRefusal.agreementForCnam(login) }
      let role = try actor.role(for: .agreeCfaTutors)
      let known = try Bool.fetchOne(
        entry.db, sql: "SELECT 1 FROM tutorAgreement WHERE cohort = ? AND tutor = ? AND role = ?",
        arguments: [cohort.id, tutor, role.rawValue])
      if known != nil { throw TutorRefusal.alreadyAgreed(login, role) }
      entry.subject = "accord préalable au tuteur \(login), promotion \(cohort.name)"
      try entry.insert(
        "tutorAgreement", ["cohort": cohort.id, "tutor": tutor, "role": role.rawValue, "person": try entry.personID(), "agreedOn": day])
    }
  }

  /// Writes the proposal of the day as designations, with the key of whoever accepts it (PC-12-02).
  /// - Throws: `TutorRefusal`, `PermissionRefusal`.
  public func recordTutorProposal(of cohort: Cohort, from start: Day, by actor: Actor, on day: Day) throws -> TutorProposal {
    try perform(.designateTutors, by: actor, on: day) { entry in
      let proposal = try TutorProposal.make(for: cohort, on: day, in: entry.db)
      let new = proposal.assignments.filter { $0.student.tutor == nil }
      entry.subject = "proposition de tuteurs, promotion \(cohort.name), \(new.count) stagiaires"
      for assignment in new { try entry.designate(assignment.tutor.login, for: assignment.student.code, from: start, reason: "") }
      return proposal
    }
  }

  /// Designates a tutor for one student, or changes him from a day on, with the key of whoever does it.
  /// - Throws: `TutorRefusal`, `PermissionRefusal`.
  public func designateTutor(_ login: String, for student: String, from start: Day, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.designateTutors, by: actor, on: day) { entry in
      entry.subject = "tuteur \(login) de \(student)"
      try entry.designate(login, for: student, from: start, reason: reason)
    }
  }

  /// Turns the actor's key for every designation of a cohort that waits for it.
  /// - Returns: how many designations were agreed to.
  /// - Throws: `TutorRefusal`, `PermissionRefusal`.
  public func agreeTutors(of cohort: Cohort, by actor: Actor, on day: Day) throws -> Int {
    try perform(.designateTutors, by: actor, on: day) { entry in
      let role = try actor.role(for: .designateTutors)
      let waiting = try entry.designations(of: cohort, without: role)
      if waiting.isEmpty { throw TutorRefusal.nothingToAgree }
      entry.subject = "accord sur les tuteurs, promotion \(cohort.name)"
      for id in waiting { try entry.agree(to: id, as: role) }
      return waiting.count
    }
  }

  /// Tells the designations agreed to, each to the lecturer, the company tutor and the student (PC-12-04).
  /// - Returns: the entries told.
  /// - Throws: `TutorRefusal`, `PermissionRefusal`.
  public func notifyTutors(of cohort: Cohort, by actor: Actor, on day: Day) throws -> [TutorEntry] {
    try perform(.designateTutors, by: actor, on: day) { entry in
      let list = try TutorList(of: cohort, on: day, in: entry.db).entries
      let agreed = list.filter { $0.designation?.agreedOn != nil }
      if agreed.isEmpty { throw TutorRefusal.notAgreed }
      let new = agreed.filter { $0.designation?.notifiedOn == nil }
      if new.isEmpty { throw TutorRefusal.nothingToSend }
      entry.subject = "lettres de désignation des tuteurs, promotion \(cohort.name)"
      for designation in new.compactMap(\.designation) {
        for audience in ["tutor", "companyTutor", "student"] {
          try entry.insert("designationNotice", ["designation": designation.id, "audience": audience, "sentOn": day])
        }
      }
      let told = Set(new.map(\.student.code))
      return try TutorList(of: cohort, on: day, in: entry.db).entries.filter { told.contains($0.student.code) }
    }
  }
}

extension Entry {
  /// - Throws: `TutorRefusal`.
  func designate(_ login: String, for code: String, from start: Day, reason: String) throws {
    let (student, followed, _) = try FollowedStudent.find(code, on: start, in: db)
    let (tutor, employer) = try employedLecturer(login)
    let last = try Row.fetchOne(
      db, sql: "SELECT rank, tutor, startsOn FROM tutorDesignation WHERE student = ? ORDER BY rank DESC LIMIT 1", arguments: [student])
    try requireDesignable(login, tutor, employer, for: (student, followed), from: start)
    if let last {
      if last["tutor"] == tutor { throw TutorRefusal.sameTutor(login, code) }
      if reason.isEmpty { throw TutorRefusal.withoutReason(code) }
      if start < last["startsOn"] { throw TutorRefusal.tooEarly(code, last["startsOn"]) }
    }
    let id = try insert(
      "tutorDesignation",
      [
        "student": student, "rank": (last?["rank"] ?? 0) + 1, "tutor": tutor, "startsOn": start, "designatedOn": day, "reason": reason,
      ])
    try agree(to: id, as: actor.role(for: .designateTutors))
  }

  private func requireDesignable(
    _ login: String, _ tutor: Int, _ employer: PartnerCode, for student: (id: Int, followed: FollowedStudent), from start: Day
  ) throws {
    if let left = student.followed.leftOn, left < start { throw TutorRefusal.left(student.followed.code, left) }
    let inTeam = try Bool.fetchOne(
      db, sql: "SELECT \(Rules.isInTeam(":tutor", ofStudent: ":student"))", arguments: ["tutor": tutor, "student": student.id])
    if inTeam != true { throw TutorRefusal.outsideTeam(login) }
    guard employer == .cfa else { return }
    let agreements = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM tutorAgreement a JOIN student s ON s.cohort = a.cohort WHERE s.id = ? AND a.tutor = ? AND a.agreedOn <= ?",
      arguments: [student.id, tutor, day])
    if agreements != 2 { throw TutorRefusal.withoutAgreement(login) }
  }

  /// The last designations of a cohort that wait for a role's key.
  fileprivate func designations(of cohort: Cohort, without role: Role) throws -> [Int] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT d.id FROM tutorDesignation d JOIN student s ON s.id = d.student WHERE s.cohort = ?
          AND NOT EXISTS (SELECT 1 FROM designationAgreement a WHERE a.designation = d.id AND a.role = ?)
          AND NOT EXISTS (SELECT 1 FROM tutorDesignation n WHERE n.student = d.student AND n.rank > d.rank) ORDER BY s.code
        """, arguments: [cohort.id, role.rawValue])
  }

  fileprivate func agree(to designation: Int, as role: Role) throws {
    let person = try personID()
    let same = try Bool.fetchOne(
      db, sql: "SELECT 1 FROM designationAgreement WHERE designation = ? AND person = ?", arguments: [designation, person])
    if same != nil { throw TutorRefusal.samePerson(actor.login) }
    try insert("designationAgreement", ["designation": designation, "role": role.rawValue, "person": person, "agreedOn": day])
  }
}
