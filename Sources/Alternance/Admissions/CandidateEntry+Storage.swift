import GRDB

/// A candidate as a list shows one.
public struct CandidateEntry: Sendable, Equatable {
  public let application: Application
  public let receivedAt: PartnerCode
  public let receivedOn: Day
  public let origin: Application.Origin
  /// The documents still to hand in.
  public let missing: [String]
  public let facts: CandidateFacts
  public let state: CandidateState
  /// The company of the contract, or else the one that retained the candidate.
  public let company: String

  /// Complete at the CFA, not yet at Cnam: the list of files still to forward (PC-04-04).
  public var isToForward: Bool { receivedAt == .cfa && state == .complete }
}

extension CandidateEntry {
  /// Every fact of the way as it was known at the end of a day, one row a candidate.
  static func query(where condition: String) -> String {
    """
    SELECT a.*, p.code AS partner, z.centralisedOn, n.sentOn AS notifiedOn, w.withdrawnOn, d.outcome, d.decidedOn,
      i.heldOn, i.urgentReason,
      (SELECT group_concat(code, ' ') FROM (SELECT r.code FROM requiredDocument r WHERE r.form = a.form AND NOT EXISTS (
        SELECT 1 FROM applicationDocument h WHERE h.application = a.id AND h.document = r.id AND h.providedOn <= :day)
        ORDER BY r.id)) AS missing,
      (SELECT max(c.sentOn) FROM convocation c WHERE c.application = a.id AND c.sentOn <= :day) AS convenedOn,
      (SELECT count(*) FROM testMark t WHERE t.application = a.id AND t.test <> 'individual' AND t.takenOn <= :day) AS written,
      (SELECT count(*) FROM presentation v WHERE v.application = a.id AND v.presentedOn <= :day) AS presentations,
      (SELECT max(o.toldOn) FROM presentation v JOIN presentationOutcome o ON o.presentation = v.id
        WHERE v.application = a.id AND o.outcome = 'retained' AND o.toldOn <= :day) AS retainedOn,
      (SELECT max(u.until) FROM provisionalAttendance u JOIN journal j ON j.id = u.entry
        WHERE u.student = s.id AND j.day <= :day) AS provisionalUntil,
      e.enrolledOn, k.signedOn, k.startsOn, k.endsOn, b.endedOn,
      coalesce(company.legalName, (SELECT g.legalName FROM presentation v JOIN presentationOutcome o ON o.presentation = v.id
        JOIN hiringIntent h ON h.id = v.intent JOIN organisation g ON g.id = h.company
        WHERE v.application = a.id AND o.outcome = 'retained' AND o.toldOn <= :day ORDER BY o.toldOn DESC LIMIT 1), '') AS company
    FROM application a JOIN partner p ON p.id = a.receivedAt
    LEFT JOIN centralisation z ON z.application = a.id AND z.centralisedOn <= :day
    LEFT JOIN withdrawal w ON w.application = a.id AND w.withdrawnOn <= :day
    LEFT JOIN interview i ON i.application = a.id AND i.heldOn <= :day
    LEFT JOIN admissibilityDecision d ON d.application = a.id AND d.decidedOn <= :day
    LEFT JOIN notification n ON n.decision = d.id AND n.sentOn <= :day
    LEFT JOIN student s ON s.code = a.code
    LEFT JOIN contract k ON k.id = (SELECT l.id FROM contract l WHERE l.student = s.id AND l.signedOn <= :day
      ORDER BY l.startsOn DESC LIMIT 1)
    LEFT JOIN enrolment e ON e.student = s.id AND e.contract IS k.id AND e.enrolledOn <= :day
    LEFT JOIN contractBreak b ON b.contract = k.id AND b.endedOn <= :day
    LEFT JOIN organisation company ON company.id = k.company
    WHERE \(condition)
    """
  }

  init(row: Row, on day: Day, cohort: Cohort) {
    application = Application(row: row)
    receivedAt = PartnerCode(rawValue: row["partner"]) ?? .cnam
    receivedOn = row["receivedOn"]
    origin = Application.Origin(rawValue: row["origin"]) ?? .campaign
    missing = ((row["missing"] as String?) ?? "").split(separator: " ").map(String.init)
    company = row["company"]
    facts = CandidateFacts(row: row, cohort: cohort)
    state = facts.state(on: day)
  }

  static func all(of cohort: Cohort, on day: Day, in db: GRDB.Database) throws -> [CandidateEntry] {
    let rows = try Row.fetchCursor(db, sql: query(where: "a.cohort = :cohort"), arguments: ["cohort": cohort.id, "day": day])
    return try Array(rows.map { CandidateEntry(row: $0, on: day, cohort: cohort) }).inAlphabeticalOrder(of: \.application)
  }

  /// - Throws: `ApplicationRefusal.unknown`.
  static func find(_ code: String, on day: Day, in db: GRDB.Database) throws -> CandidateEntry {
    let row = try Row.fetchOne(db.cachedStatement(sql: query(where: "a.code = :code")), arguments: ["code": code, "day": day])
    guard let row else { throw try missing(code, in: db) }
    return CandidateEntry(row: row, on: day, cohort: try Cohort.fetch(row["cohort"], in: db))
  }

  /// A student without a file came with a cohort that was taken over.
  private static func missing(_ code: String, in db: GRDB.Database) throws -> ApplicationRefusal {
    let isStudent = try Int.fetchOne(db, sql: "SELECT 1 FROM student WHERE code = ?", arguments: [code]) != nil
    return isStudent ? .takenOver(code) : .unknown(code)
  }
}
