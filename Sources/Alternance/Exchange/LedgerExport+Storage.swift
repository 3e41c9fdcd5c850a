import GRDB

extension Database {
  /// Cnam's entries of a year: invoices and credit notes, money received, transfers to and from the CFA, and the CFA's invoice.
  /// - Throws: `LedgerRefusal` when the year is empty, or an account is missing from the chart.
  public func ledger(ofYear year: Int, by actor: Actor) throws -> LedgerExport {
    _ = try actor.role(for: .exportJournal)
    return try read { db in
      let chart = try Chart(db)
      let entries = try chart.sales(year, db) + chart.settlements(year, db) + chart.receipts(year, db) + chart.transfers(year, db)
      if entries.isEmpty { throw LedgerRefusal.nothing(year) }
      let siret = try Partner.find(.cnam, in: db).siret
      let ordered = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
      return LedgerExport(entries: ordered, siren: siret.siren, year: year)
    }
  }
}

/// The chart of accounts: data, by the use of each account.
private struct Chart {
  private let accounts: [String: (account: String, label: String, journal: String)]

  init(_ db: GRDB.Database) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM ledgerAccount")
    accounts = Dictionary(
      rows.map { ($0["usage"], ($0["account"], $0["label"], $0["journal"])) }, uniquingKeysWith: { first, _ in first })
  }

  /// A line on an account, on the debit side when the amount is positive.
  private func line(_ usage: String, _ amount: Money, _ auxiliary: (String, String) = ("", "")) throws -> LedgerEntry.Line {
    guard let account = accounts[usage] else { throw LedgerRefusal.noAccount(usage) }
    return LedgerEntry.Line(
      account: account.account, accountLabel: account.label, auxiliary: auxiliary.0, auxiliaryLabel: auxiliary.1,
      debit: max(amount, .zero), credit: max(-amount, .zero))
  }

  private func journal(_ usage: String) -> String { accounts[usage]?.journal ?? "OD" }

  private func customer(_ row: Row) -> (usage: String, auxiliary: (String, String)) {
    let number: String = row["buyerSiret"]
    let code: String = row["studentCode"] ?? ""
    let auxiliary = (number.isEmpty ? code : number, row["buyerName"] as String)
    switch BuyerKind(rawValue: row["buyerKind"]) {
    case .publicBody: return ("client_public", auxiliary)
    case .fund: return ("client_opco", auxiliary)
    case .individual: return ("client_individuel", auxiliary)
    default: return ("client_entreprise", auxiliary)
    }
  }

  /// Invoices and credit notes to payers.
  func sales(_ year: Int, _ db: GRDB.Database) throws -> [LedgerEntry] {
    let sql = """
      SELECT i.*, s.code AS studentCode FROM invoice i LEFT JOIN student s ON s.id = i.student
      WHERE i.year = ? AND i.purpose <> 'settlement' ORDER BY i.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [year]).map { row in
      let (usage, auxiliary) = customer(row)
      let total: Money = row["totalCents"]
      let amount = row["kind"] == IssuedInvoice.Kind.invoice.rawValue ? total : -total
      let income = row["purpose"] == Invoice.Purpose.individual.rawValue ? "produit_individuel" : "produit_contrat_pro"
      return LedgerEntry(
        journal: journal(income), day: row["issuedOn"], piece: row["number"], pieceDay: row["issuedOn"],
        label: "\(row["number"] as String) \(row["buyerName"] as String)",
        lines: [try line(usage, amount, auxiliary), try line(income, -amount)])
    }
  }

  /// The invoices between the partners, for the whole of what is due to the CFA: the transfers already made, which the document
  /// deducts, are on the partner's account since they were paid. A later invoice books what it adds to the one before.
  func settlements(_ year: Int, _ db: GRDB.Database) throws -> [LedgerEntry] {
    let sql = """
      SELECT i.*, x.siret AS cfaSiret, x.legalName AS cfaName, i.issuer = x.id AS isFromCfa,
        (SELECT coalesce(sum(CASE t.payee WHEN x.id THEN t.amountCents ELSE -t.amountCents END), 0) FROM partnerTransfer t
          WHERE t.cohort = i.cohort AND t.entry < i.entry) AS transferred
      FROM invoice i JOIN partner x ON x.code = 'CFA' WHERE i.purpose = 'settlement' AND i.year <= ? ORDER BY i.id
      """
    var booked: [Int: Money] = [:]
    var bookings: [Int: Money] = [:]
    return try Row.fetchAll(db, sql: sql, arguments: [year]).compactMap { row in
      let (cohort, isFromCfa): (Int, Bool) = (row["cohort"], row["isFromCfa"])
      let (total, transferred): (Money, Money) = (row["totalCents"], row["transferred"])
      var due = (isFromCfa ? total : -total) + transferred - booked[cohort, default: .zero]
      var isIncome = due < .zero
      if let cancelled = row["cancels"] as Int? {
        due = -bookings[cancelled, default: .zero]
        isIncome = due > .zero && (bookings[cancelled] ?? .zero) < .zero
      }
      booked[cohort, default: .zero] += due
      bookings[row["id"]] = due
      return row["year"] == year ? try settlement(row, due, isIncome: isIncome) : nil
    }
  }

  private func settlement(_ row: Row, _ due: Money, isIncome: Bool) throws -> LedgerEntry {
    let result = isIncome ? "produit_partenaire" : "charge_partenaire"
    return LedgerEntry(
      journal: journal(result), day: row["issuedOn"], piece: row["number"], pieceDay: row["issuedOn"],
      label: "\(row["number"] as String) \(row["cfaName"] as String)",
      lines: [try line(result, due), try line("partenaire", -due, (row["cfaSiret"], row["cfaName"]))])
  }

  /// Money received, and refunds.
  func receipts(_ year: Int, _ db: GRDB.Database) throws -> [LedgerEntry] {
    let sql = """
      SELECT i.buyerSiret, i.buyerName, i.buyerKind, i.number, i.issuedOn, s.code AS studentCode, m.reference, m.paidOn, m.amountCents
      FROM payment m JOIN invoice i ON i.id = m.invoice LEFT JOIN student s ON s.id = i.student
      WHERE substr(m.paidOn, 1, 4) = ? ORDER BY m.paidOn, m.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [String(year)]).map { row in
      let (usage, auxiliary) = customer(row)
      let amount: Money = row["amountCents"]
      return LedgerEntry(
        journal: journal("banque"), day: row["paidOn"], piece: row["reference"], pieceDay: row["paidOn"],
        label: "Règlement \(row["number"] as String)", lines: [try line("banque", amount), try line(usage, -amount, auxiliary)])
    }
  }

  /// Transfers between the partners.
  func transfers(_ year: Int, _ db: GRDB.Database) throws -> [LedgerEntry] {
    let sql = """
      SELECT t.*, p.code FROM partnerTransfer t JOIN partner p ON p.id = t.payer WHERE substr(t.paidOn, 1, 4) = ? ORDER BY t.paidOn, t.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [String(year)]).map { row in
      let amount: Money = row["amountCents"]
      let outgoing = row["code"] == PartnerCode.cnam.rawValue ? amount : -amount
      let reference: String = row["reference"]
      return LedgerEntry(
        journal: journal("banque"), day: row["paidOn"], piece: reference.isEmpty ? "VIR-\(row["id"] as Int)" : reference,
        pieceDay: row["paidOn"], label: "Virement entre partenaires",
        lines: [try line("partenaire", outgoing), try line("banque", -outgoing)])
    }
  }
}
