import GRDB

/// A contract or an amendment, and where it stands with the fund.
public struct FormalityEntry: Sendable, Equatable {
  public let contract: String
  public let student: String
  public let company: String
  /// 0 for the contract itself, else the rank of the amendment.
  public let amendment: Int
  public let subject: String
  public let formalities: Formalities
  public let depositNumber: String

  /// An early termination, and whether it was reported to the fund, the labour office and Urssaf.
  public struct Break: Sendable, Equatable {
    public let contract: String
    public let endedOn: Day
    public let due: Day
    public let reportedOn: Day?
  }
}

extension Database {
  /// Where each contract and amendment of a cohort stands with the fund.
  public func formalities(of cohort: Cohort, by actor: Actor) throws -> [FormalityEntry] {
    try consult(by: actor) { try FormalityEntry.all(where: "s.cohort = ?", [cohort.id], in: $0) }
  }

  /// The early terminations of a cohort, and their reports.
  public func reportedBreaks(of cohort: Cohort, by actor: Actor) throws -> [FormalityEntry.Break] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.reference, c.kind, c.startsOn, b.endedOn, r.reportedOn FROM contractBreak b JOIN contract c ON c.id = b.contract
          JOIN student s ON s.id = c.student LEFT JOIN breakReport r ON r.contract = c.id WHERE s.cohort = ? ORDER BY b.endedOn
          """, arguments: [cohort.id]
      ).map { row in
        let ended: Day = row["endedOn"]
        let isAtOnce = row["kind"] == Contract.Kind.apprentissage.rawValue
        return FormalityEntry.Break(
          contract: row["reference"], endedOn: ended, due: isAtOnce ? ended : ended.adding(days: 30), reportedOn: row["reportedOn"])
      }
    }
  }

  /// Records that a contract, or one of its amendments, was deposited with the fund on the day (D6325-1).
  /// - Throws: `FormalityRefusal`, `ContractRefusal`, `PermissionRefusal`.
  public func depositContract(_ reference: String, amendment: Int = 0, number: String, by actor: Actor, on day: Day) throws
    -> FormalityEntry
  {
    try perform(.followContracts, by: actor, on: day) { entry in
      let known = try entry.formality(reference, amendment)
      if let earlier = known.formalities.depositedOn { throw FormalityRefusal.alreadyDeposited(reference, earlier) }
      let signed = try entry.signature(reference, amendment) ?? day
      if day < signed {
        throw FormalityRefusal.depositBeforeSignature(amendment == 0 ? reference : "\(reference), avenant \(amendment)", signed)
      }
      entry.subject = "dépôt de \(reference)" + (amendment > 0 ? ", avenant \(amendment)" : "")
      try entry.insert(
        "contractDeposit",
        ["contract": try entry.contractID(reference), "amendmentRank": amendment, "depositedOn": day, "number": number])
      return try entry.formality(reference, amendment)
    }
  }

  /// Records the fund's answer; nil as a reason accepts (D6325-2).
  /// - Throws: `FormalityRefusal`, `ContractRefusal`, `PermissionRefusal`.
  public func recordFundDecision(
    _ reference: String, amendment: Int = 0, isAccepted: Bool, reason: String, by actor: Actor, on day: Day
  ) throws {
    try perform(.followContracts, by: actor, on: day) { entry in
      let known = try entry.formality(reference, amendment)
      guard known.formalities.depositedOn != nil else { throw FormalityRefusal.notDeposited(reference) }
      if let decision = known.formalities.decision { throw FormalityRefusal.alreadyDecided(reference, decision.decidedOn) }
      if !isAccepted, reason.isEmpty { throw FormalityRefusal.withoutReason }
      entry.subject = "décision de l'OPCO sur \(reference)"
      let deposit = try Int.fetchOne(
        entry.db, sql: "SELECT id FROM contractDeposit WHERE contract = ? AND amendmentRank = ?",
        arguments: [try entry.contractID(reference), amendment])
      try entry.insert(
        "fundDecision", ["deposit": deposit, "outcome": isAccepted ? "accepted" : "refused", "decidedOn": day, "reason": reason])
    }
  }

  /// Records that an early termination was reported to the fund, the labour office and Urssaf.
  /// - Throws: `FormalityRefusal`, `ContractRefusal`, `PermissionRefusal`.
  public func reportBreak(of reference: String, by actor: Actor, on day: Day) throws {
    try perform(.followContracts, by: actor, on: day) { entry in
      let contract = try entry.contractID(reference)
      let row = try Row.fetchOne(
        entry.db,
        sql: "SELECT b.endedOn, r.reportedOn FROM contractBreak b LEFT JOIN breakReport r ON r.contract = b.contract WHERE b.contract = ?",
        arguments: [contract])
      guard let row else { throw FormalityRefusal.notBroken(reference) }
      if let earlier = row["reportedOn"] as Day? { throw FormalityRefusal.alreadyReported(reference, earlier) }
      let ended: Day = row["endedOn"]
      if day < ended { throw FormalityRefusal.notYetBroken(reference, ended) }
      entry.subject = "signalement de la rupture de \(reference)"
      try entry.insert("breakReport", ["contract": contract, "reportedOn": day])
    }
  }
}

extension Entry {
  /// The day on which a contract, or one of its amendments, was signed.
  fileprivate func signature(_ reference: String, _ amendment: Int) throws -> Day? {
    try Day.fetchOne(
      db,
      sql: """
        SELECT coalesce((SELECT m.signedOn FROM contractAmendment m WHERE m.contract = c.id AND m.rank = ?), c.signedOn)
        FROM contract c WHERE c.reference = ?
        """, arguments: [amendment, reference])
  }

  func contractID(_ reference: String) throws -> Int {
    guard let id = try Int.fetchOne(db, sql: "SELECT id FROM contract WHERE reference = ?", arguments: [reference]) else {
      throw ContractRefusal.unknown(reference)
    }
    return id
  }

  fileprivate func formality(_ reference: String, _ amendment: Int) throws -> FormalityEntry {
    _ = try contractID(reference)
    let all = try FormalityEntry.all(where: "c.reference = ?", [reference], in: db)
    if all.isEmpty { throw FormalityRefusal.noFormality(reference) }
    guard let found = all.first(where: { $0.amendment == amendment }) else { throw FormalityRefusal.noAmendment(reference, amendment) }
    return found
  }
}

extension FormalityEntry {
  static func all(where condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [FormalityEntry] {
    try Row.fetchAll(
      db,
      sql: """
        WITH mine AS (SELECT c.id, c.startsOn FROM contract c JOIN student s ON s.id = c.student WHERE \(condition)), object AS (
          SELECT id AS contract, 0 AS rank, startsOn AS effect, '' AS subject FROM mine
          UNION ALL SELECT a.contract, a.rank, a.effectiveOn, a.subject FROM mine JOIN contractAmendment a ON a.contract = mine.id)
        SELECT c.reference, c.kind, s.lastName || ' ' || s.firstName AS student, o.legalName, x.rank, x.effect, x.subject,
          d.depositedOn, d.number, f.outcome, f.decidedOn, f.reason,
          coalesce((SELECT e.employerType FROM employerProfile e WHERE e.company = c.company AND e.validFrom <= c.startsOn
            ORDER BY e.validFrom DESC LIMIT 1) BETWEEN 21 AND 29, 0) AS isPublic
        FROM object x JOIN contract c ON c.id = x.contract JOIN student s ON s.id = c.student JOIN organisation o ON o.id = c.company
        LEFT JOIN contractDeposit d ON d.contract = c.id AND d.amendmentRank = x.rank LEFT JOIN fundDecision f ON f.deposit = d.id
        ORDER BY c.reference, x.rank
        """, arguments: arguments
    ).compactMap(FormalityEntry.init(row:))
  }

  private init?(row: Row) {
    let decision = (row["decidedOn"] as Day?).map { day in
      Formalities.Decision(decidedOn: day, refusedBecause: row["outcome"] == "refused" ? row["reason"] : nil)
    }
    guard let kind = Contract.Kind(rawValue: row["kind"]),
      let formalities = Formalities(
        kind: kind, startsOn: row["effect"], isPublicEmployer: row["isPublic"], depositedOn: row["depositedOn"], decision: decision)
    else { return nil }
    self.formalities = formalities
    contract = row["reference"]
    student = row["student"]
    company = row["legalName"]
    amendment = row["rank"]
    subject = row["subject"]
    depositNumber = row["number"] ?? ""
  }
}
