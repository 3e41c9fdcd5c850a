import GRDB

extension ActualCosts {
  /// One visit with its tutor's employer.
  fileprivate struct PaidVisit {
    let visit: Visit
    let partner: PartnerCode
  }

  /// The visits reported up to the day, in the order of the students.
  private func reportedVisits() throws -> [PaidVisit] {
    let sql = """
      SELECT s.code AS student, v.year, v.rank, v.day, v.distanceMetres, r.reportedOn, p.code,
        EXISTS (SELECT 1 FROM transportApproval a WHERE a.visit = v.id AND a.approvedOn <= :day) AS approved
      FROM visit v JOIN visitReport r ON r.visit = v.id JOIN student s ON s.id = v.student
      JOIN lecturer l ON l.id = v.tutor JOIN partner p ON p.id = l.employer
      WHERE s.cohort = :cohort AND r.reportedOn <= :day ORDER BY p.code, v.year, s.code, v.rank
      """
    return try Row.fetchAll(db, sql: sql, arguments: ["cohort": cohort.id, "day": asOf]).compactMap { row in
      PartnerCode(rawValue: row["code"]).map { partner in
        PaidVisit(
          visit: Visit(
            student: row["student"], year: row["year"], rank: row["rank"], day: row["day"], distanceMetres: row["distanceMetres"],
            reportedOn: row["reportedOn"], isTransportApproved: row["approved"]), partner: partner)
      }
    }
  }

  /// The flat fee of each student and year, by the visits of ranks 1 and 2 that have a report (annexe 1; decision A-14).
  func tutoring() throws -> [CostLine] {
    let ranked = try reportedVisits().filter { $0.visit.rank <= 2 }
    return try lines(ranked, .tutoring) { visits in
      let students = Dictionary(grouping: visits, by: \.visit.student).values
      let amounts = try students.map { visits in
        try fee(on: visits[0].visit.day).earned(reportedVisits: visits.count)
      }
      return (amounts.sum(), "\(counted(visits.count, "visite", "rapportée")), \(counted(students.count, "stagiaire"))")
    }
  }

  /// Travel to companies more than 50 km away, with the institution's agreement, third visits too (annexe 1; A-15, A-17).
  func travel() throws -> [CostLine] {
    let far = try reportedVisits().filter { $0.visit.distanceMetres > 50_000 && $0.visit.isTransportApproved }
    return try lines(far, .tutorTravel) { visits in
      let amounts = try visits.map { $0.visit.travel(perKilometre: try tariffs.tariff(.kilometre, on: $0.visit.day).amount) }
      let metres = visits.map { 2 * $0.visit.distanceMetres }.reduce(0, +)
      return (amounts.sum(), "\(counted(visits.count, "visite")), \(FrenchNumbers.hundredths(metres / 10))\(FrenchNumbers.beforeUnit)km")
    }
  }

  /// « 1 visite rapportée », « 16 visites rapportées ».
  private func counted(_ count: Int, _ words: String...) -> String {
    "\(count) " + words.map { count > 1 ? $0 + "s" : $0 }.joined(separator: " ")
  }

  private func fee(on day: Day) throws -> TutorFee {
    let flat = try tariffs.tariff(.tutorHours, on: day)
    return TutorFee(hours: Hours(hundredths: flat.hundredths) ?? .zero, rate: try tariffs.tariff(.teachingHour, on: day).amount)
  }

  /// One line for each partner and year of the programme.
  private func lines(
    _ visits: [PaidVisit], _ category: CostCategory, _ cost: ([PaidVisit]) throws -> (Money, String)
  ) throws -> [CostLine] {
    var lines: [CostLine] = []
    for partner in PartnerCode.allCases {
      let years = Dictionary(grouping: visits.filter { $0.partner == partner }, by: \.visit.year)
      for year in years.keys.sorted() {
        let (amount, basis) = try cost(years[year]!)
        lines.append(
          CostLine(partner: partner, category: category, label: "\(category.french), année \(year)", basis: basis, amount: amount))
      }
    }
    return lines
  }
}
