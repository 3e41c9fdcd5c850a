@testable import Alternance

/// The demonstration taken to its end: every exam held and supervised, every month transmitted and invoiced, every invoice paid, every far transport agreed.
enum SettledDemonstration {
  static func copy() throws -> Database { try filled.get().copy() }

  private static let filled = Result {
    let billing = try BillingBase(Fixture.demonstration())
    for row in Golden.rows("demonstration-months") {
      let month = Month(written: row["month"])!
      try billing.bill(row["month"], on: month.next.period.first.adding(days: 4).iso)
    }
    try pay(billing)
    try AssessedDemonstration.fill(billing.base)
    try approveTransports(billing.base)
    return billing.base
  }

  private static func pay(_ billing: BillingBase) throws {
    let invoices = try billing.base.invoices(of: billing.cohort, by: Staff.accountant)
    let rows = invoices.map { "VIR-\($0.number);\($0.number);\($0.dueOn.french);\($0.due.plain);virement" }
    try billing.base.load(.encaissements, (["reference;facture;jour;montant;mode"] + rows).joined(separator: "\n"))
  }

  /// S2016-14 works 62 km away, S2016-15 87.5 km: two visits a year each, by a tutor of the CFA and one of Cnam.
  private static func approveTransports(_ base: Database) throws {
    for (student, director) in [("S2016-14", Staff.cfaDirector), ("S2016-15", Staff.cnamDirector)] {
      for (year, rank) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
        _ = try base.approve(.transport(student: student, year: year, rank: rank), by: director, on: Day(iso: "2018-06-30")!)
      }
    }
  }
}
