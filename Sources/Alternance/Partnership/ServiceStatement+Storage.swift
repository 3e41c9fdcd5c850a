import GRDB

extension Database {
  /// The service that a lecturer did in a programme over a period, all cohorts together: slots held up to a day.
  /// - Throws: `ServiceRefusal`, `TeamRefusal`, `TariffRefusal`.
  public func serviceStatement(of login: String, programme code: String?, over period: Period, on day: Day, by actor: Actor) throws
    -> ServiceStatement
  {
    try consult(by: actor) { db in
      let programme = try Programme.find(code, in: db)
      let file = try AgreementFile.find(login, programme, in: db)
      let tariffs = try TariffBook.of(programme: programme.id, in: db)
      let last = min(period.last, day)
      let lines = try TimetableSlot.held(by: login, programme: programme, from: period.first, to: last, in: db).map {
        ServiceStatement.Line(slot: $0, rate: try tariffs.tariff(.teachingHour, on: $0.day).amount)
      }
      if lines.isEmpty { throw ServiceRefusal.nothing(login, period) }
      return ServiceStatement(
        login: login, lecturer: file.lecturer, employer: file.employer, isPermanent: file.isPermanent, profile: file.profile,
        programme: programme, period: period, lines: lines)
    }
  }
}

extension TimetableSlot {
  /// The slots that a lecturer held in a programme.
  fileprivate static func held(by login: String, programme: Programme, from first: Day, to last: Day, in db: GRDB.Database) throws
    -> [TimetableSlot]
  {
    let filter = TimetableFilter(period: Period(from: first, to: last), lecturer: login)
    return try Cohort.all(in: db).filter { $0.programme.id == programme.id }.flatMap { cohort in
      try TimetableSlot.fetch(of: cohort, filter, in: db).filter(\.isHeld)
    }.sorted { ($0.day, $0.startsAt.minutes) < ($1.day, $1.startsAt.minutes) }
  }
}
