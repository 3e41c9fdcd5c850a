import GRDB

/// What an amendment changes in a contract; nil leaves as it was.
public struct Amendment: Sendable, Equatable {
  public let subject: String
  public let effectiveOn: Day
  /// « Nom Prénom » of a tutor of the same company.
  public let tutor: String?
  public let grossMonthly: Money?
  public let weekly: Hours?

  public init(subject: String, effectiveOn: Day, tutor: String?, grossMonthly: Money?, weekly: Hours?) {
    self.subject = subject
    self.effectiveOn = effectiveOn
    self.tutor = tutor
    self.grossMonthly = grossMonthly
    self.weekly = weekly
  }
}

extension Database {
  /// Records an amendment of a contract, signed on the day: it is deposited with the fund as the contract was.
  /// - Returns: the rank of the amendment, and what the law will ask later of its pay.
  /// - Throws: `FormalityRefusal`, `ContractRefusal`, `PlaceRefusal`, `PermissionRefusal`.
  public func amend(_ reference: String, _ amendment: Amendment, by actor: Actor, on day: Day) throws -> (rank: Int, warning: String?) {
    try perform(.followContracts, by: actor, on: day) { entry in
      guard !amendment.subject.isEmpty else { throw FormalityRefusal.nothingAmended }
      let contract = try entry.contractID(reference)
      let period = try entry.runningPeriod(of: contract)
      guard period.contains(amendment.effectiveOn) else { throw FormalityRefusal.effectOutside(amendment.effectiveOn, period) }
      let tutor = try amendment.tutor.map { try entry.tutor($0, of: contract) }
      let terms = try entry.terms(of: contract, amendedBy: amendment)
      try entry.requireCompanyDuration(terms, contract, amendment)
      let warning = try entry.requireMinimum(terms, contract, amendment, until: period.last)
      let rank =
        try (Int.fetchOne(entry.db, sql: "SELECT max(rank) FROM contractAmendment WHERE contract = ?", arguments: [contract]) ?? 0) + 1
      entry.subject = "avenant \(rank) de \(reference) : \(amendment.subject)"
      try entry.insert(
        "contractAmendment",
        [
          "contract": contract, "rank": rank, "signedOn": day, "effectiveOn": amendment.effectiveOn, "subject": amendment.subject,
          "tutor": tutor, "grossMonthlyCents": amendment.grossMonthly, "weeklyMinutes": amendment.weekly,
        ])
      return (rank, warning)
    }
  }
}

extension Entry {
  fileprivate func runningPeriod(of contract: Int) throws -> Period {
    let row = try Row.fetchOne(
      db,
      sql:
        "SELECT c.startsOn, coalesce(b.endedOn, c.endsOn) AS last FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id WHERE c.id = ?",
      arguments: [contract])
    guard let row else { throw StorageRefusal.damaged("contract") }
    return Period(from: row["startsOn"], to: row["last"])
  }

  /// A tutor of the contract's company who may follow one more trainee (D6325-6, D6325-9).
  fileprivate func tutor(_ name: String, of contract: Int) throws -> Int {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT t.id, t.isEmployer, t.experienceYears, c.student FROM contract c JOIN companyTutor t ON t.company = c.company
        WHERE c.id = ? AND t.lastName || ' ' || t.firstName = ?
        """, arguments: [contract, name])
    guard let row else { throw PlaceRefusal.unknownTutor(name) }
    let years: Int = row["experienceYears"]
    if years < 2 { throw ContractLawRefusal.tutorWithoutExperience(years: years) }
    let most = row["isEmployer"] ? 2 : 3
    let others = try CompanyTutor.trainees(of: row["id"], during: runningPeriod(of: contract), but: row["student"], in: db)
    if others >= most { throw FormalityRefusal.tutorOverloaded(name, most) }
    return row["id"]
  }

  /// The pay and the duration that a contract and its amendments make; nil for a contract taken over without them.
  fileprivate func terms(of contract: Int, amendedBy amendment: Amendment) throws -> Terms? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT e.agreedMinimumCents,
          coalesce((SELECT m.grossMonthlyCents FROM contractAmendment m WHERE m.contract = e.contract AND m.grossMonthlyCents IS NOT NULL
            ORDER BY m.rank DESC LIMIT 1), e.grossMonthlyCents) AS gross,
          coalesce((SELECT m.weeklyMinutes FROM contractAmendment m WHERE m.contract = e.contract AND m.weeklyMinutes IS NOT NULL
            ORDER BY m.rank DESC LIMIT 1), e.weeklyMinutes) AS weekly
        FROM employment e WHERE e.contract = ?
        """, arguments: [contract])
    return row.map {
      Terms(gross: amendment.grossMonthly ?? $0["gross"], weekly: amendment.weekly ?? $0["weekly"], agreedMinimum: $0["agreedMinimumCents"])
    }
  }

  fileprivate struct Terms {
    let gross: Money
    let weekly: Hours
    let agreedMinimum: Money?
  }

  /// The weekly duration, training included, stays within the company's (L6325-10).
  fileprivate func requireCompanyDuration(_ terms: Terms?, _ contract: Int, _ amendment: Amendment) throws {
    let company = try Hours.fetchOne(
      db,
      sql: """
        SELECT e.weeklyMinutes FROM employerProfile e JOIN contract c ON c.company = e.company WHERE c.id = ? AND e.validFrom <= ?
        ORDER BY e.validFrom DESC LIMIT 1
        """, arguments: [contract, amendment.effectiveOn])
    if let terms, let company, terms.weekly > company { throw ContractLawRefusal.longerThanCompany(terms.weekly, company: company) }
  }

  /// The pay of an amendment is not under the minimum of the day on which it takes effect.
  /// - Returns: the day on which it will have to be raised, told in a sentence; nil when it never will.
  fileprivate func requireMinimum(_ terms: Terms?, _ contract: Int, _ amendment: Amendment, until last: Day) throws -> String? {
    guard let terms, amendment.grossMonthly != nil || amendment.weekly != nil else { return nil }
    let steps = try minimumSteps(terms, contract, from: amendment.effectiveOn, until: last)
    if let first = steps.first, terms.gross < first.pay.amount { throw ContractLawRefusal.payUnderMinimum(terms.gross, first.pay) }
    return steps.first { terms.gross < $0.pay.amount }.map { ContractWarning.payToRaise(terms.gross, $0).sentence }
  }

  private func minimumSteps(_ terms: Terms, _ contract: Int, from day: Day, until last: Day) throws -> [MinimumPay.Step] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT c.kind, c.startsOn, s.bornOn, g.raisesMinimumPay FROM contract c JOIN student s ON s.id = c.student
        JOIN application a ON a.code = s.code JOIN diploma g ON g.id = a.diploma WHERE c.id = ?
        """, arguments: [contract])
    guard let row, let wage = try MinimumWage.inForce(on: day, in: db) else { return [] }
    if row["kind"] == Contract.Kind.apprentissage.rawValue {
      let all = MinimumPay.apprenticeshipSteps(
        from: row["startsOn"], to: last, bornOn: row["bornOn"], wage: wage, agreedMinimum: terms.agreedMinimum, weekly: terms.weekly)
      return all.lastIndex { $0.day <= day }.map { Array(all[$0...]) } ?? all
    }
    return MinimumPay.steps(
      from: day, to: last, bornOn: row["bornOn"], raised: row["raisesMinimumPay"], wage: wage, agreedMinimum: terms.agreedMinimum,
      weekly: terms.weekly)
  }
}
