import GRDB

extension Database {
  /// The invoice that settles the programme once it has ended: from the CFA to Cnam, its direct costs and its half of the margin,
  /// less what it already received (convention, art. 17; PC-17-07). When the balance is in Cnam's favour the document is reversed:
  /// Cnam invoices the CFA (decision A-04).
  /// - Returns: the number of the invoice.
  /// - Throws: `SettlementRefusal` before the cohort's end, when nothing is due, or when the invoice exists already.
  public func issuePartnerInvoice(of cohort: Cohort, by actor: Actor, on day: Day) throws -> String {
    let forecast = try read { try ActualMargin.compute(cohort, asOf: day, profile: .article17, in: $0) }
    let issuer: PartnerCode = forecast.balance < .zero ? .cnam : .cfa
    let action: Action = issuer == .cfa ? .issuePartnerInvoice : .issueInvoice
    if actor.roles.contains(where: { action.roles.contains($0) }) == false, actor.roles.contains(where: Self.settles) {
      throw issuer == .cfa ? SettlementRefusal.cfaIssues : SettlementRefusal.cnamIssues
    }
    return try perform(action, by: actor, on: day) { entry in
      guard cohort.hasEnded(on: day) else { throw SettlementRefusal.notEnded(cohort.name, cohort.period.last) }
      if let number = try entry.settlementInvoice(cohort) { throw SettlementRefusal.alreadyInvoiced(number) }
      let actual = try ActualMargin.compute(cohort, asOf: day, profile: .article17, in: entry.db)
      if actual.balance == .zero { throw SettlementRefusal.nothingDue }
      let number = try entry.settle(actual, issuer: issuer)
      entry.subject = "facture entre partenaires \(number)"
      return number
    }
  }

  private static func settles(_ role: Role) -> Bool {
    Action.issuePartnerInvoice.roles.contains(role) || Action.issueInvoice.roles.contains(role)
  }
}

extension Entry {
  /// The invoice between the partners that waits for its transfer; once paid, a later balance has an invoice of its own.
  fileprivate func settlementInvoice(_ cohort: Cohort) throws -> String? {
    try InvoiceEntry.fetch(
      db, where: "i.cohort = :cohort AND i.purpose = 'settlement' AND i.kind = 'invoice'", ["cohort": cohort.id]
    ).first { $0.due > .zero }?.number
  }

  fileprivate func settle(_ actual: ActualMargin, issuer: PartnerCode) throws -> String {
    let (seller, buyer) = (try Partner.find(issuer, in: db), try Partner.find(issuer.other, in: db))
    let settlement = Settlement(actual)
    let invoice = try Invoice(
      purpose: .settlement, buyer: .partner(buyer.code), lines: settlement.lines(issuer: issuer),
      subject: "Partage de la marge brute, formation « \(actual.cohort.programme.title) », promotion \(actual.cohort.name) "
        + "(convention, art. 17)", period: actual.cohort.period)
    let copy = BuyerCopy(
      kind: buyer.isPublic ? .publicBody : .partner, partner: buyer.id, name: buyer.legalName, address: buyer.address,
      siret: buyer.siret.text,
      paymentDays: seller.paymentDays)
    return try InvoiceWriter(self, seller: seller).issue(
      invoice, .init(buyer: copy, cohort: actual.cohort.id, justification: settlement.justification))
  }
}
