import GRDB

extension Database {
  /// The sheets of a month, one a quarter-day, in order of day.
  public func sheetStatuses(of cohort: Cohort, month: Month, by actor: Actor) throws -> [SheetStatus] {
    try consult(by: actor) { try SheetStatus.fetch(cohort, month, in: $0) }
  }

  /// Every box to sign on the sheets of a month held by a day, that of the lecturer after those of the students.
  public func blankBoxes(of cohort: Cohort, month: Month, by actor: Actor, on day: Day) throws -> [BlankBox] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db, sql: BlankBox.query, arguments: ["cohort": cohort.id, "first": month.period.first, "last": min(month.period.last, day)]
      ).map(BlankBox.init).sorted { $0.order < $1.order }
    }
  }
}

extension SheetStatus {
  static func fetch(_ cohort: Cohort, _ month: Month, in db: GRDB.Database) throws -> [SheetStatus] {
    try Row.fetchAll(
      db, sql: query, arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last]
    ).compactMap(SheetStatus.init)
  }

  /// A sheet is transmitted once a transfer follows its centralisation.
  private static let query = """
    SELECT x.code, x.day, q.quarter, q.startsAt, q.endsAt, u.code AS unit, \(Rules.fullName("n")) AS lecturer, w.name AS siteName,
      p.code AS owner, k.signedOn, CASE WHEN k.id IS NULL THEN 'open' WHEN z.id IS NULL THEN 'collected'
        WHEN EXISTS (SELECT 1 FROM monthlyTransfer t WHERE t.cohort = x.cohort AND t.month = substr(x.day, 1, 7) AND t.entry >= z.entry)
        THEN 'transmitted' ELSE 'centralised' END AS state,
      count(s.id) AS expected, coalesce(sum(\(Rules.presence("s.id", "x.day", "q.quarter"))), 0) AS signed
    FROM heldSlot x JOIN quarterDay q ON q.slot = x.id JOIN teachingUnit u ON u.id = x.teachingUnit
    JOIN site w ON w.id = x.site JOIN partner p ON p.id = w.partner JOIN lecturer l ON l.id = x.lecturer JOIN person n ON n.id = l.person
    LEFT JOIN student s ON s.cohort = x.cohort AND \(Rules.isExpected("s", on: "x.day"))
    LEFT JOIN countersignature k ON k.slot = x.id AND k.quarter = q.quarter
    LEFT JOIN sheetCentralisation z ON z.slot = x.id AND z.quarter = q.quarter
    WHERE x.cohort = :cohort AND x.day BETWEEN :first AND :last GROUP BY q.id ORDER BY x.day, q.startsAt, x.code
    """

  private init?(_ row: Row) {
    guard let start = TimeOfDay(minutes: row["startsAt"]), let end = TimeOfDay(minutes: row["endsAt"]) else { return nil }
    self.init(
      slot: row["code"], day: row["day"], time: QuarterDayTime(quarter: row["quarter"], start: start, end: end), unit: row["unit"],
      lecturer: row["lecturer"], siteName: row["siteName"], owner: PartnerCode(rawValue: row["owner"]) ?? .cfa, signed: row["signed"],
      expected: row["expected"], countersignedOn: row["signedOn"], state: State(rawValue: row["state"]) ?? .open)
  }
}

extension BlankBox {
  fileprivate init(_ row: Row) {
    self.init(
      slot: row["code"], day: row["day"], quarter: row["quarter"], owner: PartnerCode(rawValue: row["owner"]) ?? .cfa,
      signer: row["signer"], name: row["name"], isLecturer: row["isLecturer"])
  }

  fileprivate static let query = """
    WITH sheet AS (
      SELECT x.id, x.cohort, x.code, x.day, q.quarter, p.code AS owner, x.lecturer FROM heldSlot x
      JOIN quarterDay q ON q.slot = x.id JOIN site w ON w.id = x.site JOIN partner p ON p.id = w.partner
      WHERE x.cohort = :cohort AND x.day BETWEEN :first AND :last AND NOT \(Rules.isCountersigned("x.id", "q.quarter")))
    SELECT h.code, h.day, h.quarter, h.owner, s.code AS signer, s.lastName || ' ' || s.firstName AS name, 0 AS isLecturer
    FROM sheet h JOIN student s ON s.cohort = h.cohort AND \(Rules.isExpected("s", on: "h.day"))
    WHERE \(Rules.presence("s.id", "h.day", "h.quarter")) = 0
    UNION ALL SELECT h.code, h.day, h.quarter, h.owner, n.login, \(Rules.fullName("n")), 1
    FROM sheet h JOIN lecturer l ON l.id = h.lecturer JOIN person n ON n.id = l.person
    """
}
