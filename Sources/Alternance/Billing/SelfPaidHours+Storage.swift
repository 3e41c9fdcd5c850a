import GRDB

/// The hours of a month that an employee or a jobseeker pays alone, as both partners agreed (convention, art. 5; decision A-24).
struct SelfPaidHours {
  let buyer: BuyerCopy
  let line: InvoiceLine
  let excess: MonthBilling.Excess?

  /// One for each enrolled individual payer of a cohort who attended and has no invoice for the month yet.
  static func due(_ cohort: Cohort, _ month: Month, in db: GRDB.Database) throws -> [SelfPaidHours] {
    try Row.fetchAll(
      db, sql: query,
      arguments: [
        "cohort": cohort.id, "month": month, "first": month.period.first, "last": month.period.last,
        "start": cohort.period.first,
        "year": Contract.year(of: month.period.first, startingOn: min(cohort.period.first, month.period.first)),
      ]
    ).map(SelfPaidHours.init(row:))
  }

  private init(row: Row) {
    let cap: Hours = row["annualCapMinutes"]
    let next = CappedHours(attended: row["nextMinutes"], alreadyBilled: row["nextBilled"], cap: cap)
    let hours = CappedHours(attended: row["minutes"], alreadyBilled: row["billed"], cap: cap) + next
    let name = "\(row["lastName"] as String) \(row["firstName"] as String)"
    buyer = BuyerCopy(kind: .individual, student: row["student"], name: row.fullName, address: Address(row: row))
    line = InvoiceLine(
      label: name, detail: "Entrée acceptée par les deux partenaires", hours: hours.billed, hourlyRate: row["hourlyRateCents"],
      contractYear: row["year"], nextYear: next.billed, excess: hours.excess)
    excess = hours.excess > .zero ? MonthBilling.Excess(contract: "à titre individuel", student: name, hours: hours.excess) : nil
  }

  private static let query = """
    WITH payer AS (
      SELECT s.id AS student, s.civility, s.lastName, s.firstName, s.street, s.postalCode, s.city, o.hourlyRateCents, o.annualCapMinutes,
        max(:first, e.enrolledOn) AS first, :year AS year, date(:start, '+' || (12 * :year) || ' months') AS anniversary
      FROM otherPublic o JOIN application a ON a.id = o.application JOIN student s ON s.code = a.code JOIN enrolment e ON e.student = s.id AND e.contract IS NULL
      WHERE s.cohort = :cohort AND o.payer = 'individual' AND e.enrolledOn <= :last
        AND NOT EXISTS (SELECT 1 FROM contract c WHERE c.student = s.id)
        AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.student = s.id AND i.month = :month AND i.kind = 'invoice' AND i.purpose = 'training'
          AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id))),
    attended AS (
      SELECT *,
        (SELECT \(AttendedHours.minutes) FROM (SELECT payer.student AS student, payer.first AS first,
          min(:last, date(payer.anniversary, '-1 day')) AS last) span) AS minutes,
        (SELECT \(AttendedHours.minutes) FROM (SELECT payer.student AS student, max(payer.first, payer.anniversary) AS first,
          :last AS last) span) AS nextMinutes
      FROM payer)
    SELECT *, \(billed("attended.year")) AS billed, \(billed("attended.year + 1")) AS nextBilled FROM attended WHERE minutes + nextMinutes > 0
    ORDER BY lastName, firstName, student
    """

  /// Minutes billed in the other months of a year, and not credited since.
  private static func billed(_ year: String) -> String {
    """
    (SELECT coalesce(sum(CASE WHEN l.contractYear = \(year) THEN l.minutes - l.nextYearMinutes ELSE l.nextYearMinutes END), 0)
      FROM invoiceLine l JOIN invoice i ON i.id = l.invoice
      WHERE i.student = attended.student AND l.contractYear IN (\(year), \(year) - 1) AND i.kind = 'invoice' AND i.purpose = 'training'
        AND i.month <> :month AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id))
    """
  }
}
