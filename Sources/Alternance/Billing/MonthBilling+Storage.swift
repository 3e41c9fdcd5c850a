import GRDB

/// The invoicing of one month: who owes what for the hours that the students signed.
public struct MonthBilling: Sendable, Equatable {
  public let invoices: [InvoiceEntry]
  /// Hours attended that the invoices carry, each once: a remainder beside a fund's price is the same hour.
  public let attended: Hours
  /// Hours beyond a cap that nobody pays.
  public let excess: [Excess]
  /// Nothing was written.
  public let isDryRun: Bool

  /// Hours of one student beyond the cap.
  public struct Excess: Sendable, Equatable {
    public let contract: String
    public let student: String
    public let hours: Hours
  }
}

extension Database {
  /// Issues the invoices of a month, one per payer, from the hours attended and transmitted (convention, art. 6 and 7).
  /// Payers who already have their invoice are left alone, so that the command may be run again.
  ///
  /// - Parameters:
  ///   - payer: the SIRET of the only payer to invoice, nil for all.
  ///   - isDryRun: computes everything, writes nothing.
  /// - Throws: `InvoiceRefusal` when the month is not transmitted, a contract is not agreed by both, or nothing is due.
  public func issueInvoices(
    of cohort: Cohort, month: Month, payer: String? = nil, isDryRun: Bool = false, by actor: Actor, on day: Day
  ) throws -> MonthBilling {
    try perform(.issueInvoice, by: actor, on: day) { entry in
      entry.subject = "factures de \(month.iso), promotion \(cohort.name)"
      let transfer = try entry.transferToInvoice(cohort, month)
      let payerID = try payer.map { try entry.payer(siret: $0) }
      try entry.refuseUnagreed(cohort, month, payer: payerID)
      let run = try BillingRun(entry, cohort, month, transfer: transfer)
      try run.issue(try entry.billingRows(cohort, month, payer: payerID))
      if payerID == nil { try run.issue(SelfPaidHours.due(cohort, month, in: entry.db)) }
      if isDryRun || run.invoices.isEmpty { entry.abandon() }
      return MonthBilling(invoices: run.invoices, attended: run.attended, excess: run.excess, isDryRun: isDryRun)
    }
  }
}

extension Entry {
  /// The transfer that opens the month to invoicing.
  fileprivate func transferToInvoice(_ cohort: Cohort, _ month: Month) throws -> Int {
    guard day > month.period.last else { throw InvoiceRefusal.monthNotOver(month) }
    guard let transfer = try MonthlyTransfer.latest(cohort, month, in: db) else {
      throw InvoiceRefusal.monthNotTransmitted(month, cohort.name)
    }
    if day < transfer.handedOn { throw InvoiceRefusal.transmittedLater(month, transfer.handedOn, day) }
    if try transfer.isOutdated(in: db) { throw InvoiceRefusal.correctedSinceTransfer(month, transfer.handedOn) }
    return transfer.id
  }

  fileprivate func payer(siret: String) throws -> Int {
    guard let number = Siret(siret),
      let id = try Int.fetchOne(db, sql: "SELECT id FROM organisation WHERE siret = ?", arguments: [number])
    else { throw InvoiceRefusal.unknownPayer(siret) }
    return id
  }

