@testable import Alternance

/// Small problems written by hand, and problems drawn from a seed.
enum PlannedCase {
  static let monday = Day(iso: "2016-10-03")!
  static let calendar = try! QuarterDayCalendar(
    [(1, "08:30", "10:15"), (2, "10:30", "12:15"), (3, "13:15", "15:00"), (4, "15:15", "17:00")].map {
      QuarterDayTime(quarter: $0.0, start: TimeOfDay(written: $0.1)!, end: TimeOfDay(written: $0.2)!)
    })

  /// A half-day of a day, taken: 0 in the morning, 1 in the afternoon.
  static func taken(_ day: Int, _ half: Int) -> BusyTimes.Span {
    BusyTimes.Span(day: monday.adding(days: day), start: half == 0 ? 510 : 795, end: half == 0 ? 735 : 1020)
  }

  static func course(
    _ module: String, _ login: String, minutes: Int, kind: Module.Kind = .trade, employer: PartnerCode = .cfa, from: Int = 0,
    until: Int = 30,
    starts: Int = 0, busy: [BusyTimes.Span] = []
  ) -> TimetableProblem.Course {
    .init(
      module: Module(code: module, title: module, unit: "U1", kind: kind, hours: Hours(minutes: minutes), partner: .cfa), login: login,
      lecturer: login, employer: employer, hours: Hours(minutes: minutes), startsOn: monday.adding(days: starts),
      allowed: Period(from: monday.adding(days: from), to: monday.adding(days: until)), busy: BusyTimes(busy))
  }

  static func room(_ code: String = "R1", seats: Int = 20, owner: PartnerCode = .cfa, isMain: Bool = true, busy: [BusyTimes.Span] = [])
    -> TimetableProblem.Room
  {
    .init(code: code, site: owner == .cfa ? "CFA" : "CNAM_AIX", owner: owner, isMain: isMain, seats: seats, busy: BusyTimes(busy))
  }

  static func problem(
    days: Int = 3, _ courses: [TimetableProblem.Course], rooms: [TimetableProblem.Room] = [room()], headcount: Int = 16,
    taken: [BusyTimes.Span] = []
  ) -> TimetableProblem {
    TimetableProblem(
      period: Period(from: monday, to: monday.adding(days: max(0, days - 1))), days: (0..<days).map { monday.adding(days: $0) },
      calendar: calendar, courses: courses, rooms: rooms, headcount: headcount, taken: BusyTimes(taken))
  }

  /// Up to four lecturers, a few days, half of the half-days taken here and there.
  static func random(_ generator: inout SplitMix64) -> TimetableProblem {
    func spans(_ days: Int, oneIn rarity: Int) -> [BusyTimes.Span] {
      (0..<days).flatMap { day in [0, 1].compactMap { Int.random(in: 0..<rarity, using: &generator) == 0 ? taken(day, $0) : nil } }
    }
    let days = Int.random(in: 1...4, using: &generator)
    let courses = (0..<Int.random(in: 1...4, using: &generator)).map { index in
      course(
        "M\(index % 3)", "L\(index)", minutes: 3 * Int.random(in: 1...230, using: &generator),
        from: Int.random(in: 0...1, using: &generator),
        starts: Int.random(in: 0...2, using: &generator), busy: spans(days, oneIn: 2))
    }
    let rooms = [
      room("R1", busy: spans(days, oneIn: 3)), room("R2", seats: 12), room("R3", owner: .cnam, isMain: false, busy: spans(days, oneIn: 2)),
    ]
    return problem(days: days, courses, rooms: rooms, taken: spans(days, oneIn: 4))
  }
}

extension TimetableProposal {
  /// « 03/10 1 M1 L1 », one a slot: the half-day by its number.
  var words: [String] {
    slots.map { "\($0.day.french.prefix(5)) \($0.startsAt.minutes < 780 ? 1 : 2) \($0.module.code) \($0.login)" }
  }
}
