import GRDB

/// The monthly handing over of a copy of the sheets to Cnam, which opens the month to invoicing (convention, art. 7; PC-07-12).
public struct MonthlyTransfer: Sendable, Equatable {
  public let id: Int
  public let month: Month
  /// 1 for the first, 2 for one that hands over corrections, and so on.
  public let rank: Int
  public let handedOn: Day
  let entry: Int
}

/// Why a month is not transmitted.
public enum TransferRefusal: Refusal, Equatable {
  case nothingToTransmit(Month, String)
  case unchanged(Month, Day)
  case monthNotOver(Month)
  case beforeCorrections(Day, last: Day)

  public var sentence: String {
    switch self {
    case .nothingToTransmit(let month, let cohort):
      "La promotion \(cohort) n'a aucune séance en \(month.french) : il n'y a rien à transmettre."
    case .unchanged(let month, let day):
      "Les feuilles \(month.frenchOf) sont déjà transmises, le \(day.french), et rien n'a changé depuis."
    case .monthNotOver(let month): "Le mois \(month.frenchOf) n'est pas fini : on transmet un mois écoulé."
    case .beforeCorrections(let day, let last):
      "Le \(day.french) précède la dernière transmission ou correction, du \(last.french) : choisissez --le à partir de ce jour."
    }
  }
}

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
}

/// The two totals that the sheets attest (convention, art. 7; PC-07-09).
public struct AttendanceTotals: Sendable, Equatable {
  /// Hours of teaching delivered to the group, whoever was absent.
  public let delivered: Hours
  /// Hours really attended, summed over the students.
  public let attended: Hours
}

extension Database {
  /// Hands the month's sheets over to Cnam.
  /// - Returns: the transfer and the two totals it attests.
  /// - Throws: `TransferRefusal` when the month is not over, empty, or already transmitted unchanged.
  public func transmit(_ cohort: Cohort, month: Month, by actor: Actor, on day: Day) throws -> (MonthlyTransfer, AttendanceTotals) {
    try perform(.transmitMonth, by: actor, on: day) { entry in
      entry.subject = "feuilles de \(month.iso), promotion \(cohort.name)"
      guard day > month.period.last else { throw TransferRefusal.monthNotOver(month) }
      let totals = try AttendanceTotals.of(cohort, month.period, in: entry.db)
      if totals.delivered == .zero { throw TransferRefusal.nothingToTransmit(month, cohort.name) }
      let last = try MonthlyTransfer.latest(cohort, month, in: entry.db)
      if let last, try !last.isOutdated(in: entry.db) { throw TransferRefusal.unchanged(month, last.handedOn) }
      if let last, day < last.handedOn { throw TransferRefusal.beforeCorrections(day, last: last.handedOn) }
      try entry.insert(
        "monthlyTransfer", ["cohort": cohort.id, "month": month, "rank": (last?.rank ?? 0) + 1, "handedOn": day])
      return (try MonthlyTransfer.latest(cohort, month, in: entry.db)!, totals)
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
        SELECT sum(q.minutes) FROM slot s JOIN quarterDay q ON q.slot = s.id
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
