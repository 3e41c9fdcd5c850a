import GRDB

extension Database {
  /// A programme as it stands for an academic year: the published version in force, else the draft of that year.
  /// - Throws: `PublicationRefusal.noVersion` when there is neither, `CohortRefusal`.
  public func programmeVersion(of code: String?, year: Int, by actor: Actor) throws -> ProgrammeVersion {
    try consult(by: actor) { db in
      let programme = try Programme.find(code, in: db)
      if let inForce = try ProgrammeVersion.inForce(programme, year, in: db) { return inForce }
      guard let draft = try ProgrammeVersion.find(programme, year, in: db) else { throw PublicationRefusal.noVersion(programme.code, year) }
      return draft
    }
  }

  /// The version that is being prepared for an academic year, to be looked at before it is published.
  /// - Throws: `PublicationRefusal.noDraft` when there is none, or it is published, `CohortRefusal`.
  public func programmeDraft(of code: String?, year: Int, by actor: Actor) throws -> ProgrammeVersion {
    try consult(by: actor) { db in
      let programme = try Programme.find(code, in: db)
      guard let draft = try ProgrammeVersion.find(programme, year, in: db), draft.publishedOn == nil else {
        throw PublicationRefusal.noDraft(programme.code, year)
      }
      return draft
    }
  }

  /// Publishes the version of an academic year: Cnam alone does (PC-08-01).
  /// - Throws: `PublicationRefusal`, `PermissionRefusal`.
  public func publishProgramme(_ code: String?, year: Int, by actor: Actor, on day: Day) throws -> ProgrammeVersion {
    try perform(.publishProgramme, by: actor, on: day) { entry in
      let programme = try Programme.find(code, in: entry.db)
      guard let draft = try ProgrammeVersion.find(programme, year, in: entry.db) else {
        throw PublicationRefusal.nothingToPublish(programme.code, year)
      }
      if let earlier = draft.publishedOn { throw PublicationRefusal.alreadyPublished("Le programme \(programme.code) de \(year)", earlier) }
      try draft.check()
      entry.subject = "programme \(programme.code), version \(year)"
      let version = try Int.fetchOne(
        entry.db, sql: "SELECT id FROM programmeVersion WHERE programme = ? AND year = ?", arguments: [programme.id, year])
      try entry.insert("programmePublication", ["version": version, "person": try entry.personID(), "publishedOn": day])
      return try ProgrammeVersion.find(programme, year, in: entry.db)!
    }
  }
}

extension ProgrammeVersion {
  /// The published version that applies in an academic year.
  static func inForce(_ programme: Programme, _ year: Int, in db: GRDB.Database) throws -> ProgrammeVersion? {
    let version = try Int.fetchOne(
      db,
      sql: """
        SELECT v.year FROM programmeVersion v JOIN programmePublication p ON p.version = v.id
        WHERE v.programme = ? AND v.year <= ? ORDER BY v.year DESC LIMIT 1
        """, arguments: [programme.id, year])
    return try version.flatMap { try find(programme, $0, in: db) }
  }

  /// The units that a cohort follows, year after year, as the version in force each year has them.
  static func modules(of cohort: Cohort, in db: GRDB.Database) throws -> [Booklet.Unit] {
    try (0..<cohort.programme.years).flatMap { index in
      try inForce(cohort.programme, cohort.intake + index, in: db)?.units.filter { $0.year == index + 1 } ?? []
    }
  }

  /// The version of a year, published or not.
  static func find(_ programme: Programme, _ year: Int, in db: GRDB.Database) throws -> ProgrammeVersion? {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT v.id, p.publishedOn, x.civility, x.firstName, x.lastName FROM programmeVersion v
        LEFT JOIN programmePublication p ON p.version = v.id LEFT JOIN person x ON x.id = p.person WHERE v.programme = ? AND v.year = ?
        """, arguments: [programme.id, year])
    guard let row else { return nil }
    let publishedOn = row["publishedOn"] as Day?
    let units = try units(programme, version: row["id"], in: db)
    return ProgrammeVersion(
      programme: programme, year: year, units: publishedOn == nil ? units : units.filter { !$0.modules.isEmpty }, publishedOn: publishedOn,
      publishedBy: publishedOn == nil ? "" : row.fullName)
  }

  private static func units(_ programme: Programme, version: Int, in db: GRDB.Database) throws -> [Booklet.Unit] {
    let modules = try Row.fetchAll(
      db,
      sql: """
        SELECT m.*, u.code AS unit, p.code AS inCharge FROM currentModule m JOIN teachingUnit u ON u.id = m.teachingUnit
        JOIN partner p ON p.id = m.partner WHERE m.version = ? ORDER BY m.code
        """, arguments: [version]
    ).map(Module.init(row:))
    let byUnit = Dictionary(grouping: modules, by: \.unit)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT u.code, u.title, u.year, u.minutes, u.coefficientHundredths, a.continuousPercent, a.exam, a.examMinutes FROM teachingUnit u
        LEFT JOIN currentAssessmentMode a ON a.teachingUnit = u.id AND a.version = ? WHERE u.programme = ? ORDER BY u.year, u.code
        """, arguments: [version, programme.id]
    ).map { Booklet.Unit(row: $0, modules: byUnit[$0["code"]] ?? []) }
  }
}

extension Module {
  init(row: Row) {
    code = row["code"]
    title = row["title"]
    unit = row["unit"]
    kind = Kind(rawValue: row["kind"]) ?? .trade
    hours = row["minutes"]
    partner = PartnerCode(rawValue: row["inCharge"]) ?? .cfa
  }
}

extension Booklet.Unit {
  init(row: Row, modules: [Module]) {
    code = row["code"]
    title = row["title"]
    year = row["year"]
    hours = row["minutes"]
    coefficientHundredths = row["coefficientHundredths"]
    assessment = (row["continuousPercent"] as Int?).map {
      AssessmentMode(
        continuousPercent: $0, exam: AssessmentMode.Exam(rawValue: row["exam"]) ?? .written, duration: row["examMinutes"])
    }
    self.modules = modules
  }
}
