import GRDB

extension Entry {
  /// Ends a contract early: hours attended up to that day are billed, revenue and costs stay in the margin (decision A-18).
  /// - Throws: `ContractRefusal` when it is unknown, already broken, or signatures lie after the day.
  func breakContract(_ reference: String, on endedOn: Day, reason: String) throws {
    guard !reason.isEmpty else { throw ContractRefusal.breakWithoutReason }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT c.id, c.student, c.startsOn, c.endsOn, b.endedOn FROM contract c
        LEFT JOIN contractBreak b ON b.contract = c.id WHERE c.reference = ?
        """, arguments: [reference])
    guard let row else { throw ContractRefusal.unknown(reference) }
    if let broken = row["endedOn"] as Day? { throw ContractRefusal.alreadyBroken(reference, broken) }
    let period = Period(from: row["startsOn"], to: row["endsOn"])
    guard period.contains(endedOn) else { throw ContractRefusal.breakOutside(endedOn, period) }
    let signedLater = try Int.fetchOne(
      db, sql: "SELECT \(AttendedHours.count) FROM (SELECT ? AS student, ? AS first, ? AS last) span",
      arguments: [row["student"] as Int, endedOn.adding(days: 1), period.last])
    if signedLater ?? 0 > 0 { throw ContractRefusal.signaturesAfterBreak(reference, endedOn) }
    try insert("contractBreak", ["contract": row["id"] as Int, "endedOn": endedOn, "reason": reason])
  }
}

extension Database {
  /// Ends a contract early (decision A-18).
  /// - Throws: `ContractRefusal`, `PermissionRefusal`.
  public func breakContract(_ reference: String, endedOn: Day, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.breakContract, by: actor, on: day) { entry in
      entry.subject = "rupture de \(reference) le \(endedOn.iso)"
      try entry.breakContract(reference, on: endedOn, reason: reason)
    }
  }
}
