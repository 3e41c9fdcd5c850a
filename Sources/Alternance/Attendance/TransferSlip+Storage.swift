import GRDB

extension Database {
  /// What the next transfer of a month would hand over; nothing is written.
  /// - Throws: `TransferRefusal.nothingToTransmit` when the month holds no slot.
  public func transferPreview(of cohort: Cohort, month: Month, by actor: Actor) throws -> TransferSlip {
    try consult(by: actor) { db in
      let last = try MonthlyTransfer.latest(cohort, month, in: db)
      return try TransferSlip(cohort, month, rank: (last?.rank ?? 0) + 1, after: last, until: nil, in: db)
    }
  }

  /// The slip of the last transfer of a month.
  /// - Throws: `TransferRefusal.notTransmitted`.
  public func transferSlip(of cohort: Cohort, month: Month, by actor: Actor) throws -> TransferSlip {
    try consult(by: actor) { db in
      guard let last = try MonthlyTransfer.latest(cohort, month, in: db) else {
        throw TransferRefusal.notTransmitted(month, cohort.name)
      }
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM monthlyTransfer WHERE cohort = ? AND month = ? AND rank = ?",
        arguments: [cohort.id, month, last.rank - 1])
      return try TransferSlip(cohort, month, rank: last.rank, after: row.map(MonthlyTransfer.init), until: last, in: db)
    }
  }
}

extension TransferSlip {
  fileprivate init(
    _ cohort: Cohort, _ month: Month, rank: Int, after previous: MonthlyTransfer?, until last: MonthlyTransfer?, in db: GRDB.Database
  ) throws {
    let totals = try AttendanceTotals.of(cohort, month.period, in: db)
    if totals.delivered == .zero { throw TransferRefusal.nothingToTransmit(month, cohort.name) }
    let arguments: StatementArguments = ["cohort": cohort.id, "first": month.period.first, "last": month.period.last]
    self.init(
      cohort: cohort, month: month, rank: rank, handedOn: last?.handedOn,
      author: try last.map { try Self.author(of: $0.entry, in: db) } ?? "", totals: totals,
      sheets: try SheetStatus.fetch(cohort, month, in: db),
      students: try Row.fetchAll(db, sql: Self.students, arguments: arguments).map(StudentHours.init).sorted {
        ($0.name.sortKey, $0.company) < ($1.name.sortKey, $1.company)
      },
      changes: try previous.map { try SheetChange.fetch(arguments, after: $0.entry, until: last?.entry ?? .max, in: db) } ?? [])
  }

  private static func author(of entry: Int, in db: GRDB.Database) throws -> String {
    try String.fetchOne(
      db, sql: "SELECT \(Rules.fullName("p")) FROM journal j JOIN person p ON p.login = j.actor WHERE j.id = ?", arguments: [entry]) ?? ""
  }

  /// Whoever was expected or attended in the month, with the company of its last day.
  private static let students = """
    SELECT span.name, o.legalName AS company, \(AttendedHours.minutes) AS minutes FROM (
      SELECT s.id AS student, s.lastName || ' ' || s.firstName AS name, :first AS first, :last AS last,
        \(Rules.contract(of: "s", on: ":last")) AS contract,
        EXISTS (SELECT 1 FROM heldSlot x WHERE x.cohort = s.cohort AND x.day BETWEEN :first AND :last
          AND \(Rules.isExpected("s", on: "x.day"))) AS isExpected
      FROM student s WHERE s.cohort = :cohort) span
    LEFT JOIN contract c ON c.id = span.contract LEFT JOIN organisation o ON o.id = c.company
    WHERE span.isExpected OR \(AttendedHours.minutes) > 0
    """
}

extension TransferSlip.StudentHours {
  fileprivate init(_ row: Row) { self.init(name: row["name"], company: row["company"] ?? "", hours: row["minutes"]) }
}

extension SheetChange {
  /// Corrections and lecturers' signatures of a month, between two entries of the journal.
  fileprivate static func fetch(_ month: StatementArguments, after first: Int, until last: Int, in db: GRDB.Database) throws
    -> [SheetChange]
  {
    var arguments = month
    arguments += ["after": first, "until": last]
    return try Row.fetchAll(db, sql: query, arguments: arguments).map(SheetChange.init)
  }

  private static let query = """
    WITH change AS (
      SELECT n.slot, n.quarter, n.entry, n.correctedOn AS day, s.lastName || ' ' || s.firstName AS student, n.change, n.reason, 0 AS lecturer
      FROM attendanceCorrection n JOIN student s ON s.id = n.student WHERE s.cohort = :cohort AND n.day BETWEEN :first AND :last
      UNION ALL SELECT k.slot, k.quarter, k.entry, j.day, '', 0, '', k.lecturer
      FROM heldSlot x JOIN countersignature k ON k.slot = x.id JOIN journal j ON j.id = k.entry
      WHERE x.cohort = :cohort AND x.day BETWEEN :first AND :last)
    SELECT x.code, x.day, c.quarter, c.student, c.change, c.reason, c.day AS changedOn, \(Rules.fullName("a")) AS author,
      \(Rules.fullName("p")) AS lecturer
    FROM change c JOIN slot x ON x.id = c.slot JOIN journal j ON j.id = c.entry LEFT JOIN person a ON a.login = j.actor
    LEFT JOIN lecturer l ON l.id = c.lecturer LEFT JOIN person p ON p.id = l.person
    WHERE c.entry > :after AND c.entry <= :until ORDER BY c.entry, x.day, c.quarter, c.student
    """

  fileprivate init(_ row: Row) {
    let lecturer = row["lecturer"] as String?
    self.init(
      slot: row["code"], day: row["day"], quarter: row["quarter"],
      kind: lecturer.map { .countersignature(lecturer: $0) }
        ?? .correction(student: row["student"], isPresent: (row["change"] as Int) > 0, reason: row["reason"]),
      on: row["changedOn"], author: row["author"] ?? "")
  }
}
