import GRDB

extension Database {
  /// A booklet of an academic year, published or not.
  public func booklet(_ kind: Booklet.Kind, of code: String?, year: Int, by actor: Actor) throws -> Booklet {
    try consult(by: actor) { try Booklet.find(kind, of: Programme.find(code, in: $0), year: year, in: $0) }
  }

  /// The booklets of a programme, and those that a running cohort still waits for (PC-08-02, PC-08-03).
  public func booklets(of code: String?, on day: Day, by actor: Actor) throws -> [BookletState] {
    try consult(by: actor) { db in
      let programme = try Programme.find(code, in: db)
      let published = try Row.fetchAll(
        db, sql: "SELECT kind, year, publishedOn FROM bookletPublication WHERE programme = ?", arguments: [programme.id]
      ).map { (kind: $0["kind"] as String, year: $0["year"] as Int, on: $0["publishedOn"] as Day) }
      let intakes = try Cohort.all(in: db).filter { $0.programme.id == programme.id }.map { ($0.intake, $0.firstClassOn) }
      let years = Set(published.map(\.year) + intakes.flatMap { intake, _ in (0..<programme.years).map { intake + $0 } })
      return years.sorted().flatMap { year in
        Booklet.Kind.allCases.map { kind in
          BookletState(
            kind: kind, year: year, publishedOn: published.first { $0.kind == kind.rawValue && $0.year == year }?.on,
            dueOn: intakes.first { $0.0 == year }?.1 ?? Day(year: year, month: 9, day: 1)!, asOf: day)
        }
      }
    }
  }

  /// Publishes a booklet: the cohort of that year may then begin (PC-08-02).
  /// - Throws: `PublicationRefusal`, `PermissionRefusal`.
  public func publishBooklet(_ kind: Booklet.Kind, of code: String?, year: Int, by actor: Actor, on day: Day) throws -> Booklet {
    try perform(.writeBooklets, by: actor, on: day) { entry in
      let programme = try Programme.find(code, in: entry.db)
      let draft = try Booklet.find(kind, of: programme, year: year, in: entry.db)
      if let earlier = draft.publishedOn { throw PublicationRefusal.alreadyPublished("« \(kind.french) » de \(year)", earlier) }
      try draft.check(year)
      entry.subject = "\(kind.french), \(programme.code) \(year)"
      try entry.insert(
        "bookletPublication",
        ["programme": programme.id, "kind": kind.rawValue, "year": year, "person": try entry.personID(), "publishedOn": day])
      return try Booklet.find(kind, of: programme, year: year, in: entry.db)
    }
  }
}

/// Whether a booklet of an academic year is out, and since when it lacks.
public struct BookletState: Sendable, Equatable {
  public let kind: Booklet.Kind
  public let year: Int
  public let publishedOn: Day?
  /// The first class of the cohort that begins that year, else 1 September.
  public let dueOn: Day
  let asOf: Day

  /// « publié », « à publier », « en retard ».
  public var state: String { publishedOn != nil ? "publié" : dueOn <= asOf ? "en retard" : "à publier" }
}

extension Booklet {
  static func find(_ kind: Kind, of programme: Programme, year: Int, in db: GRDB.Database) throws -> Booklet {
    guard let version = try ProgrammeVersion.inForce(programme, year, in: db) else {
      throw PublicationRefusal.noVersion(programme.code, year)
    }
    let sections = try Row.fetchAll(
      db, sql: "SELECT heading, text FROM currentBookletSection WHERE programme = ? AND kind = ? AND year = ? ORDER BY rank",
      arguments: [programme.id, kind.rawValue, year]
    ).map { Section(heading: $0["heading"], text: $0["text"]) }
    let publishedOn = try Day.fetchOne(
      db, sql: "SELECT publishedOn FROM bookletPublication WHERE programme = ? AND kind = ? AND year = ?",
      arguments: [programme.id, kind.rawValue, year])
    return Booklet(
      programme: programme, kind: kind, year: year, sections: sections, units: version.units, publishedOn: publishedOn)
  }

  /// - Throws: `PublicationRefusal` when a text, or the assessment mode of a unit, is missing.
  func check(_ year: Int) throws {
    if sections.isEmpty { throw PublicationRefusal.withoutText(kind, year) }
    if let unit = units.first(where: { $0.assessment == nil }) { throw PublicationRefusal.withoutMode(unit: unit.code, year) }
  }
}
