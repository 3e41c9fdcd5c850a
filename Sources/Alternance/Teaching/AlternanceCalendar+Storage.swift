import GRDB

extension Database {
  /// The versions of the alternance calendar of a cohort, agreed or proposed, the last first.
  /// - Throws: `AlternanceRefusal.noCalendar`.
  public func alternanceCalendars(of cohort: Cohort, by actor: Actor) throws -> [AlternanceCalendar] {
    try consult(by: actor) { db in
      let all = try AlternanceCalendar.all(of: cohort, in: db)
      if all.isEmpty { throw AlternanceRefusal.noCalendar(cohort.name) }
      return all
    }
  }

  /// The dates of the assessments of a cohort, in order.
  public func assessmentDates(of cohort: Cohort, by actor: Actor) throws -> [AssessmentDate] {
    try consult(by: actor) { db in
      try Row.fetchAll(db, sql: "SELECT * FROM assessmentDate WHERE cohort = ? ORDER BY firstDay, kind", arguments: [cohort.id]).map {
        AssessmentDate(
          kind: AssessmentDate.Kind(rawValue: $0["kind"]) ?? .exam, period: Period(from: $0["firstDay"], to: $0["lastDay"]),
          title: $0["title"])
      }
    }
  }

  /// The days without class, or of school holidays, that meet a period.
  public func daysOff(over period: Period, by actor: Actor) throws -> [DayOff] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, x.code AS siteCode FROM dayOff d LEFT JOIN site x ON x.id = d.site
          WHERE d.lastDay >= ? AND d.firstDay <= ? ORDER BY d.firstDay, d.kind
          """, arguments: [period.first, period.last]
      ).map {
        DayOff(
          kind: DayOff.Kind(rawValue: $0["kind"]) ?? .closure, period: Period(from: $0["firstDay"], to: $0["lastDay"]), title: $0["title"],
          site: $0["siteCode"])
      }
    }
  }
}

extension Entry {
  /// Turns one of the two keys of the last version of the calendar (PC-07-01).
  func agreeAlternance(_ cohort: Cohort) throws -> Int {
    guard let calendar = try AlternanceCalendar.last(of: cohort, in: db) else { throw AlternanceRefusal.noCalendar(cohort.name) }
    if calendar.weeks.isEmpty { throw AlternanceRefusal.noCalendar(cohort.name) }
    try db.execute(
      sql: """
        INSERT INTO alternanceAgreement (calendar, role, person, agreedOn, entry)
        SELECT c.id, :role, x.id, :day, :entry FROM alternanceCalendar c JOIN person x ON x.login = :login
        WHERE c.cohort = :cohort AND c.version = :version
          AND NOT EXISTS (SELECT 1 FROM alternanceAgreement a WHERE a.calendar = c.id AND a.role = :role)
        """,
      arguments: [
        "role": try actor.role(for: action).rawValue, "day": day, "entry": id, "login": actor.login, "cohort": cohort.id,
        "version": calendar.version,
      ])
    return db.changesCount
  }
}

extension AlternanceCalendar {
  /// The last version proposed.
  static func last(of cohort: Cohort, in db: GRDB.Database) throws -> AlternanceCalendar? { try all(of: cohort, in: db).first }

  /// Every version, the last first.
  static func all(of cohort: Cohort, in db: GRDB.Database) throws -> [AlternanceCalendar] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT c.id, c.version,
          (SELECT agreedOn FROM alternanceAgreement a WHERE a.calendar = c.id AND a.role = 'alternanceManager') AS manager,
          (SELECT agreedOn FROM alternanceAgreement a WHERE a.calendar = c.id AND a.role = 'businessHubDirector') AS hub
        FROM alternanceCalendar c WHERE c.cohort = ? ORDER BY c.version DESC
        """, arguments: [cohort.id]
    ).map { row in
      AlternanceCalendar(
        cohort: cohort, version: row["version"], weeks: try weeks(of: row["id"], in: db), agreedByManager: row["manager"],
        agreedByHub: row["hub"])
    }
  }

  private static func weeks(of calendar: Int, in db: GRDB.Database) throws -> [Week] {
    try Row.fetchAll(db, sql: "SELECT monday, place FROM alternanceWeek WHERE calendar = ? ORDER BY monday", arguments: [calendar])
      .map { Week(monday: $0["monday"], place: Venue(rawValue: $0["place"]) ?? .company) }
  }
}

/// Why there is no calendar to look at, agree to or print.
public enum AlternanceRefusal: Refusal, Equatable {
  case noCalendar(String)

  public var sentence: String {
    switch self {
    case .noCalendar(let cohort):
      "La promotion \(cohort) n'a pas de calendrier de l'alternance : importez ses semaines (importer semaines)."
    }
  }
}
