import GRDB

extension Database {
  /// The contracts of a cohort, with their company, payers and the agreements given.
  public func contracts(of cohort: Cohort, by actor: Actor) throws -> [ContractEntry] {
    try consult(by: actor) { db in
      try Row.fetchAll(db, sql: ContractEntry.query, arguments: [cohort.id]).map(ContractEntry.init(row:))
    }
  }
}

/// A contract as a list shows it.
public struct ContractEntry: Sendable, Equatable {
  public let reference: String
  public let studentCode: String
  public let student: String
  public let company: String
  public let period: Period
  public let brokenOn: Day?
  public let annualCap: Hours
  /// « OPCA Alpha 9,15 € + Calissons 2,00 € ».
  public let payers: String
  public let approvedByCnam: Day?
  public let approvedByCfa: Day?

  /// Both partners agreed to the funding (PC-05-07).
  public var isAgreed: Bool { approvedByCnam != nil && approvedByCfa != nil }

  static let query = """
    SELECT c.reference, s.code AS studentCode, s.lastName || ' ' || s.firstName AS student, o.legalName AS company,
      c.startsOn, c.endsOn, b.endedOn, c.annualCapMinutes,
      (SELECT group_concat(legalName || '|' || hourlyRateCents || '|' || scope, '¦') FROM (SELECT * FROM fundingShare f
        JOIN organisation p ON p.id = f.payer WHERE f.contract = c.id ORDER BY f.id)) AS payers,
      (SELECT a.approvedOn FROM fundingApproval a JOIN partner p ON p.id = a.partner
        WHERE a.contract = c.id AND p.code = 'CNAM') AS cnam,
      (SELECT a.approvedOn FROM fundingApproval a JOIN partner p ON p.id = a.partner
        WHERE a.contract = c.id AND p.code = 'CFA') AS cfa
    FROM contract c JOIN student s ON s.id = c.student JOIN organisation o ON o.id = c.company
    LEFT JOIN contractBreak b ON b.contract = c.id
    WHERE s.cohort = ? ORDER BY c.reference
    """

  init(row: Row) {
    reference = row["reference"]
    studentCode = row["studentCode"]
    student = row["student"]
    company = row["company"]
    period = Period(from: row["startsOn"], to: row["endsOn"])
    brokenOn = row["endedOn"]
    annualCap = row["annualCapMinutes"]
    approvedByCnam = row["cnam"]
    approvedByCfa = row["cfa"]
    payers = ((row["payers"] as String?) ?? "").split(separator: "¦").map { share in
      let parts = share.split(separator: "|")
      let price = Money(cents: Int(parts[1]) ?? 0).french
      return "\(parts[0]) \(price)" + (parts[2] == "beyondCap" ? " au-delà du plafond" : "")
    }.joined(separator: " + ")
  }
}
