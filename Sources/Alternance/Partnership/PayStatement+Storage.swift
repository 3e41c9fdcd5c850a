import GRDB

extension Database {
  /// The services done for one partner over a period, at the tariffs of the day: slots held, visits reported, travel agreed.
  /// - Throws: `PayRefusal` when nothing was done, `TariffRefusal`.
  public func payStatement(of partner: PartnerCode, cohort: Cohort, over period: Period, by actor: Actor) throws -> PayStatement {
    try consult(by: actor) { db in
      let tariffs = try TariffBook.of(programme: cohort.programme.id, in: db)
      let services = Services(partner: partner, cohort: cohort, period: period, tariffs: tariffs, db: db)
      let lines = try services.teaching() + services.tutoring() + services.travel()
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
  func tutoring() throws -> [PayStatement.Line] {
    let visits = try reported().filter { $0.visit.rank <= 2 }
    return try byPerson(visits) { visits in
      let fees = try visits.map { try fee(on: $0.visit.day).earned(isSecond: $0.isSecond) }
      return ("Tutorat, \(visits.count) visite\(visits.count > 1 ? "s" : "") rapportée\(visits.count > 1 ? "s" : "")", fees.sum())
    }
  }

  /// Travel to companies more than 50 km away (annexe 1; decision A-15).
  func travel() throws -> [PayStatement.Line] {
    try byPerson(reported()) { visits in
      let amounts = try visits.map { $0.visit.travel(perKilometre: try tariffs.tariff(.kilometre, on: $0.visit.day).amount) }
      return ("Déplacements de plus de 50 km", amounts.sum())
    }.filter { $0.amount > .zero }
  }

  /// A visit with its report, the tutor, and whether it completes the year's flat fee.
  private struct ReportedVisit {
    let person: String
    let visit: Visit
    let isSecond: Bool
  }

  private func fee(on day: Day) throws -> TutorFee {
    let flat = try tariffs.tariff(.tutorHours, on: day)
    return TutorFee(hours: Hours(hundredths: flat.hundredths) ?? .zero, rate: try tariffs.tariff(.teachingHour, on: day).amount)
  }

  private func reported() throws -> [ReportedVisit] {
    let sql = """
      SELECT \(Self.person), t.code AS student, v.*, r.reportedOn,
        EXISTS (SELECT 1 FROM transportApproval a WHERE a.visit = v.id) AS approved,
        v.rank = 2 AND EXISTS (SELECT 1 FROM visit w JOIN visitReport z ON z.visit = w.id
          WHERE w.student = v.student AND w.year = v.year AND w.rank = 1) AS isSecond
      FROM visit v JOIN visitReport r ON r.visit = v.id JOIN student t ON t.id = v.student
      JOIN lecturer l ON l.id = v.tutor JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
      WHERE t.cohort = :cohort AND p.code = :partner AND r.reportedOn BETWEEN :first AND :last
      ORDER BY x.lastName, x.firstName, v.day
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      let visit = Visit(
        student: row["student"], year: row["year"], rank: row["rank"], day: row["day"], distanceMetres: row["distanceMetres"],
        reportedOn: row["reportedOn"], isTransportApproved: row["approved"])
      return ReportedVisit(person: row["person"], visit: visit, isSecond: row["isSecond"])
    }
  }

  private func byPerson(
    _ visits: [ReportedVisit], _ service: ([ReportedVisit]) throws -> (String, Money)
  ) throws -> [PayStatement.Line] {
    let groups = Dictionary(grouping: visits, by: \.person)
    var seen: Set<String> = []
    return try visits.map(\.person).filter { seen.insert($0).inserted }.map { person in
      let (label, amount) = try service(groups[person]!)
      return PayStatement.Line(person: person, service: label, hours: .zero, amount: amount)
    }
  }
}
