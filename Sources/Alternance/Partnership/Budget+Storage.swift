import GRDB

extension Database {
  /// The budget that holds for one year of a cohort: the latest agreed by both for its intake or an earlier one.
  /// - Throws: `BudgetRefusal` when there is none, or one agreement lacks.
  public func budget(of cohort: Cohort, year: Int, by actor: Actor) throws -> Budget {
    try consult(by: actor) { try Budget.find(cohort, year: year, in: $0) }
  }
}

extension Budget {
  static func find(_ cohort: Cohort, year: Int, in db: GRDB.Database) throws -> Budget {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT b.*,
          (SELECT a.agreedOn FROM budgetAgreement a JOIN partner p ON p.id = a.partner WHERE a.budget = b.id AND p.code = 'CNAM') AS cnam,
          (SELECT a.agreedOn FROM budgetAgreement a JOIN partner p ON p.id = a.partner WHERE a.budget = b.id AND p.code = 'CFA') AS cfa
        FROM budget b WHERE b.programme = ? AND b.year = ? AND b.fromIntake <= ? ORDER BY b.fromIntake DESC
        """, arguments: [cohort.programme.id, year, cohort.intake])
    let budgets = try rows.map { try Budget(row: $0, in: db) }
    if let agreed = budgets.first(where: \.isAgreed) { return agreed }
    guard let proposed = budgets.first else { throw BudgetRefusal.none(cohort.name, year: year) }
    let missing = (proposed.agreedByCnam == nil ? [PartnerCode.cnam] : []) + (proposed.agreedByCfa == nil ? [.cfa] : [])
    throw BudgetRefusal.notAgreed(cohort.name, year: year, missing: missing)
  }

  private init(row: Row, in db: GRDB.Database) throws {
    let lines = try Row.fetchAll(
      db,
      sql: """
        SELECT l.*, p.code AS partnerCode FROM budgetLine l JOIN partner p ON p.id = l.partner WHERE l.budget = ? ORDER BY l.rank
        """, arguments: [row["id"] as Int])
    self.init(
      year: row["year"], fromIntake: row["fromIntake"], headcount: row["headcount"], lines: lines.compactMap(Line.init(row:)),
      agreedByCnam: row["cnam"], agreedByCfa: row["cfa"])
  }
}

extension Budget.Line {
  fileprivate init?(row: Row) {
    guard let partner = PartnerCode(rawValue: row["partnerCode"]), let per = Budget.Basis(rawValue: row["per"]) else { return nil }
    self.init(
      partner: partner, category: CostCategory(rawValue: row["category"]), label: row["label"], quantity: row["quantityHundredths"],
      per: per, rate: row["rateCents"], note: row["note"])
  }
}
