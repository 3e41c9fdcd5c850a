import GRDB

extension MarkEntry {
  init(state: String, hundredths: Int?) {
    switch state {
    case "value": self = Mark(hundredths: hundredths ?? 0).map(MarkEntry.value) ?? .pending
    case "absent": self = .absent
    case "excused": self = .excused
    default: self = .pending
    }
  }

  /// How the base words it.
  var state: String {
    switch self {
    case .value: "value"
    case .absent: "absent"
    case .excused: "excused"
    case .pending: "pending"
    }
  }
}

extension StudentName {
  init(row: Row) {
    code = row["code"]
    civility = row["civility"]
    lastName = row["lastName"]
    firstName = row["firstName"]
  }
}

extension CohortResults {
  /// A student of the cohort, and the last day of training; nil for who never entered.
  private typealias Member = (id: Int, name: StudentName, lastDay: Day?)

  /// Everything that the base knows of a cohort's results: five queries, whatever its size.
  /// - Parameters:
  ///   - entry: the last entry of the journal that is read, for results as they were then; what came later is left out.
  ///   - student: one student's alone, read by the indexes: what a line of a file asks must not cost a cohort.
  static func of(_ cohort: Cohort, upTo entry: Int = .max, student: Int? = nil, in db: GRDB.Database) throws -> CohortResults {
    let units = try AssessedUnit.all(of: cohort, upTo: entry, in: db)
    let marks = try marks(of: cohort, upTo: entry, student: student, in: db)
    let changes = try RecordedChange.all(of: cohort, upTo: entry, student: student, in: db)
    let decisions = try JuryDecision.last(of: cohort, upTo: entry, student: student, in: db)
    let students = try members(of: cohort, student: student, in: db).map { member in
      let own = marks[member.id] ?? [:]
      let lines = units.compactMap { id, unit -> ResultLine? in
        let key = StudentUnit(student: member.id, unit: id)
        func entry(_ assessment: Assessment?) -> MarkEntry { assessment.flatMap { own[$0.id] } ?? .pending }
        guard unit.concerns(lastDay: member.lastDay) || unit.assessments.contains(where: { own[$0.id] != nil }) else { return nil }
        return ResultLine(
          unit: unit, tests: unit.tests.map(entry), first: entry(unit.first), second: entry(unit.second), changes: changes[key] ?? [],
          decision: decisions[key])
      }
      return StudentResults(student: member.name, lines: lines)
    }
    return CohortResults(cohort: cohort, units: units.map(\.unit), students: students.filter { !$0.lines.isEmpty })
  }

  private static func members(of cohort: Cohort, student: Int?, in db: GRDB.Database) throws -> [Member] {
    let members: [Member] = try Row.fetchAll(
      db,
      sql: """
        SELECT s.id, s.code, s.civility, s.lastName, s.firstName, CASE
          WHEN EXISTS (SELECT 1 FROM enrolment e WHERE e.student = s.id AND e.contract IS NULL) THEN h.endsOn
          ELSE coalesce((SELECT max(coalesce(b.endedOn, k.endsOn)) FROM contract k LEFT JOIN contractBreak b ON b.contract = k.id
            WHERE k.student = s.id AND \(Rules.attends("k", student: "s"))),
            (SELECT max(u.until) FROM provisionalAttendance u WHERE u.student = s.id)) END AS lastDay
        FROM student s JOIN cohort h ON h.id = s.cohort WHERE s.cohort = ?\(alone(student, "s.id"))
        """, arguments: [cohort.id]
    ).map { ($0["id"], StudentName(row: $0), $0["lastDay"]) }
    return members.map { (key: $0.name.listed.sortKey, member: $0) }.sorted {
      ($0.key, $0.member.name.code) < ($1.key, $1.member.name.code)
    }
    .map(\.member)
  }