  /// One contract without both agreements stops the whole month (PC-05-07).
  fileprivate func refuseUnagreed(_ cohort: Cohort, _ month: Month, payer: Int?) throws {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT c.reference, (SELECT group_concat(p.code) FROM fundingApproval a JOIN partner p ON p.id = a.partner
          WHERE a.contract = c.id) AS agreed
        FROM contract c JOIN student s ON s.id = c.student LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE s.cohort = :cohort AND c.startsOn <= :last AND coalesce(b.endedOn, c.endsOn) >= :first
          AND (:payer IS NULL OR EXISTS (SELECT 1 FROM fundingShare f WHERE f.contract = c.id AND f.payer = :payer))
          AND (SELECT count(*) FROM fundingApproval a WHERE a.contract = c.id) < 2
        ORDER BY c.reference LIMIT 1
        """,
      arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last, "payer": payer])
    guard let row else { return }
    let agreed = ((row["agreed"] as String?) ?? "").split(separator: ",").map(String.init)
    throw InvoiceRefusal.fundingNotAgreed(
      row["reference"], missing: PartnerCode.allCases.filter { !agreed.contains($0.rawValue) })
  }

  /// One row for each contract and payer of the month, in the order of the invoices: attended minutes, what the other months of
  /// the contract year already billed, and the payer as it will be copied. SQLite sorts them all before it gives the first,
  /// so that the invoices may be written meanwhile.
  fileprivate func billingRows(_ cohort: Cohort, _ month: Month, payer: Int?) throws -> GRDB.RowCursor {
    try Row.fetchCursor(
      db, sql: MonthBillingSQL.rows,
      arguments: [
        "cohort": cohort.id, "month": month, "first": month.period.first, "last": month.period.last, "payer": payer,
      ])
  }
}

/// One walk through the rows of a month, payer after payer: an invoice for each.
private final class BillingRun {
  private let entry: Entry
  private let cohort: Cohort
  private let month: Month
  private let transfer: Int
  private let writer: InvoiceWriter
  private let subject: String
  private(set) var invoices: [InvoiceEntry] = []
  private(set) var attended = Hours.zero
  private(set) var excess: [MonthBilling.Excess] = []
  private var buyer: BuyerCopy?
  private var lines: [InvoiceLine] = []

  init(_ entry: Entry, _ cohort: Cohort, _ month: Month, transfer: Int) throws {
    (self.entry, self.cohort, self.month, self.transfer) = (entry, cohort, month, transfer)
    writer = try InvoiceWriter(entry, seller: Partner.find(.cnam, in: entry.db))
    subject = cohort.invoiceSubject(month)
  }

  func issue(_ rows: GRDB.RowCursor) throws {
    while let row = try rows.next() {
      let billing = BillingRow(row)
      if billing.payer != buyer?.organisation {
        try close()
        buyer = BuyerCopy(row)
      }
      if billing.purchaseOrder != buyer?.purchaseOrder { buyer?.purchaseOrder = "" }
      if let line = billing.line { lines.append(line) }
      attended = attended + billing.attendedOnce
      if let unpaid = billing.unpaidExcess { excess.append(unpaid) }
    }
    try close()
    buyer = nil
    try writer.flush()
  }

  /// An invoice for each who pays alone.
  func issue(_ individuals: [SelfPaidHours]) throws {
    for individual in individuals {
      buyer = individual.buyer
      lines = [individual.line]
      attended = attended + individual.line.hours + individual.line.excess
      if let unpaid = individual.excess { excess.append(unpaid) }
      try close()
    }
    try writer.flush()
  }

  /// The rows of a payer are over.
  private func close() throws {
    defer { lines.removeAll(keepingCapacity: true) }
    guard let buyer, let payer = buyer.payer, lines.contains(where: { $0.amount > .zero }) else { return }
    let invoice = try Invoice(purpose: .training, buyer: payer, lines: lines, subject: subject, period: month.period)
    let issued = try writer.add(invoice, .init(buyer: buyer, cohort: cohort.id, month: month, transfer: transfer))
    invoices.append(
      InvoiceEntry(
        number: issued.number, kind: .invoice, purpose: .training, payer: buyer.name, month: month, issuedOn: entry.day,
        dueOn: issued.dueOn, hours: invoice.hours, total: invoice.total, paid: .zero, creditedBy: nil, cancels: nil))
  }
}

extension Cohort {
  /// What the companies are invoiced for, in one sentence.
  func invoiceSubject(_ month: Month) -> String {
    "Formation « \(programme.title) », promotion \(name) : heures suivies en \(month.french)"
  }
}
