import GRDB

/// The costs really incurred up to a day: what article 17 names is computed from slots and visits, at the tariff of the day;
/// the rest was entered by hand.
struct ActualCosts {
  let cohort: Cohort
  let asOf: Day
  let tariffs: TariffBook
  let db: GRDB.Database

  init(_ cohort: Cohort, asOf day: Day, in db: GRDB.Database) throws {
    self.cohort = cohort
    asOf = day
    tariffs = try TariffBook.of(programme: cohort.programme.id, in: db)
    self.db = db
  }

  /// Every cost, partner after partner.
  func lines() throws -> [CostLine] {
    let visits = try VisitPayBook(asOf: asOf, db: db).visits(ofCohort: cohort.id)
    let all =
      try teaching() + tutoring(visits) + travel(visits) + groupHours(.room, .roomHour) + groupHours(.supplies, .suppliesHour)
      + supervision() + expenses()
    let order = Dictionary(uniqueKeysWithValues: CostCategory.allCases.enumerated().map { ($1, $0) })
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.partner == .cnam ? 0 : 1, order[a.category]!, left.offset) < (b.partner == .cnam ? 0 : 1, order[b.category]!, right.offset)
    }.map(\.element)
  }

  /// Each partner pays its own lecturers for the hours of their slots (convention, art. 9; PC-09-06).
  private func teaching() throws -> [CostLine] {
    let hours = try minutes(by: "JOIN lecturer l ON l.id = s.lecturer JOIN partner p ON p.id = l.employer")
    return try priced(hours, .teaching, .teachingHour)
  }

  /// Rooms and supplies follow the group's hours, and go to the partner that owns the site (decision A-30).
  private func groupHours(_ category: CostCategory, _ kind: Tariff.Kind) throws -> [CostLine] {
    let hours = try minutes(by: "JOIN site x ON x.id = s.site JOIN partner p ON p.id = x.partner")
    return try priced(hours, category, kind)
  }

  /// The slots' minutes, by partner and day.
  private func minutes(by join: String) throws -> [(partner: PartnerCode, day: Day, hours: Hours)] {
    let sql = """
      SELECT p.code, s.day, sum(q.minutes) AS minutes FROM heldSlot s JOIN quarterDay q ON q.slot = s.id \(join)
      WHERE s.cohort = ? AND s.day <= ? GROUP BY p.code, s.day ORDER BY p.code, s.day
      """
    return try Row.fetchAll(db, sql: sql, arguments: [cohort.id, asOf]).compactMap { row in
      PartnerCode(rawValue: row["code"]).map { ($0, row["day"], row["minutes"]) }
    }
  }

  /// One line for each partner and each stretch of days under one tariff.
  private func priced(
    _ days: [(partner: PartnerCode, day: Day, hours: Hours)], _ category: CostCategory, _ kind: Tariff.Kind
  ) throws -> [CostLine] {
    var sums: [(partner: PartnerCode, tariff: Tariff, hours: Hours)] = []
    for entry in days {
      let tariff = try tariffs.tariff(kind, on: entry.day)
      if let last = sums.indices.last, sums[last].partner == entry.partner, sums[last].tariff == tariff {
        sums[last].hours += entry.hours
      } else {
        sums.append((entry.partner, tariff, entry.hours))
      }
    }
    return sums.map { sum in
      CostLine(
        partner: sum.partner, category: category, label: category.french, hours: sum.hours, rate: sum.tariff.amount)
    }
  }

  /// The exams are held at Cnam, which supervises them: hours at the tariff of the day (annexed budget; PB-06, decision A-48).
  private func supervision() throws -> [CostLine] {
    let sql = """
      SELECT h.heldOn, sum(v.minutes) AS minutes FROM assessment a JOIN examHeld h ON h.assessment = a.id
      JOIN examSupervision v ON v.assessment = a.id WHERE a.cohort = ? AND h.heldOn <= ? GROUP BY h.heldOn ORDER BY h.heldOn
      """
    let days = try Row.fetchAll(db, sql: sql, arguments: [cohort.id, asOf]).map { row in
      (partner: PartnerCode.cnam, day: row["heldOn"] as Day, hours: row["minutes"] as Hours)
    }
    return try priced(days, .examSupervision, .examSupervisionHour)
  }

  /// What was entered by hand; a cost that the framework pays contributes nothing (PB-08).
  private func expenses() throws -> [CostLine] {
    let sql = """
      SELECT p.code, e.* FROM expense e JOIN partner p ON p.id = e.partner WHERE e.cohort = ? AND e.day <= ? ORDER BY e.day, e.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [cohort.id, asOf]).compactMap { row in
      guard let partner = PartnerCode(rawValue: row["code"]), let category = CostCategory(rawValue: row["category"]) else { return nil }
      let isFramework = row["fundedBy"] == Expense.Funding.framework.rawValue
      let amount: Money = row["amountCents"]
      return CostLine(
        partner: partner, category: category, label: row["label"], basis: (row["day"] as Day).french,
        amount: isFramework ? .zero : amount,
        note: isFramework ? "\(amount.french) financés par la convention-cadre" : "")
    }
  }
}
