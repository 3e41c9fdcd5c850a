import GRDB

extension Database {
  /// The two totals of a cohort over some days, line by line, in order.
  public func attendanceLines(of cohort: Cohort, over period: Period, by grouping: AttendanceGrouping, by actor: Actor) throws
    -> [AttendanceLine]
  {
    try consult(by: actor) { db in
      let lines = try Row.fetchAll(
        db, sql: grouping.query, arguments: ["cohort": cohort.id, "first": period.first, "last": period.last]
      ).map { row in
        AttendanceLine(
          key: row["key"], title: row["title"], year: row["year"], delivered: row["delivered"], attended: row["attended"])
      }
      guard grouping.isOfStudents else { return lines }
      return lines.sorted { ($0.title.sortKey, $0.key, $0.year ?? 0) < ($1.title.sortKey, $1.key, $1.year ?? 0) }
    }
  }
}

extension AttendanceGrouping {
  /// The key, title and year of a line: of the slot `x` and its unit and module, or of the student `s` and the contract `c`.
  private var columns: String {
    switch self {
    case .day: "x.day AS key, '' AS title, NULL AS year"
    case .month: "substr(x.day, 1, 7) AS key, '' AS title, NULL AS year"
    case .module: "coalesce(m.code, u.code) AS key, coalesce(m.title, u.title) AS title, NULL AS year"
    case .student: "s.code AS key, s.lastName || ' ' || s.firstName AS title, NULL AS year"
    case .year:
      "s.code AS key, s.lastName || ' ' || s.firstName AS title, "
        + "\(Rules.contractYear(of: "x.day", from: "coalesce(c.startsOn, h.startsOn)")) AS year"
    }
  }

  fileprivate var isOfStudents: Bool { self == .student || self == .year }

  /// What a slot is joined to, so that a line can be named.
  private var names: String {
    switch self {
    case .day, .month: ""
    case .module: "JOIN teachingUnit u ON u.id = x.teachingUnit LEFT JOIN module m ON m.id = x.module"
    case .student: ""
    case .year: "JOIN cohort h ON h.id = x.cohort LEFT JOIN contract c ON c.id = \(Rules.contract(of: "s", on: "x.day"))"
    }
  }

  private var expected: String { isOfStudents ? "JOIN student s ON s.cohort = x.cohort AND \(Rules.isExpected("s", on: "x.day"))" : "" }

  private static let range = "x.cohort = :cohort AND x.day BETWEEN :first AND :last"

  /// Slots give the hours delivered, signatures and corrections the hours attended.
  fileprivate var query: String {
    """
    SELECT key, min(title) AS title, year, sum(delivered) AS delivered, sum(attended) AS attended FROM (
      SELECT \(columns), q.minutes AS delivered, 0 AS attended FROM heldSlot x JOIN quarterDay q ON q.slot = x.id \(expected) \(names)
      WHERE \(Self.range)
      UNION ALL SELECT \(columns), 0, g.minutes FROM student s JOIN signature g ON g.student = s.id AND g.day BETWEEN :first AND :last
      JOIN slot x ON x.id = g.slot \(names) WHERE s.cohort = :cohort
      UNION ALL SELECT \(columns), 0, n.change * n.minutes FROM student s
      JOIN attendanceCorrection n ON n.student = s.id AND n.day BETWEEN :first AND :last
      JOIN slot x ON x.id = n.slot \(names) WHERE s.cohort = :cohort)
    GROUP BY key, year HAVING sum(delivered) > 0 OR sum(attended) > 0 ORDER BY key
    """
  }
}
