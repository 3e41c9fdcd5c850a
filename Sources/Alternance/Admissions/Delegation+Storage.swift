import GRDB

/// A mandate in force or past, for lists.
public struct DelegationEntry: Sendable, Equatable {
  public let role: Role
  public let act: RepresentedAct
  public let login: String
  public let name: String
  public let period: Period
  public let mandate: String
}

extension Database {
  /// The mandates given, the latest first.
  public func delegations(by actor: Actor) throws -> [DelegationEntry] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT d.*, p.login, p.civility, p.firstName, p.lastName FROM delegation d JOIN person p ON p.id = d.person ORDER BY d.id DESC"
      ).compactMap { row in
        guard let role = Role(rawValue: row["role"]), let act = RepresentedAct(rawValue: row["act"]) else { return nil }
        return DelegationEntry(
          role: role, act: act, login: row["login"], name: row.fullName,
          period: Period(from: row["since"], to: row["until"]), mandate: row["mandate"])
      }
    }
  }
}
