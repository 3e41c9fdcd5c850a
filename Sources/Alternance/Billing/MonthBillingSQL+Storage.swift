/// The one statement that turns a month's signatures into rows to invoice.
enum MonthBillingSQL {
  /// `span` is the part of the month under contract, cut at the contract's anniversary; signatures are read in one stretch of
  /// their primary key for each student, so that the cost follows the signatures of the month alone.
  static let rows = """
    WITH running AS MATERIALIZED (
      SELECT c.id AS contract, c.reference, c.student AS student, c.company, c.annualCapMinutes AS cap, c.purchaseOrder,
        max(:first, c.startsOn) AS first, min(:last, coalesce(b.endedOn, c.endsOn)) AS last, c.startsOn,
        1 + (max(:first, c.startsOn) >= date(c.startsOn, '+12 months')) AS contractYear
      FROM contract c JOIN student s ON s.id = c.student LEFT JOIN contractBreak b ON b.contract = c.id
      WHERE s.cohort = :cohort AND c.startsOn <= :last AND coalesce(b.endedOn, c.endsOn) >= :first
        AND \(Rules.attends("c", student: "s"))
    ), cut AS MATERIALIZED (
      SELECT *, CASE contractYear WHEN 1 THEN date(startsOn, '+12 months') ELSE '9999-12-31' END AS anniversary FROM running
    ), attended AS MATERIALIZED (
      SELECT *,
        (SELECT \(AttendedHours.minutes) FROM (SELECT cut.student AS student, cut.first AS first,
          CASE WHEN anniversary <= last THEN date(anniversary, '-1 day') ELSE last END AS last) span) AS minutes,
        CASE WHEN anniversary > last THEN 0 ELSE
          (SELECT \(AttendedHours.minutes) FROM (SELECT cut.student AS student, cut.anniversary AS first, cut.last AS last) span)
        END AS nextMinutes
      FROM cut
    )
    SELECT a.contract, a.reference, a.contractYear, a.minutes, a.nextMinutes, a.cap,
      \(billed("a.contractYear")) AS billed, CASE a.nextMinutes WHEN 0 THEN 0 ELSE \(billed("a.contractYear + 1")) END AS nextBilled,
      a.purchaseOrder,
      s.lastName || ' ' || s.firstName AS student, company.legalName AS company,
      f.payer, f.hourlyRateCents, f.fundFile, f.scope = 'beyondCap' AS isBeyondCap,
      EXISTS (SELECT 1 FROM fundingShare x WHERE x.contract = a.contract AND x.scope = 'beyondCap') AS excessIsPaid,
      f.id = (SELECT min(x.id) FROM fundingShare x WHERE x.contract = a.contract) AS isFirstShare,
      p.kind, p.legalName, p.street, p.postalCode, p.city, p.siret, p.serviceCode, p.paymentDays
    FROM attended a
    JOIN student s ON s.id = a.student
    JOIN organisation company ON company.id = a.company
    JOIN fundingShare f ON f.contract = a.contract
    JOIN organisation p ON p.id = f.payer
    WHERE a.minutes + a.nextMinutes > 0 AND (:payer IS NULL OR f.payer = :payer)
      AND NOT EXISTS (SELECT 1 FROM invoice i WHERE i.cohort = :cohort AND i.month = :month AND i.organisation = f.payer
        AND i.kind = 'invoice' AND i.purpose = 'training' AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id))
    ORDER BY p.legalName, p.siret, s.lastName, s.firstName, a.reference, isBeyondCap
    """

  /// Minutes within the cap already billed for a contract year, in the other months and not credited since: to the payer of the
  /// share, or for the hours beyond the cap to the contract's first payer.
  private static func billed(_ year: String) -> String {
    """
    (SELECT coalesce(sum(CASE WHEN l.contractYear = \(year) THEN l.minutes - l.nextYearMinutes ELSE l.nextYearMinutes END), 0)
      FROM invoiceLine l JOIN invoice i ON i.id = l.invoice
      WHERE l.contract = a.contract AND l.contractYear IN (\(year), \(year) - 1) AND l.isBeyondCap = 0
        AND i.kind = 'invoice' AND i.month <> :month
        AND i.organisation = CASE f.scope WHEN 'withinCap' THEN f.payer ELSE
          (SELECT x.payer FROM fundingShare x WHERE x.contract = a.contract ORDER BY x.id LIMIT 1) END
        AND NOT EXISTS (SELECT 1 FROM invoice n WHERE n.cancels = i.id))
    """
  }
}
