import GRDB

/// The visits reported up to a day with what they are worth, at the tariffs and scales of their days.
struct VisitPayBook {
  let asOf: Day
  let db: GRDB.Database

  /// One visit as the tables tell it.
  private struct Reported {
    let row: Row
    let visit: Visit
    let trip: YearTravel.Trip?

    var paidFee: Money? { row["paidFee"] }
    /// The fee is split between the two first visits of a student's year.
    var year: [Int] { [row["studentID"], visit.year] }
    /// The scale runs over the calendar year of a tutor.
    var tutorYear: [Int] { [row["tutorID"], visit.day.year] }
  }

  private static let query = """
    SELECT v.id, v.year, v.rank, v.day, v.distanceMetres, v.student AS studentID, v.tutor AS tutorID, r.reportedOn, s.code AS student,
      s.cohort, h.programme, \(Rules.fullName("s")) AS studentName, x.login, \(Rules.fullName("x")) AS tutorName, p.code AS employer,
      (SELECT o.legalName FROM contract k JOIN organisation o ON o.id = k.company WHERE k.student = s.id
        ORDER BY k.startsOn DESC LIMIT 1) AS company,
      v.distanceMetres > 50000 AND EXISTS (SELECT 1 FROM agreedTransport a WHERE a.visit = v.id AND a.approvedOn <= :day) AS isAgreed,
      c.horsepower, EXISTS (SELECT 1 FROM tutorDesignation d WHERE d.student = v.student) AS isFollowed,
      fee.amountCents AS paidFee, travel.amountCents AS paidTravel
    FROM visit v JOIN visitReport r ON r.visit = v.id JOIN student s ON s.id = v.student JOIN cohort h ON h.id = s.cohort
    JOIN lecturer l ON l.id = v.tutor JOIN person x ON x.id = l.person JOIN partner p ON p.id = l.employer
    LEFT JOIN travelClaim c ON c.visit = v.id AND c.claimedOn <= :day
    LEFT JOIN tutorStatementLine fee ON fee.visit = v.id AND fee.kind = 'fee'
      AND EXISTS (SELECT 1 FROM tutorStatement t WHERE t.id = fee.statement AND t.signedOn <= :day)
    LEFT JOIN tutorStatementLine travel ON travel.visit = v.id AND travel.kind = 'travel'
      AND EXISTS (SELECT 1 FROM tutorStatement t WHERE t.id = travel.statement AND t.signedOn <= :day)
    WHERE r.reportedOn <= :day
    """

  /// The visits to a cohort's students.
  func visits(ofCohort cohort: Int) throws -> [VisitPay] {
    let condition = """
      AND (s.cohort = :filter OR v.tutor IN (SELECT w.tutor FROM visit w JOIN student z ON z.id = w.student WHERE z.cohort = :filter))
      """
    return try visits(condition, cohort).filter { $0.cohort == cohort }
  }

  /// The visits of a tutor; nil for all tutors.
  func visits(ofTutor tutor: Int?) throws -> [VisitPay] {
    let condition = """
      AND (:filter IS NULL OR v.tutor = :filter OR v.student IN (SELECT student FROM visit WHERE tutor = :filter))
      """
    let all = try visits(condition, tutor)
    guard let tutor,
      let login = try String.fetchOne(
        db, sql: "SELECT x.login FROM lecturer l JOIN person x ON x.id = l.person WHERE l.id = ?", arguments: [tutor])
    else { return all }
    return all.filter { $0.tutor == login }
  }

  private func visits(_ condition: String, _ filter: Int?) throws -> [VisitPay] {
    let reported = try Row.fetchAll(
      db, sql: "\(Self.query) \(condition) ORDER BY p.code, v.year, s.code, v.rank", arguments: ["day": asOf, "filter": filter]
    ).map(self.reported)
    let prices = Prices(db)
    let (fees, travels) = (try fees(reported, prices), try travels(reported, prices))
    return reported.compactMap { told in
      guard let employer = PartnerCode(rawValue: told.row["employer"]) else { return nil }
      return VisitPay(
        visit: told.visit, id: told.row["id"], cohort: told.row["cohort"], studentName: told.row["studentName"],
        company: told.row["company"] ?? "", tutor: told.row["login"], tutorName: told.row["tutorName"], employer: employer,
        reportedOn: told.row["reportedOn"], fee: fees[told.row["id"]] ?? .zero, travel: travels[told.row["id"]] ?? .zero,
        isFeePaid: told.paidFee != nil, isTravelPaid: told.row["paidTravel"] != nil)
    }
  }

