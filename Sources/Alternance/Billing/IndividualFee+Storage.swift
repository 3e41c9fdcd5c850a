import GRDB

/// Certification by VAP or VES with individual support, charged to the student by Cnam, outside the shared margin
/// (convention, art. 17; PC-17-08).
public enum IndividualFee: String, Sendable, CaseIterable {
  case vap, ves

  var tariff: Tariff.Kind { self == .vap ? .vap : .ves }

  /// What the invoice says.
  public var french: String {
    switch self {
    case .vap: "Certification par validation des acquis professionnels (V.A.P.), accompagnement individuel"
    case .ves: "Certification par validation des études supérieures (V.E.S.), accompagnement individuel"
    }
  }
}

extension Database {
  /// Invoices a VAP or a VES to a student who enrols alone.
  /// - Returns: the number of the invoice.
  /// - Throws: `InvoiceRefusal` when a company or a fund pays for the student, or the fee is charged already.
  public func charge(_ fee: IndividualFee, to code: String, by actor: Actor, on day: Day) throws -> String {
    try perform(.chargeStudent, by: actor, on: day) { entry in
      guard let row = try Row.fetchOne(entry.db, sql: "SELECT * FROM student WHERE code = ?", arguments: [code]) else {
        throw InvoiceRefusal.unknownStudent(code)
      }
      let cohort: Int = row["cohort"]
      try entry.refuseFunded(row["id"], code)
      try entry.refuseTwice(fee, student: row["id"], code)
      let programme = try Int.fetchOne(entry.db, sql: "SELECT programme FROM cohort WHERE id = ?", arguments: [cohort]) ?? 0
      let price = try TariffBook.of(programme: programme, in: entry.db).tariff(fee.tariff, on: day).amount
      let name = "\(row["civility"] as String) \(row["firstName"] as String) \(row["lastName"] as String)"
      let invoice = try Invoice(
        purpose: .individual, buyer: .student(row["id"]), lines: [InvoiceLine(label: fee.french, amount: price)],
        subject: fee.french, period: nil)
      let buyer = BuyerCopy(kind: .individual, student: row["id"], name: name, address: Address(row: row))
      let number = try InvoiceWriter(entry, seller: Partner.find(.cnam, in: entry.db)).issue(
        invoice, .init(buyer: buyer, cohort: cohort))
      entry.subject = "\(fee.rawValue.uppercased()) \(code) : \(number)"
      return number
    }
  }
}

extension Entry {
  fileprivate func refuseFunded(_ student: Int, _ code: String) throws {
    let contract = try String.fetchOne(
      db,
      sql: """
        SELECT c.reference FROM contract c LEFT JOIN contractBreak b ON b.contract = c.id
        WHERE c.student = ? AND ? BETWEEN c.startsOn AND coalesce(b.endedOn, c.endsOn)
        """, arguments: [student, day])
    if let contract { throw InvoiceRefusal.fundedStudent(code, contract: contract) }
  }

  fileprivate func refuseTwice(_ fee: IndividualFee, student: Int, _ code: String) throws {
    let number = try String.fetchOne(
      db,
      sql: """
        SELECT number FROM invoice i WHERE i.student = ? AND i.subject = ? AND i.kind = 'invoice'
          AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id)
        """, arguments: [student, fee.french])
    if let number { throw InvoiceRefusal.alreadyCharged(code, number: number) }
  }
}
