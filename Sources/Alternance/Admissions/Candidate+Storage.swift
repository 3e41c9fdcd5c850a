import GRDB

extension Database {
  /// The candidates of an intake in alphabetical order, with their state on a day.
  public func candidates(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [CandidateEntry] {
    try consult(by: actor) { try CandidateEntry.all(of: cohort, on: day, in: $0).filter { $0.receivedOn <= day } }
  }

  /// One candidate.
  /// - Throws: `ApplicationRefusal.unknown`.
  public func candidate(_ code: String, on day: Day, by actor: Actor) throws -> CandidateEntry {
    try consult(by: actor) { try CandidateEntry.find(code, on: day, in: $0) }
  }

  /// Centralises complete files at Cnam: those named, or all that wait (PC-04-04).
  /// - Returns: how many.
  /// - Throws: `ApplicationRefusal`, `PermissionRefusal`.
  public func centralise(_ codes: [String], of cohort: Cohort, by actor: Actor, on day: Day) throws -> Int {
    try perform(.centraliseApplications, by: actor, on: day) { entry in
      try entry.requireComplete(codes)
      let count = try entry.centralise(codes, of: cohort)
      if count == 0 { throw ApplicationRefusal.nothingToCentralise(cohort.name) }
      entry.subject = "\(count) dossier\(count > 1 ? "s" : "") de la promotion \(cohort.name)"
      return count
    }
  }

  /// Records that a candidate gives up, with the reason.
  /// - Throws: `ApplicationRefusal`, `PermissionRefusal`.
  public func withdraw(_ code: String, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.receiveApplications, by: actor, on: day) { entry in
      guard !reason.isEmpty else { throw ApplicationRefusal.withoutReason }
      let candidate = try CandidateEntry.find(code, on: day, in: entry.db)
      if let earlier = candidate.facts.withdrawnOn { throw ApplicationRefusal.alreadyWithdrawn(code, earlier) }
      if candidate.facts.signedOn != nil { throw ApplicationRefusal.alreadyRecruited(code) }
      entry.subject = "retrait de \(code)"
      let id = try Int.fetchOne(entry.db, sql: "SELECT id FROM application WHERE code = ?", arguments: [code])
      try entry.insert("withdrawal", ["application": id, "withdrawnOn": day, "reason": reason])
    }
  }
}

extension Entry {
  /// Each file named is known and complete.
  fileprivate func requireComplete(_ codes: [String]) throws {
    for code in codes {
      let candidate = try CandidateEntry.find(code, on: day, in: db)
      if let earlier = candidate.facts.centralisedOn { throw ApplicationRefusal.alreadyCentralised(code, earlier) }
      if !candidate.missing.isEmpty { throw ApplicationRefusal.incomplete(code, missing: candidate.missing) }
    }
  }

  fileprivate func centralise(_ codes: [String], of cohort: Cohort) throws -> Int {
    let named = codes.isEmpty ? "1" : "a.code IN (\(codes.map { _ in "?" }.joined(separator: ", ")))"
    try db.execute(
      sql: """
        INSERT INTO centralisation (application, centralisedOn, entry)
        SELECT a.id, ?, ? FROM application a WHERE a.cohort = ? AND \(named)
          AND NOT EXISTS (SELECT 1 FROM centralisation z WHERE z.application = a.id)
          AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.application = a.id)
          AND \(Rules.isComplete("a.id")) ORDER BY a.id
        """, arguments: [day, id, cohort.id] + StatementArguments(codes))
    return db.changesCount
  }
}
