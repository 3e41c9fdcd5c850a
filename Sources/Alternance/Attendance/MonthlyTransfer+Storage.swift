import GRDB

extension MonthlyTransfer {
  init(row: Row) {
    id = row["id"]
    month = row["month"]
    rank = row["rank"]
    handedOn = row["handedOn"]
    entry = row["entry"]
  }

  /// The last transfer of a month.
  static func latest(_ cohort: Cohort, _ month: Month, in db: GRDB.Database) throws -> MonthlyTransfer? {
    try Row.fetchOne(
      db, sql: "SELECT * FROM monthlyTransfer WHERE cohort = ? AND month = ? ORDER BY rank DESC LIMIT 1",
      arguments: [cohort.id, month]
    ).map(MonthlyTransfer.init(row:))
  }

  /// The day of the last correction of the month's sheets.
  fileprivate func lastCorrection(in db: GRDB.Database) throws -> Day? {
    try Day.fetchOne(
      db,
      sql: """
        SELECT max(c.correctedOn) FROM attendanceCorrection c JOIN slot s ON s.id = c.slot
        JOIN monthlyTransfer t ON t.cohort = s.cohort WHERE t.id = ? AND substr(c.day, 1, 7) = t.month
        """, arguments: [id])
  }

  /// Corrections were made since: Cnam has not seen them.
  func isOutdated(in db: GRDB.Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM attendanceCorrection c JOIN slot s ON s.id = c.slot
          JOIN monthlyTransfer t ON t.cohort = s.cohort
          WHERE t.id = ? AND c.entry > t.entry AND substr(c.day, 1, 7) = t.month)
        """, arguments: [id]) ?? false
  }

  /// Corrections were made, or lecturers signed since: there is something to hand over again.
  fileprivate func isSurpassed(in db: GRDB.Database) throws -> Bool {
    if try isOutdated(in: db) { return true }
    return try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM monthlyTransfer t JOIN heldSlot s ON s.cohort = t.cohort AND substr(s.day, 1, 7) = t.month
          JOIN countersignature k ON k.slot = s.id WHERE t.id = ? AND k.entry > t.entry)
        """, arguments: [id]) ?? false
  }
}

extension Database {
  /// Hands the month's sheets over to Cnam; those that lecturers have signed are centralised at the same time.
  /// - Returns: the transfer and the two totals it attests.
  /// - Throws: `TransferRefusal` when the month is not over, empty, or already transmitted unchanged.
  public func transmit(_ cohort: Cohort, month: Month, by actor: Actor, on day: Day) throws -> (MonthlyTransfer, AttendanceTotals) {
    try perform(.transmitMonth, by: actor, on: day) { entry in
      entry.subject = "feuilles de \(month.iso), promotion \(cohort.name)"
      guard day > month.period.last else { throw TransferRefusal.monthNotOver(month) }
      let totals = try AttendanceTotals.of(cohort, month.period, in: entry.db)
      if totals.delivered == .zero { throw TransferRefusal.nothingToTransmit(month, cohort.name) }
      let last = try MonthlyTransfer.latest(cohort, month, in: entry.db)
      if let last, try !last.isSurpassed(in: entry.db) { throw TransferRefusal.unchanged(month, last.handedOn) }
      let corrected = try last?.lastCorrection(in: entry.db)
      if let last, let earliest = [last.handedOn, corrected].compactMap({ $0 }).max(), day < earliest {
        throw TransferRefusal.beforeCorrections(day, last: earliest)
      }
      _ = try entry.centralise(cohort, month)
      try entry.insert(
        "monthlyTransfer", ["cohort": cohort.id, "month": month, "rank": (last?.rank ?? 0) + 1, "handedOn": day])
      return (try MonthlyTransfer.latest(cohort, month, in: entry.db)!, totals)
    }
  }

  /// The quarter-days of a month that nobody signed, and whose sheets they are: to be looked for before the month is handed over.
  public func unsignedSheets(of cohort: Cohort, month: Month, by actor: Actor) throws -> [UnsignedSheet] {
    try consult(by: actor) { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.code, s.day, q.quarter, p.code AS owner FROM heldSlot s JOIN quarterDay q ON q.slot = s.id
          JOIN site x ON x.id = s.site JOIN partner p ON p.id = x.partner
          WHERE s.cohort = :cohort AND s.day BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM student t
            JOIN signature g ON g.student = t.id AND g.day = q.day AND g.quarter = q.quarter AND g.slot = s.id WHERE t.cohort = :cohort)
          ORDER BY s.day, q.quarter
          """, arguments: ["cohort": cohort.id, "first": month.period.first, "last": month.period.last]
      ).compactMap { row in
        PartnerCode(rawValue: row["owner"]).map {
          UnsignedSheet(slot: row["code"], day: row["day"], quarter: row["quarter"], owner: $0)
        }
      }
    }
  }

  /// The two totals of a cohort over some days.
  public func attendanceTotals(of cohort: Cohort, over period: Period, by actor: Actor) throws -> AttendanceTotals {
    try consult(by: actor) { try AttendanceTotals.of(cohort, period, in: $0) }
  }
}

extension AttendanceTotals {
  static func of(_ cohort: Cohort, _ period: Period, in db: GRDB.Database) throws -> AttendanceTotals {
    let arguments: StatementArguments = ["cohort": cohort.id, "first": period.first, "last": period.last]
    let delivered = try Int.fetchOne(
      db,
      sql: """
        SELECT sum(q.minutes) FROM heldSlot s JOIN quarterDay q ON q.slot = s.id
        WHERE s.cohort = :cohort AND s.day BETWEEN :first AND :last
        """, arguments: arguments)
    let attended = try Int.fetchOne(
      db,
      sql: """
        SELECT sum(\(AttendedHours.minutes)) FROM (SELECT id AS student, :first AS first, :last AS last FROM student
          WHERE cohort = :cohort) span
        """, arguments: arguments)
    return AttendanceTotals(delivered: Hours(minutes: delivered ?? 0), attended: Hours(minutes: attended ?? 0))
  }
}
