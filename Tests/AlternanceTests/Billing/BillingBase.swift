@testable import Alternance

/// A base whose months are transmitted and invoiced in a few words.
struct BillingBase {
  let base: Database
  let cohort: Cohort

  init(_ base: Database) throws {
    self.base = base
    cohort = try base.cohort("2016")
  }

  func transmit(_ month: String, on day: String) throws {
    _ = try base.transmit(cohort, month: Month(written: month)!, by: Staff.coordinator, on: Day(iso: day)!)
  }

  @discardableResult
  func issue(_ month: String, on day: String, payer: String? = nil, isDryRun: Bool = false) throws -> MonthBilling {
    try base.issueInvoices(
      of: cohort, month: Month(written: month)!, payer: payer, isDryRun: isDryRun, by: Staff.accountant, on: Day(iso: day)!)
  }

  /// Transmits and invoices a month on the same day.
  @discardableResult
  func bill(_ month: String, on day: String) throws -> MonthBilling {
    try transmit(month, on: day)
    return try issue(month, on: day)
  }

  func credit(_ number: String, on day: String, reason: String = "erreur", by actor: Actor = Staff.accountant) throws -> String {
    try base.credit(number, reason: reason, by: actor, on: Day(iso: day)!)
  }

  @discardableResult
  func pay(_ cents: Int, _ number: String, on day: String, recorded: String? = nil) throws -> InvoiceEntry {
    try base.recordPayment(
      of: Money(cents: cents), on: number, paidOn: Day(iso: day)!, by: Staff.accountant, on: Day(iso: recorded ?? day)!)
  }

  func withdraw(_ student: String, _ slot: String, _ quarter: Int, on day: String) throws -> AttendanceCorrection {
    try base.correctAttendance(
      student: student, slot: slot, quarter: quarter, isPresent: false, reason: "erreur", by: Staff.coordinator, on: Day(iso: day)!)
  }

  func invoice(_ number: String) throws -> IssuedInvoice { try base.invoice(number, by: Staff.accountant) }
  func entry(_ number: String) throws -> InvoiceEntry { try base.invoiceEntry(number, by: Staff.accountant) }
}

extension MonthBilling {
  /// « Ateliers Un 78,05 », invoice by invoice.
  var summary: [String] { invoices.map { "\($0.payer) \(FrenchNumbers.hundredths($0.total.cents))" } }
}