  /// The last word about each mark, by student and assessment.
  private static func marks(of cohort: Cohort, upTo entry: Int, student: Int?, in db: GRDB.Database) throws -> [Int: [Int: MarkEntry]] {
    var marks: [Int: [Int: MarkEntry]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.student, m.assessment, m.state, m.hundredths FROM assessment a JOIN mark m ON m.assessment = a.id
        WHERE a.cohort = ? AND m.entry <= ?\(alone(student, "m.student")) ORDER BY m.id
        """, arguments: [cohort.id, entry])
    while let row = try rows.next() {
      marks[row[0], default: [:]][row[1]] = MarkEntry(state: row[2], hundredths: row[3])
    }
    return marks
  }
}

/// The condition for one student; a parameter that may be null would keep SQLite from the index.
private func alone(_ student: Int?, _ column: String) -> String { student.map { " AND \(column) = \($0)" } ?? "" }

extension AssessedUnit {
  /// Who never entered, or left before the unit was assessed, has no line in it.
  fileprivate func concerns(lastDay: Day?) -> Bool {
    guard let lastDay else { return false }
    return (first?.day ?? tests.compactMap(\.day).max()).map { $0 <= lastDay } ?? true
  }
}

/// A student in a unit, by their identifiers.
struct StudentUnit: Hashable {
  let student: Int
  let unit: Int
}

extension RecordedChange {
  /// What the juries of a cohort changed, in their order.
  static func all(
    of cohort: Cohort, upTo entry: Int = .max, student: Int? = nil, in db: GRDB.Database
  ) throws -> [StudentUnit: [RecordedChange]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT c.*, j.code AS juryCode, u.code AS unit, s.code, s.civility, s.lastName, s.firstName FROM jury j
        JOIN juryChange c ON c.jury = j.id JOIN teachingUnit u ON u.id = c.teachingUnit JOIN student s ON s.id = c.student
        WHERE j.cohort = ? AND c.entry <= ?\(alone(student, "c.student")) ORDER BY j.day, j.semester, j.rank, c.id
        """, arguments: [cohort.id, entry])
    return Dictionary(grouping: rows) { StudentUnit(student: $0["student"], unit: $0["teachingUnit"]) }
      .mapValues { $0.compactMap { RecordedChange(row: $0) } }
  }

  private init?(row: Row) {
    guard let before = Mark(hundredths: row["beforeHundredths"]), let after = Mark(hundredths: row["afterHundredths"]),
      let change = try? JuryChange(before: before, after: after, reason: row["reason"])
    else { return nil }
    self.init(jury: row["juryCode"], student: StudentName(row: row), unit: row["unit"], sitting: row["sitting"], change: change)
  }
}

extension JuryDecision {
  /// What the last closed jury decided of each student and unit of a cohort.
  static func last(
    of cohort: Cohort, upTo entry: Int = .max, student: Int? = nil, in db: GRDB.Database
  ) throws -> [StudentUnit: JuryDecision] {
    var decisions: [StudentUnit: JuryDecision] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT d.*, j.code AS juryCode, j.day FROM jury j JOIN juryClosing k ON k.jury = j.id JOIN juryDecision d ON d.jury = j.id
        WHERE j.cohort = ? AND k.entry <= ?\(alone(student, "d.student")) ORDER BY k.id, d.id
        """, arguments: [cohort.id, entry])
    while let row = try rows.next() {
      decisions[StudentUnit(student: row["student"], unit: row["teachingUnit"])] = JuryDecision(row: row)
    }
    return decisions
  }

  private init(row: Row) {
    self.init(
      jury: row["juryCode"], day: row["day"], status: UnitStatus(rawValue: row["status"]) ?? .pending,
      grade: MarkEntry(state: row["state"], hundredths: row["hundredths"]), rule: row["rule"])
  }
}

extension Database {
  /// The results of a cohort as the marks stand: none of the units compensates another.
  /// - Throws: `PermissionRefusal`, `CohortRefusal`.
  public func results(of cohort: Cohort, by actor: Actor) throws -> CohortResults {
    _ = try actor.role(for: .readMarks)
    return try read { try CohortResults.of(cohort, in: $0) }
  }
}
