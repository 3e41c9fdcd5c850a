import GRDB

extension Database {
  /// Cancels a slot that was not held: it costs nothing, nobody is absent from it (PC-07-07).
  /// - Throws: `SlotRefusal`, `PermissionRefusal`.
  public func cancelSlot(_ code: String, reason: String, by actor: Actor, on day: Day) throws {
    try perform(.changeSlot, by: actor, on: day) { entry in
      let slot = try entry.cancellable(code, reason: reason)
      entry.subject = "annulation de la séance \(code)"
      try entry.insert("slotCancellation", ["slot": slot, "reason": reason, "replacedBy": nil as Int?])
    }
  }
}

extension Entry {
  /// A slot that nobody signed, in a month that is not transmitted.
  func cancellable(_ code: String, reason: String) throws -> Int {
    if reason.isEmpty { throw SlotRefusal.withoutReason }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT s.id, s.day, j.day AS cancelledOn, EXISTS (SELECT 1 FROM student p JOIN signature g ON g.student = p.id AND g.day = s.day AND g.slot = s.id
            WHERE p.cohort = s.cohort) AS isSigned,
          EXISTS (SELECT 1 FROM monthlyTransfer t WHERE t.cohort = s.cohort AND t.month = substr(s.day, 1, 7)) AS isTransmitted
        FROM slot s LEFT JOIN slotCancellation c ON c.slot = s.id LEFT JOIN journal j ON j.id = c.entry WHERE s.code = ?
        """, arguments: [code])
    guard let row else { throw SlotRefusal.unknown(code) }
    if let earlier = row["cancelledOn"] as Day? { throw SlotRefusal.alreadyCancelled(code, earlier) }
    if row["isTransmitted"] { throw SlotRefusal.transmitted(code, (row["day"] as Day).inMonth) }
    if row["isSigned"] { throw SlotRefusal.signed(code) }
    return row["id"]
  }
}
