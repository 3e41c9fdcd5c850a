import GRDB

extension Database {
  /// Cancels an invoice by the opposite document, whole; the invoice itself never changes (decision A-32).
  /// The accountant credits Cnam's invoices, the CFA's director those of the CFA.
  /// - Returns: the number of the credit note.
  /// - Throws: `InvoiceRefusal` when the number is unknown, a credit note, or already credited; when no reason is given.
  public func credit(_ number: String, reason: String, by actor: Actor, on day: Day) throws -> String {
    let action: Action = try issuerCode(of: number) == .cfa ? .issuePartnerInvoice : .creditInvoice
    return try perform(action, by: actor, on: day) { entry in
      guard !reason.isEmpty else { throw InvoiceRefusal.reasonMissing }
      let invoice = try IssuedInvoice.find(number, in: entry.db)
      if invoice.kind == .creditNote { throw InvoiceRefusal.creditOnCredit(number) }
      if let by = try entry.creditNote(of: invoice.id) { throw InvoiceRefusal.alreadyCredited(number, by: by) }
      let seller = try Partner.find(action == .issuePartnerInvoice ? .cfa : .cnam, in: entry.db)
      let credit = try InvoiceWriter(entry, seller: seller).issue(
        try invoice.again(), entry.circumstances(crediting: invoice, reason: reason))
      entry.subject = "avoir \(credit) sur \(number)"
      return credit
    }
  }

  private func issuerCode(of number: String) throws -> PartnerCode? {
    try read { db in
      try String.fetchOne(
        db, sql: "SELECT p.code FROM invoice i JOIN partner p ON p.id = i.issuer WHERE i.number = ?", arguments: [number])
    }.flatMap(PartnerCode.init(rawValue:))
  }
}

extension Entry {
  fileprivate func creditNote(of invoice: Int) throws -> String? {
    try String.fetchOne(db, sql: "SELECT number FROM invoice WHERE cancels = ?", arguments: [invoice])
  }

  /// The same buyer, month and transfer as the invoice that is cancelled.
  fileprivate func circumstances(crediting invoice: IssuedInvoice, reason: String) throws -> InvoiceWriter.Circumstances {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM invoice WHERE id = ?", arguments: [invoice.id]) else {
      throw InvoiceRefusal.unknown(invoice.number)
    }
    let buyer = BuyerCopy(
      kind: invoice.buyerKind, organisation: row["organisation"], student: row["student"], partner: row["partner"],
      name: invoice.buyer.name, address: invoice.buyer.address, siret: invoice.buyer.siret, serviceCode: invoice.serviceCode,
      purchaseOrder: invoice.purchaseOrder)
    return InvoiceWriter.Circumstances(
      buyer: buyer, cohort: row["cohort"], month: row["month"], transfer: row["transfer"], cancels: invoice.id, reason: reason)
  }
}

extension IssuedInvoice {
  /// The content of the invoice, to be written again in the document that cancels it.
  fileprivate func again() throws -> Invoice {
    try Invoice(purpose: purpose, buyer: .organisation(0), lines: lines, subject: subject, period: period)
  }
}
