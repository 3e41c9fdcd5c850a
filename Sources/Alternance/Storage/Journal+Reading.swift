import GRDB

/// An entry of the journal, for reading.
public struct JournalEntry: Sendable, Equatable {
  public let id: Int
  public let day: Day
  public let actor: String
  /// What was done, « facturer un mois ».
  public let action: String
  public let subject: String
}

extension Database {
  /// The whole journal, first entry first.
  public func journal(by actor: Actor) throws -> [JournalEntry] {
    try consult(by: actor) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM journal ORDER BY id").map { row in
        let action: String = row["action"]
        return JournalEntry(
          id: row["id"], day: row["day"], actor: row["actor"], action: Action(rawValue: action)?.french ?? action,
          subject: row["subject"])
      }
    }
  }
}