  private func reported(_ row: Row) -> Reported {
    let visit = Visit(
      student: row["student"], year: row["year"], rank: row["rank"], day: row["day"], distanceMetres: row["distanceMetres"],
      reportedOn: row["reportedOn"], isTransportApproved: row["isAgreed"])
    // Recorded before anybody was designated, a travel is asked for by its agreement alone.
    let isAsked = (row["horsepower"] as Int?) != nil || row["isFollowed"] == false
    let isPaid = (row["paidTravel"] as Money?) != nil
    let trip =
      visit.isTransportApproved && isAsked || isPaid
      ? YearTravel.Trip(
        metres: 2 * visit.distanceMetres, programme: row["programme"], horsepower: row["horsepower"], day: visit.day,
        paid: row["paidTravel"]) : nil
    return Reported(row: row, visit: visit, trip: trip)
  }

  /// Half of the fee for the first of the two visits of a student's year that is paid or reported, the rest for the other: whatever the
  /// order of events, both make one fee.
  private func fees(_ reported: [Reported], _ prices: Prices) throws -> [Int: Money] {
    var fees: [Int: Money] = [:]
    for visits in Dictionary(grouping: reported.filter({ $0.visit.rank <= 2 }), by: \.year).values {
      let ordered = visits.sorted { Self.order($0) < Self.order($1) }
      for (index, told) in ordered.enumerated() {
        let fee = try told.paidFee ?? prices.fee(told.row["programme"], on: told.visit.day).earned(isSecond: index == 1)
        fees[told.row["id"]] = fee
      }
    }
    return fees
  }

  private static func order(_ told: Reported) -> (Int, Day, Int) {
    (told.paidFee == nil ? 1 : 0, told.visit.reportedOn ?? told.visit.day, told.visit.rank)
  }

  private static func tripOrder(_ told: Reported) -> (Int, Day, Int) { (told.trip?.paid == nil ? 1 : 0, told.visit.day, told.row["id"]) }

  private func travels(_ reported: [Reported], _ prices: Prices) throws -> [Int: Money] {
    let pricing = YearTravel(scales: try KilometreScale.all(in: db))
    var travels: [Int: Money] = [:]
    for visits in Dictionary(grouping: reported.filter({ $0.trip != nil }), by: \.tutorYear).values {
      let ordered = visits.sorted { Self.tripOrder($0) < Self.tripOrder($1) }
      let amounts = try pricing.amounts(ordered.compactMap(\.trip)) { try prices.kilometre($0.programme, on: $0.day) }
      for (told, amount) in zip(ordered, amounts) { travels[told.row["id"]] = amount }
    }
    return travels
  }
}

/// The tariffs of the programmes, each looked for once.
private final class Prices {
  private let db: GRDB.Database
  private var books: [Int: TariffBook] = [:]
  private var fees: [Int: [Day: TutorFee]] = [:]

  init(_ db: GRDB.Database) { self.db = db }

  func fee(_ programme: Int, on day: Day) throws -> TutorFee {
    if let known = fees[programme]?[day] { return known }
    let book = try book(programme)
    let flat = try book.tariff(.tutorHours, on: day)
    let fee = TutorFee(hours: Hours(hundredths: flat.hundredths) ?? .zero, rate: try book.tariff(.teachingHour, on: day).amount)
    fees[programme, default: [:]][day] = fee
    return fee
  }

  func kilometre(_ programme: Int, on day: Day) throws -> Money { try book(programme).tariff(.kilometre, on: day).amount }

  private func book(_ programme: Int) throws -> TariffBook {
    if let known = books[programme] { return known }
    let book = try TariffBook.of(programme: programme, in: db)
    books[programme] = book
    return book
  }
}
