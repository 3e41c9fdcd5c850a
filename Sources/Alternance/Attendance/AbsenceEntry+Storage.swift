import GRDB

extension Database {
  /// Every quarter-day of absence of a month, declared or not: day by day, then by name.
  public func absenceEntries(of cohort: Cohort, month: Month, by actor: Actor) throws -> [AbsenceEntry] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db, sql: AbsenceEntry.query, arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last]
      ).compactMap(AbsenceEntry.init).sorted {
        ($0.day, $0.time.start, $0.name.sortKey, $0.student) < ($1.day, $1.time.start, $1.name.sortKey, $1.student)
      }
    }
  }
}

extension AbsenceEntry {
  /// The absences between `:first` and `:last`: a student who is expected, a sheet that the lecturer has signed, no presence. A sheet
  /// without that signature creates no absence; when groups are taught at once, all their sheets have it.
  static let absent = """
    SELECT st.id AS student, q.day, q.quarter, min(q.slot) AS slot, q.minutes, q.startsAt, q.endsAt
    FROM heldSlot x JOIN quarterDay q ON q.slot = x.id JOIN student st ON st.cohort = x.cohort
    WHERE x.cohort = :cohort AND x.day BETWEEN :first AND :last AND \(Rules.isExpected("st", on: "q.day"))
      AND \(Rules.presence("st.id", "q.day", "q.quarter")) = 0
    GROUP BY st.id, q.day, q.quarter HAVING min(\(Rules.isCountersigned("q.slot", "q.quarter"))) = 1
    """

  /// The justification that speaks for an absence: an accepted one first, then one that nobody has judged.
  static let justification = """
    (SELECT f.id FROM justification f LEFT JOIN justificationDecision d ON d.justification = f.id
      WHERE f.student = a.student AND a.day BETWEEN f.firstDay AND f.lastDay
      ORDER BY CASE d.isAccepted WHEN 1 THEN 0 WHEN 0 THEN 2 ELSE 1 END, f.id LIMIT 1)
    """

  fileprivate static let query = """
    SELECT s.code AS student, s.lastName || ' ' || s.firstName AS name, o.legalName AS company, a.day, a.quarter, a.startsAt, a.endsAt,
      x.code AS slot, u.code AS unit, f.reason, CASE WHEN f.id IS NULL THEN '' WHEN d.isAccepted IS NULL THEN 'reçu'
        WHEN d.isAccepted = 1 THEN 'accepté' ELSE 'refusé' END AS justification, n.number AS notice,
      (SELECT min(v.sentOn) FROM noticeSending v WHERE v.notice = n.id) AS sentOn
    FROM (\(absent)) a JOIN student s ON s.id = a.student JOIN slot x ON x.id = a.slot JOIN teachingUnit u ON u.id = x.teachingUnit
    LEFT JOIN contract c ON c.id = \(Rules.contract(of: "s", on: "a.day")) LEFT JOIN organisation o ON o.id = c.company
    LEFT JOIN justification f ON f.id = \(justification) LEFT JOIN justificationDecision d ON d.justification = f.id
    LEFT JOIN absentQuarter t ON t.student = a.student AND t.day = a.day AND t.quarter = a.quarter
    LEFT JOIN absenceNotice n ON n.id = t.notice
    """

  fileprivate init?(_ row: Row) {
    guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { return nil }
    self.init(
      student: row["student"], name: row["name"], company: row["company"] ?? "", day: row["day"],
      time: QuarterDayTime(quarter: row["quarter"], start: start, end: end), slot: row["slot"], unit: row["unit"],
      reason: (row["reason"] as String?).flatMap(Justification.Reason.init(rawValue:)), justification: row["justification"],
      notice: row["notice"] ?? "", sentOn: row["sentOn"])
  }
}
