import GRDB

extension Database {
  /// Records the yearly election of the delegates, once its ballots are counted (PC-14-01).
  /// - Parameters:
  ///   - votes: the candidates by code, with their votes.
  ///   - registered: nil for the students present in the cohort that day.
  /// - Throws: `ElectionRefusal`, `PermissionRefusal`.
  public func electDelegates(
    of cohort: Cohort, year: Int, heldOn: Day, seats: Int = DelegateElection.defaultSeats, votes: [(code: String, votes: Int)],
    ballots: Int, blank: Int, registered: Int? = nil, by actor: Actor, on day: Day
  ) throws -> DelegateElection {
    try perform(.electDelegates, by: actor, on: day) { entry in
      if heldOn > day { throw ElectionRefusal.inFuture(heldOn) }
      try entry.requireElection(of: cohort, year: year, heldOn: heldOn)
      let here = try FollowedStudent.all(of: cohort, on: heldOn, in: entry.db).filter { $0.student.leftOn.map { $0 >= heldOn } ?? true }
      let candidates = try votes.map { told in try entry.candidate(told.code, told.votes, among: here, cohort) }
      let election = try DelegateElection(
        cohort: cohort, year: year, heldOn: heldOn, seats: seats, registered: registered ?? here.count, ballots: ballots, blank: blank,
        candidates: candidates)
      entry.subject = "élection des délégués, promotion \(cohort.name), année \(year)"
      try entry.write(election)
      return election
    }
  }

  /// The elections of a cohort, year after year.
  public func elections(of cohort: Cohort, by actor: Actor) throws -> [DelegateElection] {
    try consult(by: actor) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM delegateElection WHERE cohort = ? ORDER BY year", arguments: [cohort.id]).map {
        try DelegateElection(row: $0, cohort: cohort, in: db)
      }
    }
  }
}

extension DelegateElection {
  fileprivate init(row: Row, cohort: Cohort, in db: GRDB.Database) throws {
    let candidates = try Row.fetchAll(
      db, sql: "SELECT s.*, c.votes FROM electionCandidate c JOIN student s ON s.id = c.student WHERE c.election = ? ORDER BY s.code",
      arguments: [row["id"] as Int])
    try self.init(
      cohort: cohort, year: row["year"], heldOn: row["heldOn"], seats: row["seats"], registered: row["registered"],
      ballots: row["ballots"], blank: row["blank"],
      candidates: candidates.map { Candidate(code: $0["code"], name: $0.fullName, bornOn: $0["bornOn"], votes: $0["votes"]) })
  }
}

extension Entry {
  fileprivate func requireElection(of cohort: Cohort, year: Int, heldOn: Day) throws {
    let deadlines = try TutoringDeadlines.of(cohort, in: db)
    let end = year < cohort.programme.years ? deadlines.start(ofYear: year + 1).adding(days: -1) : cohort.period.last
    guard (1...cohort.programme.years).contains(year), deadlines.start(ofYear: year) <= heldOn, heldOn <= end else {
      throw ElectionRefusal.outsideYear(heldOn, year)
    }
    let known = try Day.fetchOne(
      db, sql: "SELECT heldOn FROM delegateElection WHERE cohort = ? AND year = ?", arguments: [cohort.id, year])
    if let known { throw ElectionRefusal.alreadyHeld(year, known) }
  }

  fileprivate func candidate(
    _ code: String, _ votes: Int, among here: [(id: Int, student: FollowedStudent)], _ cohort: Cohort
  ) throws -> DelegateElection.Candidate {
    guard let found = here.first(where: { $0.student.code == code }) else { throw ElectionRefusal.notOfCohort(code, cohort.name) }
    let born = try Day.fetchOne(db, sql: "SELECT bornOn FROM student WHERE id = ?", arguments: [found.id])
    guard let born else { throw StorageRefusal.damaged("student") }
    return DelegateElection.Candidate(code: code, name: found.student.name, bornOn: born, votes: votes)
  }

  fileprivate func write(_ election: DelegateElection) throws {
    let id = try insert(
      "delegateElection",
      [
        "cohort": election.cohort.id, "year": election.year, "heldOn": election.heldOn, "seats": election.seats,
        "registered": election.registered, "ballots": election.ballots, "blank": election.blank, "person": try personID(),
      ])
    for candidate in election.candidates {
      let student = try Int.fetchOne(db, sql: "SELECT id FROM student WHERE code = ?", arguments: [candidate.code])
      try insert("electionCandidate", ["election": id, "student": student, "votes": candidate.votes])
    }
  }
}
