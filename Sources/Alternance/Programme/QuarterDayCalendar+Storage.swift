import GRDB

extension QuarterDayCalendar {
  /// The quarter-days of a programme.
  static func of(programme id: Int, in db: GRDB.Database) throws -> QuarterDayCalendar {
    let rows = try Row.fetchAll(
      db, sql: "SELECT quarter, startsAt, endsAt FROM quarterDayTime WHERE programme = ?", arguments: [id])
    return try QuarterDayCalendar(
      rows.compactMap { row in
        guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { return nil }
        return QuarterDayTime(quarter: row["quarter"], start: start, end: end)
      })
  }
}
