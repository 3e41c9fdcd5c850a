import GRDB

extension Database {
  /// The services done for one partner over a period, at the tariffs of the day: slots held, visits reported, travel agreed.
  /// - Throws: `PayRefusal` when nothing was done, `TariffRefusal`.
  public func payStatement(of partner: PartnerCode, cohort: Cohort, over period: Period, by actor: Actor) throws -> PayStatement {
    try consult(by: actor) { db in
      let tariffs = try TariffBook.of(programme: cohort.programme.id, in: db)
      let services = Services(partner: partner, cohort: cohort, period: period, tariffs: tariffs, db: db)
      let visits = try services.reported()
      let lines = try services.teaching() + services.tutoring(visits) + services.travel(visits)
      if lines.isEmpty { throw PayRefusal.nothing(partner, period) }
      return PayStatement(partner: partner, cohort: cohort, period: period, lines: lines)
    }
  }
}

/// The services of one partner's people over a period.
private struct Services {
  let partner: PartnerCode
  let cohort: Cohort
  let period: Period
  let tariffs: TariffBook
  let db: GRDB.Database

  private var arguments: StatementArguments {
    ["cohort": cohort.id, "partner": partner.rawValue, "first": period.first, "last": period.last]
  }

  private static let person = "\(Rules.fullName("x")) AS person"

  /// Hours of course, one line for each lecturer and tariff.
  func teaching() throws -> [PayStatement.Line] {
    let sql = """
      SELECT \(Self.person), s.day, sum(q.minutes) AS minutes FROM heldSlot s JOIN quarterDay q ON q.slot = s.id
      JOIN lecturer l ON l.id = s.lecturer JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
      WHERE s.cohort = :cohort AND p.code = :partner AND s.day BETWEEN :first AND :last
      GROUP BY l.id, s.day ORDER BY x.lastName, x.firstName, s.day
      """
    var sums: [(person: String, tariff: Tariff, hours: Hours)] = []
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      let (person, hours): (String, Hours) = (row["person"], row["minutes"])
      let tariff = try tariffs.tariff(.teachingHour, on: row["day"])
      if let last = sums.indices.last, sums[last].person == person, sums[last].tariff == tariff {
        sums[last].hours += hours
      } else {
        sums.append((person, tariff, hours))
      }
    }
    return sums.map {
      PayStatement.Line(
        person: $0.person, service: "Enseignement, à \($0.tariff.amount.french) l'heure", hours: $0.hours,
        amount: $0.tariff.amount.times($0.hours))
    }
  }

  /// Half of the flat fee for each visit of ranks 1 and 2 reported in the period (annexe 1; decision A-14).
  func tutoring(_ reported: [VisitPay]) -> [PayStatement.Line] {
    byPerson(reported.filter { $0.visit.rank <= 2 }) { visits in
      ("Tutorat, \(visits.count) visite\(visits.count > 1 ? "s" : "") rapportée\(visits.count > 1 ? "s" : "")", visits.map(\.fee).sum())
    }
  }

  /// Travel to companies more than 50 km away (annexe 1; decision A-15).
  func travel(_ reported: [VisitPay]) -> [PayStatement.Line] {
    byPerson(reported) { ("Déplacements de plus de 50 km", $0.map(\.travel).sum()) }.filter { $0.amount > .zero }
  }

  /// The visits reported in the period, at their worth known today.
  func reported() throws -> [VisitPay] {
    let lastNames = Dictionary(
      try Row.fetchAll(db, sql: "SELECT login, lastName, firstName FROM person").map {
        ($0["login"] as String, [$0["lastName"] as String, $0["firstName"]])
      }
    ) { $1 }
    return try VisitPayBook(asOf: Day(year: 9999, month: 12, day: 31)!, db: db).visits(ofCohort: cohort.id).filter {
      $0.employer == partner && period.contains($0.reportedOn)
    }.sorted {
      (lastNames[$0.tutor]?.joined(separator: " ") ?? "", $0.visit.day) < (lastNames[$1.tutor]?.joined(separator: " ") ?? "", $1.visit.day)
    }
  }

  private func byPerson(_ visits: [VisitPay], _ service: ([VisitPay]) -> (String, Money)) -> [PayStatement.Line] {
    let groups = Dictionary(grouping: visits, by: \.tutorName)
    var seen: Set<String> = []
    return visits.map(\.tutorName).filter { seen.insert($0).inserted }.map { person in
      let (label, amount) = service(groups[person]!)
      return PayStatement.Line(person: person, service: label, hours: .zero, amount: amount)
    }
  }
}
