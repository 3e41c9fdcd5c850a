import Foundation

/// The invoicing of September and October 2016, transmitted and not invoiced yet.
extension Workshop {
  /// A folder whose base has both months to invoice.
  static func readyToInvoice() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.place(.october)
    return workshop
  }

  func startInvoicing(_ month: String) throws -> RunningCommand {
    try start("facturer", "2016", "--mois", month, "--le", "2016-11-05", acting: "comptable")
  }

  func invoice(_ month: String) throws -> Command { try startInvoicing(month).end() }

  /// The invoices as they are listed: number, payer, month, days, hours, amount, state.
  func invoices() throws -> [String] {
    try alternance("factures", "2016", "--format", "csv", acting: "comptable").output
      .replacing("\r\n", with: "\n").split(separator: "\n").dropFirst().map(String.init)
  }

  /// The numbers of the invoices, in the order of the series.
  func numbers() throws -> [String] { try invoices().map { String($0.prefix { $0 != ";" }) } }

  /// What `verifier` finds; nothing when the base is as the program wrote it.
  func findings() throws -> String {
    let verification = try alternance("verifier")
    return verification.status == 0 ? "" : verification.output + verification.complaint
  }
}

/// The first numbers of the series of 2016, without a gap.
func series(_ count: Int) -> [String] {
  (0..<count).map { index in "CNAM-AGAC-2016-" + String(100_001 + index).dropFirst() }
}
