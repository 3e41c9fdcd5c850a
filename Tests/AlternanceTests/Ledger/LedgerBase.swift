@testable import Alternance

extension ShareBase {
  func ledger(_ year: Int, by actor: Actor = Staff.accountant) throws -> LedgerExport { try base.ledger(ofYear: year, by: actor) }
}

extension LedgerExport {
  /// The rows of the file, cell by cell, without the heading.
  var rows: [[String]] {
    text.components(separatedBy: "\r\n").dropFirst().dropLast().map { $0.components(separatedBy: "\t") }
  }

  /// « VE000001 4111 78,05 0,00 CNAM-AGAC-2016-00001 », row by row.
  var summary: [String] { rows.map { "\($0[2]) \($0[4]) \($0[11]) \($0[12]) \($0[8])" } }
}
