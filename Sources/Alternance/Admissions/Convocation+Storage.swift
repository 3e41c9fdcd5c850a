import GRDB

/// A candidate called to a selection day.
public struct Convocation: Sendable, Equatable {
  public let candidate: Application
  public let date: SelectionDate
  public let room: String
  public let sentOn: Day

  static func all(where condition: String, _ arguments: StatementArguments, date: SelectionDate, in db: GRDB.Database) throws
    -> [Convocation]
  {
    try Array(
      Row.fetchCursor(
        db, sql: "SELECT c.room, c.sentOn, a.* FROM convocation c JOIN application a ON a.id = c.application WHERE \(condition)",
        arguments: arguments
      ).map { Convocation(candidate: Application(row: $0), date: date, room: $0["room"], sentOn: $0["sentOn"]) }
    )
    .inAlphabeticalOrder(of: \.candidate)
  }
}
