import GRDB

extension Database {
  /// The justifications of a cohort, those that touch a month, or all; the first absence first.
  public func justifications(of cohort: Cohort, month: Month?, by actor: Actor) throws -> [Justification] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT f.*, s.code, s.lastName || ' ' || s.firstName AS name, d.isAccepted, d.note FROM justification f
          JOIN student s ON s.id = f.student LEFT JOIN justificationDecision d ON d.justification = f.id
          WHERE s.cohort = :cohort AND f.firstDay <= :last AND f.lastDay >= :first
          """,
        arguments: [
          "cohort": cohort.id, "first": month?.period.first.iso ?? "0001-01-01", "last": month?.period.last.iso ?? "9999-12-31",
        ]
      ).map(Justification.init).sorted { ($0.period.first, $0.name.sortKey, $0.id) < ($1.period.first, $1.name.sortKey, $1.id) }
    }
  }

  /// Accepts a justification, or refuses it with a reason; the hours stay what they are.
  /// - Throws: `JustificationRefusal`.
  public func judgeJustification(_ number: Int, isAccepted: Bool, note: String, by actor: Actor, on day: Day) throws {
    try perform(.justifyAbsences, by: actor, on: day) { entry in
      entry.subject = "justificatif n° \(number) \(isAccepted ? "accepté" : "refusé")"
      if !isAccepted && note.isEmpty { throw JustificationRefusal.withoutReason }
      let row = try Row.fetchOne(
        entry.db,
        sql: """
          SELECT f.receivedOn, d.isAccepted, d.decidedOn FROM justification f
          LEFT JOIN justificationDecision d ON d.justification = f.id WHERE f.id = ?
          """, arguments: [number])
      guard let row else { throw JustificationRefusal.unknown(number) }
      if let earlier = row["decidedOn"] as Day? {
        throw JustificationRefusal.decided(number, isAccepted: row["isAccepted"], earlier)
      }
      let received: Day = row["receivedOn"]
      if day < received { throw JustificationRefusal.early(number, received) }
      try entry.insert(
        "justificationDecision", ["justification": number, "isAccepted": isAccepted ? 1 : 0, "decidedOn": day, "note": note])
    }
  }
}

extension Justification {
  fileprivate init(_ row: Row) {
    self.init(
      id: row["id"], student: row["code"], name: row["name"], period: Period(from: row["firstDay"], to: row["lastDay"]),
      reason: Reason(rawValue: row["reason"]) ?? .other, document: row["document"], receivedOn: row["receivedOn"],
      isAccepted: row["isAccepted"], note: row["note"] ?? "")
  }
}
