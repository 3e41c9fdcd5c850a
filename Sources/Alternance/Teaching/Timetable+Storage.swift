import GRDB

/// Which slots are looked at.
public struct TimetableFilter: Sendable, Equatable {
  public var period: Period?
  public var lecturer: String?
  public var site: String?
  /// A part of the cohort: its slots and those of the whole.
  public var group: String?
  public var room: String?

  public init(period: Period? = nil, lecturer: String? = nil, site: String? = nil, group: String? = nil, room: String? = nil) {
    self.period = period
    self.lecturer = lecturer
    self.site = site
    self.group = group
    self.room = room
  }
}

extension Database {
  /// The timetable of a cohort, or of all, in the order of the days; slots that are not held are in it, with the reason.
  /// - Throws: `TimetableRefusal` when the filter names a lecturer, a site or a room that does not exist.
  public func timetable(of cohort: Cohort?, _ filter: TimetableFilter = TimetableFilter(), by actor: Actor) throws -> [TimetableSlot] {
    try consult(by: actor) { db in
      try filter.check(in: db)
      return try TimetableSlot.fetch(of: cohort, filter, in: db)
    }
  }

  /// The shape of a cohort's timetable over a period, beside what the convention wants.
  public func timetableReview(of cohort: Cohort, year: Int?, by actor: Actor) throws -> TimetableReview {
    let period = year.map {
      Period(from: cohort.period.first.adding(months: 12 * ($0 - 1)), to: cohort.period.first.adding(months: 12 * $0).adding(days: -1))
    }
    let slots = try timetable(of: cohort, TimetableFilter(period: period), by: actor)
    let (due, modules) = try consult(by: actor) {
      (try TimetableReview.units(of: cohort, year, in: $0), try TimetableReview.modules(of: cohort, year, in: $0))
    }
    return TimetableReview(due: due, modules: modules, slots: slots)
  }
}

extension TimetableReview {
  /// The hours due in each unit, of one year of the programme or of all.
  fileprivate static func units(of cohort: Cohort, _ year: Int?, in db: GRDB.Database) throws -> [Unit] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT code, title, minutes FROM teachingUnit WHERE programme = :programme AND (:year IS NULL OR year = :year) ORDER BY year, id",
      arguments: ["programme": cohort.programme.id, "year": year]
    ).map { Unit(code: $0["code"], title: $0["title"], due: $0["minutes"], planned: .zero) }
  }

  /// The hours due in each module of the versions in force for a cohort.
  fileprivate static func modules(of cohort: Cohort, _ year: Int?, in db: GRDB.Database) throws -> [Unit] {
    try ProgrammeVersion.modules(of: cohort, in: db).filter { year == nil || $0.year == year }.flatMap(\.modules)
      .map { Unit(code: $0.code, title: $0.title, due: $0.hours, planned: .zero) }
  }
}

extension TimetableFilter {
  /// - Throws: `TimetableRefusal` for a lecturer, a site or a room that the base does not know.
  fileprivate func check(in db: GRDB.Database) throws {
    let known: [(value: String?, what: String, sql: String)] = [
      (lecturer, "L'intervenant", "SELECT 1 FROM lecturer l JOIN person p ON p.id = l.person WHERE p.login = ?"),
      (site, "Le site", "SELECT 1 FROM site WHERE code = ?"), (room, "La salle", "SELECT 1 FROM room WHERE code = ?"),
    ]
    for (value, what, sql) in known {
      guard let value, try Int.fetchOne(db, sql: sql, arguments: [value]) == nil else { continue }
      throw TimetableRefusal.unknown(what, value)
    }
  }
}

/// Why there is no timetable to show.
public enum TimetableRefusal: Refusal, Equatable {
  case unknown(String, String)

  public var sentence: String {
    switch self {
    case .unknown(let what, let code): "\(what) « \(code) » est inconnu\(what.hasPrefix("La ") ? "e" : "") de la base."
    }
  }
}

extension TimetableSlot {
  /// The slots of a cohort, or of all, that a filter keeps.
  static func fetch(of cohort: Cohort?, _ filter: TimetableFilter, in db: GRDB.Database) throws -> [TimetableSlot] {
    let conditions: [(sql: String, value: (any DatabaseValueConvertible)?)] = [
      ("s.cohort = ?", cohort?.id), ("s.day >= ?", filter.period?.first), ("s.day <= ?", filter.period?.last),
      ("p.login = ?", filter.lecturer), ("x.code = ?", filter.site), ("(s.groupName IS NULL OR s.groupName = ?)", filter.group),
      ("k.code = ?", filter.room),
    ]
    let kept = conditions.filter { $0.value != nil }
    let condition = kept.isEmpty ? "" : "WHERE " + kept.map(\.sql).joined(separator: " AND ")
    return try Row.fetchAll(
      db, sql: "\(query) \(condition) ORDER BY s.day, s.startsAt, s.code", arguments: StatementArguments(kept.map(\.value))
    ).map(TimetableSlot.init(row:))
  }

  private static let query = """
    SELECT s.code, s.day, s.startsAt, s.endsAt, u.code AS unit, u.title AS unitTitle, p.login, p.civility, p.firstName, p.lastName,
      e.code AS employer, x.code AS site, x.name AS siteName, o.code AS owner,
      (SELECT sum(q.minutes) FROM quarterDay q WHERE q.slot = s.id) AS minutes,
      c.reason, j.day AS cancelledOn, r.code AS replacedBy, m.code AS module, m.title AS moduleTitle, k.code AS room,
      k.name AS roomName, s.groupName, g.code || '-' || h.name AS cohort
    FROM slot s JOIN teachingUnit u ON u.id = s.teachingUnit JOIN lecturer l ON l.id = s.lecturer JOIN person p ON p.id = l.person
    JOIN partner e ON e.id = l.employer JOIN site x ON x.id = s.site JOIN partner o ON o.id = x.partner
    JOIN cohort h ON h.id = s.cohort JOIN programme g ON g.id = h.programme
    LEFT JOIN slotCancellation c ON c.slot = s.id LEFT JOIN journal j ON j.id = c.entry LEFT JOIN slot r ON r.id = c.replacedBy
    LEFT JOIN module m ON m.id = s.module LEFT JOIN room k ON k.id = s.room
    """

  init(row: Row) {
    code = row["code"]
    day = row["day"]
    startsAt = TimeOfDay(minutes: row["startsAt"])!
    endsAt = TimeOfDay(minutes: row["endsAt"])!
    hours = row["minutes"] ?? .zero
    unit = row["unit"]
    unitTitle = row["unitTitle"]
    module = row["module"]
    moduleTitle = row["moduleTitle"]
    room = row["room"]
    roomName = row["roomName"]
    group = row["groupName"]
    lecturerLogin = row["login"]
    lecturer = row.fullName
    employer = PartnerCode(rawValue: row["employer"]) ?? .cnam
    site = row["site"]
    siteName = row["siteName"]
    owner = PartnerCode(rawValue: row["owner"]) ?? .cfa
    cancellation = (row["cancelledOn"] as Day?).map { Cancellation(on: $0, reason: row["reason"], replacedBy: row["replacedBy"]) }
    cohort = row["cohort"]
  }
}
