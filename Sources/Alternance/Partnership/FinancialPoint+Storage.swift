import GRDB

extension Database {
  /// Draws the financial point that the steering committee signs in July and December: what was received, what was spent, and the
  /// transfer that balances the advances (convention, art. 15 and 17). The figures are kept as evidence.
  /// - Throws: `SettlementRefusal` for another month, a day to come, or a point already drawn.
  public func drawPoint(
    of cohort: Cohort, asOf: Day, profile: MarginProfile = .article17, by actor: Actor, on day: Day
  ) throws -> ActualMargin {
    try perform(.drawFinancialPoint, by: actor, on: day) { entry in
      entry.subject = "point financier au \(asOf.iso), promotion \(cohort.name)"
      guard asOf.month == 7 || asOf.month == 12 else { throw SettlementRefusal.wrongMonth(asOf) }
      if asOf > day { throw SettlementRefusal.inFuture(asOf) }
      if asOf < cohort.period.first { throw SettlementRefusal.beforeStart(asOf, cohort.period.first) }
      let exists = try Bool.fetchOne(
        entry.db, sql: "SELECT 1 FROM financialPoint WHERE cohort = ? AND asOf = ?", arguments: [cohort.id, asOf])
      if exists != nil { throw SettlementRefusal.pointExists(asOf) }
      let actual = try ActualMargin.compute(cohort, asOf: asOf, profile: profile, in: entry.db)
      try entry.keep(actual, profile)
      return actual
    }
  }

  /// Records what one partner paid to the other to balance the advances (decision A-41).
  /// - Throws: `SettlementRefusal`, `PermissionRefusal`.
  public func recordTransfer(
    of amount: Money, from payer: PartnerCode, to payee: PartnerCode, cohort: Cohort, paidOn: Day, reference: String, by actor: Actor,
    on day: Day
  ) throws {
    try perform(.recordPartnerTransfer, by: actor, on: day) { entry in
      entry.subject = "virement \(payer.rawValue) → \(payee.rawValue) de \(amount.plain)"
      guard payer != payee else { throw SettlementRefusal.samePartner }
      guard amount > .zero else { throw SettlementRefusal.notPositive(amount) }
      if paidOn > day { throw SettlementRefusal.inFuture(paidOn) }
      guard actor.partners(for: .recordPartnerTransfer).contains(payer) else { throw SettlementRefusal.wrongDirection(payer) }
      try entry.insert(
        "partnerTransfer",
        [
          "cohort": cohort.id, "payer": try Partner.find(payer, in: entry.db).id, "payee": try Partner.find(payee, in: entry.db).id,
          "amountCents": amount, "paidOn": paidOn, "reference": reference,
        ])
    }
  }
}

extension Entry {
  fileprivate func keep(_ actual: ActualMargin, _ profile: MarginProfile) throws {
    let margin = actual.margin
    try insert(
      "financialPoint",
      [
        "cohort": actual.cohort.id, "asOf": actual.asOf, "profile": profile.rawValue, "receivedCents": margin.totalRevenue,
        "invoicedCents": actual.invoiced, "cnamCostCents": margin.totalCosts(of: .cnam),
        "cfaCostCents": margin.totalCosts(of: .cfa), "cnamShareCents": margin.share(of: .cnam),
        "cfaShareCents": margin.share(of: .cfa), "transferredCents": actual.transferred, "balanceCents": actual.balance,
        "journalHead": actual.journalHead,
      ])
  }
}
