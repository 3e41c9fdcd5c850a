import GRDB

/// The visits reported up to a day with what they are worth, at the tariffs and scales of their days. Of a designated tutor, a report has
/// its content (PC-13-06): a day alone pays nothing.
struct VisitPayBook {
  let asOf: Day
  let db: GRDB.Database

  /// One visit as the tables tell it.
  private struct Reported {
    let id, studentID, tutorID, cohort, programme: Int
    let studentName, login, tutorName, company: String
    let employer: PartnerCode
    let visit: Visit
    let reportedOn: Day
    let paidFee, paidTravel: Money?
    let trip: YearTravel.Trip?

    /// Columns are read by their position in the query: by name, each would be looked for again in every row of a whole country.
    init(_ row: Row) throws {
      guard let employer = PartnerCode(rawValue: row[14]) else { throw StorageRefusal.damaged("visit") }
      (id, studentID, tutorID, cohort, programme) = (row[0], row[5], row[6], row[9], row[10])
      (studentName, login, tutorName, company) = (row[11], row[12], row[13], row[15] ?? "")
      self.employer = employer
      visit = Visit(
        student: row[8], year: row[1], rank: row[2], day: row[3], distanceMetres: row[4], reportedOn: row[7], isTransportApproved: row[16])
      reportedOn = row[7]
      (paidFee, paidTravel) = (row[19], row[20])
      let horsepower: Int? = row[17]
      // Recorded before anybody was designated, a travel is asked for by its agreement alone.
      let isAsked = horsepower != nil || row[18] == false
      trip =
        visit.isTransportApproved && isAsked || paidTravel != nil
        ? YearTravel.Trip(
          metres: 2 * visit.distanceMetres, programme: programme, horsepower: horsepower, day: visit.day, paid: paidTravel) : nil
    }

    /// The fee is split between the two first visits of a student's year.
    var year: [Int] { [studentID, visit.year] }
    /// The scale runs over the calendar year of a tutor.
    var tutorYear: [Int] { [tutorID, visit.day.year] }
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
    WHERE r.reportedOn <= :day AND (NOT EXISTS (SELECT 1 FROM tutorDesignation d WHERE d.student = v.student)
      OR EXISTS (SELECT 1 FROM visitAccount a WHERE a.visit = v.id))
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
    let rows = try Row.fetchCursor(
      db, sql: "\(Self.query) \(condition) ORDER BY p.code, v.year, s.code, v.rank", arguments: ["day": asOf, "filter": filter])
    let reported = try Array(rows.map(Reported.init))
    let prices = Prices(db)
    let (fees, travels) = (try fees(reported, prices), try travels(reported, prices))
    return reported.map { told in
      VisitPay(
        visit: told.visit, id: told.id, cohort: told.cohort, studentName: told.studentName, company: told.company, tutor: told.login,
        tutorName: told.tutorName, employer: told.employer, reportedOn: told.reportedOn, fee: fees[told.id] ?? .zero,
        travel: travels[told.id] ?? .zero, isFeePaid: told.paidFee != nil, isTravelPaid: told.paidTravel != nil)
    }
  }

  /// Half of the fee for the first of the two visits of a student's year that is paid or reported, the rest for the other: whatever the
  /// order of events, both make one fee.
  private func fees(_ reported: [Reported], _ prices: Prices) throws -> [Int: Money] {
    var fees: [Int: Money] = [:]
    for visits in Dictionary(grouping: reported.filter({ $0.visit.rank <= 2 }), by: \.year).values {
      let ordered = visits.sorted { Self.order($0) < Self.order($1) }
      for (index, told) in ordered.enumerated() {
        let fee = try told.paidFee ?? prices.fee(told.programme, on: told.visit.day).earned(isSecond: index == 1)
        fees[told.id] = fee
      }
    }
    return fees
  }

  private static func order(_ told: Reported) -> (Int, Day, Int) {
    (told.paidFee == nil ? 1 : 0, told.visit.reportedOn ?? told.visit.day, told.visit.rank)
  }

  private static func tripOrder(_ told: Reported) -> (Int, Day, Int) { (told.trip?.paid == nil ? 1 : 0, told.visit.day, told.id) }

  private func travels(_ reported: [Reported], _ prices: Prices) throws -> [Int: Money] {
    let pricing = YearTravel(scales: try KilometreScale.all(in: db))
    var travels: [Int: Money] = [:]
    for visits in Dictionary(grouping: reported.filter({ $0.trip != nil }), by: \.tutorYear).values {
      let ordered = visits.sorted { Self.tripOrder($0) < Self.tripOrder($1) }
      let amounts = try pricing.amounts(ordered.compactMap(\.trip)) { try prices.kilometre($0.programme, on: $0.day) }
      for (told, amount) in zip(ordered, amounts) { travels[told.id] = amount }
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
