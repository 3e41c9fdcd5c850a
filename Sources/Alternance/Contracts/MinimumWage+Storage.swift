import GRDB

extension MinimumWage {
  /// The minimum wage of a day; nil when none is recorded.
  static func inForce(on day: Day, in db: GRDB.Database) throws -> MinimumWage? {
    try Row.fetchOne(db, sql: "SELECT * FROM minimumWage WHERE validFrom <= ? ORDER BY validFrom DESC LIMIT 1", arguments: [day])
      .map { MinimumWage(validFrom: $0["validFrom"], hourly: $0["hourlyCents"], monthly: $0["monthlyCents"]) }
  }
}
