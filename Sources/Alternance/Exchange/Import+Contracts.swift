import GRDB

/// Contracts: the student becomes one by them, the place is filled, the law is asked (convention, art. 5 to 7).
extension ImportSession {
  func writeContract(_ row: ImportRow) throws -> Bool {
    guard let kind = Contract.Kind(code: row.word("type")) else { throw CellRefusal("type", "type inconnu") }
    let agreement = try agreement(row)
    let company = try organisation(row, "entreprise")
    let student = try contractStudent(row)
    let known = try Int.fetchOne(db, sql: "SELECT id FROM contract WHERE reference = ?", arguments: [row.text("reference")])
    let contract = try Contract(
      reference: row.text("reference"), kind: kind, period: Period(from: try row.day("debut"), to: try row.day("fin")),
      signedOn: try past(row, "signe_le"), opening: try opening(kind, student), continuing: try brokenContract(of: student, but: known))
    if known == nil { try refuseTwoRunning(contract, student: student) }
    let identity = try known == nil ? [ImportField("id", "reference", nextContract())] : []
    if known == nil { try conclude(contract, student: student, company: company, row: row) }
    let (id, isNew) = try record(
      "contract", key: [ImportField("reference", "reference", contract.reference)],
      values: identity + [
        ImportField("student", "stagiaire", student, of: "student", by: "code"),
        ImportField("company", "entreprise", company, of: "organisation", by: "siret"), ImportField("kind", "type", word: kind),
        ImportField("startsOn", "debut", contract.period.first), ImportField("endsOn", "fin", contract.period.last),
        ImportField("signedOn", "signe_le", contract.signedOn),
        ImportField("annualCapMinutes", "plafond_annuel_heures", agreement.annualCap),
        ImportField("purchaseOrder", "bon_commande", row.text("bon_commande")),
        row.isEmpty("place") ? ImportField("place", "place", nil) : ImportField("place", "place", try place(row), of: "place", by: "code"),
      ])
    if isNew, let warning = contract.warning { notices.append(warning) }
    if isNew { recruits.append(Recruit(student: student, contract: id, code: row.text("stagiaire"), signedOn: contract.signedOn)) }
    return try writeShares(agreement, contract: id, company: company, row: row, isNew: isNew)
  }

  /// The identifier of the contract to come, which its terms of employment name before it.
  private func nextContract() throws -> Int { try (Int.fetchOne(db, sql: "SELECT max(id) FROM contract") ?? 0) + 1 }

  private func place(_ row: ImportRow) throws -> Int {
    try identifier("place", "code", row.text("place"), cell: "place", what: "la place")
  }

