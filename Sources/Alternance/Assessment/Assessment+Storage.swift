import GRDB

extension AssessmentMode {
  /// The mode of each unit of a cohort, by identifier, as the version in force for the unit's year says it.
  static func modes(of cohort: Cohort, in db: GRDB.Database) throws -> [Int: AssessmentMode] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.teachingUnit, m.continuousPercent, m.exam, m.examMinutes FROM teachingUnit u
        JOIN currentAssessmentMode m ON m.teachingUnit = u.id AND m.version = \(Rules.version(of: "u.programme", in: ":intake + u.year - 1"))
        WHERE u.programme = :programme
        """, arguments: ["programme": cohort.programme.id, "intake": cohort.intake])
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        let mode = AssessmentMode(
          continuousPercent: $0["continuousPercent"], exam: Exam(rawValue: $0["exam"]) ?? .written, duration: $0["examMinutes"])
        return ($0["teachingUnit"], mode)
      })
  }
}

extension Assessment {
  /// An assessment with the identifier of its unit.
  typealias OfUnit = (unit: Int, assessment: Assessment)

  /// The assessments of a cohort that stand, unit after unit: tests, then both sittings.
  static func all(of cohort: Cohort, upTo entry: Int = .max, in db: GRDB.Database) throws -> [OfUnit] {
    let modes = try AssessmentMode.modes(of: cohort, in: db)
    return try Row.fetchAll(
      db, sql: "\(query) WHERE a.cohort = ? AND a.entry <= ? ORDER BY a.semester, u.code, a.kind, a.rank", arguments: [cohort.id, entry]
    )
    .map { row in (row["teachingUnit"], Assessment(row: row, mode: modes[row["teachingUnit"]] ?? .convention)) }
  }

  private static let query = """
    SELECT a.*, u.code AS unit, u.title AS unitTitle, r.code AS roomCode, x.name AS siteName FROM currentAssessment a
    JOIN teachingUnit u ON u.id = a.teachingUnit LEFT JOIN room r ON r.id = a.room LEFT JOIN site x ON x.id = r.site
    """

  private init(row: Row, mode: AssessmentMode) {
    id = row["id"]
    code = Code(unit: row["unit"], kind: Kind(rawValue: row["kind"]) ?? .exam, rank: row["rank"])
    unitTitle = row["unitTitle"]
    semester = row["semester"]
    title = row["title"]
    weight = row["weight"]
    self.mode = mode
    day = row["day"]
    startsAt = (row["startsAt"] as Int?).flatMap(TimeOfDay.init(minutes:))
    room = row["roomCode"]
    site = row["siteName"]
  }

  /// The assessment of a code.
  /// - Throws: `AssessmentRefusal` when the text is no code, or nothing such is foreseen.
  static func find(_ text: String, of cohort: Cohort, in db: GRDB.Database) throws -> Assessment {
    guard let code = Code(written: text) else { throw AssessmentRefusal.notACode(text) }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "\(query) WHERE a.cohort = ? AND upper(u.code) = ? AND a.kind = ? AND a.rank = ?"),
      arguments: [cohort.id, code.unit, code.kind.rawValue, code.rank])
    guard let row else {
      let known = try all(of: cohort, in: db).map(\.assessment.code)
      let own = known.filter { $0.unit.uppercased() == code.unit }
      throw AssessmentRefusal.unknown(text, cohort: cohort.name, known: own.map(\.text))
    }
    let modes = try AssessmentMode.modes(of: cohort, in: db)
    return Assessment(row: row, mode: modes[row["teachingUnit"]] ?? .convention)
  }

  /// The sitting of an exam.
  /// - Throws: `AssessmentRefusal.notAnExam` for a test of continuous assessment.
  static func exam(_ text: String, of cohort: Cohort, in db: GRDB.Database) throws -> Assessment {
    let found = try find(text, of: cohort, in: db)
    guard found.code.kind == .exam else { throw AssessmentRefusal.notAnExam(found.code.text) }
    return found
  }
}

extension AssessedUnit {
  /// The units of a cohort that are assessed, by semester then code.
  static func all(of cohort: Cohort, upTo entry: Int = .max, in db: GRDB.Database) throws -> [(id: Int, unit: AssessedUnit)] {
    let assessments = Dictionary(grouping: try Assessment.all(of: cohort, upTo: entry, in: db), by: \.unit).mapValues {
      $0.map(\.assessment)
    }
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, coefficientHundredths FROM teachingUnit WHERE programme = ? ORDER BY code", arguments: [cohort.programme.id])
    return rows.compactMap { row in
      guard let own = assessments[row["id"]], let any = own.first else { return nil }
      func exam(_ rank: Int) -> Assessment? { own.first { $0.code.kind == .exam && $0.code.rank == rank } }
      let unit = AssessedUnit(
        code: any.code.unit, title: any.unitTitle, semester: any.semester, coefficientHundredths: row["coefficientHundredths"],
        mode: any.mode, tests: own.filter { $0.code.kind == .continuous }, first: exam(1), second: exam(2))
      return (row["id"], unit)
    }.sorted { ($0.unit.semester, $0.unit.code) < ($1.unit.semester, $1.unit.code) }
  }
}
