import GRDB

extension Database {
  /// The campaign of an intake: milestones, candidates by state, prospecting (convention, art. 3 and 4).
  public func campaign(of cohort: Cohort, on day: Day, by actor: Actor) throws -> Campaign {
    try consult(by: actor) { db in
      let states = try CandidateEntry.all(of: cohort, on: day, in: db).filter { $0.receivedOn <= day }.map(\.state)
      let counts = CandidateState.allCases.map { state in (state: state, count: states.count { $0 == state }) }
      return Campaign(
        cohort: cohort, milestones: try milestones(cohort, by: day, in: db), candidates: counts.filter { $0.count > 0 },
        prospecting: try prospecting(cohort, by: day, in: db))
    }
  }

  /// The lists of the promotion plan that hold something (PC-03-03).
  public func promotionPlan(of cohort: Cohort, by actor: Actor) throws -> PromotionPlan {
    try consult(by: actor) { try promotionPlan(cohort, in: $0) }
  }

  private func promotionPlan(_ cohort: Cohort, in db: GRDB.Database) throws -> PromotionPlan {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT i.list, min(j.day) AS day FROM promotionItem i JOIN journal j ON j.id = i.entry WHERE i.cohort = ? GROUP BY i.list
        """, arguments: [cohort.id])
    let filled = Set(rows.compactMap { PromotionPlan.List(rawValue: $0["list"]) })
    let isComplete = filled.count == PromotionPlan.List.allCases.count
    return PromotionPlan(filled: filled, completedOn: isComplete ? rows.map { $0["day"] as Day }.max() : nil)
  }

  private func milestones(_ cohort: Cohort, by day: Day, in db: GRDB.Database) throws -> [Campaign.Milestone] {
    let brochure = try Day.fetchOne(
      db, sql: "SELECT min(publishedOn) FROM communicationItem WHERE cohort = ? AND kind = 'brochure'", arguments: [cohort.id])
    let form = try Day.fetchOne(db, sql: "SELECT min(publishedOn) FROM registrationForm WHERE cohort = ?", arguments: [cohort.id])
    let (november, december) = (Campaign.brochureDue(intake: cohort.intake), Campaign.formDue(intake: cohort.intake))
    let known = { (done: Day?) in done.flatMap { $0 <= day ? $0 : nil } }
    return [
      .init(what: "Brochure produit", due: november, doneOn: known(brochure)),
      .init(what: "Plan de promotion", due: november, doneOn: known(try promotionPlan(cohort, in: db).completedOn)),
      .init(what: "Dossier d'inscription", due: december, doneOn: known(form)),
    ]
  }

  private func prospecting(_ cohort: Cohort, by day: Day, in db: GRDB.Database) throws -> [PartnerCode: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.code, count(*) AS visits FROM prospectingVisit v JOIN partner p ON p.id = v.partner WHERE v.cohort = ? AND v.day <= ? GROUP BY p.code
        """, arguments: [cohort.id, day])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in PartnerCode(rawValue: row["code"]).map { ($0, row["visits"] as Int) } })
  }

  /// The single form in force for an intake, with what Cnam asks of candidates.
  /// - Throws: `ApplicationRefusal.noForm`.
  public func registrationForm(of cohort: Cohort, by actor: Actor) throws -> RegistrationForm {
    try consult(by: actor) { db in
      let form = try Row.fetchOne(
        db, sql: "SELECT * FROM registrationForm WHERE cohort = ? ORDER BY version DESC LIMIT 1", arguments: [cohort.id])
      guard let form else { throw ApplicationRefusal.noForm(cohort.name) }
      let rules = try Row.fetchOne(
        db, sql: "SELECT * FROM admissionRules WHERE programme = ? ORDER BY version DESC LIMIT 1", arguments: [cohort.programme.id])
      let documents = try Row.fetchAll(
        db, sql: "SELECT code, label FROM requiredDocument WHERE form = ? ORDER BY id", arguments: [form["id"] as Int])
      return RegistrationForm(
        cohort: cohort, version: form["version"], publishedOn: form["publishedOn"],
        documents: documents.map { .init(code: $0["code"], label: $0["label"]) }, prerequisites: rules?["prerequisites"] ?? "",
        tests: rules?["tests"] ?? "")
    }
  }
}
