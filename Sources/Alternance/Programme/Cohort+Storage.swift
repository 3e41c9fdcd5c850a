import GRDB

extension Programme {
  init(row: Row) {
    id = row["id"]
    code = row["code"]
    title = row["title"]
    level = row["level"]
    registeredUntil = row["registeredUntil"]
    hoursPerYear = row["minutesPerYear"]
    years = row["years"]
    maxHeadcount = row["maxHeadcount"]
  }

  /// The programme of a code, or the only one.
  static func find(_ code: String?, in db: GRDB.Database) throws -> Programme {
    let all = try Row.fetchAll(db, sql: "SELECT * FROM programme ORDER BY code").map(Programme.init(row:))
    if code == nil, all.count == 1 { return all[0] }
    guard let code else { throw CohortRefusal.chooseProgramme(known: all.map(\.code)) }
    guard let found = all.first(where: { $0.code == code }) else {
      throw CohortRefusal.unknownProgramme(code, known: all.map(\.code))
    }
    return found
  }
}

extension Cohort {
  init(row: Row, programme: Programme) {
    id = row["id"]
    self.programme = programme
    name = row["name"]
    firstClassOn = row["firstClassOn"]
    period = Period(from: row["startsOn"], to: row["endsOn"])
    maxHeadcount = row["maxHeadcount"]
  }

  /// All cohorts, by programme and year.
  static func all(in db: GRDB.Database) throws -> [Cohort] { try all(where: "1", [], in: db) }

  /// The cohort of an identifier, which another row holds.
  static func fetch(_ id: Int, in db: GRDB.Database) throws -> Cohort {
    guard let cohort = try all(where: "h.id = ?", [id], in: db).first else { throw StorageRefusal.damaged("cohort \(id)") }
    return cohort
  }

  /// The cohort that a person names, `2016` or `AGAC-2016`.
  static func find(_ name: String, in db: GRDB.Database) throws -> Cohort {
    let found = try all(where: "h.name = ? OR p.code || '-' || h.name = ?", [name, name], in: db)
    if found.count > 1 { throw CohortRefusal.ambiguous(name, known: found.map { "\($0.programme.code)-\($0.name)" }) }
    guard let cohort = found.first else {
      throw CohortRefusal.unknown(name, known: try String.fetchAll(db, sql: "SELECT name FROM cohort ORDER BY programme, name"))
    }
    return cohort
  }

  private static func all(where condition: String, _ arguments: StatementArguments, in db: GRDB.Database) throws -> [Cohort] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT h.* FROM cohort h JOIN programme p ON p.id = h.programme WHERE \(condition) ORDER BY h.programme, h.name",
      arguments: arguments)
    let programmes = try Row.fetchAll(db, sql: "SELECT * FROM programme").map(Programme.init(row:))
    let byID = Dictionary(uniqueKeysWithValues: programmes.map { ($0.id, $0) })
    return rows.compactMap { row in byID[row["programme"]].map { Cohort(row: row, programme: $0) } }
  }
}

extension Database {
  /// All cohorts of the base.
  public func cohorts(by actor: Actor) throws -> [Cohort] {
    try consult(by: actor) { try Cohort.all(in: $0) }
  }

  /// The cohort that a person names, `2016` or `AGAC-2016`.
  /// - Throws: `CohortRefusal` when there is none, or several.
  public func cohort(_ name: String) throws -> Cohort {
    try read { try Cohort.find(name, in: $0) }
  }

  /// Opens a cohort, and says what is missing or late: vacant roles, a registration that expires before its end.
  /// - Throws: `CohortRefusal`, `PermissionRefusal`.
  public func openCohort(
    _ name: String, programme code: String?, firstClassOn: Day?, maxHeadcount: Int?, by actor: Actor, on day: Day
  ) throws -> (cohort: Cohort, warnings: [String]) {
    try perform(.openCohort, by: actor, on: day) { entry in
      let programme = try Programme.find(code, in: entry.db)
      let new = try NewCohort(named: name, years: programme.years, firstClassOn: firstClassOn)
      entry.subject = "promotion \(programme.code)-\(name)"
      let isOpen = try Bool.fetchOne(
        entry.db, sql: "SELECT 1 FROM cohort WHERE programme = ? AND name = ?", arguments: [programme.id, name])
      if isOpen != nil { throw CohortRefusal.alreadyOpen(name) }
      let end = try Day.fetchOne(entry.db, sql: "SELECT endsOn FROM conventionEnd WHERE programme = ?", arguments: [programme.id])
      if let end, end < new.period.first { throw CohortRefusal.conventionOver(name, end) }
      try entry.insert(
        "cohort",
        [
          "programme": programme.id, "name": name, "firstClassOn": new.firstClassOn, "startsOn": new.period.first,
          "endsOn": new.period.last, "maxHeadcount": maxHeadcount ?? programme.maxHeadcount,
        ])
      let cohort = try Cohort.find("\(programme.code)-\(name)", in: entry.db)
      return (cohort, try openingWarnings(cohort, in: entry.db))
    }
  }

  /// What article 2 and the title's registration say of a cohort that opens (PC-02-01, decision A-37).
  private func openingWarnings(_ cohort: Cohort, in db: GRDB.Database) throws -> [String] {
    let held = try Set(
      String.fetchAll(
        db,
        sql: """
          SELECT r.role FROM roleAssignment r LEFT JOIN roleEnd e ON e.roleAssignment = r.id
          WHERE r.since <= :day AND coalesce(r.until, e.until, '9999-12-31') >= :day
          """,
        arguments: ["day": cohort.period.first]))
    let vacant = Role.designated.filter { !held.contains($0.rawValue) }
    var warnings = vacant.map { "Le rôle « \($0.french) » est vacant au \(cohort.period.first.french) (convention, art. 2)." }
    if let expiry = cohort.programme.registeredUntil, expiry < cohort.period.last {
      warnings.append(
        "L'enregistrement du titre expire le \(expiry.french), avant la fin de la promotion le \(cohort.period.last.french)"
          + " (convention, art. 1).")
    }
    return warnings
  }
}
