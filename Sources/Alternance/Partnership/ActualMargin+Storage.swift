import GRDB

extension Database {
  /// The margin of a cohort as of a day.
  /// - Parameters:
  ///   - day: receipts and costs up to that day.
  ///   - isFinalWanted: refuses a cohort that has not ended.
  /// - Throws: `TariffRefusal` when a tariff is not agreed by both, `SettlementRefusal`.
  public func margin(
    of cohort: Cohort, asOf day: Day, profile: MarginProfile = .article17, examSupervision: Bool = false,
    isFinalWanted: Bool = false, by actor: Actor
  ) throws -> ActualMargin {
    try consult(by: actor) { db in
      if isFinalWanted, !cohort.hasEnded(on: day) { throw SettlementRefusal.notEnded(cohort.name, cohort.period.last) }
      return try ActualMargin.compute(cohort, asOf: day, profile: profile, examSupervision: examSupervision, in: db)
    }
  }
}

extension ActualMargin {
  static func compute(
    _ cohort: Cohort, asOf day: Day, profile: MarginProfile, examSupervision: Bool = false, in db: GRDB.Database
  ) throws -> ActualMargin {
    let sums = try CashSums(cohort, asOf: day, in: db)
    let revenue = try cohort.receipts(asOf: day, in: db)
    let margin = Margin(
      profile: profile, countsExamSupervision: examSupervision, revenue: revenue,
      costs: try ActualCosts(cohort, asOf: day, in: db).lines())
    return ActualMargin(
      cohort: cohort, asOf: day, margin: margin, receivable: try cohort.receivable(asOf: day, in: db), invoiced: sums.invoiced,
      transferred: sums.transferred, claimed: sums.claimed, journalHead: try Journal.head(db).hash)
  }
}

/// The sums of money of a cohort up to a day.
private struct CashSums {
  let invoiced: Money
  let transferred: Money
  let claimed: Money

  init(_ cohort: Cohort, asOf day: Day, in db: GRDB.Database) throws {
    let arguments: StatementArguments = ["cohort": cohort.id, "day": day]
    func sum(_ sql: String) throws -> Money { Money(cents: try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0) }
    invoiced = try sum(
      """
      SELECT sum(CASE kind WHEN 'invoice' THEN totalCents ELSE -totalCents END) FROM invoice
      WHERE cohort = :cohort AND purpose = 'training' AND issuedOn <= :day
      """)
    transferred = try sum(
      """
      SELECT sum(CASE p.code WHEN 'CNAM' THEN t.amountCents ELSE -t.amountCents END) FROM partnerTransfer t
      JOIN partner p ON p.id = t.payer WHERE t.cohort = :cohort AND t.paidOn <= :day
      """)
    claimed = try sum(
      """
      SELECT sum((CASE p.code WHEN 'CFA' THEN 1 ELSE -1 END) * (CASE i.kind WHEN 'invoice' THEN i.totalCents ELSE -i.totalCents END))
      FROM invoice i JOIN partner p ON p.id = i.issuer
      WHERE i.cohort = :cohort AND i.purpose = 'settlement' AND i.issuedOn <= :day
      """)
  }
}

extension Cohort {
  /// What payers still owe on the training invoices of a day; refunds that are owed to them lessen nothing.
  fileprivate func receivable(asOf day: Day, in db: GRDB.Database) throws -> Money {
    try InvoiceEntry.fetch(
      db, where: "i.cohort = :cohort AND i.purpose = 'training' AND i.issuedOn <= :asOf", ["cohort": id], asOf: day
    ).map(\.due).filter { $0 > .zero }.sum()
  }

  /// Cash received on the training invoices, month by month of the training; VAP and VES stay outside (decision A-25).
  fileprivate func receipts(asOf day: Day, in db: GRDB.Database) throws -> [RevenueLine] {
    let sql = """
      SELECT i.month, sum(p.amountCents) AS amount, count(DISTINCT i.id) AS invoices FROM payment p JOIN invoice i ON i.id = p.invoice
      WHERE i.cohort = ? AND i.purpose = 'training' AND p.paidOn <= ? GROUP BY i.month ORDER BY i.month
      """
    return try Row.fetchAll(db, sql: sql, arguments: [id, day]).map { row in
      let month: Month = row["month"]
      let count: Int = row["invoices"]
      return RevenueLine(
        label: "Encaissements sur \(month.french)", basis: "\(count) facture\(count > 1 ? "s" : "")", amount: row["amount"])
    }
  }
}
