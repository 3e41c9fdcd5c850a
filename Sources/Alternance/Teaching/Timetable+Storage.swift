import GRDB

/// Which slots of a cohort are looked at.
public struct TimetableFilter: Sendable, Equatable {
  public var period: Period?
  public var lecturer: String?
  public var site: String?

  public init(period: Period? = nil, lecturer: String? = nil, site: String? = nil) {
    self.period = period
    self.lecturer = lecturer
    self.site = site
  }
}

extension Database {
  /// The timetable of a cohort, in the order of the days; slots that are not held are in it, with the reason.
  public func timetable(of cohort: Cohort, _ filter: TimetableFilter = TimetableFilter(), by actor: Actor) throws -> [TimetableSlot] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db, sql: TimetableSlot.query,
        arguments: [
          "cohort": cohort.id, "first": filter.period?.first.iso ?? "0001-01-01", "last": filter.period?.last.iso ?? "9999-12-31",
          "lecturer": filter.lecturer, "site": filter.site,
        ]
      ).map(TimetableSlot.init(row:))
    }
  }

  /// The shape of a cohort's timetable over a period, beside what the convention wants.
  public func timetableReview(of cohort: Cohort, year: Int?, by actor: Actor) throws -> TimetableReview {
    let period = year.map {
      Period(from: cohort.period.first.adding(months: 12 * ($0 - 1)), to: cohort.period.first.adding(months: 12 * $0).adding(days: -1))
    }
    let slots = try timetable(of: cohort, TimetableFilter(period: period), by: actor)
    let due = try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql:
          "SELECT code, title, minutes FROM teachingUnit WHERE programme = :programme AND (:year IS NULL OR year = :year) ORDER BY year, id",
        arguments: ["programme": cohort.programme.id, "year": year]
      ).map { TimetableReview.Unit(code: $0["code"], title: $0["title"], due: $0["minutes"], planned: .zero) }
    }
    return TimetableReview(due: due, slots: slots)
  }
}

extension TimetableSlot {
  static let query = """
    SELECT s.code, s.day, s.startsAt, s.endsAt, u.code AS unit, u.title AS unitTitle, p.login, p.civility, p.firstName, p.lastName,
      e.code AS employer, x.code AS site, x.name AS siteName, o.code AS owner,
      (SELECT sum(q.minutes) FROM quarterDay q WHERE q.slot = s.id) AS minutes,
      c.reason, j.day AS cancelledOn, r.code AS replacedBy
    FROM slot s JOIN teachingUnit u ON u.id = s.teachingUnit JOIN lecturer l ON l.id = s.lecturer JOIN person p ON p.id = l.person
    JOIN partner e ON e.id = l.employer JOIN site x ON x.id = s.site JOIN partner o ON o.id = x.partner
    LEFT JOIN slotCancellation c ON c.slot = s.id LEFT JOIN journal j ON j.id = c.entry LEFT JOIN slot r ON r.id = c.replacedBy
    WHERE s.cohort = :cohort AND s.day BETWEEN :first AND :last AND (:lecturer IS NULL OR p.login = :lecturer)
      AND (:site IS NULL OR x.code = :site)
    ORDER BY s.day, s.startsAt, s.code
    """

  init(row: Row) {
    code = row["code"]
    day = row["day"]
    startsAt = TimeOfDay(minutes: row["startsAt"])!
    endsAt = TimeOfDay(minutes: row["endsAt"])!
    hours = row["minutes"] ?? .zero
    unit = row["unit"]
    unitTitle = row["unitTitle"]
    lecturerLogin = row["login"]
    lecturer = row.fullName
    employer = PartnerCode(rawValue: row["employer"]) ?? .cnam
    site = row["site"]
    siteName = row["siteName"]
    owner = PartnerCode(rawValue: row["owner"]) ?? .cfa
    cancellation = (row["cancelledOn"] as Day?).map { Cancellation(on: $0, reason: row["reason"], replacedBy: row["replacedBy"]) }
  }
}
