import GRDB

extension Database {
  /// Records what a payer paid on an invoice, or, negative, what was refunded: the margin rests on cash received (PC-17-09).
  /// - Parameter reference: the bank's reference; when empty, one is made of the invoice and the rank of the payment.
  /// - Throws: `PaymentRefusal`, or the rule that the amount exceeds what is due.
  public func recordPayment(
    of amount: Money, on invoice: String, paidOn: Day, reference: String = "", method: String = "virement", by actor: Actor,
    on day: Day
  ) throws -> InvoiceEntry {
    try perform(.recordPayment, by: actor, on: day) { entry in
      entry.subject = "\(amount.plain) sur \(invoice)"
      guard let known = try InvoiceEntry.fetch(entry.db, where: "i.number = :number", ["number": invoice]).first else {
        throw PaymentRefusal.unknownInvoice(invoice)
      }
      if known.purpose == .settlement { throw PaymentRefusal.betweenPartners(invoice) }
      if known.kind == .creditNote { throw PaymentRefusal.creditNote(invoice) }
      if amount == .zero { throw PaymentRefusal.nothing }
      if paidOn > day { throw PaymentRefusal.inFuture(paidOn) }
      try entry.insert(
        "payment",
        [
          "reference": reference.isEmpty ? try entry.paymentReference(invoice) : reference,
          "invoice": try Int.fetchOne(entry.db, sql: "SELECT id FROM invoice WHERE number = ?", arguments: [invoice]),
          "paidOn": paidOn, "amountCents": amount, "method": method,
        ])
      return try InvoiceEntry.fetch(entry.db, where: "i.number = :number", ["number": invoice])[0]
    }
  }

  /// The invoices of every cohort that are due and not wholly paid on a day, oldest first; refunds owed come last.
  public func receivables(asOf day: Day, by actor: Actor) throws -> [InvoiceEntry] {
    try consult(by: actor) { db in
      let due = try InvoiceEntry.fetch(
        db, where: "i.kind = 'invoice' AND i.purpose <> 'settlement' AND i.issuedOn <= :asOf", [:], asOf: day
      ).filter { $0.due != .zero }
      return due.filter { $0.due > .zero && $0.dueOn < day }.sorted { ($0.dueOn, $0.number) < ($1.dueOn, $1.number) }
        + due.filter { $0.due < .zero }
    }
  }
}

extension Entry {
  fileprivate func paymentReference(_ invoice: String) throws -> String {
    let count =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM payment p JOIN invoice i ON i.id = p.invoice WHERE i.number = ?", arguments: [invoice]) ?? 0
    return "\(invoice)/R\(count + 1)"
  }
}
