import GRDB

extension TutoringDeadlines {
  /// The deadlines of a cohort, from its first class and the dates of its semesters.
  static func of(_ cohort: Cohort, in db: GRDB.Database) throws -> TutoringDeadlines {
    TutoringDeadlines(firstClassOn: cohort.firstClassOn, semesters: try SemesterDates.all(of: cohort, in: db))
  }
}

extension SemesterDates {
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [SemesterDates] {
    try Row.fetchAll(db, sql: "SELECT * FROM semesterDates WHERE cohort = ? ORDER BY year, rank", arguments: [cohort.id]).map {
      SemesterDates(year: $0["year"], rank: $0["rank"], period: Period(from: $0["firstDay"], to: $0["lastDay"]))
    }
  }
}

extension Database {
  /// The deadlines of articles 12 and 13 for a cohort.
  public func tutoringDeadlines(of cohort: Cohort, by actor: Actor) throws -> TutoringDeadlines {
    _ = try actor.role(for: .followTutoring)
    return try read { try TutoringDeadlines.of(cohort, in: $0) }
  }
}
