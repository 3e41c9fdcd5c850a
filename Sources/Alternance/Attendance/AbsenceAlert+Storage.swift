import GRDB

extension Database {
  /// Who reached which threshold of absence by a day: the absences of that day count.
  public func absenceAlerts(of cohort: Cohort, on day: Day, by actor: Actor) throws -> [AbsenceAlert] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db, sql: AbsenceAlert.query,
        arguments: ["cohort": cohort.id, "programme": cohort.programme.id, "first": "0001-01-01", "last": day]
      ).compactMap(AbsenceAlert.init).sorted { ($0.name.sortKey, $0.student, $0.rank) < ($1.name.sortKey, $1.student, $1.rank) }
    }
  }
}

extension AbsenceAlert {
  /// Absences are grouped by the span of each threshold: a month, a contract year, a contract.
  fileprivate static let query = """
    WITH absence AS (
      SELECT a.student, a.minutes, substr(a.day, 1, 7) AS month, coalesce(c.id, 0) AS contract,
        \(Rules.contractYear(of: "a.day", from: "coalesce(c.startsOn, h.startsOn)")) AS year,
        EXISTS (SELECT 1 FROM justificationDecision d WHERE d.isAccepted = 1 AND d.decidedOn <= :last
          AND d.justification = \(AbsenceEntry.justification)) AS isJustified
      FROM (\(AbsenceEntry.absent)) a JOIN student s ON s.id = a.student JOIN cohort h ON h.id = s.cohort
      LEFT JOIN contract c ON c.id = \(Rules.contract(of: "s", on: "a.day"))),
    counted AS (
      SELECT t.id AS threshold, a.student, CASE t.span WHEN 'month' THEN 0 ELSE a.contract END AS contract,
        CASE t.span WHEN 'month' THEN a.month WHEN 'year' THEN CAST(a.year AS TEXT) ELSE '' END AS key, sum(a.minutes) AS minutes
      FROM absence a JOIN absenceThreshold t ON t.programme = :programme AND NOT (t.unjustifiedOnly AND a.isJustified)
      GROUP BY 1, 2, 3, 4)
    SELECT s.code, s.lastName || ' ' || s.firstName AS name, t.title, t.span, t.minutes AS threshold, t.unjustifiedOnly, k.key, k.minutes,
      (SELECT o.legalName FROM organisation o JOIN contract c ON c.company = o.id WHERE c.id = coalesce(nullif(k.contract, 0),
        \(Rules.contract(of: "s", on: ":last")))) AS company
    FROM counted k JOIN absenceThreshold t ON t.id = k.threshold JOIN student s ON s.id = k.student
    WHERE k.minutes >= t.minutes ORDER BY t.minutes, t.id, k.key
    """

  fileprivate init?(_ row: Row) {
    guard let span = ThresholdSpan(rawValue: row["span"]) else { return nil }
    self.init(
      student: row["code"], name: row["name"], company: row["company"] ?? "", title: row["title"], threshold: row["threshold"],
      span: span, period: AbsenceAlert.period(span, row["key"]), hours: row["minutes"], isUnjustifiedOnly: row["unjustifiedOnly"])
  }
}
