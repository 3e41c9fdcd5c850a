import GRDB

/// Who may sit for a role: its holder on the day, or whoever has its mandate for the act (convention, art. 4; PC-02-03).
enum Seats {
  /// Nil when the person may not sit; else whether as a representative.
  static func holder(
    _ person: Int, _ role: Role, act: RepresentedAct, on day: Day, in db: GRDB.Database
  ) throws -> (isRepresentative: Bool, mandate: String)? {
    let holds = try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
          WHERE r.person = :person AND r.role = :role AND r.since <= :day AND coalesce(r.until, e.until, '9999-12-31') >= :day
          """),
      arguments: ["person": person, "role": role.rawValue, "day": day])
    if holds != nil { return (false, "") }
    let mandate = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT mandate FROM delegation
          WHERE person = :person AND role = :role AND act = :act AND since <= :day AND until >= :day ORDER BY id DESC LIMIT 1
          """),
      arguments: ["person": person, "role": role.rawValue, "act": act.rawValue, "day": day])
    return mandate.map { (true, $0) }
  }
}