  private func opening(_ kind: Contract.Kind, _ student: Int) throws -> SchemeOpening? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT o.opensOn, o.closesOn FROM schemeOpening o JOIN cohort c ON c.programme = o.programme JOIN student s ON s.cohort = c.id
        WHERE s.id = ? AND o.kind = ? AND (o.kind = 'apprentissage'
          OR NOT EXISTS (SELECT 1 FROM cohortTakeover t WHERE t.cohort = c.id))
        """, arguments: [student, kind.rawValue]
    ).map { SchemeOpening(opensOn: $0["opensOn"], closesOn: $0["closesOn"]) }
  }

  /// The contract that was broken before, if there is one.
  private func brokenContract(of student: Int, but known: Int?) throws -> Period? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT c.startsOn, c.endsOn FROM contract c JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = ? AND c.id < ? ORDER BY c.startsOn DESC LIMIT 1
        """, arguments: [student, known ?? Int(Int32.max)]
    ).map { Period(from: $0["startsOn"], to: $0["endsOn"]) }
  }

  private func refuseTwoRunning(_ contract: Contract, student: Int) throws {
    let other = try String.fetchOne(
      db,
      sql: """
        SELECT c.reference FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = ? AND c.startsOn <= ? AND coalesce(b.endedOn, c.endsOn) >= ?
        """, arguments: [student, contract.period.last, contract.period.first])
    if let other { throw CellRefusal("stagiaire", ContractRefusal.twoRunning(other).sentence) }
  }

  /// The student of a contract: known already, or the candidate of the same code, who becomes one by it.
  private func contractStudent(_ row: ImportRow) throws -> Int {
    let code = row.text("stagiaire")
    let isCandidate = try Int.fetchOne(db, sql: "SELECT 1 FROM application WHERE code = ?", arguments: [code]) != nil
    let isStudent = try Int.fetchOne(db, sql: "SELECT 1 FROM student WHERE code = ?", arguments: [code]) != nil
    if isCandidate, !isStudent { return try admitted(code, row) }
    return try identifier("student", "code", code, cell: "stagiaire", what: "le stagiaire")
  }

  private func admitted(_ code: String, _ row: ImportRow) throws -> Int {
    let candidate = try CandidateEntry.find(code, on: entry.day, in: db)
    if let left = candidate.facts.withdrawnOn { throw CellRefusal("stagiaire", ApplicationRefusal.alreadyWithdrawn(code, left).clause) }
    let isEmployment = Contract.Kind(code: row.word("type"))?.isEmployment ?? true
    if isEmployment, candidate.facts.decision != .admissible {
      throw CellRefusal("stagiaire", ConclusionRefusal.notAdmissible(code, try past(row, "signe_le")).sentence)
    }
    if !isEmployment, try !entry.isAgreedPublic(code) { throw CellRefusal("stagiaire", ConclusionRefusal.notAgreedPublic(code).sentence) }
    return try entry.admit(code)
  }

  /// Asks the convention and the law, and writes the terms of employment before the contract, which seals them.
  private func conclude(_ contract: Contract, student: Int, company: Int, row: ImportRow) throws {
    guard contract.kind.isEmployment, try !isTakenOver(student) || !row.isEmpty("place") else { return }
    for column in ["place", "emploi", "salaire_brut", "duree_hebdo"] where row.isEmpty(column) {
      throw CellRefusal(column, ContractRefusal.incomplete(column: column).sentence)
    }
    let conclusion = Conclusion(
      contract: contract, student: student, company: company, place: try place(row), employment: try employment(row))
    try conclusion.requireArticle5(in: db)
    let examination = try conclusion.facts(in: db).check()
    if !examination.refusals.isEmpty { throw ConclusionRefusal.law(examination.refusals) }
    if let gaveUp = try conclusion.withdrawnIntent(in: db) { notices.append(gaveUp) }
    notices += examination.warnings.map { "contrat « \(contract.reference) » – \($0.sentence)" }
    try write(conclusion.employment)
  }

  private func isTakenOver(_ student: Int) throws -> Bool {
    try Int.fetchOne(
      db, sql: "SELECT 1 FROM cohortTakeover t JOIN student s ON s.cohort = t.cohort WHERE s.id = ?", arguments: [student]) != nil
  }

  private func employment(_ row: ImportRow) throws -> Employment {
    let number = SocialSecurityNumber(row.text("nir"))
    if number == nil, !row.isEmpty("nir") {
      throw CellRefusal("nir", "ce numéro de sécurité sociale n'a pas 15 chiffres ou sa clé est fausse")
    }
    return Employment(
      nature: Employment.Nature(code: row.word("nature")) ?? .fixedTerm, jobTitle: row.text("emploi"),
      classification: row.text("classification"), weekly: try row.hours("duree_hebdo"), grossMonthly: try row.money("salaire_brut"),
      agreedMinimum: row.optionalMoney("minimum_conventionnel"), trialDays: row.optionalWhole("essai_jours") ?? 0,
      durationGround: DurationGround(code: row.word("motif_duree")) ?? .none, socialSecurityNumber: number?.text ?? "")
  }

  private func write(_ employment: Employment) throws {
    try entry.insert(
      "employment",
      [
        "contract": try nextContract(), "nature": employment.nature.rawValue, "jobTitle": employment.jobTitle,
        "classification": employment.classification, "weeklyMinutes": employment.weekly, "grossMonthlyCents": employment.grossMonthly,
        "agreedMinimumCents": employment.agreedMinimum, "trialDays": employment.trialDays,
        "durationGround": employment.durationGround.rawValue, "socialSecurityNumber": employment.socialSecurityNumber,
      ])
  }
}
