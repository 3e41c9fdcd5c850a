import GRDB

extension Database {
  /// Moves a slot: the old one is cancelled, a new one takes its place with the same unit, and the change keeps its history.
  /// - Parameter columns: the cells of the new slot that differ, as in the import `seances` (`jour`, `debut`, `fin`, `intervenant`, `site`,
  ///   `salle`); another site without a room leaves the room open.
  /// - Returns: what is told of the new slot: school holidays, a lecturer who is busy.
  /// - Throws: `SlotRefusal`, `ImportRefusal`, `PermissionRefusal`.
  @discardableResult
  public func moveSlot(
    _ code: String, to newCode: String, changing columns: [(column: String, value: String)], reason: String, by actor: Actor, on day: Day
  ) throws -> [String] {
    try perform(.changeSlot, by: actor, on: day) { entry in
      let slot = try entry.cancellable(code, reason: reason)
      if try Int.fetchOne(entry.db, sql: "SELECT 1 FROM slot WHERE code = ?", arguments: [newCode]) != nil {
        throw SlotRefusal.codeTaken(newCode)
      }
      try entry.insert("slotCancellation", ["slot": slot, "reason": reason, "replacedBy": try entry.nextSlot()])
      let changed = Dictionary(columns.map { ($0.column, $0.value) }) { $1 }
      let room = changed["site"] != nil && changed["salle"] == nil ? ["salle": ""] : [:]
      let cells = try entry.cells(of: slot).merging(room) { $1 }.merging(changed) { $1 }.merging(["seance": newCode]) { $1 }
      let session = ImportSession(entry: entry, file: "", isDryRun: false)
      let (row, problems) = try ImportReader(type: .seances, file: "").row(cells.map { (column: $0.key, value: $0.value) }, number: 1)
      let report = try session.run(.seances, rows: [row].compactMap { $0 }, problems: problems, notices: [])
      entry.subject = "séance \(code) déplacée : \(newCode)"
      return report.notices
    }
  }
}

extension Entry {
  /// The identifier of the slot to come.
  fileprivate func nextSlot() throws -> Int { try (Int.fetchOne(db, sql: "SELECT max(id) FROM slot") ?? 0) + 1 }

  /// A slot as the file that would bring it.
  fileprivate func cells(of slot: Int) throws -> [String: String] {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT p.code || '-' || h.name AS cohort, s.day, s.startsAt, s.endsAt, u.code AS unit, x.login, i.code AS site, m.code AS module, k.code AS room, s.groupName FROM slot s
        JOIN cohort h ON h.id = s.cohort JOIN programme p ON p.id = h.programme JOIN teachingUnit u ON u.id = s.teachingUnit
        JOIN lecturer l ON l.id = s.lecturer JOIN person x ON x.id = l.person JOIN site i ON i.id = s.site
        LEFT JOIN module m ON m.id = s.module LEFT JOIN room k ON k.id = s.room WHERE s.id = ?
        """, arguments: [slot])
    guard let row, let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else {
      throw StorageRefusal.damaged("slot")
    }
    return [
      "promotion": row["cohort"], "jour": (row["day"] as Day).french, "debut": start.text, "fin": end.text, "ue": row["unit"],
      "intervenant": row["login"], "site": row["site"], "module": row["module"] ?? "", "salle": row["room"] ?? "",
      "groupe": row["groupName"] ?? "",
    ]
  }
}
