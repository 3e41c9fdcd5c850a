import GRDB

extension AgendaEntry {
  static let query = """
    SELECT a.*, i.opinion, i.urgentReason, w.withdrawnOn, z.centralisedOn,
      (SELECT group_concat(t.test || '|' || t.hundredths, ' ') FROM testMark t
        WHERE t.application = a.id AND t.takenOn <= :day) AS marks
    FROM application a
    LEFT JOIN centralisation z ON z.application = a.id AND z.centralisedOn <= :day
    LEFT JOIN interview i ON i.application = a.id AND i.heldOn <= :day
    LEFT JOIN withdrawal w ON w.application = a.id AND w.withdrawnOn <= :day
    WHERE a.cohort = :cohort AND a.receivedOn <= :day AND w.id IS NULL
      AND NOT EXISTS (SELECT 1 FROM admissibilityDecision d WHERE d.application = a.id AND d.decidedOn <= :day)
    """

  static func all(_ date: SelectionDate, in db: GRDB.Database) throws -> [AgendaEntry] {
    try Array(
      Row.fetchCursor(db, sql: query, arguments: ["cohort": date.cohort.id, "day": date.day]).map(AgendaEntry.init(row:))
    )
    .sorted { ($0.name.sortKey, $0.code) < ($1.name.sortKey, $1.code) }
  }

  init(row: Row) {
    let application = Application(row: row)
    code = application.code
    name = application.listName
    opinion = (row["opinion"] as String?).flatMap { Interview.Opinion(rawValue: $0) }
    isUrgent = row["urgentReason"] as String? != nil
    let pairs = ((row["marks"] as String?) ?? "").split(separator: " ").compactMap { mark -> (AdmissionTest, Int)? in
      let parts = mark.split(separator: "|")
      guard let test = AdmissionTest(rawValue: String(parts[0])), let value = Int(parts[1]) else { return nil }
      return (test, value)
    }
    marks = Dictionary(pairs) { $1 }
    obstacle = AgendaEntry.obstacle(
      isCentralised: row["centralisedOn"] as Day? != nil, isHeard: row["opinion"] as String? != nil, isUrgent: isUrgent,
      marks: Set(marks.keys))
  }
}
