import GRDB

extension ActualCosts {
  /// The flat fee of each student and year, by the visits of ranks 1 and 2 that have a report (annexe 1; decision A-14).
  func tutoring(_ visits: [VisitPay]) -> [CostLine] {
    lines(visits.filter { $0.visit.rank <= 2 }, .tutoring) { visits in
      let students = Set(visits.map(\.visit.student))
      return (visits.map(\.fee).sum(), "\(counted(visits.count, "visite", "rapportée")), \(counted(students.count, "stagiaire"))")
    }
  }

  /// Travel to companies more than 50 km away, with the institution's agreement, third visits too (annexe 1; A-15, A-17).
  func travel(_ visits: [VisitPay]) -> [CostLine] {
    lines(visits.filter { $0.travel > .zero }, .tutorTravel) { visits in
      let metres = visits.map { 2 * $0.visit.distanceMetres }.reduce(0, +)
      return (
        visits.map(\.travel).sum(),
        "\(counted(visits.count, "visite")), \(FrenchNumbers.hundredths(metres / 10))\(FrenchNumbers.beforeUnit)km"
      )
    }
  }

  /// « 1 visite rapportée », « 16 visites rapportées ».
  private func counted(_ count: Int, _ words: String...) -> String {
    "\(count) " + words.map { count > 1 ? $0 + "s" : $0 }.joined(separator: " ")
  }

  /// One line for each partner and year of the programme.
  private func lines(_ visits: [VisitPay], _ category: CostCategory, _ cost: ([VisitPay]) -> (Money, String)) -> [CostLine] {
    var lines: [CostLine] = []
    for partner in PartnerCode.allCases {
      let years = Dictionary(grouping: visits.filter { $0.employer == partner }, by: \.visit.year)
      for year in years.keys.sorted() {
        let (amount, basis) = cost(years[year]!)
        lines.append(
          CostLine(partner: partner, category: category, label: "\(category.french), année \(year)", basis: basis, amount: amount))
      }
    }
    return lines
  }
}
