import GRDB

extension InvoiceEntry {
  /// Invoices and credit notes that meet a condition, in the order of their series, as they stood on a day.
  /// An invoice between the partners is paid by the transfers recorded after it.
  static func fetch(
    _ db: GRDB.Database, where condition: String, _ arguments: StatementArguments, asOf day: Day? = nil
  ) throws -> [InvoiceEntry] {
    let sql = """
      SELECT i.number, i.kind, i.purpose, i.buyerName, i.month, i.issuedOn, i.dueOn, i.totalCents,
        (SELECT coalesce(sum(minutes), 0) FROM invoiceLine l WHERE l.invoice = i.id) AS minutes,
        CASE i.purpose WHEN 'settlement' THEN
          (SELECT coalesce(sum(CASE t.payee WHEN i.issuer THEN t.amountCents ELSE -t.amountCents END), 0) FROM partnerTransfer t
            WHERE t.cohort = i.cohort AND t.entry > i.entry AND t.paidOn <= :asOf AND NOT EXISTS (SELECT 1 FROM invoice o
              WHERE o.cohort = i.cohort AND o.purpose = 'settlement' AND o.kind = 'invoice' AND o.id > i.id AND o.entry < t.entry))
        ELSE (SELECT coalesce(sum(amountCents), 0) FROM payment p WHERE p.invoice = i.id AND p.paidOn <= :asOf) END AS paid,
        (SELECT n.number FROM invoice n WHERE n.cancels = i.id AND n.issuedOn <= :asOf) AS creditedBy,
        (SELECT n.number FROM invoice n WHERE n.id = i.cancels) AS cancelsNumber
      FROM invoice i WHERE \(condition) ORDER BY i.issuer, i.year, i.sequence
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments + ["asOf": day?.iso ?? "9999-12-31"])
    return try Array(rows.map(InvoiceEntry.init(row:)))
  }

  init(row: Row) {
    number = row["number"]
    kind = IssuedInvoice.Kind(rawValue: row["kind"]) ?? .invoice
    purpose = Invoice.Purpose(rawValue: row["purpose"]) ?? .training
    payer = row["buyerName"]
    month = row["month"]
    issuedOn = row["issuedOn"]
    dueOn = row["dueOn"]
    hours = row["minutes"]
    total = row["totalCents"]
    paid = row["paid"]
    creditedBy = row["creditedBy"]
    cancels = row["cancelsNumber"]
  }
}

extension Database {
  /// The invoices and credit notes of a cohort.
  /// - Parameters:
  ///   - month: only those of this month.
  ///   - state: only those in this state.
  public func invoices(
    of cohort: Cohort, month: Month? = nil, state: InvoiceEntry.State? = nil, by actor: Actor
  ) throws -> [InvoiceEntry] {
    try consult(by: actor) { db in
      try InvoiceEntry.fetch(
        db, where: "i.cohort = :cohort AND (:month IS NULL OR i.month = :month)", ["cohort": cohort.id, "month": month])
    }.filter { state == nil || $0.state == state }
  }

  /// An invoice or a credit note as it was issued.
  /// - Throws: `InvoiceRefusal` when the number is unknown.
  public func invoice(_ number: String, by actor: Actor) throws -> IssuedInvoice {
    try consult(by: actor) { try IssuedInvoice.find(number, in: $0) }
  }

  /// How an invoice stands: what was paid, what cancels it.
  public func invoiceEntry(_ number: String, by actor: Actor) throws -> InvoiceEntry {
    try consult(by: actor) { db in
      guard let entry = try InvoiceEntry.fetch(db, where: "i.number = :number", ["number": number]).first else {
        throw InvoiceRefusal.unknown(number)
      }
      return entry
    }
  }
}

extension IssuedInvoice {
  static func find(_ number: String, in db: GRDB.Database) throws -> IssuedInvoice {
    let sql = "SELECT i.*, p.code AS issuerCode FROM invoice i JOIN partner p ON p.id = i.issuer WHERE i.number = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [number]) else { throw InvoiceRefusal.unknown(number) }
    return try IssuedInvoice(row: row, in: db)
  }

  private init(row: Row, in db: GRDB.Database) throws {
    id = row["id"]
    number = row["number"]
    kind = Kind(rawValue: row["kind"]) ?? .invoice
    purpose = Invoice.Purpose(rawValue: row["purpose"]) ?? .training
    issuedOn = row["issuedOn"]
    dueOn = row["dueOn"]
    month = row["month"]
    period = (row["periodFrom"] as Day?).map { Period(from: $0, to: row["periodTo"]) }
    issuer = PartnerCode(rawValue: row["issuerCode"]) ?? .cnam
    seller = Identity(seller: row)
    sellerIban = Iban(row["sellerIban"])
    buyer = Identity(buyer: row)
    buyerKind = BuyerKind(rawValue: row["buyerKind"]) ?? .company
    buyerIdentifier = row["buyerIdentifier"]
    serviceCode = row["buyerServiceCode"]
    purchaseOrder = row["purchaseOrder"]
    subject = row["subject"]
    lines = try InvoiceLine.of(invoice: row["id"], in: db)
    total = row["totalCents"]
    vatMention = row["vatMention"]
    vatexCode = row["vatexCode"]
    mentions = cells(row["mentions"]).map { LegalMentions.Mention(noteCode: $0[0], text: $0.last ?? "") }
    justification = cells(row["justification"])
    reason = row["reason"]
    cancels = try (row["cancels"] as Int?).flatMap { try Reference.of(invoice: $0, in: db) }
    template = row["template"]
    isSpecimen = row["isSpecimen"]
  }
}

/// Text kept as lines of cells, separated by tabs.
private func cells(_ text: String) -> [[String]] {
  text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}

extension IssuedInvoice.Identity {
  fileprivate init(seller row: Row) {
    self.init(
      name: row["sellerName"], tradingName: row["sellerTradingName"],
      address: Address(street: row["sellerStreet"], postalCode: row["sellerPostalCode"], city: row["sellerCity"]),
      siret: row["sellerSiret"], declaration: row["sellerDeclaration"], email: row["sellerEmail"], phone: row["sellerPhone"])
  }

  fileprivate init(buyer row: Row) {
    self.init(
      name: row["buyerName"], tradingName: "",
      address: Address(street: row["buyerStreet"], postalCode: row["buyerPostalCode"], city: row["buyerCity"]),
      siret: row["buyerSiret"], declaration: "", email: "", phone: "")
  }
}

extension IssuedInvoice.Reference {
  fileprivate static func of(invoice id: Int, in db: GRDB.Database) throws -> IssuedInvoice.Reference? {
    try Row.fetchOne(db, sql: "SELECT number, issuedOn FROM invoice WHERE id = ?", arguments: [id])
      .map { IssuedInvoice.Reference(number: $0["number"], issuedOn: $0["issuedOn"]) }
  }
}

extension InvoiceLine {
  static func of(invoice id: Int, in db: GRDB.Database) throws -> [InvoiceLine] {
    try Row.fetchAll(db, sql: "SELECT * FROM invoiceLine WHERE invoice = ? ORDER BY rank", arguments: [id]).map(InvoiceLine.init(row:))
  }

  private init(row: Row) {
    if let minutes = row["minutes"] as Int? {
      self.init(
        contract: row["contract"], label: row["label"], detail: row["detail"], hours: Hours(minutes: minutes),
        hourlyRate: row["unitPriceCents"], contractYear: row["contractYear"], nextYear: row["nextYearMinutes"],
        isBeyondCap: row["isBeyondCap"], excess: row["excessMinutes"])
    } else {
      self.init(label: row["label"], detail: row["detail"], amount: row["amountCents"])
    }
  }
}
